/** Words of an indicator. */

import type { Span } from "../../../model/span.ts";
import type { RuleMatch } from "../../extract/match.ts";
import { foldText } from "../../segment/fold.ts";
import { CLAUSE_END } from "../clauses.ts";
import type { MatchPosition } from "../match-position.ts";
import type { PageContext } from "../page-context.ts";
import { topicOf } from "./noun-phrases.ts";
import { whose } from "./subjects.ts";

/** 业务｜占比｜提升1.1个百分点: what grows is the share, not what it is a share of. */
export function withShareNoun(name: Span | null, { rule, span }: RuleMatch, scene: PageContext): Span | null {
  if (name === null || (rule.kind !== "growth" && rule.kind !== "change")) return name;
  const { words, extraction } = scene;
  const share = words.shareNounFirst.exec(extraction.folded.slice(name.end, span.start))?.[0];
  return share === undefined ? name : { start: name.start, end: name.end + share.length };
}

/** The words of an indicator; null for those that only say what it is compared with (相较传统铜材). */
export function measured(
  indicator: Span | null,
  { rule, groups }: RuleMatch,
  scene: PageContext,
): string | null {
  const { extraction, words, isBoundary } = scene;
  if (indicator === null) return null;
  const { start, end } = indicator;
  const said = extraction.folded.slice(start, end);
  if (words.barePrepositions.test(said)) return null;
  // 每股｜净资产: what the figure is divided by belongs to its name.
  const each = words.eachShare.exec(extraction.folded.slice(Math.max(0, start - LONGEST_EACH), start));
  if (each !== null && words.dividedNoun.test(said))
    return extraction.text.slice(start - each[0].length, end);
  // 每｜百户居民拥有汽车: so does how many it is for.
  if (extraction.folded.slice(start - 1, end).search(words.eachSoMany) === 0)
    return extraction.text.slice(start - 1, end);
  // 户均｜增收1.2万元: 增 says the change, 收 what of.
  const verb = groups.direction;
  const isWhole = verb?.start === end && words.verbWithObject.test(extraction.folded.slice(end, verb.end));
  if (isWhole && words.averagedOnly.test(said)) return extraction.text.slice(start, verb.end);
  const holding = words.holding.exec(said);
  if (holding !== null) return extraction.text.slice(start + holding.index, end);
  const event = words.reachedAt.exec(said);
  if (event !== null && event.index >= 2) return extraction.text.slice(start, start + event.index);
  const changes = rule.kind === "growth" || rule.kind === "change";
  const opening = words.comparison.exec(said)?.[0];
  if (words.proForm.test(said)) return null;
  // 产量｜与上期相比｜下降: what it is compared with is no part of it.
  const tail = words.comparedTail.exec(said);
  if (tail !== null) return tail.index < 2 ? null : extraction.text.slice(start, start + tail.index);
  // 比人工检测速度｜翻倍: the rate that is compared is named in the comparison.
  const compares = opening !== undefined && !words.rateLike.test(said);
  if (compares && changes && isBoundary(start + opening.length)) return null;
  // 作业效率｜较传统播种方式｜提高3倍: what it is compared with is no part of it.
  for (const { index, 0: word } of changes ? said.matchAll(words.comparedWith) : []) {
    const at = start + index;
    if (isBoundary(at) && isBoundary(at + word.length)) return extraction.text.slice(start, at);
  }
  // 该央行将政策利率｜降至2%: what is done to a thing.
  const object = start + (words.disposal.exec(said)?.[0].length ?? 0);
  return extraction.text.slice(isBoundary(object) ? object : start, end);
}

/** 智能电表业务受订单拉动，｜收入｜增长三成: of which line of business a bare figure is, where a clause since the last claim says so. */
export function lineOf(
  own: string,
  { earlier, drafts }: MatchPosition,
  scene: PageContext,
): { indicator: string; subject: string | null } | null {
  const { words, extraction } = scene;
  if (own.length > LONGEST_BARE || words.heads.longestBefore(own, own.length) === undefined) return null;
  const clause = earlier.at(-1);
  if (clause === undefined || clause.start < (drafts.at(-1)?.evidence.end ?? 0)) return null;
  const { indicator, subject } = topicOf(clause, scene);
  if (indicator === null) return null;
  const line = extraction.text.slice(indicator.start, indicator.end);
  return words.lineNouns.test(line) ? { indicator: line, subject: whose(subject, scene) } : null;
}

const LONGEST_EACH = 6;

/** 收入, 销量, 净利润: figures that anything may have. */
const LONGEST_BARE = 3;

/** 半导体散热设备｜500亿元｜市场规模: the head noun of what is measured may stand after its amount. */
export function withHead(own: string, { match }: MatchPosition, { words, extraction }: PageContext): string {
  const mark = match.marks.amount?.at(-1);
  if (
    !match.rule.traits.includes("plain-amount") ||
    mark?.type !== "quantity" ||
    mark.quantity.dimension === "count"
  )
    return own;
  const { folded } = extraction;
  const at = match.span.end + (folded[match.span.end] === words.possessive ? 1 : 0);
  const head = words.heads.longestAt(folded, at);
  const closed = head !== undefined && CLAUSE_END.test(folded[at + head.length] ?? "，");
  return closed && !own.endsWith(head) ? own + head : own;
}

/** 余额 right after 贷款余额 is the same thing said shorter. */
export const isShortFor = (own: string, { drafts }: MatchPosition) =>
  own.length <= 2 && drafts.at(-1)?.named.indicator?.endsWith(own) === true;

/** 占比, 增速: nouns that say of an indicator what is meant and are none themselves. */
export function isBareNoun(
  noun: string,
  { words }: { readonly words: Pick<PageContext["words"], "shareNouns" | "rateNouns"> },
): boolean {
  const folded = foldText(noun);
  return words.shareNouns.test(folded) || words.rateNouns.test(folded);
}

/** 时速｜350公里: the unit that is a name as well. */
export function speedOf({ from, match }: MatchPosition, { extraction, words }: PageContext): string | null {
  const speed = words.speed.exec(extraction.folded.slice(from, match.span.start));
  return speed === null
    ? null
    : extraction.text.slice(from + speed.index, from + speed.index + speed[0].length);
}
