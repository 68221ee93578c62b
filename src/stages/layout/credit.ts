/** Tells picture credits. */

import { HAN, kindAt, SPACE } from "../../model/characters.ts";
import { type LayoutWords, LONGEST_CREDIT } from "./words.ts";

/**
 * Where a picture credit begins that ends with the line; undefined where none does. A credit stands in brackets
 * (`（县文旅局供图）`), after a noun such as 记者, or after a space with a name before its closing word (` 王珂摄`).
 * A line of running text that happens to end with 摄 (拍摄) has none of these; under a caption's last sentence
 * (`wholeLine`) it needs none.
 */
export function creditStart(text: string, words: LayoutWords, wholeLine = false): number | undefined {
  const { creditEnding: ending, creditNoun: noun } = words;
  const tail = text.slice(-4);
  if (!ending.test(tail)) return undefined;
  const closing = text.search(ending);
  const from = Math.max(0, text.length - LONGEST_CREDIT);
  let sentence = from;
  for (let i = text.length - 2; i >= from; i--) {
    if ("（(【".includes(text[i]!)) return i;
    if ("。！？".includes(text[i]!)) {
      sentence = i + 1;
      break;
    }
  }
  while (kindAt(text, sentence) === SPACE) sentence++;
  noun.lastIndex = sentence;
  const named = noun.exec(text);
  if (named !== null) return closing > named.index ? named.index : undefined;
  let name = closing;
  while (kindAt(text, name - 1) === SPACE) name--;
  const nameEnd = name;
  while (name > sentence && kindAt(text, name - 1) === HAN) name--;
  const length = nameEnd - name;
  if (name > sentence && kindAt(text, name - 1) === SPACE && length >= 2 && length <= 4) return name;
  if (name !== sentence) return undefined;
  return length <= 10 && (sentence > 0 || wholeLine) ? sentence : undefined;
}
