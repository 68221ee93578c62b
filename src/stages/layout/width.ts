import {
  CJK_PUNCTUATION,
  DIGIT,
  HAN,
  kindAt,
  LATIN,
  SHARED_PUNCTUATION,
  SPACE,
} from "../repair/characters.ts";

/**
 * A punctuation mark is set between half and full width, as the line needs it; on an average a little over two thirds
 * (JLREQ 3.8, CLREQ 6.3: line adjustment squeezes punctuation first).
 */
const PUNCTUATION = 0.7;

export interface Width {
  /** In full-width units: Han 1, ASCII a half, punctuation 0.7. */
  readonly width: number;
  /** The same with punctuation squeezed to a half. */
  readonly squeezed: number;
}

/** The width of a line of print. */
export function measure(line: string): Width {
  let width = 0;
  let marks = 0;
  for (let i = 0; i < line.length; i++) {
    const unit = line.charCodeAt(i);
    if (unit < 0x80) {
      width += 0.5;
      continue;
    }
    const kind = kindAt(line, i);
    if (kind === CJK_PUNCTUATION || kind === SHARED_PUNCTUATION) marks++;
    else if (unit >= 0xd800 && unit < 0xe000) width += 0.5;
    else width += 1;
  }
  return { width: width + marks * PUNCTUATION, squeezed: width + marks * 0.5 };
}

/**
 * The width of what stands at the beginning of a line and cannot be parted from it: a number with its point and sign,
 * a Latin word, an opening mark with the character after it, a character with the closing marks after it.
 */
export function firstTokenWidth(line: string): number {
  let i = 0;
  let width = 0;
  while (i < line.length && "“‘《（「『〈【(".includes(line[i]!)) {
    width += 0.5;
    i++;
  }
  const kind = kindAt(line, i);
  if (kind === DIGIT || kind === LATIN) {
    for (; i < line.length && i < 12 && isWordPart(line, i); i++) width += line.charCodeAt(i) < 0x80 ? 0.5 : 1;
  } else {
    width += kind === HAN ? 1 : 0.5;
    i++;
  }
  while (i < line.length && kindAt(line, i) === CJK_PUNCTUATION && !"“‘《（「『〈【".includes(line[i]!)) {
    width += 0.5;
    i++;
  }
  return width;
}

function isWordPart(line: string, i: number): boolean {
  const kind = kindAt(line, i);
  return kind === DIGIT || kind === LATIN || (kind !== SPACE && ".,%-".includes(line[i]!));
}
