/** Nouns that figures are given of. */

import { foldText } from "../../segment/fold.ts";
import type { MatchPosition } from "../match-position.ts";
import type { PageContext } from "../page-context.ts";
import type { LinkWords } from "../words.ts";

/** So many figures of a noun, met in news, make it the name of one. */
const MET = 3;

/** 产量, 利润, 失业率: whether a name ends with a noun that figures are given of, not with a thing or body that has them. */
export function namesFigure(
  name: string,
  {
    words,
  }: {
    readonly words: Pick<
      LinkWords,
      "heads" | "rateLike" | "industry" | "nounUnits" | "figureEnding" | "readWords"
    >;
  },
): boolean {
  const folded = foldText(name);
  if (words.heads.longestBefore(folded, folded.length) !== undefined || words.rateLike.test(folded))
    return true;
  const head = words.readWords(name).at(-1)?.text ?? "";
  if (words.industry.test(head)) return false;
  const entry = words.nounUnits.get(head);
  if (entry === undefined) return words.figureEnding.test(folded);
  const level = entry.money + entry.percent;
  return words.figureEnding.test(folded) || (level >= MET && level > entry.count);
}

/** Whether the words before a number take parts of what was measured; 其中 before a comma is a clause of its own. */
export function opensWithAmong(
  { clause, earlier, match }: MatchPosition,
  { extraction, words }: PageContext,
): boolean {
  const before = earlier.at(-1);
  const isShort = before !== undefined && before.end - before.start <= LONGEST_OPENING;
  const start = isShort ? before.start : clause.start;
  return words.amongThem.test(extraction.folded.slice(start, match.span.start));
}

const LONGEST_OPENING = 4;
