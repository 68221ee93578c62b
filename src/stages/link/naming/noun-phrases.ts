/** Noun phrases before and after a number. */

import type { Span } from "../../../model/span.ts";
import { inside } from "../../../model/spans.ts";
import type { Lexicon } from "../../../rulebook/lexicon.ts";
import type { PageContext } from "../page-context.ts";
import { isNominal, type Part, wordsIn } from "../skeleton.ts";
import type { Phrase } from "./model.ts";
import { partedByNow } from "./parted.ts";

/** The longest clause that linking looks back over, in UTF-16 units. */
const LONGEST = 60;

/**
 * The noun phrase between `from` and a number at `to`: 2022年我国可数字化交付的服务进出口额达｜ → 我国 + 可数字化交付的服务进出口额.
 * It begins after the last expression of time inside, or ends before it.
 */
export function phraseBefore(from: number, to: number, scene: PageContext): Phrase {
  const { words, extraction } = scene;
  const { folded } = extraction;
  const periods = [...inside(extraction.periods, { start: from, end: to }), ...durations(from, to, scene)];
  const item = words.itemMark.exec(folded.slice(from, to))?.[0].length ?? 0;
  // 1.01万套（间）｜61万平方米: a bracket right after the number before explains that one.
  const aside = item === 0 ? (AFTER_NUMBER.exec(folded.slice(from, to))?.[0].length ?? 0) : item;
  // （甲县4例｜，乙县2例）: commas part no clauses in brackets.
  const sign = PARTED.exec(folded.slice(from + aside, to))?.[0].length ?? 0;
  let span: Span = { start: Math.max(from + aside + sign, to - LONGEST), end: to };
  for (let before = -1; before !== span.end - span.start; ) {
    before = span.end - span.start;
    span = trimEnd(trimBrackets(folded, span), words.trailing, scene);
    span = trimPeriods(trimBrackets(folded, span), periods);
    span = trimStart(trimStart(span, words.perUnits, scene), words.leading, scene);
    span = trimEnd(span, words.perUnits, scene);
  }
  const paid = words.moneyObject.exec(folded.slice(span.start, span.end));
  if (paid !== null) span = { start: span.start + paid.index + paid[0].length, end: span.end };
  const summed = words.summed.exec(folded.slice(span.start, span.end))?.[0].length ?? 0;
  // 全国累计｜发电装机容量: whose it is stands before the sum.
  let head: Span | null = null;
  if (summed > 0 && scene.isBoundary(span.start + summed)) {
    head = splitSubject({ start: span.start, end: span.start + summed }, scene).subject;
    span = { start: span.start + summed, end: span.end };
  }
  const split = partedByNow(span, scene) ?? splitSubject(span, scene);
  const phrase = { ...split, subject: split.subject ?? head };
  if (phrase.subject !== null || periods.length === 0) return phrase;
  const first = periods.reduce((one, other) => (other.start < one.start ? other : one));
  if (first.start <= from) return phrase;
  // 香港10月零售额: the month stands between whose it is and what it is.
  const before = splitSubject(trimStart({ start: from, end: first.start }, words.leading, scene), scene);
  return before.indicator === null ? { ...phrase, subject: before.subject } : phrase;
}

/** The noun phrase that a number counts: 28个｜服务贸易创新发展试点地区、. Empty when no noun follows. */
export function phraseAfter(after: number, to: number, scene: PageContext): Span | null {
  const { folded } = scene.extraction;
  // 15000台（套）共享设备: another measure word, in brackets.
  const from = after + (MEASURES.exec(folded.slice(after, after + 8))?.[0].length ?? 0);
  // 36个“一站式”公共转化平台: what is called so in quotation marks is part of the name.
  const called = CALLED.exec(folded.slice(from, from + 30))?.[0].length ?? 0;
  if (called === 0 && (CLAUSE_END.test(folded[from] ?? "，") || scene.words.joint.test(folded[from]!)))
    return null;
  const { fate, countedPlaces, withinEnd } = scene.words;
  // 未达标的28家｜中，: nothing is named after it.
  if (called === 0 && withinEnd.test(folded.slice(from, from + 3))) return null;
  const next = folded.slice(from, from + 8);
  const whole =
    (fate.exec(next) ?? countedPlaces.exec(next) ?? scene.words.thoseAsked.exec(next))?.[0].length ?? 0;
  if (whole > 0) return { start: from, end: from + whole };
  let end = from + called;
  const limit = Math.min(to, from + LONGEST, timeAfter(from, scene));
  while (end < limit && !BREAK.test(folded[end]!)) {
    if (isPhraseEnd(end, from, scene)) break;
    end++;
  }
  if (end === to && folded[end - 1] === scene.words.possessive) end = beforeLastJoint(from, end, scene);
  while (end > from && scene.words.phraseTail.test(folded[end - 1]!)) end--;
  const start = folded[from] === scene.words.possessive ? from + 1 : from;
  return end - start >= 2 || (end - start === 1 && end === to) ? { start, end } : null;
}

/** Where a time is said after `from`: 300多万户家庭｜一年的用电需求 counts households. */
function timeAfter(from: number, scene: PageContext): number {
  const ahead = { start: from + 2, end: from + LONGEST };
  const period = inside(scene.extraction.periods, ahead)[0]?.start ?? Number.POSITIVE_INFINITY;
  return Math.min(period, durations(ahead.start, ahead.end, scene)[0]?.start ?? Number.POSITIVE_INFINITY);
}

/** 2.2万户民房｜和维修加固的｜1.05万户房屋: the attribute of the next counted thing is none of this one. */
function beforeLastJoint(from: number, end: number, scene: PageContext): number {
  const { folded } = scene.extraction;
  let at = end - 1;
  while (at > from && !scene.words.joint.test(folded[at]!)) at--;
  return at - from >= 2 ? at : end;
}

/** The topic of a clause that holds no number: 中国吸收外资｜实现稳定增长. */
export function topicOf(clause: Span, scene: PageContext): Phrase {
  const { words, extraction } = scene;
  const { folded } = extraction;
  const periods = inside(extraction.periods, clause);
  if (holdsTimesAlone(clause, periods, scene)) return { indicator: null, subject: null };
  // 下半年资本开支将高于｜上半年: a time at the end leaves what stands before it.
  const last = periods.findLast(
    (it) => clause.end - it.end >= 2 && namesSomething(it.end, clause.end, scene),
  );
  const limit = last === periods.at(-1) ? clause.end : periods.at(-1)!.start;
  const trimmed = trimStart({ start: last?.end ?? clause.start, end: limit }, words.leading, scene);
  let end = trimmed.start;
  while (end < trimmed.end && !BREAK.test(folded[end]!)) {
    if (end - trimmed.start >= 2 && isTopicEnd(end, scene)) break;
    end++;
  }
  if (end === clause.end) end = withoutPredicate({ start: trimmed.start, end }, scene);
  return end === trimmed.start
    ? { indicator: null, subject: null }
    : splitSubject({ start: trimmed.start, end }, scene);
}

/** 上半年和下半年，: whether a clause is a list of times and names nothing. */
function holdsTimesAlone(
  clause: Span,
  periods: readonly Span[],
  { extraction, words }: PageContext,
): boolean {
  if (periods.length < 2 || periods[0]!.start !== clause.start || periods.at(-1)!.end !== clause.end)
    return false;
  return periods.every(
    ({ end }, k) =>
      k === periods.length - 1 ||
      words.betweenTimes.test(extraction.folded.slice(end, periods[k + 1]!.start)),
  );
}

/** 先行指标在7月份｜继续下滑: whether there is a noun among the words, not only what is said of one before. */
function namesSomething(from: number, to: number, { skeleton }: PageContext): boolean {
  return wordsIn(skeleton, { start: from, end: to }).some((word) => isNominal(skeleton.partOf(word)));
}

/** 纺织品出口｜走强: where the verbs and adverbs begin that end a clause, whatever words they are. */
function withoutPredicate({ start, end }: Span, { skeleton }: PageContext): number {
  let word = skeleton.wordAt(end - 1);
  while (skeleton.start[word]! > start && PREDICATE.has(skeleton.partOf(word))) word--;
  const last = skeleton.end[word]!;
  return last < end && last - start >= 2 && isNominal(skeleton.partOf(word)) ? last : end;
}

const PREDICATE: ReadonlySet<Part> = new Set(["verb", "adverb", "particle"]);

/** The predicate right after a counted noun, up to the clause's end: 公司｜实现盈利. Null where there is none. */
export function predicateAfter(from: number, to: number, scene: PageContext): Span | null {
  const { folded } = scene.extraction;
  let end = from;
  while (end < to && end - from < LONGEST && !CLAUSE_END.test(folded[end]!)) end++;
  const { phraseStops } = scene.words;
  // 通过 opens a predicate (通过评审) and a phrase of means alike: a verb right here needs no trimming.
  const opens = phraseStops.longestAt(folded, from);
  const isOpen = opens !== undefined && phraseStops.get(opens)!.type === "verb";
  const start = isOpen ? from : trimStart({ start: from, end }, scene.words.leading, scene).start;
  const stop = phraseStops.longestAt(folded, start);
  const isVerb = stop !== undefined && phraseStops.get(stop)!.type === "verb";
  const closed = end === to || CLAUSE_END.test(folded[end]!);
  return isVerb && closed && end - start >= 2 && end - start <= 20 ? { start, end } : null;
}

const PARTED = /^[，；]/;
const AFTER_NUMBER = /^[（(][^（）()]{1,8}[）)]/;
const LONGEST_THING = 2;

const CLAUSE_END = /[，。；：！？…,;:\n“”（）《》、]/;

function isTopicEnd(at: number, { words, extraction, isBoundary }: PageContext): boolean {
  const stop = words.topicStops.longestAt(extraction.folded, at);
  return stop !== undefined && isBoundary(at) && isBoundary(at + stop.length);
}

const BREAK = /[，。；：！？…,;:\n“”（）《》*]/;
const CALLED = /^(?:[“「][^”」，。]{1,12}[”」]){1,3}(?=\p{Script=Han})/u;
const MEASURES = /^[（(]\p{Script=Han}(?:[、,]\p{Script=Han}){0,2}[）)]/u;

/**
 * Whether a counted noun phrase that began at `from` ends at `at`: a whole word stands there that opens a predicate. A
 * verb ends it only after a noun, and not where 的 makes it an attribute (120个包含规则的协定).
 */
function isPhraseEnd(at: number, from: number, { extraction, words, isBoundary }: PageContext): boolean {
  const { folded } = extraction;
  const stop = words.phraseStops.longestAt(folded, at);
  if (stop === undefined || !isBoundary(at) || !isBoundary(at + stop.length)) return false;
  if (words.phraseNot.longestBefore(folded, at + stop.length) !== undefined) return false;
  if ((words.phraseNot.longestAt(folded, at)?.length ?? 0) > stop.length) return false;
  if (words.phraseStops.get(stop)!.type === "function") return true;
  // 海外销售门店, 生产企业: a verb makes a name with the noun of a thing after it.
  if (words.madeWithVerb.test(folded.slice(at + stop.length, at + stop.length + LONGEST_THING))) return false;
  return at - from >= 2 && folded[at + stop.length] !== words.possessive;
}

/** 连续两年, 三个月内: how long, not what; 10年期国债: the term of a bond belongs to its name. */
const durations = (start: number, end: number, { extraction, words }: PageContext) =>
  inside(extraction.quantities, { start, end }).filter(
    (it) => it.dimension === "duration" && extraction.folded[it.end] !== words.term,
  );

function trimEnd(span: Span, lexicon: Lexicon, { extraction, isBoundary, words }: PageContext): Span {
  let { start, end } = span;
  for (;;) {
    const form = lexicon.longestBefore(extraction.folded, end);
    if (form === undefined || end - form.length < start || !isBoundary(end - form.length))
      return { start, end };
    // 净买入 is a term that ends like a verb.
    const term = words.phraseNot.longestBefore(extraction.folded, end);
    if (term !== undefined && term.length > form.length) return { start, end };
    end -= form.length;
  }
}

function trimStart(span: Span, lexicon: Lexicon, { extraction, isBoundary, words }: PageContext): Span {
  let { start, end } = span;
  for (;;) {
    const form = lexicon.longestAt(extraction.folded, start);
    if (form === undefined || start + form.length > end || !isBoundary(start + form.length))
      return { start, end };
    // 最低工资 is a term that begins like a degree.
    const term = words.phraseNot.longestAt(extraction.folded, start);
    if (term !== undefined && term.length > form.length) return { start, end };
    start += form.length;
  }
}

/** A bracket at the end of the phrase explains it and does not belong to it: 执业（助理）医师 stays, 营收（含税） ends. */
function trimBrackets(folded: string, span: Span): Span {
  const close = folded[span.end - 1];
  if (close !== "）" && close !== ")") return span;
  const open = Math.max(folded.lastIndexOf("（", span.end), folded.lastIndexOf("(", span.end));
  return open > span.start ? { start: span.start, end: open } : span;
}

function trimPeriods(span: Span, periods: readonly Span[]): Span {
  let { start, end } = span;
  for (const period of periods) {
    if (period.start < start && period.end > start) start = Math.min(period.end, end);
    if (period.start < start || period.end > end) continue;
    if (end - period.end >= 2) start = period.end;
    else end = period.start;
  }
  return { start, end };
}

/** Takes the place or body that begins a phrase as its subject, with the 的 after it. */
function splitSubject(span: Span, scene: PageContext): Phrase {
  const { extraction, words, organisations, isBoundary } = scene;
  const { folded } = extraction;
  // 国内生产总值 is one term.
  const term = words.phraseNot.longestAt(folded, span.start);
  const listed = term === undefined ? words.subjects.longestAt(folded, span.start) : undefined;
  const said = folded.slice(span.start, span.end);
  const shaped = term === undefined ? words.placeFirst.exec(said)?.[0] : undefined;
  // 村容村｜貌: a place that is known by its shape alone ends where a word ends.
  const placed = shaped !== undefined && isBoundary(span.start + shaped.length) ? shaped : undefined;
  const place = words.marketPhrase.test(said) ? undefined : (listed ?? placed);
  // 澳门元｜存款: the name of a currency begins with that of its place.
  const currency = words.currencies.longestAt(folded, span.start)?.length ?? 0;
  const form = currency > (place?.length ?? 0) ? undefined : place;
  const named = inside(organisations, span);
  // 恒生科技｜指数: a body in the name of what is traded is not whose it is.
  const isTraded = words.traded.test(said);
  const organisation = isTraded ? undefined : named.find((it) => it.start === span.start);
  // 光伏组件企业｜东辉新能｜存货余额: the name after what it is.
  const apposed = named.find(
    (it) => it.end < span.end && words.apposed.test(folded.slice(span.start, it.start)),
  );
  if (organisation === undefined && apposed !== undefined && folded[apposed.end] !== "、")
    return { indicator: solid({ start: apposed.end, end: span.end }), subject: apposed };
  const actor = whoActs(span, scene);
  if (organisation === undefined && actor !== null) return actor;
  const length = Math.max(
    form?.length ?? 0,
    organisation === undefined ? 0 : organisation.end - organisation.start,
  );
  // 沪市、深市分别为…: the first of a list is not whose the others are.
  const isListed = form !== undefined && words.listed.test(folded[span.start + length] ?? "");
  if (length === 0 || isListed || span.start + length > span.end)
    return { indicator: solid(span), subject: null };
  const subject = { start: span.start, end: span.start + length };
  // 瑞士、日本、英国｜分别增长: the first of a list is not whose figure it is.
  if (subject.end < span.end && folded[subject.end] === "、")
    return { indicator: solid(span), subject: null };
  let start = subject.end;
  if (folded[start] === words.possessive) start++;
  return { indicator: solid(trimStart({ start, end: span.end }, words.leading, scene)), subject };
}

/** 这座光热电站｜装机容量; 海泉港｜完成｜集装箱吞吐量: a thing pointed at, and who achieved a figure. */
function whoActs(span: Span, { extraction, words, isBoundary }: PageContext): Phrase | null {
  const said = extraction.folded.slice(span.start, span.end);
  const pointed = words.pointedAt.exec(said)?.[0].length;
  const end = span.start + (pointed ?? words.achiever.exec(said)?.groups?.who?.length ?? 0);
  if (end === span.start || (pointed !== undefined && !isBoundary(end))) return null;
  const start = pointed === undefined ? span.start + (words.achiever.exec(said)?.[0].length ?? 0) : end;
  return { indicator: solid({ start, end: span.end }), subject: { start: span.start, end } };
}

const solid = (span: Span) => (span.end - span.start >= 1 ? span : null);
