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
    const folded = forms.get(text.charCodeAt(at));
    if (folded === undefined) continue;
    out += text.slice(kept, at) + folded;
    kept = at + 1;
  }
  return kept === 0 ? text : out + text.slice(kept);
}

/** Full-width punctuation that ends or parts sentences keeps its width: rules tell ， from the comma in 1,000. */
const KEPT = new Set("，。！？；：（）");

let forms: ReadonlyMap<number, string> | undefined;

/** Character by character (OpenCC's table of single characters), since phrases may change the length. */
function foldingTable(): ReadonlyMap<number, string> {
  const table = new Map<number, string>();
  const characters = Array.from({ length: 0x9fff - 0x4e00 + 1 }, (_, k) => String.fromCharCode(0x4e00 + k));
  const simplified = Converter({ from: "t", to: "cn" })(characters.join("\n")).split("\n");
  characters.forEach((character, k) => {
    const form = simplified[k]!;
    if (form !== character && form.length === 1) table.set(character.charCodeAt(0), form);
  });
  for (let code = 0xff01; code <= 0xff5e; code++) {
    const form = String.fromCharCode(code);
    if (!KEPT.has(form)) table.set(code, String.fromCharCode(code - 0xfee0));
  }
  return table;
}
