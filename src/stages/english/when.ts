/** When an English figure holds. */

import type { Modality } from "../../model/claim.ts";
import type { PeriodMention } from "../../model/mention.ts";
import { overlaps, type Span } from "../../model/span.ts";
import { verbBefore } from "./clause.ts";
import type { Piece } from "./piece.ts";
import type { Statement } from "./states.ts";

/** What dating a statement looks at. */
export interface Moment {
  readonly text: string;
  readonly sentence: Span;
  readonly pieces: readonly Piece[];
  /** The sentence's times that say when something was so. */
  readonly timely: readonly PeriodMention[];
  /** The article's reporting period. */
  readonly held: PeriodMention | null;
  /** That of the claim before. */
  readonly last: PeriodMention | null;
  readonly modality: Modality;
}

/**
 * When a statement holds: the time after its number and before the next, else the last before it, else any of the
 * sentence's; else the article's, unless the sentence speaks of how things stand now.
 */
export function periodOf(state: Statement, amount: Span, stretch: Span, it: Moment): PeriodMention | null {
  const { text, timely } = it;
  const after = timely.find((time) => time.start >= amount.end && time.end <= stretch.end);
  const before = timely.filter((time) => time.end <= amount.start).at(-1);
  const apart = after === undefined ? "" : text.slice(amount.end, after.start);
  const near =
    after !== undefined &&
    (before === undefined || (!/[,;]/.test(apart) && !(before.from === null && TOLD.test(apart))));
  // ended 2025 with a gain of 28 percent on Wednesday: of what ended
  const ended = timely.findLast(
    (time) => time.end <= amount.start && ENDED.test(text.slice(it.sentence.start, time.start)),
  );
  if (ended !== undefined && /^\swith\s(?:an?\s|the\s)?$/.test(text.slice(ended.end, amount.start)))
    return ended;
  const own = near ? after : (before ?? timely.find((time) => time.start >= amount.end));
  if (own !== undefined) return fitted(own, amount, it);
  if (it.held !== null && REPORTED.test(text.slice(amount.end, it.sentence.end))) return it.held;
  if (it.last !== null && isSpokenOf(amount, it)) return it.last;
  return inherits(state, amount, it) ? it.held : null;
}

/** recorded in the reporting months, during the period */
const REPORTED =
  /^[^.;]{0,40}\b(?:in|during|over|for)\s(?:the|this)\s(?:reporting\s)?(?:period|months|quarter|year|span)\b(?!\s(?:of|from|between|ended|ending|to)\b)/;

/** As of Friday, three were missing after rain struck on Tuesday: the time of another deed. */
const TOLD = /\b(?:after|when|before|as|because|since|while|who|which|that|where)\s/;
const ENDED =
  /\b(?:end(?:ed|s|ing)?|clos(?:ed|es|ing)|finish(?:ed|es|ing)?|conclud(?:ed|es)|capp(?:ed|ing)|wrapp(?:ed|ing)\sup)\s(?:the\s(?:year\s)?)?$/;

/**
 * The figure was, of them, this marks: of the time that the claim before had; what had been counted too, where that was
 * counted up to a day.
 */
function isSpokenOf(amount: Span, { text, sentence, last, modality }: Moment): boolean {
  if (modality !== "reported") return false;
  const said = text.slice(sentence.start, amount.start);
  if (
    /^(?:the\s(?:figure|number|total|volume|amount|growth|rate|pace|increase|decline)|th(?:is|at))\s(?!(?:of|for|in|year|month|week|quarter)\b)/i.test(
      said,
    )
  )
    return true;
  if (
    /^(?:during|in|over)\s(?:the|that|this)\s(?:same\s)?(?:period|time)\b(?!\s(?:of|from|between|last|a)\b)/i.test(
      said,
    )
  )
    return true;
  if (/(?:^|[,;]\s)(?:of|among)\s(?:them|these|those|the\s(?:total|cases|patients|new\scases))\b/i.test(said))
    return true;
  return (
    last?.from == null &&
    /\bhad\s(?:also\s)?(?:been\s)?$|\bhad\s(?:been\s)?\w+(?:ed|en|ne)\b/.test(
      text.slice(amount.start, amount.end + 40),
    )
  );
}

/** "by 2030" of a plan is the year itself; what has been done since holds from then on. */
function fitted(own: PeriodMention, amount: Span, { text, sentence, modality }: Moment): PeriodMention {
  const before = text.slice(sentence.start, amount.start);
  if (
    own.end <= amount.start &&
    own.from !== null &&
    /\b(?:has|have)\ssince\b/.test(text.slice(own.end, amount.start))
  )
    return { ...own, to: null };
  if (
    own.from !== null &&
    /\bsince\s(?:[\w'’-]+\s){1,6}(?:in\s)?$/i.test(text.slice(sentence.start, own.start)) &&
    own.end <= amount.start
  )
    return { ...own, to: null };
  const until = /^(?:by|until)\b/i.test(text.slice(own.start, own.end));
  const adds = /\b(?:invest|spend|raise|sell|lend|train|recruit|hire|build)\w*\s(?:[\w-]+\s){0,3}$/i.test(
    before,
  );
  if (until && own.from === null && own.to?.endsWith("-12-31") && modality !== "reported" && !adds)
    return { ...own, from: `${own.to!.slice(0, 4)}-01-01` };
  return own;
}

/** Growth and what was done then have the article's time; what stands, holds or includes so much now has none. */
function inherits(state: Statement, amount: Span, { pieces, modality }: Moment): boolean {
  if (modality !== "reported") return false;
  if (state.kind === "growth" || state.kind === "change") return true;
  const at = pieces.findIndex((it) => it.start >= amount.start);
  // noted that over 1,400 firms operate here: so it is now
  const opens = at > 0 && /^(?:that|mark|but)$/.test(pieces[at - 1]!.part);
  const own = opens
    ? pieces
        .slice(at + 1, at + 8)
        .find((it) => it.part === "verb" || it.part === "auxiliary" || it.part === "mark")
    : undefined;
  if (
    own !== undefined &&
    own.part !== "mark" &&
    (own.tags.has("PresentTense") || /^(?:is|are|has|have)$/.test(own.text))
  )
    return false;
  const verb = verbOfFigure(pieces, at < 0 ? pieces.length : at);
  const word = pieces[verb];
  if (word === undefined) return false;
  const perfect =
    /^(?:has|have|had|is|are)$/.test(pieces[verb - 1]?.text ?? "") || /^(?:has|have|is|are)$/.test(word.text);
  return (
    !perfect &&
    (word.tags.has("PastTense") || /^(?:was|were)$/.test(word.text)) &&
    pieces[verb - 1]?.part !== "mark"
  );
}

/** The verb that tells when: before the figure; behind it where the figure is what the clause speaks of; over a form in -ing behind a comma. */
function verbOfFigure(pieces: readonly Piece[], at: number): number {
  let verb = verbBefore(pieces, at);
  // arrivals jumped, hitting 1.91 million
  while (verb > 0 && /ing$/.test(pieces[verb]!.text) && /^(?:,|and)$/.test(pieces[verb - 1]!.text)) {
    const earlier = verbBefore(pieces, verb);
    if (earlier < 0) break;
    verb = earlier;
  }
  if (verb >= 0) return verb;
  // In the north, 500,000 arrivals were made
  for (let k = at + 1; k < pieces.length && k < at + 9; k++) {
    const { part } = pieces[k]!;
    if (part === "mark" || part === "amount" || part === "relative" || part === "but") return -1;
    if (part === "auxiliary") return k;
    if (part === "verb") return k;
  }
  return -1;
}

/** A period that a change is measured against: than in 2019, since 2012, compared with 2020. */
export function isBase(text: string, span: Span, period: Span, bases: readonly Span[]): boolean {
  if (bases.some((it) => overlaps(it, period))) return true;
  if (/^from\s/i.test(text.slice(period.start, period.start + 5))) return false;
  // Over the third quarter, sales fell: when, where nothing stands before that could be compared
  if (
    /^(?:(?:but|and|yet|however,|meanwhile,)\s)?over\s(?:the\s)?$/i.test(text.slice(span.start, period.start))
  )
    return false;
  return (
    /\b(?:than in|than|that of|those of|compared\s(?:with|to)\s(?:[a-z-]+\s){1,4}(?:in|for|of)|(?:than|to|with|from|over|doubling|doubled|tripling|tripled|times)\sth(?:at|ose)\s(?:in|at)|compared with|compared to|versus|against|from|over|from that in|in line with)\s(?:the\s)?(?:(?:end|beginning|start)\sof\s)?$/i.test(
      text.slice(span.start, period.start),
    ) ||
    /\b(?:than|to|with|from)\s(?:that|those|the figure|the level)\s$/i.test(
      text.slice(span.start, period.start),
    ) ||
    // higher than the rise in, compared with the average of
    /\b(?:(?:higher|lower|larger|bigger|smaller|greater|slower|faster|more|less|fewer|longer|shorter|up|down)\s(?:than|from)|compared\s(?:with|to)|as\sagainst|versus|(?:percent|%|points|quicken\w*|slow\w*|accelerat\w*|eas(?:ed|ing)|narrow\w*|widen\w*|improv\w*|recover\w*|rebound\w*)\sfrom)\s(?:the|that|those|an?|its|their)\s(?:[a-z'’-]+\s){1,6}$/i.test(
      text.slice(span.start, period.start),
    )
  );
}

/** So many characters before a time are looked at for what it hangs on. */
const NEAR = 120;

/** Datelines, captions and birth years say nothing of when a figure held. */
export function isAside(text: string, span: Span, period: Span): boolean {
  const before = text.slice(Math.max(span.start, period.start - NEAR), period.start);
  // the sharpest fall since the second quarter of 2003
  if (
    /\b(?:[a-z]{3,}est|worst|best|most|least|record|first)\s[^,;.]{0,70}$/i.test(before) &&
    (/^since\b/i.test(text.slice(period.start, period.end)) || /\bsince\s(?:the\s)?$/i.test(before))
  )
    return true;
  // the toll of a landslide that struck the village on Monday has climbed to 11
  if (
    /\b(?:that|which)\s[a-z]+(?:ed|ck|it|de|t)\s[^,;.]{0,80}$/.test(before) &&
    /^\s(?:has|have|had|was|were|is|are|rose|climbed|stood|reached)\b/.test(
      text.slice(period.end, period.end + 9),
    )
  )
    return true;
  if (
    /^\s?\([A-Z][a-z]+(?:\/[\w\s]+)?\)|^\s\([A-Z][A-Za-z ]+\)\s(?:--|—|-)/.test(
      text.slice(period.end, period.end + 40),
    )
  )
    return true;
  return /\b(?:taken|photographed|pictured|(?<!were\s)born|founded|established|set up|launched|signed|dated)\s(?:here\s)?(?:on\s|in\s)?$/i.test(
    text.slice(span.start, period.start),
  );
}
