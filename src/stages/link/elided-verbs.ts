/** Verbs and names that are said once for several figures. */

import type { Basis, ClaimKind } from "../../model/claim.ts";
import { negate } from "../../model/decimal.ts";
import type { Span } from "../../model/span.ts";
import { within } from "../../model/spans.ts";
import type { RuleMatch } from "../extract/match.ts";
import { type Amount, readAmounts } from "./amounts.ts";
import type { Draft, Named } from "./draft.ts";
import type { MatchPosition } from "./match-position.ts";
import { type Part, splitCoordinated } from "./naming/coordinated.ts";
import type { PageContext } from "./page-context.ts";

/**
 * 销量增长9%，产量4.2%; 一季度增长9%，二季度4.2%; 甲厂增长9%，乙厂4.2%: the verb said once holds for the rate that follows it,
 * when what it is of can grow (产量, not 失业率), or when only another time or bearer is told. Null where the percentage is a
 * level of its own.
 */
export function elidedGrowth(
  match: RuleMatch,
  amount: Amount,
  named: Named,
  last: Draft | undefined,
  from: number,
  scene: PageContext,
): { readonly kind: ClaimKind; readonly amount: Amount; readonly basis: Basis | null } | null {
  if (!match.rule.traits.includes("plain-percent") || last?.kind !== "growth") return null;
  const { words } = scene;
  if (words.notElided.test(scene.extraction.folded.slice(0, match.span.start).slice(-2))) return null;
  const between = scene.extraction.folded.slice(last.evidence.end, match.span.start);
  if (words.otherRate.test(between)) return null;
  const { indicator, inherited } = named;
  const isOther = isOtherBearer(
    last,
    { start: Math.max(from, last.evidence.end), end: match.span.start },
    named,
    scene,
  );
  if (!isOther) {
    if (inherited || indicator === null || words.rateLike.test(indicator)) return null;
    if (words.heads.longestBefore(indicator, indicator.length) === undefined && !isSigned(last)) return null;
  }
  const down =
    amount.value?.startsWith("-") === true || (!isSigned(last) && last.amount.direction === "down");
  const value =
    down && amount.value !== null && !amount.value.startsWith("-") ? negate(amount.value) : amount.value;
  return { kind: "growth", amount: { ...amount, value, direction: down ? "down" : "up" }, basis: last.basis };
}

/**
 * 营收增长8%，其中海外市场20%: a bare percentage behind a rate of growth, of what has neither a rate's name nor a verb: it may
 * be another rate of growth, or a share.
 */
export function mayGrow(
  { kind, match, evidence, named, sentence }: Draft,
  before: Draft | null,
  { extraction, words }: PageContext,
): boolean {
  if (kind !== "level" || before?.kind !== "growth" || before.sentence !== sentence) return false;
  const { traits } = match.rule;
  if (!traits.includes("plain-percent") || named.indicator === null) return false;
  if (words.rateLike.test(named.indicator)) return false;
  const said = extraction.folded.slice(before.evidence.end, evidence.start);
  return words.verbless.test(said);
}

/** ，二季度｜; ，后者｜; ，乙厂｜; ，服务业｜: nothing but another time or another bearer of what grew before. */
function isOtherBearer(last: Draft, { start, end }: Span, { subject }: Named, scene: PageContext): boolean {
  const { extraction, words } = scene;
  const verb = extraction.folded.slice(last.match.span.start, last.amount.span.start);
  let said = "";
  let at = start;
  let dated = false;
  for (const period of within(extraction.periods, { start, end })) {
    said += extraction.folded.slice(at, period.start);
    at = period.end;
    dated = true;
  }
  said += extraction.folded.slice(at, end);
  if (dated) return words.onlyTime.test(said) || (words.rateNamed.test(verb) && words.timeStands.test(said));
  return words.otherBearer.test(said) || (subject !== null && said === subject);
}

/** 相当于净收入的19%、｜账面价值的约3%: another whole of the same part; null where a claim is none. */
export function nextWhole(
  match: RuleMatch,
  last: Draft | undefined,
  { words, extraction }: PageContext,
): { readonly kind: ClaimKind; readonly named: Named; readonly whole: string } | null {
  if (!match.rule.traits.includes("plain-percent") || last?.whole == null) return null;
  if (last.kind !== "share" && last.kind !== "ratio") return null;
  const start = last.evidence.end;
  const found = words.nextWhole.exec(extraction.folded.slice(start, match.span.start));
  const whole = found?.groups?.whole;
  if (whole === undefined) return null;
  const at = start + found![0].indexOf(whole);
  return { kind: last.kind, named: last.named, whole: extraction.text.slice(at, at + whole.length) };
}

/** 增加1.8万人，超过预期的1.5万人: what a growth or a change is held against is one too. */
export function heldAgainst(
  match: RuleMatch,
  amount: Amount,
  last: Draft | undefined,
): { readonly kind: ClaimKind; readonly amount: Amount; readonly basis: Basis | null } | null {
  if (!match.rule.traits.includes("held-against") || last === undefined || last.amount.unit !== amount.unit)
    return null;
  const { kind, basis } = last;
  if (kind !== "growth" && kind !== "change") return null;
  const { direction } = last.amount;
  const value = direction === "down" && amount.value !== null ? negate(amount.value) : amount.value;
  return { kind, basis, amount: { ...amount, value, direction } };
}

/** 增长18.4%｜及2.7个百分点: the verb said once holds for the points that a joint adds. */
export function joinedPoints(
  match: RuleMatch,
  amount: Amount,
  last: Draft | undefined,
  { words, extraction }: PageContext,
): { readonly kind: ClaimKind; readonly amount: Amount; readonly basis: Basis | null } | null {
  if (!match.rule.traits.includes("verbless") || last === undefined) return null;
  if (last.kind !== "growth" && last.kind !== "change") return null;
  const between = extraction.folded.slice(last.evidence.end, match.span.start);
  if (!words.onlyJoint.test(between)) return null;
  const { direction } = last.amount;
  const value = direction === "down" && amount.value !== null ? negate(amount.value) : amount.value;
  return { kind: "change", basis: last.basis, amount: { ...amount, value, direction } };
}

/** A rate with a printed sign (小麦+1.2%), after which others have their own sign too. */
const isSigned = ({ match, amount }: Draft) =>
  match.rule.traits.includes("signed") ||
  (match.rule.traits.includes("plain-percent") && amount.direction !== null);

/**
 * 粮食、棉花、油料产量分别增长1.2%、下降7.5%和增长3.6%: the names left for the matches that follow in the clause, when there
 * are as many as numbers.
 */
export function namesToCome(
  match: RuleMatch,
  named: Named,
  following: readonly RuleMatch[],
  { clause, drafts }: Pick<MatchPosition, "clause" | "drafts">,
  scene: PageContext,
): Named[] | null {
  const total = namesWanted(match, following, clause, scene);
  if (total === 0) return null;
  // 毛利3.2亿元，毛利率24.6%，｜分别增长18.4%及2.7个百分点: the last so many levels.
  const { folded } = scene.extraction;
  const opens = scene.words.opensRespectively.test(folded.slice(clause.start, match.span.end));
  const levels = drafts.filter((it) => it.match.rule.kind === "level").slice(-total);
  if ((opens || named.inherited) && levels.length === total && match.rule.kind !== "level")
    return levels.map((it) => it.named);
  const inClause = following.filter((it) => it.span.start < clause.end);
  if (inClause.length === 0 || named.indicator === null) return null;
  const parts = splitCoordinated(named.indicator, total, scene);
  return parts === null ? null : parts.map((part) => asPart(named, part));
}

/** A part of a list as a name of its own; whose the list is, its parts are, unless they say it themselves. */
export const asPart = (list: Named, { indicator, subject }: Part): Named => ({
  ...list,
  indicator,
  subject: subject ?? list.subject,
});

/** How many names a list with 分别 needs from a match on, in its clause; 0 where it is none. */
export function namesWanted(
  match: RuleMatch,
  following: readonly RuleMatch[],
  clause: Span,
  scene: PageContext,
): number {
  const opening = scene.extraction.folded.slice(clause.start, match.span.end);
  const { respectively, opensRespectively } = scene.words;
  if (!respectively.test(spoken(match, scene)) && !opensRespectively.test(opening)) return 0;
  const inClause = following.filter((it) => it.span.start < clause.end);
  const total = [match, ...inClause].reduce((sum, it) => sum + readAmounts(it, scene.words).length, 0);
  return total < 2 ? 0 : total;
}

/** The words of a match with the few before it. */
const spoken = ({ span }: RuleMatch, { extraction }: PageContext) =>
  extraction.folded.slice(Math.max(0, span.start - 4), span.end);
