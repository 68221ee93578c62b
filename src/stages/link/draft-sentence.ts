/** Links the matches of a sentence into drafts. */

import type { ClaimKind } from "../../model/claim.ts";
import { compare } from "../../model/decimal.ts";
import type { PeriodMention } from "../../model/mention.ts";
import type { Span } from "../../model/span.ts";
import type { RuleMatch } from "../extract/match.ts";
import type { Sentence } from "../segment/sentences.ts";
import { type Amount, readAmounts } from "./amounts.ts";
import { chooseSubject } from "./bearing/choose-subject.ts";
import { bracketedItem } from "./bracketed-list.ts";
import { bracketAround } from "./brackets.ts";
import type { Choice } from "./choosing/choose.ts";
import { clausesOf } from "./clauses.ts";
import type { Draft, Named } from "./draft.ts";
import {
  asPart,
  elidedGrowth,
  heldAgainst,
  joinedPoints,
  namesToCome,
  namesWanted,
  nextWhole,
} from "./elided-verbs.ts";
import { kindOfName } from "./kind-of-name.ts";
import type { MatchPosition } from "./match-position.ts";
import { chooseIndicator } from "./naming/choose-indicator.ts";
import { splitCoordinated } from "./naming/coordinated.ts";
import { linkWhole } from "./naming/share-of-what.ts";
import type { PageContext } from "./page-context.ts";
import { partsOf, ratioOf, readProportion } from "./parts.ts";
import { perUnit } from "./per-units.ts";
import type { ArticleTimes } from "./timing/article-times.ts";
import { linkBasis } from "./timing/bases.ts";
import { BasisMemory } from "./timing/basis-memory.ts";
import { choosePeriod, settleListed } from "./timing/choose-period.ts";
import { sentenceConditions } from "./timing/claim-conditions.ts";
import type { ClaimBefore } from "./timing/dated-claim.ts";
import type { DatedEvent } from "./timing/dated-events.ts";
import { periodOfEach } from "./timing/listed-periods.ts";
import type { LinkedPeriod } from "./timing/model.ts";

/** What the sentences before leave for a sentence. */
export interface Left {
  readonly memory: Draft | null;
  readonly times: ArticleTimes;
  readonly chapter: PeriodMention | null;
  /** How many claims its paragraph has had. */
  readonly inParagraph: number;
  readonly event: DatedEvent | null;
  /** The last rate of growth. */
  readonly rate: Draft | null;
  /** Whom the paragraph is about so far. */
  readonly topic: string | null;
}

/** A sentence while its matches are linked. */
interface Drafting {
  readonly sentence: Sentence;
  readonly matches: readonly RuleMatch[];
  readonly left: Left;
  readonly scene: PageContext;
  readonly drafts: Draft[];
  readonly bases: BasisMemory;
  readonly told: readonly number[];
}

/** A match with its amounts, and for each what it measures and whose. */
interface NamedMatch {
  readonly match: RuleMatch;
  readonly clause: Span;
  readonly from: number;
  readonly kind: ClaimKind | null;
  readonly amounts: readonly Amount[];
  readonly names: readonly Named[];
  /** The name that was chosen for the match as a whole, and how. */
  readonly chosen: Named;
  readonly naming: Choice<Named>;
  readonly bearing: Draft["bearing"];
  readonly whole: string | null;
  /** Where the last word before the match can stand. */
  readonly lastEnd: number;
}

/** Links the matches of a sentence into claims, in order. */
export function draftSentence(
  sentence: Sentence,
  matches: readonly RuleMatch[],
  left: Left,
  scene: PageContext,
): Draft[] {
  const drafts: Draft[] = [];
  if (matches.length === 0) return drafts;
  const { rate } = left;
  const bases = new BasisMemory(rate !== null && goesOn(sentence, scene) ? rate : null);
  const told = sentenceConditions(sentence, scene);
  const it: Drafting = { sentence, matches, left, scene, drafts, bases, told };
  let before: readonly Named[] = [];
  for (let k = 0; k < matches.length; k++) {
    const { coming, named } = nameMatch(k, before, it);
    before = coming;
    if (named !== null) draftMatch(named, it);
  }
  return drafts;
}

/**
 * Names the amounts of a match; null where it has none, or none that can be told apart.
 * @param before names of a list that are still to have their amounts; `coming` are those that are left
 */
function nameMatch(
  k: number,
  before: readonly Named[],
  { sentence, matches, left: { memory, topic }, scene, drafts }: Drafting,
): { coming: readonly Named[]; named: NamedMatch | null } {
  const match = matches[k]!;
  let coming = before;
  const read = readAmounts(match, scene.words);
  if (read.length === 0) return { coming, named: null };
  const holder = holderOf(match, drafts);
  const found = placeOf(matches, k, sentence, scene);
  const { clause, from } = found;
  const following = matches.slice(k + 1);
  const isParts = match.rule.traits.includes("parts");
  const asked = isParts ? read.length : namesWanted(match, following, clause, scene);
  const wanted = from === clause.start ? asked : 0;
  // Written out, as all that each claim makes: spread, it costs ten times as much.
  const place: MatchPosition = {
    match,
    clause,
    earlier: found.earlier,
    from,
    to: found.to,
    next: found.next,
    sentence,
    drafts,
    memory,
    topic,
    wanted,
    open: undefined,
  };
  const naming = holder?.naming ?? chooseIndicator(place, scene);
  const bearing = holder?.bearing ?? chooseSubject(naming.taken.value, place, scene);
  const { subject, indicator } = bearing.taken.value;
  const chosen: Named = { indicator, subject, inherited: naming.taken.value.inherited };
  const own = bracketedItem(chosen, place, scene) ?? chosen;
  const parted = (names: readonly Named[]) => names.map((it) => ownBearer(it, naming, place, scene));
  if (from === clause.start)
    coming = parted(namesToCome(match, naming.taken.value, following, place, scene) ?? []);
  const whole = linkWhole(place, scene);
  const listed = isParts ? partsOf(naming.taken.value, match) : naming.taken.value;
  const split =
    coming.length > 0 ? null : splitNames(listed, read.length, scene, isParts ? whollyNamed : parted);
  const stated = isParts ? readProportion(read, split !== null) : { kind: null, amounts: read };
  if (stated === null) return { coming, named: null };
  const { amounts } = stated;
  const names =
    coming.length > 0
      ? coming
      : split !== null && split.length === amounts.length
        ? split
        : alignNames(stated.kind === "ratio" ? ratioOf(own, match) : own, amounts.length, drafts);
  const lastEnd = Math.min(matches[k - 1]?.span.end ?? sentence.start, match.span.start);
  const { kind } = stated;
  const named = { match, clause, from, kind, amounts, names, chosen, naming, bearing, whole, lastEnd };
  return { coming: coming.slice(amounts.length), named };
}

/** Drafts a claim for each amount of a match. */
function draftMatch(named: NamedMatch, it: Drafting): void {
  const { names, amounts, match } = named;
  const { folded } = it.scene.extraction;
  const isPrice = it.scene.words.priceMoves.test(folded.slice(match.span.start, match.span.end));
  const sameName = amounts.length > 1 && names.every((it) => it.indicator === names[0]!.indicator);
  const sameBearer = sameName && names.every((it) => it.subject === names[0]!.subject);
  amounts.forEach((_, which) => {
    it.drafts.push(draftAmount(which, named, { sameName, sameBearer, isPrice }, it));
  });
}

/** Dates an amount, settles its basis, and drafts its claim. */
function draftAmount(
  which: number,
  { match, clause, from, kind, amounts, names, chosen, naming, bearing, whole, lastEnd }: NamedMatch,
  { sameName, sameBearer, isPrice }: { sameName: boolean; sameBearer: boolean; isPrice: boolean },
  { sentence, left, scene, drafts, bases, told }: Drafting,
): Draft {
  const { memory, times, chapter, inParagraph, event } = left;
  const amount = amounts[which]!;
  const evidence = evidenceOf(match, amount, which);
  const dated = {
    match,
    amount,
    evidence,
    sentence,
    clause,
    chapter,
    event,
    inSentence: drafts.length,
    inParagraph: inParagraph + drafts.length,
    before: claimBefore(drafts, memory),
    told,
  };
  const dating = choosePeriod(dated, times, scene);
  const linked = dating.taken.value.period;
  const each = sameName ? periodOfEach(linked, sentence, match.span, amounts.length, which, scene) : null;
  const settled = each === null ? dating : settleListed(dating, each.mention);
  const period: LinkedPeriod | null = settled.taken.value.period;
  const next = nextWhole(match, drafts.at(-1), scene);
  const elided =
    elidedGrowth(match, amount, names[which]!, drafts.at(-1), from, scene) ??
    heldAgainst(match, amount, drafts.at(-1)) ??
    joinedPoints(match, amount, drafts.at(-1), scene);
  const basis = bases.settle(
    match,
    linkBasis(match, period, sentence, scene, which, lastEnd),
    period,
    isPrice,
  );
  const stated = next?.kind ?? elided?.kind ?? statedKind(kind, match, amount);
  const own = next?.named ?? names[which]!;
  const renamed = match.rule.kind === "level" ? kindOfName(stated, amount, own, scene) : null;
  const finalName = renamed?.named ?? own;
  return {
    kind: renamed?.kind ?? stated,
    match,
    amount: renamed?.amount ?? elided?.amount ?? perUnit(amount, match, from, drafts, scene),
    evidence,
    sentence,
    named: finalName,
    period,
    sharesPeriod: sameBearer && each === null && period !== null,
    dating: settled,
    naming: finalName.indicator === chosen.indicator ? naming : null,
    bearing: names[which]!.subject === chosen.subject ? bearing : null,
    basis: elided?.basis ?? basis,
    whole: next?.whole ?? whole,
  };
}

/** The kind of the rule, unless the amount tells another: 基数的110% is no part of it. */
function statedKind(kind: ClaimKind | null, { rule }: RuleMatch, { unit, value }: Amount): ClaimKind {
  const own = kind ?? (rule.kind as ClaimKind);
  const isMore = own === "share" && unit === "%" && value !== null && compare(value, "100") > 0;
  return isMore && rule.traits.includes("part-or-multiple") ? "ratio" : own;
}

/** 农业、工业｜增加值之比: the parts of a whole keep their names, whoever could bear them. */
const whollyNamed = (parts: readonly Named[]): Named[] =>
  parts.map(({ subject, indicator, ...rest }) => ({
    ...rest,
    subject: null,
    indicator: indicator?.includes(subject ?? "") === false ? subject + indicator : indicator,
  }));

/** 从41%｜提高3个百分点｜到44%: the claim around a step, whose name and bearer the step has too. */
function holderOf({ span }: RuleMatch, drafts: readonly Draft[]): Draft | null {
  const last = drafts.at(-1) ?? null;
  return last !== null && span.end <= last.match.span.end ? last : null;
}

/** What the claim before says of time: of the sentence, else of the paragraph. */
function claimBefore(drafts: readonly Draft[], memory: Draft | null): ClaimBefore | null {
  const before = drafts.at(-1) ?? memory;
  if (before === null) return null;
  return { period: before.period, amount: before.amount, isSameSentence: drafts.length > 0 };
}

/** 其中，出口增长3%; 分行业看，…: a sentence that breaks down what the one before gave, against the same time. */
function goesOn({ start, end }: Sentence, { extraction, words }: PageContext): boolean {
  const said = extraction.folded.slice(start, end);
  return words.goesOn.test(said) || said.slice(0, LONGEST_OPENING).search(words.amongThem) >= 0;
}

/** How far into a sentence the words may stand that make it go on. */
const LONGEST_OPENING = 6;
/** 对甲国、乙盟（10国）、丙国进出口｜分别为: the match before, but for those in a bracket that closed since. */
function lastBefore(
  matches: readonly RuleMatch[],
  k: number,
  clause: Span,
  { extraction: { folded }, words }: PageContext,
): RuleMatch | undefined {
  const { start } = matches[k]!.span;
  for (let before = k - 1; before >= 0 && matches[before]!.span.start >= clause.start; before--) {
    const closes = bracketAround(folded, matches[before]!.span, clause.start, start);
    if (closes >= 0 && words.listGoesOn.test(folded[closes + 1] ?? "")) continue;
    // What a match holds ends before it does.
    const around = matches[before - 1];
    return around !== undefined && around.span.end > matches[before]!.span.end ? around : matches[before];
  }
  return undefined;
}

/** Where the k-th match of a sentence stands: in its clause, between its neighbours. */
function placeOf(
  matches: readonly RuleMatch[],
  k: number,
  sentence: Sentence,
  scene: PageContext,
): Omit<MatchPosition, "drafts" | "memory" | "topic" | "wanted" | "open"> {
  const match = matches[k]!;
  const statement = sentence.statements.find((it) => match.span.start < it.end) ?? sentence;
  const clauses = clausesOf(statement, scene);
  const at = Math.max(
    0,
    clauses.findIndex((it) => match.span.start < it.end),
  );
  const clause = clauses[at] ?? statement;
  const from = Math.max(clause.start, lastBefore(matches, k, clause, scene)?.span.end ?? 0);
  const following = matches[k + 1];
  const to = Math.min(Math.max(clause.end, match.span.end), following?.span.start ?? clause.end);
  const next = following !== undefined && following.span.start < clause.end ? following : null;
  return { match, clause, earlier: clauses.slice(0, at), from, to, next, sentence };
}

/** The words of a claim: from the match's first word to its number; of a list, each further number alone. */
function evidenceOf(match: RuleMatch, amount: Amount, which: number): Span {
  if (which > 0) return amount.span;
  return {
    start: match.span.start,
    end: Math.max(amount.span.end, match.groups.amount?.start ?? amount.span.end),
  };
}

/** A part of a list with whose it is; a name of an earlier claim has that already. */
function ownBearer(part: Named, naming: Choice<Named>, place: MatchPosition, scene: PageContext): Named {
  if (place.drafts.some(({ named }) => named === part)) return part;
  if (part.indicator === naming.taken.value.indicator) return part;
  const { subject, indicator } = naming.taken.value;
  // 甲市、乙市产值: the list says whose each is.
  if (part.subject !== null && part.subject !== subject && indicator?.includes(part.subject) === true)
    return part;
  // 东仓、｜西仓的库存: whose the first part is, the others are not.
  const isFirst = subject !== null && indicator?.startsWith(subject) === true;
  const own = isFirst && part.indicator?.startsWith(subject) === false ? { ...part, subject: null } : part;
  const named: Named = { ...own, ...chooseSubject(own, place, scene).taken.value };
  const { possessive } = scene.words;
  return named.indicator?.startsWith(possessive) === true
    ? { ...named, indicator: named.indicator.slice(possessive.length) }
    : named;
}

/** One name for each number: A、B分别为 x、y belongs to its parts; null where they are not as many. */
function splitNames(
  named: Named,
  count: number,
  scene: PageContext,
  parted: (names: readonly Named[]) => Named[],
): Named[] | null {
  if (count === 1 || named.indicator === null) return null;
  const parts = splitCoordinated(named.indicator, count, scene);
  return parts === null ? null : parted(parts.map((part) => asPart(named, part)));
}

/** One name for each number: 分别增长 x 和 y belongs to the last two indicators, or to the last list of as many. */
function alignNames(named: Named, count: number, drafts: readonly Draft[]): Named[] {
  if (count === 1) return [named];
  const levels = drafts.filter((it) => it.match.rule.kind === "level").slice(-count);
  if (named.inherited && levels.length === count) return levels.map((it) => it.named);
  // 供应、成交环比分别下降2%和3%，同比分别下降5%和4%: the last list of as many.
  const list = drafts.slice(-count);
  const isList = list.length === count && list.every((it) => it.match === list[0]!.match);
  if (named.inherited && isList) return list.map((it) => it.named);
  return Array.from({ length: count }, () => named);
}
