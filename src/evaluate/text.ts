/** Small views of text that the comparisons share. Lengths and places are Unicode code points. */

const ignored = /[\s\u200b\ufeff“”‘’"'＂＇「」『』〝〞〟]/u;

/** The code points of a text without spaces and quotation marks; 书名号 《》 name a work and stay. */
export function lettersOf(text: string): string[] {
  return [...text].filter((character) => !ignored.test(character));
}

/** A text without spaces and quotation marks. */
export function squeeze(text: string): string {
  return lettersOf(text).join("");
}

/** A full-width digit, letter or sign as its ASCII form; anything else as it is. */
export function foldWidth(character: string): string {
  const code = character.codePointAt(0)!;
  return code >= 0xff01 && code <= 0xff5e ? String.fromCodePoint(code - 0xfee0) : character;
}
