import type { Dated, Option } from "./dated.ts";
import { keyOf } from "./dated.ts";
import { type ClaimClass, fitOf, periodField } from "./field.ts";
import { lengthOf } from "./time.ts";

const { condition, way } = periodField;

/** The conditions of a candidate, with those that only claim and candidate have together. */
export function fitsOf(
  { value, conditions, key, way: by }: Option,
  claim: Dated,
  figure: ClaimClass,
  shared: readonly number[],
): number[] {
  const out = [...conditions];
  const mention = value.period?.mention;
  const has = (which: number) => conditions.includes(which);
  const told = (which: number) => shared.includes(which);
  const says = (which: number) => {
    out.push(which);
  };
  if (mention !== undefined) {
    const length = lengthOf(mention);
    out.push(fitOf(figure, length));
    const isMeant =
      told(condition["says-planned"]) || told(condition["says-forecast"]) || told(condition["says-ahead"]);
    if (has(condition.future)) says(isMeant ? condition["planned-future"] : condition["told-future"]);
    else if (isMeant && (has(condition.past) || has(condition.old))) says(condition["planned-past"]);
    if (length === "day") {
      if (told(condition["says-event"])) says(condition["event-of-day"]);
      if (told(condition["in-speech"])) says(condition["speech-of-day"]);
      if (told(condition["says-session"])) says(condition["session-of-day"]);
    }
  }
  const { before } = claim;
  if (before !== null && by !== way.after) {
    const same = before.period === null ? key === "../.." : key === keyOf(before.period.mention);
    if (same) {
      says(before.isSameSentence ? condition["as-claim-before"] : condition["as-paragraph-before"]);
      if (before.amount.unit === claim.amount.unit) says(condition["as-same-unit"]);
    }
  }
  return out;
}
