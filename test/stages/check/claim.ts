import type { Claim } from "../../../src/model/claim.ts";
import { unchosen } from "../../unchosen.ts";

/** A claim with the least that checks read; `printed` is both its evidence and its sentence unless one is given. */
export function makeClaim(id: string, printed: string, fields: Partial<Claim> & { said?: string }): Claim {
  const { said, ...rest } = fields;
  const at = Number(id.replace(/\D/g, "")) * 20;
  const sentence = said ?? printed;
  return {
    id,
    page: "p1",
    article: "a1",
    kind: "level",
    indicator: "进出口总额",
    subject: "我国",
    whole: null,
    value: null,
    low: null,
    high: null,
    unit: "CNY",
    approximation: "exact",
    direction: null,
    basis: null,
    from: null,
    period: { text: "2024年", start: "2024-01-01", end: "2024-12-31", inferred: false },
    modality: "reported",
    speaker: null,
    source: null,
    quoted: false,
    evidence: { text: printed, start: at, end: at + printed.length, source: [] },
    sentence: { text: sentence, start: at, end: at + sentence.length },
    rule: "level/amount",
    confidence: 0.9,
    flags: [],
    ...unchosen,
    ...rest,
  };
}
