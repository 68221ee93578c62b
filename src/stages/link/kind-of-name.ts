/** What kind of statement a percentage is by the name of what it measures. */

import type { ClaimKind, Direction } from "../../model/claim.ts";
import { negate } from "../../model/decimal.ts";
import { foldText } from "../segment/fold.ts";
import type { Amount } from "./amounts.ts";
import type { Draft, Named } from "./draft.ts";
import type { PageContext } from "./page-context.ts";

/** A level that its name makes a growth or a share. */
export interface Renamed {
  readonly kind: ClaimKind;
  readonly amount: Amount;
  readonly named: Named;
}

/**
 * 均价涨幅也皆｜逾12%, 经济增长率｜下调至1.2%: what stands at a percentage and is called a growth is the growth of what stands
 * before; 需求比重预估｜39% is a share. Null where the name says neither.
 */
export function kindOfName(
  kind: ClaimKind,
  amount: Amount,
  named: Named,
  { words }: Pick<PageContext, "words">,
): Renamed | null {
  if (kind !== "level" || amount.unit !== "%" || named.indicator === null || named.inherited) return null;
  const name = foldText(named.indicator);
  const grows = words.growthNamed.exec(name);
  if (grows?.groups !== undefined) {
    const { of = "", noun = "" } = grows.groups;
    const told = (words.rateNounWords.get(noun)?.direction ?? "up") as Direction;
    const direction = (amount.value ?? amount.high)?.startsWith("-") === true ? "down" : told;
    return {
      kind: "growth",
      amount: { ...signed(amount, direction), direction },
      named: withoutNoun(named, of.length),
    };
  }
  const parts = words.shareNamed.exec(name);
  if (parts?.groups === undefined) return null;
  return { kind: "share", amount, named: withoutNoun(named, (parts.groups.of ?? "").length) };
}

/** A fall below nought, whichever way its noun was printed. */
function signed(amount: Amount, direction: Direction): Amount {
  const { value, low, high } = amount;
  if (direction === "up" || (value ?? high)?.startsWith("-") === true) return amount;
  return {
    ...amount,
    value: value === null ? null : negate(value),
    low: high === null ? null : negate(high),
    high: low === null ? null : negate(low),
  };
}

/** The name without the noun of the rate, where one is left. */
const withoutNoun = (named: Named, length: number): Named =>
  length < 2 ? named : { ...named, indicator: named.indicator!.slice(0, length) };

/**
 * 光伏设备｜1.25%, 法国（17%）: a percentage of what has no rate's name, and with no word that says what it is of it: it may be
 * a growth, a share or a rate.
 */
export function mayBeAnother(
  { kind, match, amount, evidence, named }: Draft,
  { words, extraction }: Pick<PageContext, "words" | "extraction">,
): boolean {
  if (kind !== "level" || amount.unit !== "%" || match.rule.kind !== "level") return false;
  if (named.indicator === null || words.percentNamed.test(foldText(named.indicator))) return false;
  const { folded } = extraction;
  if (words.percentFollowed.test(folded.slice(evidence.end, evidence.end + REACH))) return false;
  return !words.percentLed.test(folded.slice(Math.max(0, match.span.start - REACH), match.span.end));
}

/** How far around a percentage the words may stand that say what it is. */
const REACH = 12;
