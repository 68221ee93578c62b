/** English sentences as rules match them. */

import type { PeriodMention } from "../../model/mention.ts";
import type { Span } from "../../model/span.ts";
import type { Event } from "./events.ts";

/**
 * A sentence as the rules of English match it: in lower case, `_` for a space, and one mark for each amount and each
 * time (`rules/english/marks.yaml`).
 */
export interface EnglishView {
  readonly text: string;
  /** The amount that a place of the view stands for, -1 for none. */
  readonly amountAt: (at: number) => number;
  /** From places of the view to the page's text. */
  readonly toText: (span: Span) => Span;
  readonly periodAt: (at: number) => PeriodMention | null;
}

const MARKS: Readonly<Record<string, string>> = {
  money: "\uE010",
  percent: "\uE011",
  points: "\uE012",
  basispoints: "\uE012",
  index: "\uE013",
  times: "\uE014",
  count: "\uE015",
  measure: "\uE016",
  none: "\uE017",
  multiple: "\uE019",
  fraction: "\uE01A",
  order: "\uE01B",
  attribute: "\uE01C",
  ratio: "\uE01D",
};
const PERIOD = "\uE018";

export function buildEnglishView(
  text: string,
  sentence: Span,
  events: readonly Event[],
  periods: readonly PeriodMention[],
): EnglishView {
  const parts = [
    ...events.map((it, amount) => ({ start: it.start, end: it.end, mark: markOf(it), amount, period: null })),
    ...periods.map((it) => ({ start: it.start, end: it.end, mark: PERIOD, amount: -1, period: it })),
  ].sort((a, b) => a.start - b.start);
  let view = "";
  const starts: number[] = [];
  const ends: number[] = [];
  const amounts = new Map<number, number>();
  const times = new Map<number, PeriodMention>();
  let at = sentence.start;
  const copy = (to: number) => {
    for (; at < to; at++) {
      const it = text[at]!;
      view += /\s/.test(it) ? "_" : it === "’" ? "'" : it.toLowerCase();
      starts.push(at);
      ends.push(at + 1);
    }
  };
  for (const part of parts) {
    if (part.start < at) continue;
    copy(part.start);
    if (part.amount >= 0) amounts.set(view.length, part.amount);
    if (part.period !== null) times.set(view.length, part.period);
    view += part.mark;
    starts.push(part.start);
    ends.push(part.end);
    at = part.end;
  }
  copy(sentence.end);
  return {
    text: view,
    amountAt: (place) => amounts.get(place) ?? -1,
    periodAt: (place) => times.get(place) ?? null,
    toText: ({ start, end }) => ({ start: starts[start]!, end: ends[end - 1]! }),
  };
}

const markOf = (it: Event): string =>
  MARKS[it.form === "multiple" || it.form === "fraction" ? it.form : it.dimension] ?? MARKS.none!;
