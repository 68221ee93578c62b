/**
 * The kinds of character that spacing and line joining ask about, one table look-up each.
 * It knows Unicode blocks, no words.
 */
export const OTHER = 0;
/** Han characters, kana, the iteration mark and the ideographic zero. */
export const HAN = 1;
/** Punctuation that only CJK text uses: it carries its own white space. */
export const CJK_PUNCTUATION = 2;
/** Quotation marks, dashes and dots that Chinese and Western text share. */
export const SHARED_PUNCTUATION = 3;
export const DIGIT = 4;
export const LATIN = 5;
export const ASCII_PUNCTUATION = 6;
/** Circled numbers, triangles, squares: labels and bullets. */
export const MARK = 7;
export const SPACE = 8;
export const NEWLINE = 9;

const KINDS = new Uint8Array(0x10000);

const RANGES: readonly (readonly [number, number, number])[] = [
  [0x21, 0x2f, ASCII_PUNCTUATION],
  [0x3a, 0x40, ASCII_PUNCTUATION],
  [0x5b, 0x60, ASCII_PUNCTUATION],
  [0x7b, 0x7e, ASCII_PUNCTUATION],
  [0x30, 0x39, DIGIT],
  [0xff10, 0xff19, DIGIT],
  [0x41, 0x5a, LATIN],
  [0x61, 0x7a, LATIN],
  [0xc0, 0x24f, LATIN],
  [0x370, 0x5ff, LATIN],
  [0xff21, 0xff3a, LATIN],
  [0xff41, 0xff5a, LATIN],
  [0x2010, 0x2027, SHARED_PUNCTUATION],
  [0xb7, 0xb7, SHARED_PUNCTUATION],
  [0x22ef, 0x22ef, SHARED_PUNCTUATION],
  [0x2460, 0x27bf, MARK],
  [0x3220, 0x3243, MARK],
  [0x2e80, 0x2fdf, HAN],
  [0x3001, 0x303f, CJK_PUNCTUATION],
  [0x3005, 0x3007, HAN],
  [0x3040, 0x30ff, HAN],
  [0x30fb, 0x30fb, CJK_PUNCTUATION],
  [0x3400, 0x9fff, HAN],
  [0xd800, 0xdfff, HAN],
  [0xf900, 0xfaff, HAN],
  [0xfe30, 0xfe4f, CJK_PUNCTUATION],
  [0xff01, 0xff0f, CJK_PUNCTUATION],
  [0xff1a, 0xff20, CJK_PUNCTUATION],
  [0xff3b, 0xff40, CJK_PUNCTUATION],
  [0xff5b, 0xff65, CJK_PUNCTUATION],
  [0x20, 0x20, SPACE],
  [0x09, 0x09, SPACE],
  [0x3000, 0x3000, SPACE],
  [0x0a, 0x0a, NEWLINE],
];
for (const [from, to, kind] of RANGES) KINDS.fill(kind, from, to + 1);
// The multiplication sign and the division sign stand among the Latin letters, but are none.
KINDS[0xd7] = OTHER;
KINDS[0xf7] = OTHER;

/** The kind of the UTF-16 unit at `index`; `NEWLINE` outside the text. */
export function kindAt(text: string, index: number): number {
  return index >= 0 && index < text.length ? KINDS[text.charCodeAt(index)]! : NEWLINE;
}

/** The kind of a UTF-16 unit. */
export function kindOf(unit: number): number {
  return KINDS[unit]!;
}
