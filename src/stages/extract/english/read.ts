import type { Basis, Modality } from "../../../model/claim.ts";
import type { PeriodMention } from "../../../model/mention.ts";
import { overlaps, type Span } from "../../../model/span.ts";
import { compare } from "../quantities/decimal.ts";
import { directed, type Event } from "./events.ts";
import type { EnglishClaim } from "./model.ts";
import { nameStatement } from "./naming.ts";
import { readSpeech } from "./speakers.ts";
import { readState, type StatePatterns } from "./states.ts";
import type { Tagged } from "./tag.ts";
import type { EnglishWords } from "./words.ts";

/** A sentence with all that was found in it. */
export interface EnglishSentence {
  readonly span: Span;
  readonly tagged: readonly Tagged[];
  readonly periods: readonly PeriodMention[];
  readonly events: readonly Event[];
  /** The last period said before, in the same paragraph. */
  readonly carried: PeriodMention | null;
}

export interface ReadPatterns {
  readonly states: StatePatterns;
  readonly bases: RegExp;
  readonly words: EnglishWords;
}

export function readPatterns(words: EnglishWords, states: StatePatterns): ReadPatterns {
  return { states, words, bases: new RegExp(`(?<![\\w-])(?:${words.bases.pattern})(?![\\w-])`, "gi") };
}

/** Reads the claims of a sentence, in order. */
export function readClaims(text: string, sentence: EnglishSentence, patterns: ReadPatterns): EnglishClaim[] {
  const { span, events } = sentence;
  const speech = readSpeech(text, span, patterns.words);
  const bases = findBases(text, span, patterns);
  const timely = sentence.periods.filter((it) => !isBase(text, span, it, bases));
  const out: EnglishClaim[] = [];
  let basisSaid: Basis | null = null;
  for (let k = 0; k < events.length; k++) {
    const event = events[k]!;
    const next = events[k + 1];
    const previous = events[k - 1];
    const pair = next === undefined ? null : fromTo(text, span, event, next, sentence.periods);
    const stretch = {
      start: previous?.end ?? span.start,
      end: (pair === null ? next : events[k + 2])?.start ?? span.end,
    };
    const back = fromBehind(text, event, previous, out.at(-1), sentence.periods);
    if (back !== null) {
      out[out.length - 1] = back;
      continue;
    }
    const said = pair === null ? event : { ...next!, start: event.start, bare: event.bare };
    const state = readState(text, said, stretch, patterns.states);
    const isRate = state.kind === "growth" || state.kind === "change";
    const own = pair === null ? state : { ...state, kind: "level" as const, rule: "english/from-to" };
    const amount =
      isRate && pair === null && state.direction !== null && event.form !== "multiple"
        ? directed(event, state.direction)
        : said;
    const named = nameStatement(
      text,
      said,
      own,
      stretch,
      sentence,
      out.at(-1) ?? null,
      patterns.words.nominals.get,
    );
    const start = pair === null ? state.evidence.start : pair.start;
    const base = bases.find((it) => it.start >= Math.min(start, stretch.start) && it.start < stretch.end);
    const since =
      isRate &&
      sentence.periods.some((it) => !timely.includes(it) && it.start >= event.end && it.end <= stretch.end);
    const basis: Basis | null =
      isRate && pair === null
        ? (base?.basis ??
          (since
            ? "since"
            : state.kind === "growth" &&
                event.form === "amount" &&
                out.length > 0 &&
                basisSaid !== "since" &&
                k > 0 &&
                out.at(-1)!.kind === "growth"
              ? basisSaid
              : null))
        : null;
    basisSaid = basis ?? basisSaid;
    const end =
      base !== undefined && base.start - state.evidence.end <= 2 && base.start >= state.evidence.end
        ? base.end
        : Math.max(state.evidence.end, said.end);
    const when = periodOf(text, said, stretch, timely, sentence);
    const evidence = { start, end };
    const before = text.slice(span.start, said.end);
    out.push({
      kind: own.kind,
      rule: own.rule,
      evidence,
      sentence: span,
      amount: { start: event.start, end: said.end },
      numerals: pair === null ? event.numerals : [...event.numerals, ...next!.numerals],
      value: amount.value,
      low: amount.low,
      high: amount.high,
      unit: said.unit,
      approximation: said.approximation,
      direction:
        pair === null
          ? isRate
            ? state.direction
            : null
          : compare(next!.value!, pair.value) > 0
            ? "up"
            : "down",
      basis,
      ...named,
      from: pair === null ? null : { value: pair.value, period: pair.period },
      period: when,
      inferred: when !== null && (when.inferred || !sentence.periods.includes(when)),
      modality: modalityOf(before, patterns.words),
      speaker: speech.speaker,
      source: speech.source,
      quoted: speech.quotes.some((it) => it.start <= evidence.start && evidence.end <= it.end),
    });
    if (pair !== null) k++;
  }
  return out;
}

interface From {
  readonly start: number;
  readonly value: string;
  readonly period: PeriodMention | null;
}

/** "from $149 billion in 2021 to $163 billion": two numbers, one statement. */
function fromTo(
  text: string,
  span: Span,
  one: Event,
  next: Event,
  periods: readonly PeriodMention[],
): From | null {
  const lead = /\bfrom\s(?:an?\s)?$/i.exec(text.slice(span.start, one.start));
  if (lead === null || one.value === null || next.value === null || one.unit !== next.unit) return null;
  const between = text.slice(one.end, next.start);
  if (!/(?:^|\s)to\s(?:an?\s)?$/i.test(between) || between.length > 60 || /[;.]/.test(between)) return null;
  const period = periods.find((it) => it.start >= one.end && it.end <= next.start) ?? null;
  return { start: span.start + lead.index, value: one.value, period };
}

/** "to $163 billion in 2022 from $149 billion a year earlier": the second number is where the first came from. */
function fromBehind(
  text: string,
  event: Event,
  previous: Event | undefined,
  last: EnglishClaim | undefined,
  periods: readonly PeriodMention[],
): EnglishClaim | null {
  if (previous === undefined || last === undefined || last.kind !== "level" || last.from !== null)
    return null;
  if (event.value === null || last.value === null || event.unit !== last.unit) return null;
  const between = text.slice(previous.end, event.start);
  if (!/^[^.;]{0,40}\b(?:from|compared with|versus|against)\s(?:an?\s)?$/i.test(between)) return null;
  const period = periods.find((it) => it.start >= event.end && it.start <= event.end + 8) ?? null;
  const numerals = [...last.numerals, ...event.numerals];
  const direction = compare(last.value, event.value) > 0 ? ("up" as const) : ("down" as const);
  const evidence = { start: last.evidence.start, end: event.end };
  return { ...last, evidence, numerals, direction, from: { value: event.value, period } };
}

function findBases(text: string, span: Span, { bases, words }: ReadPatterns): (Span & { basis: Basis })[] {
  return [...text.slice(span.start, span.end).matchAll(bases)].map((it) => ({
    start: span.start + it.index,
    end: span.start + it.index + it[0].length,
    basis: words.bases.get(it[0]) as Basis,
  }));
}

/** A period that a change is measured against: than in 2019, since 2012, compared with 2020. */
function isBase(text: string, span: Span, period: Span, bases: readonly Span[]): boolean {
  if (bases.some((it) => overlaps(it, period))) return true;
  if (/^from\s/i.test(text.slice(period.start, period.start + 5))) return false;
  return /\b(?:than in|than|compared with|compared to|versus|against|from|over)\s(?:the\s)?$/i.test(
    text.slice(span.start, period.start),
  );
}

/** The period after the number, before the next; else the last one before it; else any; else the one carried. */
function periodOf(
  text: string,
  event: Span,
  stretch: Span,
  timely: readonly PeriodMention[],
  sentence: EnglishSentence,
): PeriodMention | null {
  const after = timely.find((it) => it.start >= event.end && it.end <= stretch.end);
  const before = timely.filter((it) => it.end <= event.start).at(-1);
  if (after !== undefined && (before === undefined || !/[,;]/.test(text.slice(event.end, after.start))))
    return after;
  return before ?? timely.find((it) => it.start >= event.end) ?? sentence.carried;
}

function modalityOf(said: string, { forecast, planned }: EnglishWords): Modality {
  if (planned.test(said)) return "planned";
  return forecast.test(said) ? "forecast" : "reported";
}
