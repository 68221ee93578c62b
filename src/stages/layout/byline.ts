/** Tells bylines. */

import { HAN, kindAt } from "../../model/characters.ts";
import { isHanOnly } from "./line.ts";
import type { LayoutWords } from "./words.ts";

/** Longest line that can be a byline, and longest text before its noun. */
const LONGEST = 48;
const LONGEST_PREFIX = 12;

/**
 * Reads a line as a byline: `named` when it names its writers, `role` when it holds the noun alone and the name stands
 * on another line (print sets them around a title), undefined when it is no byline.
 *
 * A noun with an unknown prefix counts only with a space before the name, since a wrapped line of running text may
 * begin with words such as 记者表示.
 */
export function readByline(text: string, words: LayoutWords): "named" | "role" | undefined {
  if (ENGLISH.test(text)) return "named";
  if (text.length > LONGEST || !(mayBeByline(text) || words.bylineNoun.test(text))) return undefined;
  const { bylinePrefix: prefix, bylineNoun: noun, bylineRole: role, datelineOfByline: dateline } = words;
  const bare = text
    .replace(dateline, "")
    .replace(/^[（(【[□■●◆○◎▲△◇\s]+/, "")
    .replace(/(?<![）)】\]\s])[）)】\]\s]+$/, "");
  const found = noun.exec(bare);
  if (found === null) {
    const bulleted = text.length - bare.length > 0 && /^[□■●◆○◎◇]/.test(text);
    return bulleted && bare.split(/[\s、]+/).every((token) => isHanOnly(token, 2, 4)) ? "named" : undefined;
  }
  if (found.index > LONGEST_PREFIX) return undefined;
  const before = bare.slice(0, found.index);
  const rest = bare.slice(found.index + found[0].length);
  const known = prefix.test(before);
  if (rest.trim() === "") return known && role.test(bare) ? "role" : undefined;
  const parted = /^[\s:：/]/.test(rest);
  if (!known && !(parted && isHanOnly(before, 1, LONGEST_PREFIX))) return undefined;
  if (!parted && before === "") return undefined;
  return namesOnly(rest, words) ? "named" : undefined;
}

/** By Anna Whitfield and Li Wei in Haicheng: names with capitals alone in their line, with where they write from. */
const ENGLISH =
  /^(?:By|BY)(?: [A-Z][A-Za-z'’.-]*){2,4}(?:(?:,| and|, and)(?: [A-Z][A-Za-z'’.-]*){2,4}){0,3}(?: in(?: [A-Z][A-Za-z'’.-]*){1,3})?$/;

/** A bullet before a name makes a byline without any noun. */
function mayBeByline(text: string): boolean {
  return "□■●◆○◎◇".includes(text[0]!);
}

/** Whether a text holds names of people, further nouns of bylines and a closing word, and nothing else. */
function namesOnly(text: string, words: LayoutWords): boolean {
  const { bylineRole: role, bylineSuffix: suffix, bylineNoun: noun } = words;
  let names = 0;
  for (const token of text.split(/[\s、，,/:：　]+/)) {
    if (token === "" || role.test(token)) continue;
    const cut = token.replace(suffix, "");
    if (cut === "") continue;
    // A closing word of one character may as well be a given name.
    const bare = isName(token) || !isName(cut) ? token : cut;
    const lead = noun.exec(bare);
    const name = lead?.index === 0 ? bare.slice(lead[0].length) : bare;
    if (!isName(name)) return false;
    names++;
  }
  return names > 0;
}

/** A name of two to four Han characters, or a transcribed one with its dots. */
export function isName(text: string): boolean {
  if (isHanOnly(text, 2, 4)) return true;
  if (text.length > 16 || !/[·•・]/.test(text)) return false;
  for (let i = 0; i < text.length; i++)
    if (kindAt(text, i) !== HAN && !"·•・".includes(text[i]!)) return false;
  return true;
}

/** Whether a line is nothing but one or more names: the other half of a byline that print set in two pieces. */
export function isNameLine(text: string): boolean {
  return text.length <= 24 && text.split(/[\s、]+/).every(isName);
}
