/** Searches in ascending lists of spans. */

import { overlaps, type Span } from "./span.ts";

/** Index of the first item of an ascending list that starts at `offset` or after it. */
export function firstFrom(items: readonly Span[], offset: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The items of an ascending list that start inside a span. */
export function within<T extends Span>(items: readonly T[], span: Span): T[] {
  return items.slice(firstFrom(items, span.start), firstFrom(items, span.end));
}

/** The items of an ascending list that lie inside a span. */
export function inside<T extends Span>(items: readonly T[], span: Span): T[] {
  const out: T[] = [];
  for (let k = firstFrom(items, span.start); k < items.length && items[k]!.start < span.end; k++) {
    if (items[k]!.end <= span.end) out.push(items[k]!);
  }
  return out;
}

/** The first item of an ascending list without overlaps that shares something with a span: most ask for no more. */
export function firstMeeting<T extends Span>(items: readonly T[], span: Span): T | undefined {
  if (items.length === 0) return undefined;
  let k = firstFrom(items, span.start);
  if (k > 0 && overlaps(items[k - 1]!, span)) k--;
  for (; k < items.length && items[k]!.start < span.end; k++) if (overlaps(items[k]!, span)) return items[k];
  return undefined;
}

/** The items of an ascending list without overlaps that share something with a span. */
export function meeting<T extends Span>(items: readonly T[], span: Span): T[] {
  let k = firstFrom(items, span.start);
  if (k > 0 && overlaps(items[k - 1]!, span)) k--;
  const out: T[] = [];
  for (; k < items.length && items[k]!.start < span.end; k++)
    if (overlaps(items[k]!, span)) out.push(items[k]!);
  return out;
}
