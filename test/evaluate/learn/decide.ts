import type { ClaimComparison } from "../../../src/evaluate/compare-claims.ts";
import type { Claim } from "../../../src/model/claim.ts";
import type { Result } from "../../../src/model/result.ts";
import { type Action, type Decision, recordOf } from "../../../src/review/decision.ts";

/** The decisions that a reviewer who knows the labels makes on what was found: accepts, or corrects what is wrong. */
export function decideByLabels(
  { pairs }: Pick<ClaimComparison<Claim>, "pairs">,
  { page }: Pick<Result, "page">,
): Decision[] {
  return pairs.flatMap(({ label, claim, wrong }) => {
    if (claim === null) return [];
    const corrections = Object.fromEntries([
      ...(wrong.includes("period") ? [["period", readPeriod(label.period ?? null)]] : []),
      ...(wrong.includes("indicator") ? [["indicator", label.indicator]] : []),
      ...(wrong.includes("subject") ? [["subject", label.subject ?? null]] : []),
    ]);
    const action: Action =
      Object.keys(corrections).length === 0 ? { action: "accept" } : { action: "correct", corrections };
    return [decisionOn(claim, page, action)];
  });
}

export function decisionOn(claim: Claim, page: Result["page"], decision: Action): Decision {
  const { id, sha256, source, paper, date, number } = page;
  const { text, start, end } = claim.evidence;
  return {
    id: `d-${claim.id}`,
    reviewer: "周明",
    at: "2026-01-02T03:04:05.000Z",
    program: "0",
    rulebook: "0",
    target: {
      type: "claim",
      page: { id, sha256, source, paper, date, number },
      claim: claim.id,
      rule: claim.rule,
      evidence: { text, start, end },
      sentence: claim.sentence,
      record: recordOf(claim),
    },
    decision,
  };
}

function readPeriod(period: string | null): Claim["period"] {
  if (period === null) return null;
  const [start, end] = period.split("/").map((day) => (day === ".." ? null : day));
  return { text: period, start: start ?? null, end: end ?? null, inferred: true };
}
