/** Folds a text to the view that rules match. */

import { Converter } from "opencc-js/t2cn";

/**
 * The view of a text that rules match on: full-width letters, digits and signs as ASCII, traditional characters as
 * simplified ones. Always of the same length as the text, so that every offset holds in both.
 */
export function foldText(text: string): string {
  forms ??= foldingTable();
  let out = "";
  let kept = 0;
  for (let at = 0; at < text.length; at++) {
    const folded = forms[text.charCodeAt(at)]!;
    if (folded === 0) continue;
    out += text.slice(kept, at) + String.fromCharCode(folded);
    kept = at + 1;
  }
  return kept === 0 ? text : out + text.slice(kept);
}

/** Full-width punctuation that ends or parts sentences keeps its width: rules tell ， from the comma in 1,000. */
const KEPT = new Set("，。！？；：（）");

/** For each UTF-16 unit the one it is folded to; 0 where it stays. */
let forms: Uint16Array | undefined;

/** Character by character (OpenCC's table of single characters), since phrases may change the length. */
function foldingTable(): Uint16Array {
  const table = new Uint16Array(0x10000);
  const characters = Array.from({ length: 0x9fff - 0x4e00 + 1 }, (_, k) => String.fromCharCode(0x4e00 + k));
  const simplified = Converter({ from: "t", to: "cn" })(characters.join("\n")).split("\n");
  characters.forEach((character, k) => {
    const form = simplified[k]!;
    if (form !== character && form.length === 1) table[character.charCodeAt(0)] = form.charCodeAt(0);
  });
  for (let code = 0xff01; code <= 0xff5e; code++) {
    const form = String.fromCharCode(code);
    if (!KEPT.has(form)) table[code] = code - 0xfee0;
  }
  return table;
}
