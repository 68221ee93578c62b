/** Names English figures that verbs act on. */

import type { RuleTrait } from "../../../rulebook/schema.ts";
import { governorOf, verbBefore } from "../clause.ts";
import { isName, type Named, named, partPhrase } from "../named.ts";
import { isTimely, nounsBefore, phraseEnding, phraseFrom, type Run } from "../phrase.ts";
import type { Piece } from "../piece.ts";
import { bareOf, bearerAhead, bearerLeft, bearerOf, isPlace } from "./bearers.ts";
import { at, type Claimed, DETAIL, inherited, type NamingContext, OF } from "./context.ts";
import { overBracket } from "./counts.ts";

/** cut its key rate by 25 basis points; raising the total number of infections to 27,050; saw exports increase by. */
export function nameObject({ left, it }: Claimed): Named | null {
  const { text, pieces } = it;
  const { link, at: governor } = governorOf(pieces, left);
  if (!/^(?:by|to|from)$/.test(link ?? "") || pieces[governor]?.part !== "noun") return null;
  const phrase = phraseEnding(pieces, governor + 1);
  if (phrase === null || isTimely(pieces, phrase.runs.at(-1)!.from)) return null;
  const before = phrase.runs[0]!.from - 1;
  const verb = pieces[before];
  if (verb?.part !== "verb") return null;
  const parted = partPhrase(text, pieces, phrase.runs, it.bearer);
  if (parted === null) return null;
  const own = ownsIt(pieces, phrase.runs);
  const moved = /^(?:taking|bringing|pushing|lifting|driving|sending|pulling)$/.test(verb.text);
  const doer = (parted.subject === null || own) && !moved ? bearerOf(before, it) : null;
  const abstract =
    own &&
    doer !== null &&
    it.bearer !== null &&
    /\b(?:growth|rise|increase|decline|fall|drop|move|change|result|reform|policy|measures?|effort|efforts)$/i.test(
      doer,
    );
  return { ...parted, subject: abstract ? it.bearer : (doer ?? parted.subject), whole: null };
}

const ownsIt = (pieces: readonly Piece[], runs: readonly Run[]) =>
  pieces.slice(runs[0]!.from, runs[0]!.to).some((it) => /^(?:its|their|his|her|our)$/.test(it.text));

/** an expected annual output of over 1 million tonnes */
export function nameHeld({ left, right, state, it }: Claimed): Named | null {
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
    // arrested over the theft of goods worth HK$1.3 million: the goods
    link === "worth"
      ? worthOf(pieces, governor)
      : last < 0
        ? runs
        : [{ from: runs[last]!.from + 1, to: runs[last]!.to }, ...runs.slice(last + 1)];
  if (held.length === 0) return null;
  const parted = partPhrase(text, pieces, held, it.bearer);
  if (parted === null) return null;
  const verb = verbBefore(pieces, held[0]!.from);
  const opens = held[0]!.from - 1;
  const aside =
    pieces[opens]?.text === "with" && pieces[opens - 1]?.text === "," && verbBefore(pieces, opens - 1) < 0
      ? phraseEnding(pieces, opens - 1)
      : null;
  const holder =
    last > 0 && pieces[runs[0]!.from]!.part !== "preposition"
      ? bareOf(runs.slice(0, last), it)
      : aside === null
        ? null
        : bareOf(aside.runs, it);
  // realized full power generation with a total capacity of: whoever realized it
  const loose =
    last > 0 &&
    verb >= 0 &&
    pieces[runs[0]!.from]!.part !== "determiner" &&
    !pieces[runs[0]!.to - 1]!.proper &&
    verb === runs[0]!.from - 1
      ? bearerOf(verb, it)
      : null;
  // Emmet is a hamlet situated at an average altitude of 2,300 meters: Emmet
  const being = last > 0 ? runs[0]!.from - 1 : -1;
  const named_by =
    holder !== null &&
    /^(?:is|are|was|were|became|remains)$/.test(pieces[being]?.text ?? "") &&
    pieces[being + 1]?.part === "determiner"
      ? bearerOf(being, it)
      : null;
  const subject =
    parted.subject ?? loose ?? named_by ?? holder ?? (verb >= 0 ? bearerOf(verb, it) : bearerAhead(left, it));
  const of = pieces[right + 1]?.text === "of" && link === "of" ? phraseFrom(pieces, right + 2, OF) : null;
  const indicator =
    of === null || parted.indicator === null
      ? parted.indicator
      : `${parted.indicator} of ${named(text, pieces, [of])}`;
  return { indicator, subject, whole: null };
}

/** The noun that is worth so much, without what it hangs on. */
function worthOf(pieces: readonly Piece[], governor: number): Run[] {
  const nouns = nounsBefore(pieces, governor + 1);
  return nouns === null ? [] : [nouns];
}

/** What sets off the rules in which a noun says the change. */
const GROWING: ReadonlySet<RuleTrait> = new Set(["noun-of-change", "object-in", "stands-at"]);

/** GDP growth of 5 percent, wage growth slowed to 4 percent: what grows stands before the word of change. */
export function nameGrown({ state, it }: Claimed): Named | null {
  if (!state.traits.some((it) => GROWING.has(it)) || state.change === null) return null;
  const { text, pieces } = it;
  if (state.traits.includes("object-in")) {
    const change = pieces.findIndex((piece) => piece.start >= state.change!.end);
    const nouns = phraseFrom(pieces, change + 1, new Set(["in", "for", "on"]));
    return nouns === null
      ? null
      : { indicator: named(text, pieces, [nouns]), subject: bearerLeft(change, it), whole: null };
  }
  const word = pieces.findIndex((piece) => piece.start >= state.change!.start);
  if (word <= 0) return null;
  // compared with a 3 percent increase, following the 2.5 percent gain: of what was said to grow
  if (
    !state.traits.includes("stands-at") &&
    it.before.length > 0 &&
    isCompared(pieces, Math.min(word, at(it, state.amount)))
  )
    return inherited(it);
  const next = pieces[word + 1];
  if (state.traits.includes("stands-at") && /^(?:in|of)$/.test(next?.text ?? "")) {
    const nouns = phraseFrom(pieces, word + 2, DETAIL);
    if (nouns !== null && !isPlace(text, pieces, nouns))
      return { indicator: named(text, pieces, [nouns]), subject: null, whole: null };
  }
  if (state.traits.includes("noun-behind")) return null;
  const nouns = nounsBefore(pieces, word);
  if (
    nouns === null ||
    !pieces.slice(nouns.from, nouns.to).some((piece) => piece.part === "noun" && !FADED.test(piece.text))
  )
    return null;
  const phrase = phraseEnding(pieces, word);
  // the highest rate of population increase: of the population
  const paced = /^(?:rate|rates|pace)$/.test(pieces[nouns.from - 2]?.text ?? "");
  const parted = partPhrase(text, pieces, paced ? [nouns] : (phrase?.runs ?? [nouns]), it.bearer);
  if (parted === null) return null;
  const verb = paced ? verbBefore(pieces, nouns.from) : -1;
  const doer = verb < 0 ? null : bearerOf(verb, it);
  return { ...parted, subject: parted.subject ?? doer, whole: null };
}

/** followed by Tarn at 0.2 percent, and Lowe County at 1.8: of another what was told of the one before. */
export function nameFollower({ left, state, it }: Claimed): Named | null {
  const { text, pieces, before } = it;
  const told = before.at(-1);
  if (told === undefined || told.kind !== state.kind) return null;
  const link = /^(?:at|with|by)$/.test(pieces[left - 1]?.text ?? "") ? left - 1 : left;
  const nouns = nounsBefore(pieces, pieces[link - 1]?.text === "," ? link - 1 : link);
  // followed by 8 percent in the western areas and 7 percent in the east
  const where =
    left + 1 < pieces.length && /^(?:in|for|among)$/.test(pieces[left + 1]!.text)
      ? phraseFrom(pieces, left + 2, OF)
      : null;
  const chain = pieces.slice(0, left).findLastIndex((piece) => piece.text === "followed");
  if (
    where !== null &&
    !isTimely(pieces, left + 2) &&
    chain > pieces.findIndex((piece) => piece.amount >= 0) &&
    /^(?:by|and|,)$/.test(pieces[left - 1]?.text ?? "")
  )
    return { indicator: told.indicator, subject: named(text, pieces, [where]), whole: told.whole };
  if (nouns === null || !isName(pieces, nouns)) return null;
  const ranked = pieces
    .slice(0, nouns.from)
    .findLastIndex((piece) => /^(?:followed|trailed|trailing)$/.test(piece.text));
  const first = pieces.findIndex((piece) => piece.amount >= 0);
  if (ranked < 0 || ranked < first || !/^(?:by|,|and|;)$/.test(pieces[nouns.from - 1]?.text ?? ""))
    return null;
  return { indicator: told.indicator, subject: named(text, pieces, [nouns]), whole: told.whole };
}

function isCompared(pieces: readonly Piece[], to: number): boolean {
  let k = to - 1;
  while (k > 0 && ["determiner", "adjective", "possessive"].includes(pieces[k]!.part)) k--;
  return (
    /^(?:following|after|with|than|from|to|against|versus)$/.test(pieces[k]?.text ?? "") &&
    (pieces[k]!.text !== "with" || pieces[k - 1]?.text === "compared")
  );
}

const FADED = /^(?:growth|rate|annual|yearly|monthly|year|month|average|year-on-year)$/;

/** spent $72.9 billion on nuclear weapons; exported 3 billion yuan. */
export function nameNominal({ left, right, event, state, it }: Claimed): Named | null {
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
    /^(?:on|in|for|to|into)$/.test(pieces[next]?.text ?? "") && !isTimely(pieces, next + 1)
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
