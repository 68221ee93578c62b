import type { PeriodMention } from "../../model/mention.ts";
import type { Span } from "../../model/span.ts";
import type { Extraction } from "../extract/index.ts";
import type { LinkWords } from "./words.ts";

/** A place where an organisation is named, with its full name. */
export interface NamedPlace extends Span {
  readonly name: string;
}

/** What linking sees of a page: the extraction, the names' places, the lexicons. */
export interface Scene {
  readonly extraction: Extraction;
  readonly words: LinkWords;
  readonly date: string | null;
  /** Where organisations are named, ascending. */
  readonly organisations: readonly NamedPlace[];
  /** Where articles begin, ascending. */
  readonly articles: readonly number[];
  /** Periods that say when something was so: not bases of comparison, not datelines. Ascending. */
  readonly periods: readonly PeriodMention[];
  /** What the chapters of a report are about, by block. */
  readonly chapters: ReadonlyMap<number, PeriodMention>;
  /** Whether a word begins or ends at an offset of the text. */
  readonly isBoundary: (offset: number) => boolean;
}

/** The items of an ascending list that lie inside a span. */
export function inside<T extends Span>(items: readonly T[], span: Span): T[] {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle]!.start < span.start) low = middle + 1;
    else high = middle;
  }
  const out: T[] = [];
  for (let k = low; k < items.length && items[k]!.start < span.end; k++) {
    if (items[k]!.end <= span.end) out.push(items[k]!);
  }
  return out;
}
