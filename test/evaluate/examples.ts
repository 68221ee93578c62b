import { type ClaimLabel, partialClaimSchema } from "../../src/evaluate/label-schema.ts";
import type { Claim } from "../../src/model/claim.ts";
import type { Result } from "../../src/model/result.ts";
import { unchosen } from "../unchosen.ts";

/** A claim of 28 个 whose evidence stands at `[start, end)` of the decoded input, changed as given. */
export function makeClaim(change: Partial<Claim> = {}, start = 0, end = 3): Claim {
  return {
    id: "c1",
    page: "p",
    article: null,
    kind: "level",
    indicator: "试点地区",
    subject: null,
    whole: null,
    value: "28",
    low: null,
    high: null,
    unit: "个",
    approximation: "exact",
    direction: null,
    basis: null,
    from: null,
    period: null,
    modality: "reported",
    speaker: null,
    source: null,
    quoted: false,
    evidence: { text: "28个", start, end, source: [{ line: 1, start, end }] },
    sentence: { text: "28个", start, end },
    rule: "r",
    confidence: 1,
    flags: [],
    ...unchosen,
    ...change,
  };
}

/** A label as a file gives it. */
export function makeLabel(given: { evidence?: string } & Record<string, unknown> = {}): ClaimLabel {
  return partialClaimSchema.parse({ evidence: "28个", kind: "level", value: "28", unit: "个", ...given });
}

/** A result document of a text on which nothing was found. */
export function makeResult(text: string, change: Partial<Result> = {}): Result {
  return {
    page: { id: "p", source: "p.txt", sha256: "", encoding: "utf-8", paper: null, date: null, number: null },
    text,
    articles: [],
    claims: [],
    people: [],
    organisations: [],
    ledger: [],
    repairs: [],
    messages: [],
    input: { text },
    ...change,
  };
}
