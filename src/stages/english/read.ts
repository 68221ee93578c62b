/** Claims of an English sentence. */

import { addDays } from "../../model/calendar.ts";
import type { Basis, Modality } from "../../model/claim.ts";
import { compare, multiply } from "../../model/decimal.ts";
import type { PeriodMention } from "../../model/mention.ts";
import { overlaps, type Span } from "../../model/span.ts";
import { shareVerbs } from "./coordination.ts";
import { directed, type Event } from "./events.ts";
import type { ArticleMemory } from "./memory.ts";
import type { EnglishClaim } from "./model.ts";
import { bearerOfSentence, landOf, type NamingContext, nameStatement } from "./naming/index.ts";
import { placeInFront } from "./naming/places.ts";
import { nounsAfter } from "./phrase.ts";
import { cutPieces, type Piece } from "./pieces.ts";
import { readSpeech, type SpeechPatterns } from "./speakers.ts";
import { readStates, type Statement, type StateRules } from "./states.ts";
import type { Tagged } from "./tag.ts";
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
    bases: new RegExp(`(?<![\\w-])(?:${words.bases.pattern})(?![\\w-])`, "gi"),
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
  memory.take(out, sentence.periods, { words: bearer, land }, comparedOf(out, reading));
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

/** A count inside the name of another figure bounds it: home prices in 70 major cities rose 3 percent. */
function outsideNames(
  states: readonly Statement[],
  { text, pieces, events }: Omit<NamingContext, "before">,
): Statement[] {
  return states.filter((state) => {
    const event = events[state.amount]!;
    if (isCondition(state, states, pieces)) return false;
    if (event.dimension !== "count" || state.kind !== "level" || event.approximation !== "exact") return true;
    const at = pieces.findIndex((it) => it.amount === state.amount);
    if (pieces[at - 1]?.part !== "preposition" || /^(?:of|to|by)$/.test(pieces[at - 1]!.text)) return true;
    const next = states.find((it) => it.amount > state.amount);
    if (next === undefined) return true;
    const between = text.slice(event.end, events[next.amount]!.start);
    return /[,;.]/.test(between) || (next.kind === "level" && events[next.amount]!.dimension === "count");
  });
}

/** did not reach 5,000 tonnes, failed to grow by 3 percent, instead of 5 percent: a figure that was not so. */
function isNegated(
  text: string,
  sentence: Span,
  state: Statement,
  events: readonly Event[],
  { negated, unpassed, denied }: EnglishWords,
): boolean {
  const said = text.slice(sentence.start, events[state.amount]!.start);
  if (state.kind === "level" && unpassed.test(said)) return false;
  if (negated.test(said) || denied.test(said)) return true;
  return state.change !== null && denied.test(`${text.slice(sentence.start, state.change.end)} `);
}

function approximationOf(
  text: string,
  from: number,
  { kind }: Statement,
  event: Event,
  { unpassed }: EnglishWords,
): EnglishClaim["approximation"] {
  if (event.approximation !== "exact" || kind !== "level") return event.approximation;
  if (unpassed.test(text.slice(from, event.start))) return "at_most";
  return isPassed(text, from, event) ? "over" : "exact";
}

/** topped 100 billion dollars: more than that. */
const isPassed = (text: string, from: number, event: Span) =>
  /\b(?:topp?(?:ed|ing|s)|exceed(?:ed|ing|s)?|cross(?:ed|es|ing)?|surpass(?:ed|ing|es)?|passed)\s(?:the\s)?$/i.test(
    text.slice(from, event.start),
  );

/** Firms with revenue of at least 20 million yuan saw …: the bound of a name whose verb comes behind it. */
function isCondition(
  state: Statement,
  states: readonly Statement[],
  pieces: NamingContext["pieces"],
): boolean {
  if (state.kind !== "level" || states[0] !== state || states.length < 2) return false;
  const at = pieces.findIndex((it) => it.amount === state.amount);
  const verb = pieces[at + 1];
  if (verb?.part !== "verb" && verb?.part !== "auxiliary") return false;
  const before = pieces.slice(0, at);
  return (
    before.some((it) => it.text === "with") && !before.some((it) => it.part === "verb" || it.part === "mark")
  );
}

const firstOf = (a: Event, b: Event) => (a.start < b.start ? a : b);

/** Value and unit: signed by the direction of a change; "by 210 times" is a growth of 21,000 percent. */
function amountOf(state: Statement, event: Event): Pick<EnglishClaim, "value" | "low" | "high" | "unit"> {
  const { value, low, high, unit } = event;
  const times = state.kind === "growth" && event.dimension === "times";
  const grown = times
    ? { value: value === null ? null : multiply(value, "100"), low, high }
    : { value, low, high };
  const changes = (state.kind === "growth" || state.kind === "change") && event.form !== "multiple";
  const signed = changes && state.direction !== null ? directed(grown, state.direction) : grown;
  return { value: signed.value, low: signed.low, high: signed.high, unit: times ? "%" : unit };
}

function directionOf(state: Statement, event: Event, events: readonly Event[]): EnglishClaim["direction"] {
  if (event.form === "multiple") return event.value!.startsWith("-") ? "down" : "up";
  if (state.start === null)
    return state.direction !== null && (event.value ?? event.high)?.startsWith("-") === true
      ? "down"
      : state.direction;
  const from = events[state.start.amount]!;
  if (from.value === null || event.value === null) return null;
  return compare(event.value, from.value) > 0 ? "up" : "down";
}

function fromOf(state: Statement, events: readonly Event[]): EnglishClaim["from"] {
  if (state.start === null) return null;
  return { value: events[state.start.amount]!.value, period: state.start.period };
}

/** grew 3 percent to 7 billion yuan: where the change before came to. */
const ARRIVED = /\bto\s(?:(?:hit|reach|stand\sat|an?|about|nearly|over|some|around)\s){0,2}$/;

/** What stands beside a claim of its sentence without a time of its own is of the same time. */
const isContinued = (state: Statement, before: readonly EnglishClaim[]) =>
  before.length > 0 &&
  (state.kind === "growth" || state.kind === "change" || before.at(-1)!.kind === state.kind);

function findBases(
  text: string,
  span: Span,
  periods: readonly Span[],
  { bases, words }: ReadPatterns,
): (Span & { basis: Basis })[] {
  const seasons = periods.some((it) => text.slice(it.start, it.end).includes("season"));
  const said = [...text.slice(span.start, span.end).matchAll(bases)].filter(
    // the season before is the quarter before only where the year has four of them
    (it) => seasons || !it[0].includes("season"),
  );
  return said.map((it) => {
    const start = span.start + it.index;
    const end = start + it[0].length;
    // from the same period last year, of 2023
    const year = periods.find(
      (time) =>
        time.start > end && time.start - end <= 4 && /^\s(?:of|in)?\s?$/.test(text.slice(end, time.start)),
    );
    const joined =
      /(?:same|corresponding) (?:period|month|quarter|week|day)$/i.test(it[0]) && year !== undefined;
    return { start, end: joined ? year.end : end, basis: words.bases.get(it[0]) as Basis };
  });
}

/** 5 percent annually: against the year before in news of a month, in each year of a longer time. */
const isEveryYear = (text: string, { start, end }: Span, when: PeriodMention | null) =>
  /^annually$/i.test(text.slice(start, end)) &&
  (when?.from == null || when.to === null || when.to.slice(0, 4) !== when.from.slice(0, 4));

const isInFront = (text: string, span: Span, { start, end }: Span) =>
  /^(?:[A-Z][a-z]+,\s)?$/.test(text.slice(span.start, start)) && text[end] === ",";

/** quickening from the growth of the months before: the pace, not the figure, is held against that time. */
const PACE = /\b(?:quicken|slow|accelerat|eas)\w*\sfrom\b/;

/** So many characters behind a change are looked at for what it is held against. */
const BESIDE = 80;

/** What a change is measured against: said beside it, else a time it is compared with, else what the clause before had. */
/** Where a statement stands, and when it was. */
interface BasisPlace {
  readonly text: string;
  readonly sentence: EnglishSentence;
  readonly timely: readonly PeriodMention[];
  readonly when: PeriodMention | null;
}

type FoundBasis = { readonly basis: Basis | null; readonly end: number | null };

function basisOf(
  state: Statement,
  event: Event,
  stretch: Span,
  bases: readonly (Span & { basis: Basis })[],
  before: readonly EnglishClaim[],
  place: BasisPlace,
): FoundBasis {
  if ((state.kind !== "growth" && state.kind !== "change") || state.start !== null)
    return { basis: null, end: null };
  const { text, sentence, when } = place;
  const last = before.at(-1);
  // 11 percent or 614 million yuan more than a year earlier: the words stand in both
  if (last !== undefined && CHANGES.has(last.kind) && last.evidence.end >= state.evidence.end)
    return { basis: last.basis, end: null };
  const taken = last?.evidence.end ?? 0;
  const from = Math.max(taken, Math.min(state.evidence.start, stretch.start));
  const said = bases.find((it) => it.start >= from && it.start < stretch.end);
  if (said !== undefined && !isEveryYear(text, said, when)) {
    const joined = said.start - state.evidence.end <= 2 && said.start >= state.evidence.end;
    return { basis: said.basis, end: joined ? said.end : null };
  }
  // Compared with the month before, rents rose …, wages … and debts …: what opens the sentence holds for all of it.
  const [front] = bases;
  if (front !== undefined && isInFront(text, sentence.span, front)) return { basis: front.basis, end: null };
  return basisBehind(state, event, stretch, before, place);
}

/** The basis that the words behind a figure say, or the claim before it had. */
function basisBehind(
  state: Statement,
  event: Event,
  stretch: Span,
  before: readonly EnglishClaim[],
  { text, sentence, timely, when }: BasisPlace,
): FoundBasis {
  const last = before.at(-1);
  const against = sentence.periods.find(
    (it) =>
      !timely.includes(it) &&
      it.start >= state.evidence.end &&
      it.end <= stretch.end &&
      isBase(text, sentence.span, it, []) &&
      !PACE.test(text.slice(state.evidence.end, it.start)) &&
      // rose 9 percent as prices were higher than in 2022: another clause
      !/\b(?:while|because|whereas|as(?!\s(?:against|compared|of)))\s/.test(
        text.slice(state.evidence.end, it.start),
      ),
  );
  const since = sentence.periods.some(
    (it) => it.to === null && it.from !== null && it.start >= state.evidence.start && it.end <= stretch.end,
  );
  // up 2 percent from the last expo, larger than the old one
  const beside =
    /^,?\s(?:from|than|compared\s(?:with|to)|over)\s(?:the|its|their|that|those|an?)\s(?!(?:of|for)\s)(?!(?:an?\s)?(?:total|combined|month|half|quarter|day|number|course|next|past|last\s(?:two|three|four|five|few))\b)(?!(?:[\w-]+\s){0,2}[$€£]?\d)/i.test(
      text.slice(state.evidence.end, Math.min(sentence.span.end, state.evidence.end + BESIDE)),
    );
  const paced =
    /\b(?:(?<month>monthly|quarterly|weekly)|annual|yearly)\s(?:drop|fall|rise|gain|increase|decline|decrease|jump|growth)\b/.exec(
      text.slice(state.evidence.end, stretch.end),
    );
  // their biggest monthly drop
  if (paced !== null && against === undefined)
    return { basis: paced.groups!.month === undefined ? "yoy" : "mom", end: null };
  const twin = /^,?\sor\s$/.test(text.slice(last?.amount.end ?? 0, event.start));
  if (twin && against === undefined && last !== undefined) return { basis: last.basis, end: null };
  if (against !== undefined || since || beside)
    return {
      basis:
        against === undefined
          ? "since"
          : isMonthBefore(against, when)
            ? "mom"
            : isYearBefore(against, when)
              ? "yoy"
              : "since",
      end: null,
    };
  // climbed 1.4 percent monthly
  if (/^\s(?:monthly|quarterly)\b/.test(text.slice(state.evidence.end, stretch.end)))
    return { basis: "mom", end: null };
  const earlier = before.filter((it) => it.kind === "growth").at(-1);
  const carried =
    state.kind === "growth" &&
    !state.traits.includes("multiple") &&
    earlier !== undefined &&
    earlier.basis !== "since";
  return { basis: carried ? earlier.basis : null, end: null };
}

/** up 18 percent over 2002, in 2003 */
function isYearBefore(base: PeriodMention, when: PeriodMention | null): boolean {
  if (base.from === null || base.to === null || when?.from == null || when.to === null) return false;
  const year = (day: string) => Number(day.slice(0, 4));
  return (
    base.from.slice(4) === when.from.slice(4) &&
    base.to.slice(4) === when.to.slice(4) &&
    year(base.from) + 1 === year(when.from) &&
    year(base.to) + 1 === year(when.to)
  );
}

/** lower than that of September, in October */
function isMonthBefore(base: PeriodMention, when: PeriodMention | null): boolean {
  if (
    base.from === null ||
    base.to === null ||
    when?.from == null ||
    base.from.slice(0, 7) !== base.to.slice(0, 7)
  )
    return false;
  return addDays(base.to, 1) === when.from && base.from.endsWith("-01");
}

/** As expected, contrary to what was predicted, better than forecast: what came about. */
const FRONTED = /^(?:Contrary\sto|Despite|Unlike|Defying|As)\s[^,]{0,120},/;
const FORESEEN =
  /(?:\bthan|\bas)[\s-](?:(?:had|was|were|been|widely|previously|analysts|economists)\s)*(?:expected|predicted|forecast|anticipated|projected)\b/g;

/** Whether the words around the number make it a forecast or a plan: those of its own clause. */
function modalityOf(
  text: string,
  span: Span,
  event: Span,
  pieces: readonly Piece[],
  { forecast, planned, undertakes }: EnglishWords,
): Modality {
  const opening = FRONTED.exec(text.slice(span.start, event.start))?.[0].length ?? 0;
  const from = Math.max(clauseStart(text, span, event, pieces), span.start + opening);
  const said = text.slice(from, event.end).replace(FORESEEN, " ");
  if (planned.test(said) || undertakes.test(said)) return "planned";
  // a planned capacity of
  if (/\bplanned\s(?:[\w-]+\s){0,3}of\s(?:\w+\s)?$/.test(text.slice(span.start, event.start)))
    return "planned";
  if (forecast.test(said)) return "forecast";
  // 8.5 million trips were expected to be made
  const behind = /^[^,;:()]*/.exec(text.slice(event.end, span.end))![0];
  const own = behind.split(/\b(?:which|that|who|while|but|and|as|after|before|said)\b/)[0]!;
  return /\b(?:(?:is|are|was|were)\s(?:also\s|still\s)?(?:expected|projected|forecast|predicted|likely)\s|(?:will|would)\s)/.test(
    own,
  )
    ? "forecast"
    : "reported";
}

/** Where the clause of an amount begins: behind a semicolon, a word that opens another, or "and" with a subject and a past tense of its own. */
function clauseStart(text: string, span: Span, event: Span, pieces: readonly Piece[]): number {
  const said = text.slice(span.start, event.start);
  let start = span.start + said.lastIndexOf(";") + 1;
  for (const it of said.matchAll(
    /,\s(?:while|whereas|but|following|compared\s(?:with|to)|(?:up|down)\sfrom)\s/g,
  ))
    start = Math.max(start, span.start + it.index + 1);
  const at = pieces.findIndex((it) => it.start >= event.start);
  for (let k = at - 1; k > 0 && pieces[k]!.start > start; k--) {
    if (pieces[k]!.part !== "and") continue;
    const subject = nounsAfter(pieces, k + 1);
    let verb = subject?.to ?? k + 1;
    while (pieces[verb]?.part === "adverb" || pieces[verb]?.part === "time") verb++;
    if (subject !== null && verb < at && pieces[verb]?.part === "verb" && pieces[verb]!.tags.has("PastTense"))
      return Math.max(start, pieces[k]!.start);
  }
  return start;
}
