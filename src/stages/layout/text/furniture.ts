/** Tells lines that belong to no article. */

import { DIGIT, kindAt } from "../../../model/characters.ts";
import { type Line, OPEN } from "../line.ts";
import type { LayoutWords } from "../words.ts";

const LONGEST = 40;

/**
 * Whether a line belongs to the page and to no article: its date line, its number, its editors. Such a line is short,
 * ends no sentence and stands at the page's edge, or after a finished one.
 */
export function isFurniture(lines: readonly Line[], i: number, words: LayoutWords): boolean {
  const line = lines[i]!;
  if (line.ending !== OPEN || line.text.length > LONGEST) return false;
  const edge = i < 2 || i >= lines.length - 2;
  if (edge && isPageNumber(line.text)) return true;
  if (i > 0 && lines[i - 1]!.ending === OPEN && !edge && lines[i - 1]!.width > 10) return false;
  return words.furniture.test(line.text);
}

/** Two digits, or a letter and digits, alone: 05, A12. */
function isPageNumber(text: string): boolean {
  return text.length <= 3 && kindAt(text, text.length - 1) === DIGIT && !/[^A-Z0-9]/.test(text);
}
