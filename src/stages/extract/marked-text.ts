/** The text that claim rules match on. */

import type { PeriodMention, Quantity } from "../../model/mention.ts";
import type { Span } from "../../model/span.ts";

/**
 * What a mark of the view stands for. Rules name marks through the fragments `{{money}}`, `{{percent}}` … of
 * `rules/claims/marks.yaml`, which hold the same characters.
 */
export const MARKS = {
  money: "\uE000",
  percent: "\uE001",
  points: "\uE002",
  basispoints: "\uE003",
  times: "\uE004",
  doublings: "\uE005",
  count: "\uE006",
  measure: "\uE007",
  duration: "\uE008",
  ordinal: "\uE009",
  none: "\uE00A",
  order: "\uE00B",
  period: "\uE00C",
  fraction: "\uE00D",
  calendar: "\uE00E",
  tenths: "\uE00F",
  /** A price asked, of which no rule makes a claim: the mark of a name. */
  discount: "\uE00B",
} as const;

export type Marked =
  | { readonly type: "quantity"; readonly quantity: Quantity }
  | { readonly type: "period"; readonly period: PeriodMention };

/**
 * The text that claim rules match on: the statements worth looking at, one after the other, `\n` between them, every
 * quantity and period replaced by one mark. So a rule reads 同比增长⟨percent⟩, whatever the number looks like.
 */
export interface View {
  readonly text: string;
  /** For each unit of `text`: where it begins in the folded text. One more entry than units. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** What stands behind the mark at an offset of `text`. */
  readonly marked: ReadonlyMap<number, Marked>;
}

export function buildView(
  folded: string,
  statements: readonly Span[],
  quantities: readonly Quantity[],
  periods: readonly PeriodMention[],
  trigger: RegExp,
): View {
  const mentions = merge(quantities, periods);
  const marked = new Map<number, Marked>();
  const starts: number[] = [];
  const ends: number[] = [];
  let text = "";
  let next = 0;
  const copy = (from: number, to: number) => {
    for (let at = from; at < to; at++) {
      starts.push(at);
      ends.push(at + 1);
    }
    text += folded.slice(from, to);
  };
  for (const statement of statements) {
    while (next < mentions.length && spanOf(mentions[next]!).start < statement.start) next++;
    const first = next;
    while (next < mentions.length && spanOf(mentions[next]!).end <= statement.end) next++;
    const inside = mentions.slice(first, next);
    const quantified = inside.some((it) => it.type === "quantity");
    if (!quantified && !trigger.test(folded.slice(statement.start, statement.end))) continue;
    let at = statement.start;
    for (const mention of inside) {
      const span = spanOf(mention);
      if (span.start < at) continue;
      copy(at, span.start);
      marked.set(text.length, mention);
      text += mention.type === "period" ? MARKS.period : MARKS[mention.quantity.dimension];
      starts.push(span.start);
      ends.push(span.end);
      at = span.end;
    }
    copy(at, statement.end);
    text += "\n";
    starts.push(statement.end);
    ends.push(statement.end);
  }
  return { text, starts: new Int32Array(starts), ends: new Int32Array(ends), marked };
}

/** The span of the folded text behind a span of the view. */
export function toText(view: View, span: Span): Span {
  const start = view.starts[span.start] ?? 0;
  return span.end <= span.start ? { start, end: start } : { start, end: view.ends[span.end - 1] ?? start };
}

const spanOf = (it: Marked): Span => (it.type === "period" ? it.period : it.quantity);

function merge(quantities: readonly Quantity[], periods: readonly PeriodMention[]): Marked[] {
  const all: Marked[] = [
    ...quantities.map((quantity) => ({ type: "quantity" as const, quantity })),
    ...periods.map((period) => ({ type: "period" as const, period })),
  ];
  return all.sort((a, b) => spanOf(a).start - spanOf(b).start);
}
