/** Tells pages that cannot be read as lines. */

import { HAN, kindOf, LATIN } from "../../model/characters.ts";
import type { Line } from "./line.ts";

/** Fewer lines say nothing about a page. */
const LEAST_LINES = 12;
/** Lines of Latin letters among lines of Han characters, from which a page is garbled. */
const MOST_STRAY = 0.2;
/** Lines of one or two characters, from which a page is set vertically. */
const MOST_SHORT = 0.6;

/**
 * Why a page cannot be read as lines of print; undefined where it can. Recognition that fails on Chinese writes Latin
 * letters in its lines; vertical setting comes as lines of a character or two. Wrong for a bilingual page set line by
 * line, which is then kept in print order.
 */
export function findGarbling(lines: readonly Line[]): string | undefined {
  if (lines.length < LEAST_LINES) return undefined;
  let han = 0;
  let latin = 0;
  let short = 0;
  for (const { text } of lines) {
    if (text.length <= 2) short++;
    const kind = mainKind(text);
    if (kind === HAN) han++;
    else if (kind === LATIN) latin++;
  }
  if (short > MOST_SHORT * lines.length)
    return "most lines hold one or two characters, as in vertical setting";
  if (han > latin && latin > MOST_STRAY * lines.length)
    return "many lines are Latin letters between Chinese ones, as in failed recognition (then run OCR again with a model for Chinese)";
  return undefined;
}

/** What most letters of a line are. */
function mainKind(text: string): number {
  let han = 0;
  let latin = 0;
  for (let i = 0; i < text.length; i++) {
    const kind = kindOf(text.charCodeAt(i));
    if (kind === HAN) han++;
    else if (kind === LATIN) latin++;
  }
  return han >= latin ? (han > 0 ? HAN : 0) : LATIN;
}
