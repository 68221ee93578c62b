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
 */
export function joinWords(words: readonly { readonly text: string; readonly spaced: boolean }[]): string {
  let line = "";
  for (const { text, spaced } of words) {
    if (spaced && line !== "" && !endsWide.test(line) && !startsWide.test(text)) line += " ";
    line += text;
  }
  return line;
}
