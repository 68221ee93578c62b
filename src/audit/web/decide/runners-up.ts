/** Runner-up answers of a chosen field, as corrections. */

import type { ChosenField, Claim, FieldTrace } from "../../../model/claim.ts";
import type { ClaimRecord } from "../../../review/decision.ts";
import { chosenFields } from "../../chosen-fields.ts";
import { traceOf } from "../../older-claims.ts";
import { sayDays } from "../text/period-words.ts";
import { sameValue } from "./record-form.ts";
import type { Period } from "./record-parts.ts";

/** An answer that came next when a field was chosen, as a correction that takes it instead. */
export interface RunnerUp {
  readonly field: ChosenField;
  /** The way it came by, as `rules.csv` names it. */
  readonly way: string;
  /** Its field alone, in the record's form. */
  readonly change: Partial<ClaimRecord>;
  /** The key that takes it; null beyond the ninth. */
  readonly key: string | null;
}

export const runnerKeys = ["1", "2", "3", "4", "5", "6", "7", "8", "9"] as const;

/** Ways that read a period in the claim's own sentence. */
const ownWays: readonly string[] = ["reached", "listed", "clause", "statement", "sentence", "after"];

/**
 * What a claim's indicator, subject and period may be instead, field by field, best first. What a claim cannot be (without
 * an indicator, of a time without days) and what it already says is left out.
 * @param claims of its page: where one has the same days, its words for them are taken
 */
export function listRunnersUp(claim: Claim, claims: readonly Claim[]): RunnerUp[] {
  const all = chosenFields.flatMap((field) =>
    (traceOf(claim, field)?.others ?? []).flatMap((answer) => {
      const change = changeTo(field, answer, claim, claims);
      return change === null ? [] : [{ field, way: wayOf(answer), change }];
    }),
  );
  return all.map((one, at) => ({ ...one, key: runnerKeys[at] ?? null }));
}

type Answer = Pick<FieldTrace, "text" | "origin" | "rule">;

/** The first of the rules that an answer names; what was read without choosing came by no way of its own. */
export function wayOf({ origin, rule }: Answer): string {
  const [first = ""] = rule.split(";");
  return first.endsWith(`/${origin}`) ? first : origin;
}

function changeTo(
  field: ChosenField,
  answer: Answer,
  claim: Claim,
  claims: readonly Claim[],
): Partial<ClaimRecord> | null {
  const { text } = answer;
  if (field === "indicator") return text === "" || text === claim.indicator ? null : { indicator: text };
  if (field === "subject") return text === (claim.subject ?? "") ? null : { subject: text || null };
  if (text === "") return claim.period === null ? null : { period: null };
  const days = readDays(text);
  if (days === null || (claim.period !== null && sameDays(days, claim.period))) return null;
  return { period: periodOf(days, answer, claim, claims) };
}

type Days = Pick<Period, "start" | "end">;

/** `2024-01-01/2024-06-30`, an open end as `..`; null where both are open. */
function readDays(text: string): Days | null {
  const [start = null, end = null] = text.split("/").map((day) => (day === ".." ? null : day));
  return start === null && end === null ? null : { start, end };
}

function sameDays(a: Days, b: Days): boolean {
  return a.start === b.start && a.end === b.end;
}

/** With the words of the nearest claim that has these days, else with words for them. */
function periodOf(days: Days, { origin }: Answer, claim: Claim, claims: readonly Claim[]): Period {
  const distance = ({ article, evidence }: Claim) =>
    Math.abs(evidence.start - claim.evidence.start) + (article === claim.article ? 0 : 1_000_000);
  const alike = claims
    .filter(({ period }) => period !== null && period.text !== "" && sameDays(period, days))
    .sort((a, b) => distance(a) - distance(b));
  const said = alike[0]?.period ?? null;
  return {
    text: said?.text ?? sayDays(days.start, days.end),
    ...days,
    inferred: said === null || said.inferred || !ownWays.includes(origin),
  };
}

/** Whether a record already says what a runner-up would make it say. */
export function isTaken({ field, change }: RunnerUp, record: Partial<Record<ChosenField, unknown>>): boolean {
  return sameValue(record[field] ?? null, change[field] ?? null);
}
