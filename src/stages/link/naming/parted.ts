/** Phrases before a number that hold whose the figure is apart from it. */

import type { Span } from "../../../model/span.ts";
import type { PageContext } from "../page-context.ts";
import { isNominal } from "../skeleton.ts";
import type { Phrase } from "./model.ts";

/** 东湖稳健债券｜目前｜规模: a word for now stands between whose it is and what it is; null where none does. */
export function partedByNow(
  { start, end }: Span,
  { extraction, words, isBoundary, skeleton }: PageContext,
): Phrase | null {
  const found = words.nowInside.exec(extraction.folded.slice(start, end));
  if (found === null || found.index < 2) return null;
  const at = start + found.index;
  const rest = at + (found.groups?.adverb?.length ?? 0);
  if (!isBoundary(at) || !isBoundary(rest) || end - rest < 2) return null;
  if (!isNominal(skeleton.partOf(skeleton.wordAt(at - 1)))) return null;
  return { indicator: { start: rest, end }, subject: { start, end: at } };
}
