/** What the characters of a PDF's font say. */

import { asMatrix } from "./matrix.ts";
import type { PdfSheet } from "./pdfjs.ts";

/** What stands for a character of which only the drawing is known: the compositor's mark for a sort he lacks. */
export const UNKNOWN = "〓";

/** A glyph in a run, as pdf.js gives it. */
export interface DrawnGlyph {
  readonly unicode?: string;
  readonly originalCharCode?: number;
  readonly width?: number;
  readonly isSpace?: boolean;
  readonly vmetric?: readonly number[];
}

/** What a glyph says. */
export interface Character {
  readonly text: string;
  readonly isBlank: boolean;
}

/** A font as pdf.js gives it. */
interface PdfFont {
  readonly name?: string;
  readonly bold?: boolean;
  readonly black?: boolean;
  readonly vertical?: boolean;
  readonly isType3Font?: boolean;
  readonly fontMatrix?: unknown;
  readonly defaultVMetrics?: readonly number[];
  readonly toUnicode?: { readonly _map?: readonly unknown[] };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: a font that gives these says that it does not know.
const NO_TEXT = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ue000-\uf8ff\ufffd]|^$/;

/** A font with what its characters say, each looked up once. */
export class Font {
  readonly name: string;
  readonly bold: boolean;
  readonly vertical: boolean;
  /** From a glyph's width to the width at size 1. */
  readonly unit: number;
  readonly verticalAdvance: number | undefined;
  private readonly font: PdfFont;
  private readonly characters = new Map<number, Character>();
  private static readonly known = new WeakMap<object, Font>();

  private constructor(font: PdfFont) {
    this.font = font;
    this.name = font.name ?? "without a name";
    this.bold = font.bold === true || font.black === true || /bold|black|heavy/i.test(this.name);
    this.vertical = font.vertical === true;
    this.unit = font.isType3Font ? (asMatrix(font.fontMatrix)?.[0] ?? 0.001) : 0.001;
    this.verticalAdvance = font.defaultVMetrics?.[0];
  }

  static of(font: object): Font {
    let known = Font.known.get(font);
    if (known === undefined) {
      known = new Font(font as PdfFont);
      Font.known.set(font, known);
    }
    return known;
  }

  /** The character; the mark for one that has no Unicode value. */
  characterOf(glyph: DrawnGlyph): Character {
    const { originalCharCode: code } = glyph;
    const known = code === undefined ? undefined : this.characters.get(code);
    if (known !== undefined) return known;
    const text = this.find(glyph);
    const character = { text, isBlank: text.trim() === "" };
    if (code !== undefined) this.characters.set(code, character);
    return character;
  }

  private find({ unicode = "", originalCharCode: code, isSpace }: DrawnGlyph): string {
    const { toUnicode } = this.font;
    // Without a value pdf.js gives the code itself, which is a glyph's number and no text.
    const isMapped = code === undefined || toUnicode === undefined || toUnicode._map?.[code] !== undefined;
    if (isSpace && !isMapped) return " ";
    if (!isMapped || NO_TEXT.test(unicode)) return UNKNOWN;
    return unicode.normalize("NFC").replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize("NFKC"));
  }
}

/** The fonts that a page draws with, by what it calls them; some programs change the font with every character. */
export class FontShelf {
  private readonly fonts = new Map<string, Font | null>();
  private readonly known: PdfSheet["commonObjs"];

  constructor({ commonObjs }: PdfSheet) {
    this.known = commonObjs;
  }

  /** Null for one that cannot be read. */
  find(id: string): Font | null {
    let font = this.fonts.get(id);
    if (font === undefined) {
      const found = this.known.has(id) ? this.known.get(id) : null;
      // A font that cannot be read is stored as the reason.
      font = typeof found === "object" && found !== null ? Font.of(found) : null;
      this.fonts.set(id, font);
    }
    return font;
  }
}
