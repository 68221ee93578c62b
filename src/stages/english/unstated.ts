/** English figures that state nothing: those that bound a name, and those that were not so. */

import type { Span } from "../../model/span.ts";
import type { Event } from "./events.ts";
import type { NamingContext } from "./naming/index.ts";
import type { Statement } from "./states.ts";
import type { EnglishWords } from "./words.ts";

/** A count inside the name of another figure bounds it: home prices in 70 major cities rose 3 percent. */
export function outsideNames(
  states: readonly Statement[],
  { text, pieces, events }: Omit<NamingContext, "before">,
): Statement[] {
  return states.filter((state) => {
    const event = events[state.amount]!;
    if (isCondition(state, states, pieces) || isBound(state, event, pieces)) return false;
    if (event.dimension !== "count" || state.kind !== "level" || event.approximation !== "exact") return true;
    const at = pieces.findIndex((it) => it.amount === state.amount);
    if (pieces[at - 1]?.part !== "preposition" || /^(?:of|to|by)$/.test(pieces[at - 1]!.text)) return true;
    const next = states.find((it) => it.amount > state.amount);
    if (next === undefined) return true;
    const between = text.slice(event.end, events[next.amount]!.start);
    return /[,;.]/.test(between) || (next.kind === "level" && events[next.amount]!.dimension === "count");
  });
}

/** cities with a population of more than 500,000: which cities are meant. */
function isBound(state: Statement, event: Event, pieces: NamingContext["pieces"]): boolean {
  if (state.kind !== "level" || !/^(?:over|at_least|under|at_most)$/.test(event.approximation)) return false;
  const at = pieces.findIndex((it) => it.amount === state.amount);
  if (pieces[at - 1]?.text !== "of" || pieces[at - 2]?.part !== "noun") return false;
  let k = at - 3;
  while (k > 0 && /^(?:adjective|noun)$/.test(pieces[k]!.part)) k--;
  if (/^an?$/.test(pieces[k]?.text ?? "")) k--;
  const kind = pieces[k - 1];
  const before = pieces[k - 2];
  return (
    pieces[k]?.text === "with" &&
    kind?.part === "noun" &&
    kind.tags.has("Plural") &&
    !kind.proper &&
    /^(?:of|in|for|to|among|by)$/.test(
      before?.part === "adjective" ? (pieces[k - 3]?.text ?? "") : (before?.text ?? ""),
    )
  );
}

/** did not reach 5,000 tonnes, failed to grow by 3 percent, instead of 5 percent: a figure that was not so. */
export function isNegated(
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
