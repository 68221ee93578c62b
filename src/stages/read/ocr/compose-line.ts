/** Puts recognised words together to a line. */

import type { WordGap } from "./word-gaps.ts";

/** Chinese and Japanese letters, their punctuation, and full-width forms: between them print has no spaces. */
const wide = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\ufe30-\ufe4f\uff00-\uffef]`;
const endsWide = new RegExp(`${wide}$`, "u");
const startsWide = new RegExp(`^${wide}`, "u");
const spacesBesideWide = new RegExp(`(?<=${wide})\\s+|\\s+(?=${wide})`, "gu");

/** A word as text: white space at its ends and beside Chinese characters is the markup's, not the print's. */
export function cleanText(text: string): string {
  return text.replace(/\s+/gu, " ").trim().replace(spacesBesideWide, "");
}

/**
 * The words of a line as its text: a space where the format has one, but none beside a Chinese character, where
 * recognisers put one between every two.
 * @param gaps what stands before each word, where more is known than the format says
 */
export function joinWords(
  words: readonly { readonly text: string; readonly spaced: boolean }[],
  gaps?: readonly WordGap[],
): string {
  let line = "";
  words.forEach(({ text, spaced }, i) => {
    const gap = gaps?.[i] ?? (spaced ? " " : "");
    const besideWide = endsWide.test(line) || startsWide.test(text);
    if (line !== "" && (gap.length > 1 || !besideWide)) line += gap;
    line += text;
  });
  return line;
}
