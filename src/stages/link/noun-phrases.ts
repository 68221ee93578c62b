import type { Span } from "../../model/span.ts";
import type { Lexicon } from "../../rulebook/lexicon.ts";
import { inside, type Scene } from "./scene.ts";

/** What is measured and whose it is, as spans of the text; null where the words do not say. */
export interface Phrase {
  readonly indicator: Span | null;
  readonly subject: Span | null;
}

/** The longest clause that linking looks back over, in UTF-16 units. */
const LONGEST = 60;

/**
 * The noun phrase between `from` and a number at `to`: 2022年我国可数字化交付的服务进出口额达｜ → 我国 + 可数字化交付的服务进出口额.
 * It begins after the last expression of time inside, or ends before it.
 */
export function phraseBefore(from: number, to: number, scene: Scene): Phrase {
  const { words, extraction } = scene;
  const { folded } = extraction;
  const periods = inside(extraction.periods, { start: from, end: to });
  let span: Span = { start: Math.max(from, to - LONGEST), end: to };
  for (let before = -1; before !== span.end - span.start; ) {
    before = span.end - span.start;
    span = trimPeriods(trimBrackets(folded, trimEnd(folded, span, words.trailing)), periods);
    span = trimStart(folded, span, words.leading);
  }
  return splitSubject(span, scene);
}

/** The noun phrase that a number counts: 28个｜服务贸易创新发展试点地区、. Empty when no noun follows. */
export function phraseAfter(from: number, to: number, { extraction, words }: Scene): Span | null {
  const { folded } = extraction;
  let end = from;
  const limit = Math.min(to, from + LONGEST);
  while (end < limit && !BREAK.test(folded[end]!)) {
    const stop = words.phraseStops.longestAt(folded, end);
    if (stop !== undefined && !isInsideNoun(folded, from, end, stop)) break;
    end++;
  }
  while (end > from && folded[end - 1] === POSSESSIVE) end--;
  const start = folded[from] === POSSESSIVE ? from + 1 : from;
  return end - start >= 2 || (end - start === 1 && end === to) ? { start, end } : null;
}

/** The topic of a clause that holds no number: 中国吸收外资｜实现稳定增长. */
export function topicOf(clause: Span, scene: Scene): Phrase {
  const { words, extraction } = scene;
  const { folded } = extraction;
  const start = inside(extraction.periods, clause).at(-1)?.end ?? clause.start;
  const trimmed = trimStart(folded, { start, end: clause.end }, words.leading);
  let end = trimmed.start;
  while (end < trimmed.end && !BREAK.test(folded[end]!)) {
    if (end - trimmed.start >= 2 && words.topicStops.longestAt(folded, end) !== undefined) break;
    end++;
  }
  return end === trimmed.start ? { indicator: null, subject: null } : splitSubject({ start: trimmed.start, end }, scene);
}

const BREAK = /[，。；：！？,;:、\n“”（）《》]/;
const POSSESSIVE = "\u7684";

/** A stop of one character inside the first two characters, or before the end of a longer word, is part of the noun. */
function isInsideNoun(folded: string, from: number, at: number, stop: string): boolean {
  if (at === from) return false;
  if (stop.length > 1) return folded[at + stop.length] === POSSESSIVE;
  return at - from < 2;
}

function trimEnd(folded: string, span: Span, lexicon: Lexicon): Span {
  let { start, end } = span;
  for (;;) {
    const form = lexicon.longestBefore(folded, end);
    if (form === undefined || end - form.length < start) return { start, end };
    end -= form.length;
  }
}

function trimStart(folded: string, span: Span, lexicon: Lexicon): Span {
  let { start, end } = span;
  for (;;) {
    const form = lexicon.longestAt(folded, start);
    if (form === undefined || start + form.length > end) return { start, end };
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
function splitSubject(span: Span, { extraction, words, organisations }: Scene): Phrase {
  const { folded } = extraction;
  const form = words.subjects.longestAt(folded, span.start);
  const organisation = inside(organisations, span).find((it) => it.start === span.start);
  const length = Math.max(form?.length ?? 0, organisation === undefined ? 0 : organisation.end - organisation.start);
  if (length === 0 || span.start + length > span.end) return { indicator: solid(span), subject: null };
  const subject = { start: span.start, end: span.start + length };
  let start = subject.end;
  if (folded[start] === POSSESSIVE) start++;
  return { indicator: solid(trimStart(folded, { start, end: span.end }, words.leading)), subject };
}

const solid = (span: Span) => (span.end - span.start >= 1 ? span : null);
