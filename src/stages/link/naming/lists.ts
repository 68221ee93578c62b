/** Names in lists of like claims. */

import { foldText } from "../../segment/fold.ts";
import type { Draft } from "../draft.ts";
import type { MatchPosition } from "../match-position.ts";
import type { PageContext } from "../page-context.ts";
import { namesFigure, opensWithAmong } from "./figure-nouns.ts";

/** 从产量看，单晶硅｜增长90.8%: whether the noun before a number only bears a figure of the point of view that was said. */
export function isOf(
  view: string,
  { match }: MatchPosition,
  own: string | null,
  scene: PageContext,
): boolean {
  return match.rule.kind === "growth" && own !== null && isFigure(view, scene) && !isFigure(own, scene);
}

/**
 * 国有企业增加值增长4.8%，集体企业｜增长13.7%; 其中，制造业｜增长5%: whether the noun before a number only bears what was
 * measured before: the sentence lists alike bearers with one rule, or takes parts of what was measured.
 */
export function goesOn(place: MatchPosition, own: string, indicator: string, scene: PageContext): boolean {
  const { match, drafts, memory } = place;
  const { kind } = match.rule;
  if (kind !== "growth" && kind !== "level") return false;
  if (isFigure(own, scene) || !isFigure(indicator, scene)) return false;
  if (isMeasured(place) && namesDeed(own, scene)) return false;
  const last = drafts.at(-1);
  const before = last ?? memory;
  if (before === null || before === undefined || !isAlike(before, place)) return false;
  const isAmount = isMeasured(place) && scene.words.figureEnding.test(foldText(indicator));
  const isPart = kind === "growth" ? isBearer(own, scene) : isFacility(own, scene) || isAmount;
  if (opensWithAmong(place, scene) && isPart) return true;
  return last !== undefined && isListed(last, own, place, scene);
}

/** Whether a claim is of the kind and, for amounts, of the unit of the one before it. */
function isAlike({ kind, amount }: Draft, { match }: MatchPosition): boolean {
  if (match.rule.kind === "growth") return kind === "growth";
  const mark = match.marks.amount?.at(-1);
  const quantity = mark?.type === "quantity" ? mark.quantity : null;
  return kind === "level" && quantity?.unit === amount.unit && quantity.dimension !== "count";
}

/** Whether the last claim was of a bearer of the same sort, by the same rule. */
function isListed({ match, named }: Draft, own: string, place: MatchPosition, scene: PageContext): boolean {
  if (match.rule.id !== place.match.rule.id) return false;
  const bearer = named.subject?.at(-1) === own.at(-1);
  if (named.inherited)
    return bearer || place.match.rule.kind === "growth" || isFacility(own, scene) || isMeasured(place);
  const opening = named.subject ?? named.indicator ?? "";
  return (isBearer(own, scene) || isFacility(own, scene)) && (bearer || opening.includes(own.slice(-2)));
}

const isFigure = (name: string, scene: PageContext) => namesFigure(name, scene);

/** 受灾面积3万亩，其中玉米｜1万亩: whether a level is an amount of weight, length or area. */
function isMeasured({ match }: MatchPosition): boolean {
  const mark = match.marks.amount?.at(-1);
  return match.rule.kind === "level" && mark?.type === "quantity" && mark.quantity.dimension === "measure";
}

/** 新增耕地｜80万亩, 农用地整治｜700万亩: what was done says itself what the amount is of. */
const namesDeed = (own: string, { words, readWords }: PageContext) =>
  words.opensDeed.test(readWords(own)[0]?.text ?? "") || readWords(own).at(-1)?.part === "verbal-noun";

/** 改扩建工程, 机场: what money is put into. */
const isFacility = (own: string, scene: PageContext) => scene.words.facility.test(foldText(own));

const isBearer = (own: string, scene: PageContext) =>
  scene.words.industry.test(scene.readWords(own).at(-1)?.text ?? "");
