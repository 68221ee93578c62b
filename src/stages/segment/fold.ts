import { Converter } from "opencc-js/t2cn";

/**
 * The view of a text that rules match on: full-width letters, digits and signs as ASCII, traditional characters as
 * simplified ones. Always of the same length as the text, so that every offset holds in both.
 */
export function foldText(text: string): string {
  const narrow = text.replace(/[！-～]/g, foldWidth);
  return TRADITIONAL.test(narrow) ? foldScript(narrow) : narrow;
}

/** Full-width punctuation that ends or parts sentences keeps its width: rules tell ， from the comma in 1,000. */
const KEPT = new Set("，。！？；：（）");

function foldWidth(character: string): string {
  return KEPT.has(character) ? character : String.fromCharCode(character.charCodeAt(0) - 0xfee0);
}

/** Very common characters that only traditional script has: a page without any is not converted. */
const TRADITIONAL =
  /[億個國產業區長電經濟貿學會開關門間東車進運達過還這對時從為們來說話員問題實現億萬與無陳劉張]/;

let convert: ((text: string) => string) | undefined;

/** Converts character by character, so that the length never changes (phrases may change theirs). */
function foldScript(text: string): string {
  convert ??= Converter({ from: "t", to: "cn" });
  let out = "";
  for (const character of text) {
    const simplified = character.charCodeAt(0) < 0x3400 ? character : convert(character);
    out += simplified.length === character.length ? simplified : character;
  }
  return out;
}
