/** What claim and time have together. */

import type { Sheet } from "../choosing/sheet.ts";
import type { Dated } from "./dated-claim.ts";
import { type ClaimClass, fitOf, type Length, periodField } from "./field.ts";
import { keyOf } from "./time.ts";

const { condition, way } = periodField;

/** What a claim has that a time may have together with it. */
export interface ClaimFits {
  readonly figure: ClaimClass;
  /** Whether the claim is planned, foreseen or still to come. */
  readonly isMeant: boolean;
  readonly isEvent: boolean;
  readonly isSpeech: boolean;
  readonly isSession: boolean;
  /** The time of the claim before it, and what holds of a time that is the same; null where there is no such claim. */
  readonly before: { readonly key: string; readonly which: number; readonly isSameUnit: boolean } | null;
}

export function fitsOfClaim(claim: Dated, figure: ClaimClass, shared: readonly number[]): ClaimFits {
  const told = (which: number) => shared.includes(which);
  const { before } = claim;
  return {
    figure,
    isMeant:
      told(condition["says-planned"]) || told(condition["says-forecast"]) || told(condition["says-ahead"]),
    isEvent: told(condition["says-event"]),
    isSpeech: told(condition["in-speech"]),
    isSession: told(condition["says-session"]),
    before:
      before === null
        ? null
        : {
            key: before.period === null ? UNDATED : keyOf(before.period.mention),
            which: before.isSameSentence ? condition["as-claim-before"] : condition["as-paragraph-before"],
            isSameUnit: before.amount.unit === claim.amount.unit,
          },
  };
}

/** The key of no time. */
export const UNDATED = "../..";

/** Says what only claim and time have together, by how long the time is; after all else that holds of it. */
export function holdFits(
  sheet: Sheet<unknown>,
  length: Length | null,
  key: string,
  by: number,
  { figure, isMeant, isEvent, isSpeech, isSession, before }: ClaimFits,
): void {
  if (length !== null) {
    const isFuture = sheet.holds(condition.future);
    const isPast = sheet.holds(condition.past) || sheet.holds(condition.old);
    sheet.hold(fitOf(figure, length));
    if (isFuture) sheet.hold(isMeant ? condition["planned-future"] : condition["told-future"]);
    else if (isMeant && isPast) sheet.hold(condition["planned-past"]);
    if (length === "day") {
      if (isEvent) sheet.hold(condition["event-of-day"]);
      if (isSpeech) sheet.hold(condition["speech-of-day"]);
      if (isSession) sheet.hold(condition["session-of-day"]);
    }
  }
  if (before === null || by === way.after || key !== before.key) return;
  sheet.hold(before.which);
  if (before.isSameUnit) sheet.hold(condition["as-same-unit"]);
}
