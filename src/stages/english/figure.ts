/** The figure of an English statement: value, direction, how exact. */

import { compare, multiply } from "../../model/decimal.ts";
import type { Span } from "../../model/span.ts";
import { directed, type Event } from "./events.ts";
import type { EnglishClaim } from "./model.ts";
import type { Statement } from "./states.ts";
import type { EnglishWords } from "./words.ts";

export function approximationOf(
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

/** Value and unit: signed by the direction of a change; "by 210 times" is a growth of 21,000 percent. */
export function amountOf(
  state: Statement,
  event: Event,
): Pick<EnglishClaim, "value" | "low" | "high" | "unit"> {
  const { value, low, high, unit } = event;
  const times = state.kind === "growth" && event.dimension === "times";
  const grown = times
    ? { value: value === null ? null : multiply(value, "100"), low, high }
    : { value, low, high };
  const changes = (state.kind === "growth" || state.kind === "change") && event.form !== "multiple";
  const signed = changes && state.direction !== null ? directed(grown, state.direction) : grown;
  return { value: signed.value, low: signed.low, high: signed.high, unit: times ? "%" : unit };
}

export function directionOf(
  state: Statement,
  event: Event,
  events: readonly Event[],
): EnglishClaim["direction"] {
  if (event.form === "multiple") return event.value!.startsWith("-") ? "down" : "up";
  if (state.start === null)
    return state.direction !== null && (event.value ?? event.high)?.startsWith("-") === true
      ? "down"
      : state.direction;
  const from = events[state.start.amount]!;
  if (from.value === null || event.value === null) return null;
  return compare(event.value, from.value) > 0 ? "up" : "down";
}

export function fromOf(state: Statement, events: readonly Event[]): EnglishClaim["from"] {
  if (state.start === null) return null;
  return { value: events[state.start.amount]!.value, period: state.start.period };
}
