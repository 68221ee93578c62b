/** Times of a page with what holds of them. */

import type { PeriodMention } from "../../../model/mention.ts";
import { isDay, isYear } from "../../../model/period.ts";
import type { Span } from "../../../model/span.ts";
import type { Extraction } from "../../extract/index.ts";
import { asideOf } from "../compared-clauses.ts";
import type { LinkWords } from "../words.ts";
import { type Length, periodField } from "./field.ts";
import type { Time } from "./model.ts";

const { condition } = periodField;

/** Every expression of time of a page with its traits, in the order of the text. */
export function readTimes(
  extraction: Extraction,
  words: LinkWords,
  date: string | null,
  asides: readonly Span[],
): Time[] {
  const { folded, sentences, blocks } = extraction;
  const bases = extraction.matches.kept
    .flatMap(({ groups, rule }) => [
      groups.since,
      groups.startPeriod,
      rule.kind === "ratio" ? groups.whole : undefined,
    ])
    .filter((it): it is Span => it !== undefined)
    .sort((a, b) => a.start - b.start);
  let at = 0;
  return extraction.periods.map((said) => {
    while (at < sentences.length - 1 && sentences[at]!.end <= said.start) at++;
    const sentence = sentences[at];
    const mention = openUpTo(said, sentence?.start ?? 0, folded, words);
    const length = lengthOf(mention);
    const traits = [...shapeOf(mention), ...tenseOf(mention, date)];
    const before = traits.length;
    traits.push(...usesOf(mention, folded, words, bases));
    const timely = traits.length === before;
    traits.push(...namesOf(mention, folded, words));
    if (asideOf({ asides }, mention) !== undefined) traits.push(condition["is-aside"]);
    if (sentence !== undefined) {
      const opens = mention.start - sentence.start <= SHORTEST_OPENING;
      if (opens) traits.push(condition["opens-sentence"]);
      if (opens && sentence.start - (blocks[sentence.block]?.start ?? 0) <= SHORTEST_OPENING)
        traits.push(condition["opens-paragraph"]);
    }
    const saysWhen =
      isDay(mention) && words.timing.saysWhen.test(folded.slice(mention.end, mention.end + LOOKAHEAD));
    if (saysWhen) traits.push(condition["dates-speech"]);
    return {
      mention,
      key: keyOf(mention),
      length,
      traits,
      timely,
      isBase: traits.includes(condition["is-base"]),
      isFounding: traits.includes(condition["is-founding"]),
      isSameTime: words.sameTime.test(folded.slice(mention.start, mention.end)),
      datesNews: saysWhen || traits.includes(condition["is-dateline"]),
    };
  });
}

/** A time made of another: the same in all but its days. */
export const withDays = (time: Time, mention: PeriodMention): Time => ({
  mention,
  key: keyOf(mention),
  length: lengthOf(mention),
  traits: time.traits,
  timely: time.timely,
  isBase: time.isBase,
  isFounding: time.isFounding,
  isSameTime: time.isSameTime,
  datesNews: time.datesNews,
});

/** How many characters may stand before what opens a sentence. */
const SHORTEST_OPENING = 2;

/** 截至周一（28日）: a day up to which something is counted, where the expression itself does not say so. */
function openUpTo(
  mention: PeriodMention,
  start: number,
  folded: string,
  { timing }: LinkWords,
): PeriodMention {
  if (mention.from === null || mention.to === null) return mention;
  const before = folded.slice(Math.max(start, mention.start - LONGEST_UP_TO), mention.start);
  return timing.upTo.test(before) ? { ...mention, from: null } : mention;
}

const LONGEST_UP_TO = 12;

/** How long a period is, as far as claims care. */
export function lengthOf(mention: PeriodMention): Length {
  const { from, to } = mention;
  if (from === null && to === null) return "undated";
  if (from === null) return "until";
  if (to === null) return "since";
  if (from === to) return "day";
  const months = monthsOf(from, to);
  if (!from.endsWith("-01") || Number(to.slice(8)) < 28) return months > 12 ? "years" : "days";
  return months > 12 ? "years" : "span";
}

/** What tells times apart: their days. */
export const keyOf = ({ from, to }: Pick<PeriodMention, "from" | "to">): string =>
  `${from ?? ".."}/${to ?? ".."}`;

const monthsOf = (from: string, to: string) =>
  12 * (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) +
  Number(to.slice(5, 7)) -
  Number(from.slice(5, 7)) +
  1;

/** How long a period is: a year, a quarter, a day; open at which end. */
export function shapeOf(mention: PeriodMention): number[] {
  const { from, to } = mention;
  if (from === null && to === null) return [condition.unresolved];
  if (from === null) return [condition["until-open"]];
  if (to === null) return [condition["since-open"]];
  if (isDay(mention)) return [condition.day];
  if (isYear(mention)) return [condition.year];
  const months = monthsOf(from, to);
  if (!from.endsWith("-01") || Number(to.slice(8)) < 28) return [condition.days];
  if (months === 1) return [condition.month];
  if (months === 3) return [condition.quarter];
  if (months === 6) return [condition.half];
  return [months > 12 ? condition.years : condition.months];
}

export function tenseOf({ from, to }: PeriodMention, date: string | null): number[] {
  if (date === null) return [];
  if ((from ?? to ?? "") > date) return [condition.future];
  if (to === null || to >= date) return [condition.running];
  return [Number(date.slice(0, 4)) - Number(to.slice(0, 4)) > 1 ? condition.old : condition.past];
}

/** Uses that keep an expression from saying when its sentence's figures hold. */
function usesOf(mention: PeriodMention, folded: string, words: LinkWords, bases: readonly Span[]): number[] {
  const { start, end } = mention;
  const out: number[] = [];
  const after = folded.slice(end, end + LOOKAHEAD);
  const isBase =
    bases.some((base) => base.start <= start && end <= base.end) ||
    words.comparing.test(folded.slice(Math.max(0, start - 2), start)) ||
    words.levelOfTime.test(after.slice(0, 8)) ||
    words.comparedAfter.test(after.slice(0, 8)) ||
    words.evenWith.test(folded.slice(start - 1, end + EVEN));
  if (isBase) out.push(condition["is-base"]);
  if (words.sameTime.test(folded.slice(start, end))) out.push(condition["is-same-time"]);
  if (words.attributive.test(after.slice(0, 10))) out.push(condition["is-attributive"]);
  if (words.delivery.test(after)) out.push(condition["is-delivery"]);
  if (words.timing.founded.test(folded.slice(Math.max(0, start - LONGEST_FOUNDING), start)))
    out.push(condition["is-founding"]);
  if (words.record.test(folded.slice(start, end + LONGEST_RECORD))) out.push(condition["is-record"]);
  if (isDay(mention) && words.datelines.test(after)) out.push(condition["is-dateline"]);
  return out;
}

/** What an expression is part of: the name of a document, of a plan, the beginning of something. */
function namesOf({ start, end }: PeriodMention, folded: string, { documents, timing }: LinkWords): number[] {
  const out: number[] = [];
  const after = folded.slice(end, end + LOOKAHEAD);
  if (documents.test(after)) out.push(condition["is-document"]);
  if (timing.meantFor.test(after)) out.push(condition["is-meant"]);
  if (timing.opensTitle.test(folded[start - 1] ?? "")) out.push(condition["is-titled"]);
  if (timing.sinceThen.test(after)) out.push(condition["is-since"]);
  if (after.startsWith("，")) out.push(condition.frames);
  return out;
}

/** Longest stretch after a time that is searched for the words that make it a dateline. */
const LOOKAHEAD = 30;
/** 自2018年以来增长最快: how far back a record reaches. */
const LONGEST_RECORD = 10;
/** 创立于｜1924年: how far before a time it may begin. */
const LONGEST_FOUNDING = 6;
/** 与4月份｜基本持平: how far after a time its comparison may be said. */
const EVEN = 6;
