/** Verbs and subjects around an English amount. */

import { nounsAfter, nounsBefore, phraseEnding, type Run, skipBack } from "./phrase.ts";
import type { Piece } from "./piece.ts";

/** What a verb is said of. */
export interface Subject {
  readonly runs: readonly Run[];
  /** it, they, which: stands for something said before. */
  readonly pronoun: string | null;
}

/** What an amount hangs on, to its left. */
export interface Governor {
  /** The preposition right before the amount, if any. */
  readonly link: string | null;
  /** Index of the verb, noun or mark that the amount hangs on; -1 at the sentence's beginning. */
  readonly at: number;
}

/** What stands left of an amount, over adverbs, articles, times and prepositions. */
export function governorOf(pieces: readonly Piece[], amount: number): Governor {
  let link: string | null = null;
  let at = amount - 1;
  for (; at >= 0; at--) {
    const it = pieces[at]!;
    if (it.part === "preposition") {
      link ??= it.text;
      continue;
    }
    if (it.part === "adverb" || it.part === "determiner" || it.part === "time") continue;
    // as high as, no fewer than
    if (it.part === "but" && /^(?:as|than)$/.test(it.text)) continue;
    if (it.part === "adjective" && FILLERS.test(it.text)) continue;
    const over = overSpan(pieces, at);
    if (over !== null) {
      at = over;
      continue;
    }
    if (
      it.part === "noun" &&
      FILLERS.test(it.text) &&
      (pieces[at + 1]?.text === "of" || pieces[at - 1]?.part === "determiner")
    ) {
      link = null;
      continue;
    }
    break;
  }
  return { link, at };
}

/** the biggest in five months: where the preposition stands that leads to a stretch of time. */
function overSpan(pieces: readonly Piece[], at: number): number | null {
  if (!/^(?:months|years|weeks|days|decades|quarters)$/.test(pieces[at]!.text)) return null;
  let k = at - 1;
  while (k > 0 && /^(?:amount|adjective|determiner|adverb)$/.test(pieces[k]!.part)) k--;
  if (
    pieces[k]?.part === "noun" &&
    /^(?:two|three|four|five|six|seven|eight|nine|ten|\d+)$/.test(pieces[k]!.text)
  )
    k--;
  return k < at - 1 && /^(?:in|for|over)$/.test(pieces[k]?.text ?? "") ? k : null;
}

const FILLERS =
  /^(?:total|record|sum|maximum|minimum|combined|staggering|whopping|estimated|additional|another|all-time|high|low|average|overall|mere|full|further|cumulative|new|level|levels|peak|biggest|most|fastest|sharpest|largest|steepest|[\w-]+-(?:year|month|week|day|decade|quarter))$/;

/** The verb that stands last before `to` in the same clause, -1 for none. */
export function verbBefore(pieces: readonly Piece[], to: number): number {
  for (let at = to - 1; at >= 0; at--) {
    const { part, text } = pieces[at]!;
    if (part === "verb" || part === "auxiliary") return at;
    if (part === "mark" && /[;:]/.test(text)) return -1;
  }
  return -1;
}

/** Nouns of what somebody means to do. */
const UNDERTAKING =
  /^(?:plans?|commitments?|decision|pledges?|promise|agreements?|deals?|contracts?|efforts?|ambition|intention|proposals?|bid|goals?|targets?|campaign|scheme|programme|program|strategy|drive|measures?)$/;

/** Participles that say to what a whole phrase comes. */
const AMOUNTING =
  /^(?:reach|total+|amount|stand|hitt|exceed|surpass|averag|topp|cross|ris|fall|grow|increas|declin|dropp|climb|jump|surg|expand|decreas|accelerat|slow)ing$/;

/** began to fall in July, after the row began, and then plummeted: over the clause in commas to the verb that goes on. */
function outOfClause(pieces: readonly Piece[], verb: number, to: number): number {
  const joint = pieces[to - 1]?.part === "and" ? to - 2 : -1;
  if (verb < 0 || pieces[joint]?.text !== ",") return verb;
  for (let k = verb - 1; k > 0; k--) {
    const { part, text } = pieces[k]!;
    if (part === "verb" || part === "auxiliary") return verb;
    if (part !== "but") continue;
    const led = pieces[k - 1]?.part === "adverb" ? k - 2 : k - 1;
    return /^(?:after|before|when|as|because|since)$/.test(text) && pieces[led]?.text === ","
      ? verbBefore(pieces, led)
      : verb;
  }
  return verb;
}

/** The last verb before `to` that may be joined with another by "and": no form in -ing without its auxiliary. */
function finiteBefore(pieces: readonly Piece[], to: number): number {
  let at = outOfClause(pieces, verbBefore(pieces, to), to);
  while (at >= 0 && /ing$/.test(pieces[at]!.text) && pieces[at - 1]?.part !== "auxiliary")
    at = verbBefore(pieces, at);
  return at;
}

/** What the verb at `verb` is said of: before it, or before the verb that it continues. */
export function subjectOf(pieces: readonly Piece[], verb: number, depth = 0): Subject | null {
  let at = groupStart(pieces, verb);
  at = skipBack(pieces, at);
  const before = pieces[at - 1];
  if (before === undefined) return null;
  // tourists from the islands all increased
  if (/^(?:all|both|each)$/.test(before.text) && /^(?:noun|mark)$/.test(pieces[at - 2]?.part ?? ""))
    return resolvedPhrase(pieces, at - 1);
  if (before.part === "pronoun") return { runs: [], pronoun: before.text };
  if (before.part === "relative" || before.part === "that") return antecedent(pieces, at - 1);
  // brakes of the bus carrying 45 passengers: the noun right before a participle
  if (
    before.part === "noun" &&
    at === verb &&
    /ing$/.test(pieces[verb]!.text) &&
    !AMOUNTING.test(pieces[verb]!.text)
  ) {
    const nouns = nounsBefore(pieces, at);
    return nouns === null ? null : { runs: [nouns], pronoun: null };
  }
  if (before.part === "noun" || before.text === ")") return resolvedPhrase(pieces, at);
  if (before.part === "determiner") return { runs: [], pronoun: before.text };
  // Economists expect trade to grow: the object of expecting is what grows.
  if (before.text === "to" && pieces[at - 2]?.part === "noun") {
    // Mexico became the fourth country to register: the one that became it.
    const first = nounsBefore(pieces, at - 1);
    const being = first === null ? -1 : first.from - 1;
    if (
      depth <= 3 &&
      being > 0 &&
      /^(?:became|becomes?|becoming|is|was|are|were|be)$/.test(pieces[being]!.text) &&
      pieces[being + 1]?.text === "the"
    )
      return subjectOf(pieces, being, depth + 1);
    // announced a commitment to provide: whoever announced it
    if (depth <= 3 && being > 0 && pieces[being]!.part === "verb" && UNDERTAKING.test(pieces[at - 2]!.text))
      return subjectOf(pieces, being, depth + 1);
    return resolvedPhrase(pieces, at - 1);
  }
  // sales in January, provisionally estimated at: what the comma parts from its participle.
  if (before.text === "," && /^(?:estimated|valued|priced)$/.test(pieces[verb]!.text))
    return resolvedPhrase(pieces, skipBack(pieces, at - 1));
  // The satellite, weighing 1.2 tonnes, was launched: what stands before the comma, where no verb does
  if (before.text === "," && /ing$/.test(pieces[verb]!.text) && at === verb && verbBefore(pieces, at) < 0)
    return resolvedPhrase(pieces, skipBack(pieces, at - 1));
  if (depth > 3) return null;
  const joined = before.part === "and" && !/ing$/.test(pieces[verb]!.text);
  const earlier = joined ? finiteBefore(pieces, at) : verbBefore(pieces, at);
  return earlier < 0 ? null : subjectOf(pieces, earlier, depth + 1);
}

function resolvedPhrase(pieces: readonly Piece[], to: number): Subject | null {
  const phrase = phraseEnding(pieces, to);
  if (phrase === null) return null;
  const object = phrase.runs[0]!.from;
  const outer = relativeAround(pieces, object);
  if (outer === null) return { runs: phrase.runs, pronoun: null };
  const whole = resolvedPhrase(pieces, outer.to);
  if (whole === null || !outer.kept) return whole;
  // students enrolled in junior schools: the clause is part of the name
  const first = nounsAfter(pieces, object)?.to ?? to;
  return { runs: [...whole.runs, { from: outer.to, to: Math.min(first, to) }], pronoun: whole.pronoun };
}

/** the quakes that jolted a mountainous region had risen: where the noun ends that a clause with "that" hangs on. */
function relativeAround(
  pieces: readonly Piece[],
  object: number,
): { readonly to: number; readonly kept: boolean } | null {
  let at = object - 1;
  // applications to be processed on each working day
  for (let k = at; k > 0 && k > object - 5; k--)
    if (
      pieces[k]!.text === "to" &&
      pieces[k + 1]?.text === "be" &&
      (pieces[k - 1]!.part === "noun" || pieces[k - 1]!.text === ")")
    )
      return { to: k, kept: false };
  let led = false;
  while (/^(?:preposition|adverb)$/.test(pieces[at]?.part ?? "")) {
    led ||= pieces[at]!.part === "preposition";
    at--;
  }
  if (pieces[at]?.part !== "verb") return null;
  // trains entering and leaving via the port; funds received by schools for serving the public
  if (/ing$/.test(pieces[at]!.text)) {
    let k = at - 1;
    if (pieces[k]?.part === "and" && /ing$/.test(pieces[k - 1]?.text ?? "")) k -= 2;
    if (pieces[k]?.part === "preposition" && pieces[k - 1]?.part === "noun") return { to: k, kept: false };
    if (pieces[k]?.part === "noun" || pieces[k]?.text === ")") return { to: k + 1, kept: true };
  }
  if (led && /(?:ed|en|wn)$/.test(pieces[at]!.text) && pieces[at - 1]?.part === "noun")
    return { to: at, kept: true };
  while (/^(?:verb|auxiliary|adverb)$/.test(pieces[at]?.part ?? "")) at--;
  const link = pieces[at];
  return (link?.part === "that" || link?.part === "relative") && pieces[at - 1]?.part === "noun"
    ? { to: at, kept: false }
    : null;
}

/** which, who, that: the phrase before, a comma between or not. */
function antecedent(pieces: readonly Piece[], relative: number): Subject | null {
  let at = relative;
  while (
    at > 0 &&
    (pieces[at - 1]!.part === "mark" ||
      pieces[at - 1]!.part === "preposition" ||
      pieces[at - 1]!.part === "amount")
  ) {
    if (pieces[at - 1]!.part === "mark" && !/[,)]/.test(pieces[at - 1]!.text)) break;
    at--;
  }
  const nouns = nounsBefore(pieces, skipBack(pieces, at));
  return nouns === null ? null : { runs: [nouns], pronoun: null };
}

/** Adverbs that a preposition leads to as to a noun. */
const HERE = /^(?:elsewhere|abroad|overseas|home|here|there)$/;

/** Where a group of verbs begins: "is expected to reach", "has also planted", "vowed to develop". */
export function groupStart(pieces: readonly Piece[], verb: number): number {
  let at = verb;
  for (;;) {
    const before = pieces[at - 1];
    if (before === undefined) return at;
    const { part, text } = before;
    const binds =
      part === "auxiliary" ||
      // arrivals from elsewhere jumped
      (part === "adverb" && !(HERE.test(text) && pieces[at - 2]?.part === "preposition")) ||
      (text === "to" && leadsOn(pieces[at - 2])) ||
      (part === "verb" &&
        (pieces[at]!.text === "to" || pieces[at]!.part === "adverb") &&
        !/ing$/.test(pieces[at]!.text)) ||
      (part === "adjective" &&
        /^(?:likely|set|expected|due|able|estimated|projected|planned|scheduled)$/.test(text));
    if (!binds) return at;
    at--;
  }
}

const leadsOn = (it: Piece | undefined) =>
  it !== undefined &&
  (it.part === "verb" ||
    it.part === "auxiliary" ||
    (it.part === "adjective" &&
      /^(?:likely|set|expected|due|able|estimated|projected|planned|scheduled)$/.test(it.text)) ||
    it.part === "adverb");

/** With 35 reserves, Sichuan boasts; covering 40 hectares, the park: the subject behind the phrase that opens a sentence. */
export function subjectAhead(pieces: readonly Piece[], amount: number): Subject | null {
  const opener = pieces[0];
  if (
    opener === undefined ||
    !(
      opener.text === "with" ||
      (/ing$/.test(opener.text) && opener.part !== "noun") ||
      /^(?:home|located|founded|established|built)$/.test(opener.text)
    )
  )
    return null;
  for (let comma = amount + 1; comma < pieces.length; comma++) {
    if (pieces[comma]!.part === "verb" || pieces[comma]!.part === "auxiliary") return null;
    if (pieces[comma]!.text !== ",") continue;
    const nouns = nounsAfter(pieces, comma + 1);
    const verb = nouns === null ? undefined : pieces[nouns.to];
    if (nouns !== null && /^(?:verb|auxiliary|adverb|preposition|mark)$/.test(verb?.part ?? ""))
      return { runs: [nouns], pronoun: null };
  }
  return null;
}
