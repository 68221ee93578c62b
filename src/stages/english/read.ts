/** Claims of an English sentence. */

import type { PeriodMention } from "../../model/mention.ts";
import { overlaps, type Span } from "../../model/span.ts";
import { basisOf, findBases } from "./basis.ts";
import { shareVerbs } from "./coordination.ts";
import type { Event } from "./events.ts";
import { amountOf, approximationOf, directionOf, fromOf } from "./figure.ts";
import type { ArticleMemory } from "./memory.ts";
import { modalityOf } from "./modality.ts";
import type { EnglishClaim } from "./model.ts";
import { bearerOfSentence, landOf, type NamingContext, nameStatement } from "./naming/index.ts";
import { placeInFront } from "./naming/places.ts";
import { cutPieces } from "./pieces.ts";
import { readSpeech, type SpeechPatterns } from "./speakers.ts";
import { readStates, type Statement, type StateRules } from "./states.ts";
import type { Tagged } from "./tag.ts";
import { isNegated, outsideNames } from "./unstated.ts";
import { buildEnglishView } from "./view.ts";
import { isAside, isBase, periodOf } from "./when.ts";
import type { EnglishWords } from "./words.ts";

/** A sentence with all that was found in it. */
export interface EnglishSentence {
  readonly span: Span;
  readonly tagged: readonly Tagged[];
  readonly periods: readonly PeriodMention[];
  readonly events: readonly Event[];
}

export interface ReadPatterns {
  readonly states: StateRules;
  readonly bases: RegExp;
  readonly speech: SpeechPatterns;
  readonly words: EnglishWords;
}

export function readPatterns(words: EnglishWords, states: StateRules, speech: SpeechPatterns): ReadPatterns {
  return {
    states,
    speech,
    words,
    bases: new RegExp(`(?<![\\w-])(?:${words.sameTime}|${words.bases.pattern})(?![\\w-])`, "gi"),
  };
}

/** A sentence with what is read on the way to its claims. */
interface SentenceReading {
  readonly text: string;
  readonly sentence: EnglishSentence;
  readonly patterns: ReadPatterns;
  readonly memory: ArticleMemory;
  readonly speech: ReturnType<typeof readSpeech>;
  readonly bases: ReturnType<typeof findBases>;
  /** The periods that say when. */
  readonly timely: readonly PeriodMention[];
  readonly pieces: NamingContext["pieces"];
  readonly context: Omit<NamingContext, "before">;
  readonly states: readonly Statement[];
}

/** Reads the claims of a sentence, in order, and tells the article's memory of them. */
export function readClaims(
  text: string,
  sentence: EnglishSentence,
  memory: ArticleMemory,
  patterns: ReadPatterns,
): EnglishClaim[] {
  const { reading, bearer, land } = readSentence(text, sentence, memory, patterns);
  const out: EnglishClaim[] = [];
  reading.states.forEach((_, k) => {
    out.push(readClaim(k, out, reading));
  });
  // In May alone: a part of the time that the article reports on
  const whole = sentence.periods.filter(({ end }) => !/^\salone\b/.test(text.slice(end, end + 6)));
  memory.take(out, whole, { words: bearer, land }, comparedOf(out, reading));
  return out;
}

/** What a sentence says, before its statements are named and dated. */
function readSentence(
  text: string,
  sentence: EnglishSentence,
  memory: ArticleMemory,
  patterns: ReadPatterns,
): { reading: SentenceReading; bearer: string | null; land: string | null } {
  const { span, events, periods } = sentence;
  const speech = readSpeech(text, span, memory.cast, patterns.speech);
  const bases = findBases(text, span, periods, patterns);
  const timely = periods.filter(
    (it) =>
      !isBase(text, span, it, bases) &&
      !isAside(text, span, it) &&
      !speech.told.some((told) => overlaps(told, it)),
  );
  const pieces = cutPieces(
    text,
    span,
    sentence.tagged,
    events.map(numberOf),
    [...periods, ...bases],
    patterns.words,
  );
  const known = {
    text,
    pieces,
    events,
    last: memory.last,
    recent: memory.recent,
    bearer: memory.bearer,
    land: memory.land,
    words: patterns.words,
  };
  const bearer = bearerOfSentence({ ...known, before: [] });
  const land = placeInFront(FRONT, { ...known, before: [] }) ?? landOf(bearer, pieces);
  const context = { ...known, bearer: bearer ?? memory.bearer, land: land ?? memory.land };
  const view = buildEnglishView(text, span, events, periods);
  const read = readStates(
    view,
    events.map((it) => it.unit),
    patterns.states,
  );
  const held = read.filter((it) => !isNegated(text, span, it, events, patterns.words));
  const states = shareVerbs(outsideNames(held, context), events, pieces);
  const reading = { text, sentence, patterns, memory, speech, bases, timely, pieces, context, states };
  return { reading, bearer, land };
}

/** Where the words end that belong to a figure. 12.8 percent and 10 percent year on year: amounts side by side share what stands behind them. */
function endOfStretch(k: number, it: SentenceReading): number {
  const { text, sentence, states, pieces } = it;
  const { span, events } = sentence;
  const next = states[k + 1];
  if (next === undefined) return span.end;
  const { start } = events[next.amount]!;
  const from = events[states[k]!.amount]!.end;
  const between = text.slice(from, start);
  const joined = /^\s?(?:,|and|,\sand|to)\s$/.test(between);
  // up 2 percent or 86,000 tons from a year before
  const twin = /^,?\sor\s$/.test(between) && CHANGES.has(next.kind) && CHANGES.has(states[k]!.kind);
  // 24 tons of fungus worth 3 million yuan (400,000 dollars)
  const held = pieces.filter((piece) => piece.start >= from && piece.end <= start);
  const bound =
    next.kind === "level" &&
    states[k]!.kind === "level" &&
    held.length > 0 &&
    held.every(({ part, text: said }) => HELD.test(part) || /^[()]$/.test(said));
  return (joined && next.kind === states[k]!.kind) || twin || bound ? endOfStretch(k + 1, it) : start;
}

/** added 3 percent, compared with 2 percent in May: the time of the figure compared with. */
const isAnothers = (time: PeriodMention, k: number, { text, sentence, states }: SentenceReading): boolean =>
  states.some(
    (other, j) =>
      j > k &&
      time.start >= other.evidence.end &&
      time.start - other.evidence.end < NEAR &&
      COMPARED.test(text.slice(sentence.span.start, other.evidence.start)),
  );

/** 1.45 billion yuan, compared with 479 million in the same period last year: the time of where it came from. */
const isOfStart = (time: PeriodMention, { start, amount }: Statement, events: readonly Event[]) =>
  start !== null && start.amount > amount && time.start >= events[start.amount]!.end;

/** The claim of a statement. */
function readClaim(k: number, out: readonly EnglishClaim[], reading: SentenceReading): EnglishClaim {
  const { text, sentence, patterns, memory, speech, bases, timely, pieces, context, states } = reading;
  const { span, events, periods } = sentence;
  const state = states[k]!;
  const event = events[state.amount]!;
  const begins = state.start === null ? event : firstOf(event, events[state.start.amount]!);
  const stretch = {
    start: k === 0 ? span.start : events[states[k - 1]!.amount]!.end,
    end: endOfStretch(k, reading),
  };
  const amount = amountOf(state, event);
  const modality = modalityOf(text, span, event, pieces, patterns.words);
  const own = timely.filter(
    (it) =>
      !states.some((other) => other.start?.period === it) &&
      !isAnothers(it, k, reading) &&
      !isOfStart(it, state, events),
  );
  const times = {
    text,
    sentence: span,
    pieces,
    timely: own,
    held: memory.period,
    last: (out.at(-1) ?? memory.last)?.period ?? null,
    modality,
  };
  const continues =
    isContinued(state, out) ||
    (/^(?:growth|change)$/.test(out.at(-1)?.kind ?? "") && ARRIVED.test(text.slice(span.start, event.start)));
  const period = periodOf(state, event, stretch, times) ?? (continues ? out.at(-1)!.period : null);
  const basis = basisOf(state, event, stretch, bases, out, { text, sentence, timely, when: period });
  const end = basis.end !== null && basis.end > state.evidence.end ? basis.end : state.evidence.end;
  const evidence = { start: Math.min(state.evidence.start, begins.start), end: Math.max(end, event.end) };
  return {
    ...amount,
    kind: state.kind,
    rule: state.rule,
    evidence,
    sentence: span,
    amount: { start: event.start, end: event.end },
    numerals:
      state.start === null ? event.numerals : [...event.numerals, ...events[state.start.amount]!.numerals],
    approximation: approximationOf(text, stretch.start, state, event, patterns.words),
    direction: directionOf(state, event, events),
    basis: basis.basis,
    ...nameStatement(state, { ...context, before: out }),
    from: fromOf(state, events),
    period,
    inferred: period !== null && (period.inferred || !periods.includes(period)),
    modality,
    speaker: speech.speaker,
    source: speech.source,
    quoted: speech.quotes.some((it) => it.start <= evidence.start && evidence.end <= it.end),
  };
}

/** Claims that another figure is held against. */
function comparedOf(
  out: readonly EnglishClaim[],
  { text, sentence: { span }, states }: SentenceReading,
): Set<EnglishClaim> {
  const compared = new Set<EnglishClaim>();
  out.forEach((it, k) => {
    const beside =
      k > 0 &&
      compared.has(out[k - 1]!) &&
      states[k]!.rule === states[k - 1]!.rule &&
      /\band\s$/.test(text.slice(span.start, it.evidence.start));
    if (beside || COMPARED.test(text.slice(span.start, it.evidence.start))) compared.add(it);
  });
  return compared;
}

const CHANGES: ReadonlySet<string> = new Set(["growth", "change"]);
/** What may stand between amounts of the same thing. */
const HELD = /^(?:noun|adjective|preposition|determiner)$/;
/** So many pieces open a sentence. */
const FRONT = 4;
/** So many characters behind a figure stands its time, if it has one. */
const NEAR = 32;
/** compared with a 3 percent increase, than the 4 percent gain: what another figure is held against. */
const COMPARED =
  /\b(?:compared (?:with|to)|than|versus|against|following|after|(?:down|up|quicken(?:ed|ing)|slow(?:ed|ing)|accelerat(?:ed|ing)|eas(?:ed|ing)|narrow(?:ed|ing)|widen(?:ed|ing)|improv(?:ed|ing)|recover(?:ed|ing))\sfrom)\s(?:(?:an?|the|its|their|that|of)\s){0,3}$/i;

/** The number with its unit, without the thing that English counts: "400" of "400 environmental samples". */
function numberOf(event: Event): Span & { dimension: string } {
  const counted = event.dimension === "count" && event.form === "amount";
  return {
    start: event.start,
    end: counted ? event.numerals.at(-1)!.end : event.end,
    dimension: event.dimension,
  };
}

const firstOf = (a: Event, b: Event) => (a.start < b.start ? a : b);

/** grew 3 percent to 7 billion yuan: where the change before came to. */
const ARRIVED =
  /\bto\s(?:(?:hit|reach|top|total|stand|end|close|finish|settle|open|trade|finish\sthe\sday|end\sthe\sday|close\sthe\sday)\s)?(?:(?:at|an?|about|nearly|over|some|around|the)\s){0,2}$/;

/** What stands beside a claim of its sentence without a time of its own is of the same time. */
const isContinued = (state: Statement, before: readonly EnglishClaim[]) =>
  before.length > 0 &&
  (state.kind === "growth" || state.kind === "change" || before.at(-1)!.kind === state.kind);
