/** English figures that share a verb. */

import type { Event } from "./events.ts";
import type { Named } from "./named.ts";
import type { Piece } from "./piece.ts";
import type { Statement } from "./states.ts";

/**
 * Rates that share the verb of the one before: jumped 12.8 percent and 10 percent; rose 3 percent, followed by barges
 * 2 percent. Each is a change in the same direction; one with a name of its own right before it has that name.
 */
export function shareVerbs(
  states: readonly Statement[],
  events: readonly Event[],
  pieces: readonly Piece[],
): Statement[] {
  const out: Statement[] = [];
  for (const state of states) {
    const last = out.at(-1);
    const change = out.findLast((it) => it.kind === "growth" || it.kind === "change");
    out.push(
      last !== undefined && sharesVerb(last, state, events, pieces)
        ? continued(last, state, pieces)
        : last !== undefined && isBesideAverage(last, state, events, pieces)
          ? { ...continued(last, state, pieces), change: null }
          : change !== undefined && isElliptic(change, state, pieces)
            ? { ...continued(change, state, pieces), kind: kindOf(events[state.amount]!), change: null }
            : state,
    );
  }
  return out;
}

/** What stands between the amounts of two statements. */
function piecesBetween(one: Statement, other: Statement, pieces: readonly Piece[]): readonly Piece[] {
  const [from, to] = [one, other].map(({ amount }) => pieces.findIndex((it) => it.amount === amount));
  return pieces.slice(from! + 1, to);
}

/** grew 6.9 percent, compared with the national average of 0.4 percent: what growth is held against is growth. */
function isBesideAverage(
  last: Statement,
  state: Statement,
  events: readonly Event[],
  pieces: readonly Piece[],
): boolean {
  if (last.kind !== "growth" || !state.traits.includes("plain-amount") || last.amount + 1 !== state.amount)
    return false;
  if (events[state.amount]!.dimension !== "percent" || state.start !== null) return false;
  const between = piecesBetween(last, state, pieces)
    .map((it) => it.text)
    .join(" ");
  return /(?:compared (?:with|to)|against|versus|(?:higher|lower|faster|slower|more|less) than|above|below) (?:the |an? )?(?:[a-z'’-]+ ){0,4}(?:average|rate|pace|growth)(?: rate)?(?: of| at)?(?: about| only)?$/.test(
    between,
  );
}

const kindOf = (event: Event) => (event.dimension === "percent" ? "growth" : "change");

/** employment rose by 4,100 to 903,000, the labor force by 2,200 to 930,000: the verb is that of the change before. */
function isElliptic(change: Statement, state: Statement, pieces: readonly Piece[]): boolean {
  if (!state.traits.includes("plain-amount") || state.start !== null) return false;
  const between = piecesBetween(change, state, pieces);
  if (between.at(-1)?.text !== "by" || between.at(-2)?.part !== "noun") return false;
  return (
    between.filter((it) => it.part === "amount").length <= 1 &&
    between.some((it) => /^(?:,|;|and)$/.test(it.text)) &&
    !between.some((it) => it.part === "verb" || it.part === "auxiliary" || it.part === "relative")
  );
}

function sharesVerb(
  last: Statement,
  state: Statement,
  events: readonly Event[],
  pieces: readonly Piece[],
): boolean {
  if (last.kind !== "growth" || !state.traits.includes("plain-amount") || last.amount + 1 !== state.amount)
    return false;
  if (events[state.amount]!.dimension !== "percent" || events[last.amount]!.dimension !== "percent")
    return false;
  const [from, to] = [last, state].map(({ amount }) => pieces.findIndex((it) => it.amount === amount));
  const between = pieces.slice(from! + 1, to);
  return (
    between.length > 0 &&
    opensWithAnd(between) &&
    between.every((it) => (it.part !== "verb" || FOLLOWED.test(it.text)) && !UNSHARED.has(it.part)) &&
    (between.at(-1)!.part !== "preposition" || /^(?:by|at)$/.test(between.at(-1)!.text)) &&
    !between.some((it) => /[()]/.test(it.text))
  );
}
/** and 3 percent; in January and 3 percent */
function opensWithAnd(between: readonly Piece[]): boolean {
  // followed by 8 percent in the western areas and 7 percent in the east
  if (/^(?:in|for|among)$/.test(between[0]?.text ?? "")) {
    const rest = between.findIndex(
      (it, k) => k > 0 && !/^(?:noun|adjective|determiner|adverb)$/.test(it.part),
    );
    if (rest > 1 && /^(?:and|,|;)$/.test(between[rest]!.text)) return true;
  }
  const first = between.findIndex(
    (it) => !["time", "preposition", "determiner"].includes(it.part) && it.text !== "period",
  );
  const it = between[first];
  return (
    it !== undefined &&
    /^(?:and|,|;)$/.test(it.text) &&
    (first === 0 || between.slice(0, first).some((one) => one.part === "time"))
  );
}
/** What ranks the next behind the one before: followed by, trailed by. */
const FOLLOWED = /^(?:followed|trailed|trailing)$/;
const UNSHARED: ReadonlySet<string> = new Set(["auxiliary", "relative", "that", "pronoun", "but", "amount"]);

function continued(last: Statement, state: Statement, pieces: readonly Piece[]): Statement {
  const at = pieces.findIndex((it) => it.amount === state.amount);
  const own =
    pieces[at - 1]?.part === "noun" ||
    (/^(?:at|by)$/.test(pieces[at - 1]?.text ?? "") && pieces[at - 2]?.part === "noun");
  return {
    ...state,
    kind: last.kind,
    rule: last.rule,
    traits: last.traits,
    direction: last.direction,
    change: own ? null : last.change,
  };
}

/** Imports and exports rose 3 and 5 percent, respectively: each amount has its own of those that were named together. */
export function distribute(named: Named, amount: number, pieces: readonly Piece[]): Named {
  const series = seriesWith(amount, pieces);
  const k = series.indexOf(amount);
  if (k < 0 || series.length < 2) return named;
  return {
    indicator: pick(named.indicator, k, series.length),
    subject: pick(named.subject, k, series.length),
    whole: named.whole,
  };
}

/** The amounts that "respectively" gives out one by one, with this one among them; none without the word. */
export function seriesWith(amount: number, pieces: readonly Piece[]): readonly number[] {
  const word = pieces.findIndex((it) => it.text === "respectively");
  if (word < 0) return [];
  const before = seriesBefore(pieces, word);
  const series = before.length > 0 ? before : seriesAfter(pieces, word + 1);
  return series.includes(amount) ? series : [];
}

/** were respectively 18 percent and 14 percent lower: the amounts side by side behind the word. */
function seriesAfter(pieces: readonly Piece[], from: number): number[] {
  const out: number[] = [];
  for (const it of pieces.slice(from)) {
    if (it.part === "amount") out.push(it.amount);
    else if (it.part !== "and" && it.text !== "," && !(out.length === 0 && SMALL.has(it.part))) break;
  }
  return out;
}
const SMALL: ReadonlySet<string> = new Set(["preposition", "adverb", "determiner"]);

/** The amounts that end before a place, with nothing but marks, "and" and what they are measured against between them. */
function seriesBefore(pieces: readonly Piece[], to: number): number[] {
  const out: number[] = [];
  let last: string | undefined;
  for (let at = to - 1; at >= 0; at--) {
    const it = pieces[at]!;
    // trips and boxes, up 15 percent and 18 percent: the rates alone
    if (it.part === "amount" && last !== undefined && it.text !== last) break;
    if (it.part === "amount") {
      out.unshift(it.amount);
      last = it.text;
    } else if (["verb", "auxiliary", "relative"].includes(it.part) && out.length > 0) break;
    else if (it.part === "noun" && out.length > 0 && pieces[at + 1]?.part !== "amount") continue;
  }
  return out;
}

function pick(words: string | null, k: number, count: number): string | null {
  if (words === null) return null;
  const parts = words.split(/,\s(?:and\s)?|\s(?:and|or)\s/);
  if (parts.length !== count) return words;
  const head = /^.*?\s(?:in|of|for|by|from|to)\s(?:the\s)?/.exec(parts[0]!)?.[0] ?? "";
  return k === 0 || parts[k]!.includes(" of ") ? parts[k]! : `${head}${parts[k]}`;
}
