import { governorOf, groupStart, type Subject, subjectOf, verbBefore } from "./clause.ts";
import type { Event } from "./events.ts";
import type { EnglishClaim } from "./model.ts";
import { bare, isBearer, isName, type Named, named, partPhrase } from "./named.ts";
import {
  isTimely,
  nounsAfter,
  nounsBefore,
  phraseEnding,
  phraseFrom,
  type Run,
  skipBack,
  wordsOf,
} from "./phrase.ts";
import type { Piece } from "./pieces.ts";
import type { Statement } from "./states.ts";
import type { EnglishWords } from "./words.ts";

/** All that naming looks at: the sentence in pieces, and what was named before. */
export interface NamingContext {
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly events: readonly Event[];
  /** The claims of this sentence so far. */
  readonly before: readonly EnglishClaim[];
  /** The last claim of the article. */
  readonly last: EnglishClaim | null;
  /** Whom the article speaks of. */
  readonly bearer: string | null;
  readonly words: EnglishWords;
}

const OF = new Set(["of"]);
const DETAIL = new Set(["of", "for"]);
const ALL = new Set(["of", "for", "in", "on", "to", "from", "with", "by", "at", "between", "among"]);

/** What a statement is about; the ways to name it in order, the first that finds words wins. */
export function nameStatement(state: Statement, it: NamingContext): Named {
  const left = Math.min(at(it, state.amount), at(it, state.start?.amount ?? state.amount));
  const right = at(it, state.amount);
  const event = it.events[state.amount]!;
  const ways: ((
    left: number,
    right: number,
    event: Event,
    state: Statement,
    it: NamingContext,
  ) => Named | null)[] = [
    // (about 113,333 hectares): the same said in another unit.
    nameConversion,
    nameRank,
    // The whole of a share stands behind it, whatever it is a share in.
    nameShare,
    nameSize,
    // What is counted stands behind the number, unless the sentence asks how many.
    nameCount,
    // 40 gigawatts of offshore wind power; a rise of 3 percent in rents.
    nameContent,
    // cut its key rate by; raising the number of infections to.
    nameObject,
    // an output of; the altitude of.
    nameHeld,
    // output growth of 5 percent
    nameGrown,
    // spent 3 billion on
    nameNominal,
    nameSubject,
    nameVerbless,
  ];
  for (const way of ways) {
    const found = way(left, right, event, state, it);
    if (found !== null && found.indicator !== null) return withBearer(found, it);
  }
  return inherited(it);
}

const at = ({ pieces }: NamingContext, amount: number) =>
  pieces.findIndex((piece) => piece.amount === amount);

/** What the sentence, else the article, spoke of before. */
function inherited({ before, last }: NamingContext): Named {
  const from = before.at(-1) ?? last;
  return { indicator: from?.indicator ?? null, subject: from?.subject ?? null, whole: null };
}

/** A name without a bearer has that of the sentence's claims. */
function withBearer(found: Named, { text, pieces, before, last }: NamingContext): Named {
  if (found.subject !== null) return found;
  // While the broader market slipped: another thing than the one before.
  const said = text.slice(pieces[0]!.start, pieces.at(-1)!.end).toLowerCase();
  const own =
    said.includes(`the ${found.indicator!.toLowerCase()}`) &&
    !/^(?:total |overall )?(?:number|total|value|amount|volume)\b/i.test(found.indicator!);
  if (own || /(?<!^)\b[A-Z][a-z]/.test(found.indicator!)) return found;
  const [first] = before;
  if (first?.subject != null) return { ...found, subject: first.subject };
  if (last !== null && last.subject !== null && sameThing(found.indicator, last.indicator))
    return { ...found, subject: last.subject };
  return found;
}

/** The number of inbound tourists, after inbound tourists. */
const sameThing = (a: string | null, b: string | null) =>
  a !== null &&
  b !== null &&
  (a.toLowerCase().includes(b.toLowerCase()) || b.toLowerCase().includes(a.toLowerCase()));

function nameConversion(
  left: number,
  _right: number,
  _event: Event,
  _state: Statement,
  it: NamingContext,
): Named | null {
  if (it.pieces[left - 1]?.text !== "(" || it.pieces[left - 2]?.part !== "amount" || it.before.length === 0)
    return null;
  return inherited(it);
}

function nameRank(
  left: number,
  right: number,
  _event: Event,
  state: Statement,
  it: NamingContext,
): Named | null {
  if (state.kind !== "rank") return null;
  const { text, pieces } = it;
  const verb = verbBefore(pieces, left);
  const subject = verb < 0 ? null : subjectOf(pieces, verb);
  let field: Run | null = null;
  for (let k = right + 1; k < Math.min(pieces.length, right + 14); k++) {
    if (pieces[k]!.part === "mark" || pieces[k]!.part === "verb") break;
    if (pieces[k]!.part !== "preposition" || !/^(?:in|for|by|of)$/.test(pieces[k]!.text)) continue;
    const nouns = phraseFrom(pieces, k + 1, DETAIL);
    if (nouns !== null && !isPlace(text, pieces, nouns)) field = nouns;
  }
  const who = subject === null || subject.runs.length === 0 ? it.bearer : bareOf(subject.runs, it);
  if (field !== null) return { indicator: named(text, pieces, [field]), subject: who, whole: null };
  if (it.before.length > 0) return inherited(it);
  return subject === null ? null : named_(subject, it);
}

const isPlace = (text: string, pieces: readonly Piece[], run: Run) =>
  isName(pieces, run) ||
  /^(?:the\s)?(?:whole\s)?(?:country|world|nation|province|region|city|globe|terms|place|state|district|county)\b(?!.*\bof\b)/i.test(
    wordsOf(text, pieces, [run]),
  );

function nameShare(
  left: number,
  right: number,
  _event: Event,
  state: Statement,
  it: NamingContext,
): Named | null {
  if (state.kind !== "share" || state.rule === "english/share-noun") return null;
  const { text, pieces } = it;
  const of = /^(?:of|in)$/.test(pieces[right + 1]?.text ?? "")
    ? phraseFrom(pieces, behindCount(pieces, right + 2), ALL)
    : null;
  const stake = pieces[right + 1]?.part === "noun" ? phraseFrom(pieces, right + 1, ALL) : null;
  if (stake !== null)
    return { indicator: named(text, pieces, [stake]), subject: bearerLeft(left, it), whole: null };
  const whole = of === null ? null : named(text, pieces, [of]);
  const { at: governor } = governorOf(pieces, left);
  const verb = pieces[governor];
  if (state.rule === "english/share" || verb?.part === "verb") {
    const index = state.change === null ? verbBefore(pieces, left) : governor;
    const found = index < 0 ? null : subjectOf(pieces, index);
    const by = found === null ? null : named_(found, it);
    if (state.rule === "english/share") {
      const base = by?.indicator != null ? by : inherited(it);
      return { ...base, indicator: base.indicator ?? base.subject ?? whole, whole };
    }
    return { indicator: whole, subject: by?.subject ?? by?.indicator ?? null, whole };
  }
  if (verb === undefined || verb.part !== "noun") {
    if (of !== null && (governor < 0 || it.before.length === 0)) {
      const rest = clauseFrom(pieces, of.to);
      const saying = rest > of.to ? ` ${text.slice(pieces[of.to]!.start, pieces[rest - 1]!.end)}` : "";
      return { indicator: `${whole}${saying}`.slice(0, 120), subject: null, whole };
    }
    const base = inherited(it);
    return { indicator: base.indicator ?? whole, subject: base.subject, whole };
  }
  const { link } = governorOf(pieces, left);
  const tied = link === null || /^(?:of|at|is)$/.test(link);
  if (!tied && of !== null) {
    const rest = clauseFrom(pieces, of.to);
    return {
      indicator: `${whole}${rest > of.to ? ` ${text.slice(pieces[of.to]!.start, pieces[rest - 1]!.end)}` : ""}`,
      subject: it.bearer,
      whole,
    };
  }
  const held = tied ? phraseEnding(pieces, governor + 1) : null;
  const parted = held === null ? null : partPhrase(text, pieces, held.runs, it.bearer);
  return { indicator: parted?.indicator ?? whole, subject: parted?.subject ?? null, whole };
}

/** two-thirds of the 1,200 workers */
const behindCount = (pieces: readonly Piece[], from: number) =>
  pieces[from]?.text === "#count"
    ? from + 1
    : pieces[from + 1]?.text === "#count" && pieces[from]?.part === "determiner"
      ? from + 2
      : from;

/** Where the clause ends that goes on at `from`. */
function clauseFrom(pieces: readonly Piece[], from: number): number {
  let to = from;
  while (
    to < pieces.length &&
    !["mark", "time", "amount", "but", "relative"].includes(pieces[to]!.part) &&
    !/^(?:during|in|over|on|at|after|before|since|within)$/.test(pieces[to]!.text) &&
    to - from < 9
  )
    to++;
  while (to > from && /^(?:preposition|and|determiner|adverb)$/.test(pieces[to - 1]!.part)) to--;
  return to;
}

/** The 170-meter-long and 21-meter-wide structure; a $1 billion factory. */
function nameSize(
  _left: number,
  right: number,
  event: Event,
  _state: Statement,
  it: NamingContext,
): Named | null {
  const { text, pieces } = it;
  if (event.dimension !== "attribute" && !(event.dimension === "money" || event.dimension === "measure"))
    return null;
  let next = right + 1;
  while (
    event.dimension === "attribute" &&
    (pieces[next]?.part === "and" || pieces[next]?.part === "amount" || pieces[next]?.text === ",")
  )
    next++;
  const nouns = phraseFrom(pieces, next, OF);
  if (nouns === null || pieces[next]?.part === "determiner" || pieces[next]?.part === "possessive")
    return null;
  if (event.dimension !== "attribute" && !/^(?:noun|adjective)$/.test(pieces[next]!.part)) return null;
  if (isName(pieces, nouns)) return null;
  return { indicator: named(text, pieces, [nouns]), subject: bearerLeft(_left, it), whole: null };
}

/** Who does what the amount is the object of. */
function bearerLeft(left: number, it: NamingContext): string | null {
  const { text, pieces } = it;
  const { at: governor } = governorOf(pieces, left);
  const verb = pieces[governor]?.part === "verb" || pieces[governor]?.part === "auxiliary" ? governor : -1;
  if (verb < 0) return null;
  const subject = subjectOf(pieces, verb);
  if (subject === null) return null;
  if (subject.pronoun !== null) return it.bearer;
  const parted = partPhrase(text, pieces, subject.runs, it.bearer);
  const head = subject.runs[0]!;
  if (parted?.subject != null) return parted.subject;
  const run = subject.runs.length === 1 ? head : { from: head.from, to: subject.runs.at(-1)!.to };
  return isBearer(text, pieces, head) || isBearer(text, pieces, run)
    ? resolvedBearer(bareOf(subject.runs, it), it)
    : bareOf(subject.runs, it);
}

function nameCount(
  left: number,
  right: number,
  event: Event,
  state: Statement,
  it: NamingContext,
): Named | null {
  if (event.dimension !== "count" || (state.kind !== "level" && state.kind !== "ratio")) return null;
  const { text, pieces } = it;
  const { at: governor, link } = governorOf(pieces, left);
  const verb = pieces[governor];
  if (verb !== undefined && (verb.part === "verb" || verb.part === "auxiliary") && asksHowMany(governor, it))
    return null;
  // more than doubled to 3.5 million units: of what the sentence speaks.
  if (link === "to" && (verb?.part === "amount" || it.words.changes.get(verb?.text ?? "") !== undefined))
    return null;
  let from = right + 1;
  while (pieces[from]?.part === "adverb" || /^(?:more|other|additional|such)$/.test(pieces[from]?.text ?? ""))
    from++;
  const nouns = phraseFrom(pieces, from, DETAIL, 2);
  if (nouns === null) return null;
  const plain = named(text, pieces, [nouns]);
  const subject =
    link === null || link === "of"
      ? bearerLeft(left, it)
      : it.before.length > 0
        ? (it.before[0]!.subject ?? bearerLeft(verbBefore(pieces, left) + 1, it))
        : bearerLeft(verbBefore(pieces, left) + 1, it);
  const place = placeAfter(nouns.to, it);
  const indicator = governor < 0 || verb?.part === "mark" ? withClause(plain, nouns.to, it) : plain;
  return { indicator, subject: place ?? subject, whole: null };
}

/** The number of visitors was 400 people: the noun that is asked for stands before. */
function asksHowMany(verb: number, it: NamingContext): boolean {
  const subject = subjectOf(it.pieces, verb);
  const words = subject === null ? "" : (named(it.text, it.pieces, subject.runs) ?? "");
  return /\b(?:number|total|population|headcount|workforce|index)\b|\b(?:volume|traffic|trips|visits)$/i.test(
    words,
  );
}

/** in Waigang town, behind what was counted, or behind what was counted with it. */
function placeAfter(from: number, it: NamingContext): string | null {
  const { text, pieces } = it;
  if (pieces[from]?.part === "and" && pieces[from + 1]?.part === "amount") {
    const other = nounsAfter(pieces, pieces[from + 2]?.text === "other" ? from + 3 : from + 2);
    return other === null ? null : placeAfter(other.to, it);
  }
  if (!/^(?:in|at|across)$/.test(pieces[from]?.text ?? "")) return null;
  const nouns = nounsAfter(pieces, from + 1);
  return nouns !== null && isName(pieces, nouns) ? bare(wordsOf(text, pieces, [nouns])) : null;
}

/** People alone say nothing: people visited the book fair. */
function withClause(plain: string | null, from: number, { text, pieces }: NamingContext): string | null {
  if (
    plain === null ||
    !/^(?:people|persons|visitors|passengers|companies|firms|enterprises|households|participants)$/i.test(
      plain,
    )
  )
    return plain;
  return withVerb(plain, from, { text, pieces }, 60);
}

/** grain shipped through the port: what is measured with what is done with it. */
function withVerb(
  plain: string,
  from: number,
  { text, pieces }: Pick<NamingContext, "text" | "pieces">,
  most: number,
): string {
  let start = from;
  while (pieces[start]?.part === "auxiliary") start++;
  const end = clauseFrom(pieces, start);
  if (end === start || pieces[start]!.part !== "verb") return plain;
  return `${plain} ${text.slice(pieces[start]!.start, pieces[end - 1]!.end)}`.slice(0, most);
}

/** 40 gigawatts of wind power; 10 trillion yuan in financing; brackets between are stepped over. */
function nameContent(
  left: number,
  right: number,
  event: Event,
  state: Statement,
  it: NamingContext,
): Named | null {
  const { text, pieces } = it;
  const next = overBracket(
    pieces,
    state.kind === "level" ? right + 1 : pieces.findIndex((piece) => piece.start >= state.evidence.end),
  );
  if (next < 0) return null;
  const link = pieces[next]?.text ?? "";
  const isChange = state.kind === "growth" || state.kind === "change";
  if (isChange ? link !== "in" : !/^(?:of|in|worth)$/.test(link)) return null;
  const verb = pieces[governorOf(pieces, left).at];
  if (
    isChange &&
    verb?.part === "verb" &&
    state.change !== null &&
    state.change.start < pieces[left]!.start &&
    !/noun|after/.test(state.rule)
  )
    return null;
  const start = pieces[next + 1]?.text === "of" ? next + 2 : next + 1;
  const nouns = phraseFrom(pieces, start, isChange ? ALL : DETAIL);
  if (nouns === null || isPlace(text, pieces, nouns) || isTimely(pieces, start)) return null;
  if (event.unit === "%" && state.kind === "level") return null;
  const plain = named(text, pieces, [nouns]);
  const opens = governorOf(pieces, left).at < 0 && plain !== null && state.kind === "level";
  const indicator = opens ? withVerb(plain, nouns.to, it, plain.length + 25) : plain;
  if (link === "in" && !isChange && event.dimension !== "money") return null;
  if (
    link === "in" &&
    /^(?:length|width|height|depth|diameter|size|weight|total|cash)$/.test(pieces[nouns.to - 1]!.text)
  )
    return null;
  const nominal = link === "in" && verb?.part === "verb" ? it.words.nominals.get(verb.text) : undefined;
  const place = placeAfter(nouns.to, it);
  return {
    indicator: nominal === undefined ? indicator : `${nominal} in ${indicator}`,
    subject: bearerLeft(left, it) ?? (isChange ? null : place),
    whole: null,
  };
}

/** Behind a bracket that opens here. */
function overBracket(pieces: readonly Piece[], from: number): number {
  if (from < 0 || pieces[from]?.text !== "(") return from;
  const close = pieces.findIndex((it, k) => k > from && it.text === ")");
  return close < 0 ? from : close + 1;
}

/** cut its key rate by 25 basis points; raising the total number of infections to 27,050; saw exports increase by. */
function nameObject(
  left: number,
  _right: number,
  _event: Event,
  _state: Statement,
  it: NamingContext,
): Named | null {
  const { text, pieces } = it;
  const { link, at: governor } = governorOf(pieces, left);
  if (!/^(?:by|to|from)$/.test(link ?? "") || pieces[governor]?.part !== "noun") return null;
  const phrase = phraseEnding(pieces, governor + 1);
  if (phrase === null) return null;
  const before = phrase.runs[0]!.from - 1;
  const verb = pieces[before];
  if (verb?.part !== "verb") return null;
  const parted = partPhrase(text, pieces, phrase.runs, it.bearer);
  if (parted === null) return null;
  const doer = parted.subject === null || ownsIt(pieces, phrase.runs) ? bearerOf(before, it) : null;
  return { ...parted, subject: doer ?? parted.subject, whole: null };
}

const ownsIt = (pieces: readonly Piece[], runs: readonly Run[]) =>
  pieces.slice(runs[0]!.from, runs[0]!.to).some((it) => /^(?:its|their|his|her|our)$/.test(it.text));

function bearerOf(verb: number, it: NamingContext): string | null {
  const subject = subjectOf(it.pieces, verb);
  if (subject === null) return null;
  if (subject.pronoun !== null) return it.bearer;
  const parted = partPhrase(it.text, it.pieces, subject.runs, it.bearer);
  if (parted?.subject != null) return parted.subject;
  return resolvedBearer(bareOf(subject.runs, it), it);
}

/** an expected annual output of over 1 million tonnes */
function nameHeld(
  left: number,
  _right: number,
  _event: Event,
  state: Statement,
  it: NamingContext,
): Named | null {
  const { text, pieces } = it;
  const { link, at: governor } = governorOf(pieces, left);
  if (!/^(?:of|at|worth|with)$/.test(link ?? "") || pieces[governor]?.part !== "noun") return null;
  if (state.change !== null && state.change.start <= pieces[governor]!.start) return null;
  const runs = phraseEnding(pieces, governor + 1)?.runs ?? [];
  if (runs.length === 0) return null;
  // an antenna with a diameter of: what is held begins behind "with".
  const last = runs.findLastIndex((run) =>
    /^(?:with|at|under|during|after|by|from)$/.test(pieces[run.from]!.text),
  );
  const held =
    last < 0 ? runs : [{ from: runs[last]!.from + 1, to: runs[last]!.to }, ...runs.slice(last + 1)];
  const parted = partPhrase(text, pieces, held, it.bearer);
  if (parted === null) return null;
  const verb = verbBefore(pieces, held[0]!.from);
  const holder = last > 0 ? bareOf(runs.slice(0, last), it) : null;
  const subject = parted.subject ?? holder ?? (verb >= 0 ? bearerOf(verb, it) : null);
  return { ...parted, subject, whole: null };
}

/** GDP growth of 5 percent, wage growth slowed to 4 percent: what grows stands before the word of change. */
function nameGrown(
  _left: number,
  _right: number,
  _event: Event,
  state: Statement,
  it: NamingContext,
): Named | null {
  if (!/growth-(?:noun|rate|in|after)|change-(?:noun|after)/.test(state.rule) || state.change === null)
    return null;
  const { text, pieces } = it;
  if (state.rule === "english/growth-in") {
    const change = pieces.findIndex((piece) => piece.start >= state.change!.end);
    const nouns = phraseFrom(pieces, change + 1, new Set(["in", "for", "on"]));
    return nouns === null
      ? null
      : { indicator: named(text, pieces, [nouns]), subject: bearerLeft(change, it), whole: null };
  }
  const word = pieces.findIndex((piece) => piece.start >= state.change!.start);
  if (word <= 0) return null;
  const next = pieces[word + 1];
  if (state.rule === "english/growth-rate" && /^(?:in|of)$/.test(next?.text ?? "")) {
    const nouns = phraseFrom(pieces, word + 2, DETAIL);
    if (nouns !== null) return { indicator: named(text, pieces, [nouns]), subject: null, whole: null };
  }
  if (/after/.test(state.rule)) return null;
  const nouns = nounsBefore(pieces, word);
  if (
    nouns === null ||
    !pieces.slice(nouns.from, nouns.to).some((piece) => piece.part === "noun" && !FADED.test(piece.text))
  )
    return null;
  const phrase = phraseEnding(pieces, word);
  const parted = partPhrase(text, pieces, phrase?.runs ?? [nouns], it.bearer);
  return parted === null ? null : { ...parted, whole: null };
}

const FADED = /^(?:growth|rate|annual|yearly|monthly|year|month|average|year-on-year)$/;

/** spent $72.9 billion on nuclear weapons; exported 3 billion yuan. */
function nameNominal(
  left: number,
  right: number,
  event: Event,
  state: Statement,
  it: NamingContext,
): Named | null {
  const { text, pieces } = it;
  if (state.kind !== "level" || (event.dimension !== "money" && event.dimension !== "measure")) return null;
  const { at: governor, link } = governorOf(pieces, left);
  const verb = pieces[governor];
  if (verb?.part !== "verb" || (link !== null && link !== "of")) return null;
  const noun = it.words.nominals.get(verb.text);
  if (noun === undefined) return nameSpent(right, governor, it);
  const passive =
    pieces[governor - 1]?.part === "auxiliary" &&
    /^(?:was|were|is|are|been|be|being)$/.test(pieces[governor - 1]!.text);
  if (passive) return null;
  const next = overBracket(pieces, right + 1);
  const on =
    /^(?:on|in|for|to)$/.test(pieces[next]?.text ?? "") && !isTimely(pieces, next + 1)
      ? phraseFrom(pieces, next + 1, DETAIL)
      : null;
  const object = on === null ? "" : ` ${pieces[next]!.text} ${named(text, pieces, [on])}`;
  const alike = object === "" ? it.before.find((claim) => claim.indicator?.startsWith(noun)) : undefined;
  if (alike !== undefined)
    return { indicator: alike.indicator, subject: bearerOf(governor, it), whole: null };
  return { indicator: `${noun}${object}`, subject: bearerOf(governor, it), whole: null };
}

/** allocated 1.2 billion yuan for flood relief: a body, a verb without a noun of its own, and what the sum is for. */
function nameSpent(right: number, verb: number, it: NamingContext): Named | null {
  const { text, pieces } = it;
  const next = overBracket(pieces, right + 1);
  if (!/^(?:on|for|in|to)$/.test(pieces[next]?.text ?? "") || isTimely(pieces, next + 1)) return null;
  const subject = bearerOf(verb, it);
  const nouns = phraseFrom(pieces, next + 1, DETAIL);
  if (
    subject === null ||
    nouns === null ||
    isPlace(text, pieces, nouns) ||
    it.words.changes.get(pieces[verb]!.text) !== undefined
  )
    return null;
  return { indicator: named(text, pieces, [nouns]), subject, whole: null };
}

/** What the verb of the amount is said of. */
function nameSubject(
  left: number,
  _right: number,
  _event: Event,
  state: Statement,
  it: NamingContext,
): Named | null {
  const { pieces } = it;
  const verb = verbOf(left, state, it);
  if (verb < 0) return null;
  const subject = subjectOf(pieces, verb);
  return subject === null ? null : named_(subject, it);
}

/** The verb that an amount hangs on: the word of change, else what stands left of it. */
function verbOf(left: number, state: Statement, { pieces }: NamingContext): number {
  if (state.change !== null) {
    const change = pieces.findIndex((piece) => piece.start === state.change!.start);
    if (
      change >= 0 &&
      (pieces[change]!.part === "verb" ||
        pieces[change]!.part === "adverb" ||
        pieces[change]!.part === "noun")
    ) {
      if (pieces[change]!.part === "verb") return change;
      if (pieces[change]!.start < pieces[left]!.start && pieces[change]!.part !== "noun")
        return pieces[change - 1]?.part === "verb" || pieces[change - 1]?.part === "auxiliary"
          ? change - 1
          : -1;
    }
  }
  const { at: governor } = governorOf(pieces, left);
  const it = pieces[governor];
  if (it === undefined) return -1;
  if (it.part === "verb" || it.part === "auxiliary") return governor;
  // were 9 percent lower; ended 2.7 percent higher
  if (it.part === "mark" || it.part === "and") return -1;
  return -1;
}

function named_(subject: Subject, it: NamingContext): Named | null {
  if (subject.pronoun !== null) {
    const from = inherited(it);
    return from.indicator === null ? null : from;
  }
  const words = named(it.text, it.pieces, subject.runs) ?? "";
  const back = anaphor(words, it);
  if (back !== null) return back;
  const parted = partPhrase(it.text, it.pieces, subject.runs, it.bearer);
  return parted === null ? null : { ...parted, whole: null };
}

/** The figure, the index, the total: what was spoken of before. */
function anaphor(words: string, { before, last }: NamingContext): Named | null {
  const from = before.at(-1) ?? last;
  if (from === null || from === undefined) return null;
  if (
    !/^(?:figure|figures|number|index|benchmark|gauge|total|rate|amount|sum|reading|former|latter|value|ratio)$/i.test(
      words,
    )
  )
    return null;
  return { indicator: from.indicator, subject: from.subject, whole: null };
}

/** Turnover: HK$3 billion; new home prices 3 percent up. */
function nameVerbless(
  left: number,
  _right: number,
  _event: Event,
  _state: Statement,
  it: NamingContext,
): Named | null {
  const { text, pieces, before } = it;
  const { at: governor } = governorOf(pieces, left);
  // The new line, 174 km in length, …
  if (pieces[governor]?.text === "," && before.length === 0 && pieces[governor - 1]?.part === "noun") {
    const phrase = phraseEnding(pieces, governor);
    const parted = phrase === null ? null : partPhrase(text, pieces, phrase.runs, it.bearer);
    return parted === null ? null : { ...parted, whole: null };
  }
  if (pieces[governor]?.part !== "noun" || (before.length > 0 && pieces[governor + 1]?.part === "mark"))
    return null;
  if (_state.change !== null && _state.change.start <= pieces[governor]!.start) return null;
  const phrase = phraseEnding(pieces, skipBack(pieces, governor + 1));
  const parted = phrase === null ? null : partPhrase(text, pieces, phrase.runs, it.bearer);
  return parted === null ? null : { ...parted, whole: null };
}

/** The subject of the sentence's first clause: whom the article speaks of from here on. */
export function bearerOfSentence(it: NamingContext): string | null {
  const verb = it.pieces.findIndex((piece) => piece.part === "verb" || piece.part === "auxiliary");
  if (verb <= 0) return null;
  const subject = subjectOf(it.pieces, groupStart(it.pieces, verb) < verb ? verb : verb);
  if (subject === null || subject.runs.length === 0) return null;
  const parted = partPhrase(it.text, it.pieces, subject.runs, null);
  if (parted?.subject != null) return parted.subject;
  const [head] = subject.runs;
  if (isName(it.pieces, head!)) return bareOf(subject.runs, it);
  return it.bearer === null && subject.runs.length === 1 && isBearer(it.text, it.pieces, head!)
    ? bareOf(subject.runs, it)
    : null;
}

/** The area, the company: the one that the article names. */
const resolvedBearer = (said: string | null, { bearer }: NamingContext) =>
  said !== null &&
  bearer !== null &&
  /^(?:new\s)?(?:area|company|firm|group|bank|lender|carmaker|airline|district|zone|park|project)$/i.test(
    said,
  )
    ? bearer
    : said;

/** The words of a bearer, null for none. */
function bareOf(runs: readonly Run[], { text, pieces }: NamingContext): string | null {
  const words = named(text, pieces, runs);
  return words === null ? null : bare(words);
}
