/** English noun phrases. */

import type { Span } from "../../model/span.ts";
import type { Piece } from "./piece.ts";

/** A run of pieces, `end` not counted in. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

const INSIDE = new Set(["noun", "adjective", "determiner", "possessive"]);
const isQuote = (it: Piece | undefined) => it?.part === "mark" && /["“”]/.test(it.text);
/** Prepositions that tie a phrase to the noun before them. */
const TIES = new Set([
  "of",
  "in",
  "for",
  "to",
  "on",
  "from",
  "by",
  "with",
  "between",
  "at",
  "among",
  "under",
  "per",
  "against",
  "within",
  "across",
  "into",
  "over",
  "through",
  "outside",
  "towards",
  "toward",
]);

/** The noun phrase that ends before `to`, without what hangs on it; null where no noun ends there. */
export function nounsBefore(pieces: readonly Piece[], to: number): Run | null {
  let from = to;
  while (from > 0) {
    const it = pieces[from - 1]!;
    // coronavirus (COVID-19) cases
    if (it.text === ")" && from < to) {
      const open = lastIndex(pieces, from - 2, (other) => other.text === "(", 6);
      if (open <= 0 || !isPlainNoun(pieces[open - 1])) break;
      from = open;
      continue;
    }
    // Norland, Sarn, and Tolen
    const series =
      pieces[from - 2]?.text === "," && isPlainNoun(pieces[from - 3]) && pieces[from - 4]?.text === ",";
    const joins =
      it.part === "and" &&
      from < to &&
      (isPlainNoun(pieces[from - 2]) || series) &&
      pieces[from]!.part !== "determiner";
    // hydropower, wind power and biomass
    const listed =
      it.text === "," &&
      from < to &&
      isPlainNoun(pieces[from - 2]) &&
      (INSIDE.has(pieces[from]!.part) || pieces[from]!.part === "and") &&
      pieces.slice(from, to).some((one) => one.part === "and") &&
      !pieces.slice(from, to).some((one) => one.part === "determiner");
    const adverb =
      it.part === "adverb" &&
      from < to &&
      pieces[from]!.part === "adjective" &&
      pieces[from - 2]?.part !== "verb";
    const counts =
      it.text === "#count" &&
      from < to &&
      /^(?:preposition|determiner|possessive)$/.test(pieces[from - 2]?.part ?? "");
    if (!INSIDE.has(it.part) && !joins && !listed && !adverb && !counts && !(isQuote(it) && from < to)) break;
    if (from < to && it.part === "noun" && pieces[from]!.part === "determiner") break;
    from--;
    if (it.part === "determiner") break;
  }
  while (from < to && (isQuote(pieces[from]) || pieces[from]!.part === "and")) from++;
  return pieces.slice(from, to).some((it) => it.part === "noun") ? { from, to } : null;
}

const isPlainNoun = (it: Piece | undefined) => it?.part === "noun" || it?.part === "adjective";

/** The noun phrase that begins at `from`, without what hangs on it. */
export function nounsAfter(pieces: readonly Piece[], from: number): Run | null {
  let to = from;
  while (to < pieces.length) {
    const it = pieces[to]!;
    const next = pieces[to + 1];
    // fixed-asset investment (FAI) projects
    if (it.text === "(" && to > from && pieces[to + 2]?.text === ")" && isPlainNoun(pieces[to + 3])) {
      to += 3;
      continue;
    }
    const joins =
      it.part === "and" &&
      to > from &&
      pieces[to - 1]!.part !== "and" &&
      next !== undefined &&
      !/^(?:hundreds|thousands|dozens|scores|tens|millions)$/.test(next.text) &&
      INSIDE.has(next.part) &&
      next.part !== "determiner" &&
      (!opensClause(pieces, to + 1) || pieces.slice(from, to).some((one) => one.text === ","));
    const adverb =
      it.part === "adverb" &&
      (next?.part === "adjective" ||
        (next?.part === "verb" && /ed$/.test(next.text) && pieces[to + 2]?.part === "noun"));
    const participle =
      it.part === "verb" &&
      /(?:ed|ing)$/.test(it.text) &&
      (to === from || pieces[to - 1]!.part === "adverb") &&
      next?.part === "noun" &&
      next.start - it.end <= 1;
    const listed =
      it.text === "," &&
      to > from &&
      ((pieces[to - 1]!.part === "adjective" && next?.part === "adjective") || listsOn(pieces, to));
    const counts =
      it.text === "#count" &&
      to > from &&
      /^(?:adjective|noun|possessive)$/.test(pieces[to - 1]!.part) &&
      isPlainNoun(next);
    if (!INSIDE.has(it.part) && !joins && !adverb && !participle && !listed && !counts && !isQuote(it)) break;
    if (it.part === "determiner" && to > from) break;
    to++;
  }
  while (to > from && !["noun"].includes(pieces[to - 1]!.part)) to--;
  return to > from ? { from, to } : null;
}

/** products, technologies and services: from a comma behind a noun to the "and" that ends the list. */
function listsOn(pieces: readonly Piece[], comma: number): boolean {
  if (pieces[comma - 1]?.part !== "noun" || !pieces[comma - 1]!.tags.has("Plural")) return false;
  for (let at = comma + 1; at < pieces.length && at < comma + 8; at++) {
    const it = pieces[at]!;
    if (
      it.part === "and" &&
      at === comma + 1 &&
      !pieces.slice(Math.max(0, comma - 5), comma).some((one) => one.text === ",")
    )
      return false;
    if (it.part === "and")
      return (pieces[at - 1]!.part === "noun" || pieces[at - 1]!.text === ",") && isPlainNoun(pieces[at + 1]);
    if (!isPlainNoun(it) && it.text !== ",") return false;
    if (it.proper) return false;
  }
  return false;
}

/** Whether a noun phrase begins here that a verb follows: the subject of another clause. */
function opensClause(pieces: readonly Piece[], from: number): boolean {
  let at = from;
  while (at < pieces.length && INSIDE.has(pieces[at]!.part)) at++;
  const next = pieces[at];
  return next?.part === "auxiliary" || (next?.part === "verb" && !/ing$/.test(next.text));
}

/** The noun phrase after `from` with the phrases that "of", "for" and the like tie to it. */
export function phraseFrom(
  pieces: readonly Piece[],
  from: number,
  ties: ReadonlySet<string>,
  most = 3,
): Run | null {
  const head = nounsAfter(pieces, from);
  if (head === null) return null;
  let to = head.to;
  for (let k = 0; k < most; k++) {
    const link = pieces[to];
    if (link?.part !== "preposition" || !ties.has(link.text)) break;
    if (isTimely(pieces, to + 1)) break;
    const next = nounsAfter(pieces, to + 1) ?? (k > 0 ? null : gerundAfter(pieces, to + 1));
    if (next === null) break;
    to = next.to;
  }
  return { from: head.from, to };
}

const TIMELY =
  /^(?:morning|afternoon|evening|night|day|week|weekend|month|quarter|half|spring|summer|autumn|fall|winter|season|year|years|months|weeks|days|hours|minutes|seconds|hour|minute|decade|decades|century|period|time|past|future|end|beginning|start|middle|meantime|mean|wake|process|addition|particular|contrast|total|row|turn|holiday|run|trading|session|mid-morning|close|opening|terms|basis|average|comparison|advance|back|heels|strength|eve|aftermath)$/;

/** Whether what begins here says when: the first half, recent years, the wake of. */
export function isTimely(pieces: readonly Piece[], from: number): boolean {
  const nouns = nounsAfter(pieces, from);
  return nouns !== null && TIMELY.test(pieces[nouns.to - 1]!.text);
}

/** for modernising nuclear weapons */
function gerundAfter(pieces: readonly Piece[], from: number): Run | null {
  const it = pieces[from];
  if (it?.part !== "verb" || !/ing$/.test(it.text)) return null;
  const object = nounsAfter(pieces, from + 1);
  return object === null ? null : { from, to: object.to };
}

/**
 * The phrase that ends before `to` with all that ties it together: exports of cultural goods; the yield on bonds.
 * Times between are stepped over; a bracket or an apposition in commas or dashes is left out.
 */
export function phraseEnding(pieces: readonly Piece[], to: number): { runs: readonly Run[] } | null {
  const runs: Run[] = [];
  let at = to;
  for (let steps = 0; steps < 12; steps++) {
    at = skipBack(pieces, at);
    const nouns = nounsBefore(pieces, at);
    if (nouns === null) break;
    // students graduating every year
    if (
      runs.length === 0 &&
      /^(?:every|each|this|last)$/.test(pieces[nouns.from]!.text) &&
      isTimely(pieces, nouns.from) &&
      /^(?:noun|mark)$/.test(pieces[nouns.from - 1]?.part ?? "")
    ) {
      at = nouns.from;
      continue;
    }
    // sales in that month: when, not what
    if (
      runs.length === 0 &&
      /^(?:in|during|for|over)$/.test(pieces[nouns.from - 1]?.text ?? "") &&
      isTimely(pieces, nouns.from) &&
      nounsBefore(pieces, nouns.from - 1) !== null
    ) {
      at = nouns.from - 1;
      continue;
    }
    runs.unshift(nouns);
    const link = pieces[nouns.from - 1];
    if (link === undefined || link.part !== "preposition" || !TIES.has(link.text)) break;
    const owner = skipBack(pieces, nouns.from - 1);
    const held = nounsBefore(pieces, owner);
    if (held === null) {
      // Amounts inside a name: homes in 70 major cities.
      break;
    }
    runs[0] = { from: nouns.from - 1, to: nouns.to };
    at = owner;
  }
  return runs.length === 0 ? null : { runs };
}

/** Over times, adverbs, brackets and appositions, to the left. */
export function skipBack(pieces: readonly Piece[], to: number): number {
  let at = to;
  for (;;) {
    const it = pieces[at - 1];
    if (it === undefined) return at;
    if (it.part === "time") {
      at--;
      if (pieces[at - 1]?.text === "the" && pieces[at - 2]?.part === "preposition") at--;
      while (pieces[at - 1]?.part === "preposition") at--;
      continue;
    }
    if (it.part === "adverb") {
      at--;
      // arrivals from elsewhere
      if (
        /^(?:elsewhere|abroad|overseas|home|here|there)$/.test(it.text) &&
        pieces[at - 1]?.part === "preposition"
      )
        at--;
      continue;
    }
    if (it.text === ")") {
      const open = lastIndex(pieces, at - 2, (other) => other.text === "(");
      if (open < 0) return at;
      at = open;
      continue;
    }
    if (it.text === "," || it.text === "--" || it.text === "—" || it.text === "–" || it.text === "-") {
      const open = lastIndex(pieces, at - 2, (other) => other.text === it.text);
      if (open <= 0 || !isInsertion(pieces, open + 1, at - 1)) return at;
      if (!["noun", "time"].includes(pieces[open - 1]!.part) && pieces[open - 1]!.text !== ")") return at;
      at = open;
      continue;
    }
    return at;
  }
}

/** An apposition, a relative clause, an example: nothing that a verb of its own makes a clause. */
function isInsertion(pieces: readonly Piece[], from: number, to: number): boolean {
  const [first] = pieces.slice(from, to);
  if (first === undefined) return false;
  if (
    first.part === "relative" ||
    /^(?:including|such|excluding|especially|particularly|like|along|together|known|also|however|meanwhile|according)$/.test(
      first.text,
    )
  )
    return true;
  const inside = pieces.slice(from, to);
  // provisionally estimated at 3 billion dollars
  const said = inside.find((it) => it.part !== "adverb");
  if (
    said !== undefined &&
    ["verb", "adjective"].includes(said.part) &&
    /(?:ed|wn|en)$/.test(said.text) &&
    inside.filter((it) => (it.part === "verb" && !/ing$/.test(it.text)) || it.part === "auxiliary").length <=
      1
  )
    return true;
  return (
    !inside.some((it) => it.part === "verb" || it.part === "auxiliary" || it.part === "amount") &&
    first.part !== "and" &&
    first.part !== "but"
  );
}

function lastIndex(pieces: readonly Piece[], from: number, holds: (it: Piece) => boolean, most = 16): number {
  for (let k = from; k >= 0 && k > from - most; k--) if (holds(pieces[k]!)) return k;
  return -1;
}

/** The words of runs, as the text has them, single-spaced, without marks at their ends. */
export function wordsOf(text: string, pieces: readonly Piece[], runs: readonly Run[]): string {
  return runs
    .map(({ from, to }) => text.slice(pieces[from]!.start, pieces[to - 1]!.end))
    .join(" ")
    .replace(/\s+/g, " ")
    .trim();
}

export const spanOf = (pieces: readonly Piece[], { from, to }: Run): Span => ({
  start: pieces[from]!.start,
  end: pieces[to - 1]!.end,
});
