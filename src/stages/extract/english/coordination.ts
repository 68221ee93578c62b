import type { Event } from "./events.ts";
import type { Named } from "./named.ts";
import type { Piece } from "./pieces.ts";
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
    out.push(
      last !== undefined && sharesVerb(last, state, events, pieces) ? continued(last, state, pieces) : state,
    );
  }
  return out;
}

function sharesVerb(
  last: Statement,
  state: Statement,
  events: readonly Event[],
  pieces: readonly Piece[],
): boolean {
  if (last.kind !== "growth" || state.rule !== "english/level" || last.amount + 1 !== state.amount)
    return false;
  if (events[state.amount]!.dimension !== "percent" || events[last.amount]!.dimension !== "percent")
    return false;
  const [from, to] = [last, state].map(({ amount }) => pieces.findIndex((it) => it.amount === amount));
  const between = pieces.slice(from! + 1, to);
  return (
    between.length > 0 &&
    opensWithAnd(between) &&
    between.every((it) => (it.part !== "verb" || it.text === "followed") && !UNSHARED.has(it.part)) &&
    (between.at(-1)!.part !== "preposition" || /^(?:by|at)$/.test(between.at(-1)!.text)) &&
    !between.some((it) => /[()]/.test(it.text))
  );
}
/** and 3 percent; in January and 3 percent */
function opensWithAnd(between: readonly Piece[]): boolean {
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
  const series = word < 0 ? [] : seriesBefore(pieces, word);
  return series.includes(amount) ? series : [];
}

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
