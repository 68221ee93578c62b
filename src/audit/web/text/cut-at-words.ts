/** Cuts a text at the words of a search. */

import { escapeRegex } from "../../../model/escape-regex.ts";
/** Parts of a text, those that are a word of the search told apart; letters count alike in either case. */
export function cutAtWords(text: string, words: readonly string[]): { part: string; isMatch: boolean }[] {
  const wanted = words.filter(Boolean).map(escapeRegex);
  if (wanted.length === 0) return [{ part: text, isMatch: false }];
  // The longest first: of 出口 and 出, 出口 is marked whole.
  wanted.sort((a, b) => b.length - a.length);
  return text
    .split(new RegExp(`(${wanted.join("|")})`, "iu"))
    .map((part, at) => ({ part, isMatch: at % 2 === 1 }))
    .filter(({ part }) => part !== "");
}
