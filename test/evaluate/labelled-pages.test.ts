import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { listCases } from "../../src/evaluate/check-pages.ts";
import type { ClaimLabel } from "../../src/evaluate/label-schema.ts";
import { readLabelledPage } from "../../src/evaluate/labels.ts";
import { locateEvidence, readSource } from "../../src/evaluate/locate.ts";
import { scorePage } from "../../src/evaluate/score-page.ts";
import type { Claim } from "../../src/model/claim.ts";
import { makeClaim, makeResult } from "./examples.ts";

const root = join(fileURLToPath(import.meta.url), "../../..");
const shared = join(root, "../shared/pages/trade-2023");
const folders = [...listCases(join(root, "fixtures/realistic")), ...(existsSync(shared) ? [shared] : [])];
if (!existsSync(shared)) console.warn("skipped: the shared page ../shared/pages/trade-2023 is not here");

/** The claim a label describes, as a program would give it that makes no mistake. */
function answer(label: ClaimLabel, spans: Claim["evidence"]["source"]): Claim {
  const period = (text: string | null | undefined): Claim["period"] => {
    if (text === null || text === undefined) return null;
    const [start, end] = text.split("/").map((day) => (day === ".." ? null : day));
    return { text, start: start ?? null, end: end ?? null, inferred: false };
  };
  return makeClaim({
    kind: label.kind!,
    value: label.value ?? null,
    low: label.low ?? null,
    high: label.high ?? null,
    unit: label.unit!,
    indicator: label.indicator!,
    subject: label.subject ?? null,
    whole: label.whole ?? null,
    approximation: label.approximation ?? "exact",
    direction: label.direction ?? null,
    basis: label.basis ?? null,
    from: label.from ? { value: label.from.value ?? null, period: period(label.from.period) } : null,
    period: period(label.period),
    modality: label.modality ?? "reported",
    speaker: label.person ? { name: label.person, role: null, organisation: null } : null,
    source: label.source ?? null,
    evidence: { text: label.evidence, start: 0, end: 1, source: spans },
  });
}

describe.each(folders)("the labels in %s", (folder) => {
  const page = readLabelledPage(folder);
  const text = new TextDecoder().decode(page.bytes);
  const source = readSource(text);

  it("stand on the page and are met by the answers they describe", () => {
    const claims = page.claims!.map((label) => {
      const spans = locateEvidence(source, label.evidence, label.line);
      return answer(
        label,
        (spans ?? []).map((span) => ({ line: label.line, ...span })),
      );
    });
    const { found, record, fields } = scorePage(page, makeResult(text, { claims })).scores;
    expect([found.matched, record.matched]).toEqual([claims.length, claims.length]);
    expect(Object.values(fields).filter(({ right, of }) => right !== of)).toEqual([]);
  });

  it("are not met by the same answers moved by a line", () => {
    const claims = page.claims!.map((label) =>
      answer(label, [{ line: 1, start: text.length, end: text.length + 9 }]),
    );
    expect(scorePage(page, makeResult(text, { claims })).scores.found.matched).toBe(0);
  });
});
