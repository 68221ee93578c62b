/** A kind of bad input: the file that is bad, and what has to be said of it. */
export interface BadFile {
  readonly kind: string;
  /** Its name; `bad.txt` where that does not matter. */
  readonly name?: string;
  readonly content: string | Uint8Array;
  readonly sidecar?: string | Uint8Array;
  /** It gives no page: the words of its error, after the file's name, with the place. */
  readonly error?: string;
  /** It gives a page: the words of a warning. */
  readonly warning?: string;
}

/** A page that is good, and has one claim: the neighbour of every bad file. */
export const goodText = "数字贸易\n进出口额同比增长3.4%。\n";

const chinese = "数字贸易稳中有升，全市水产品出口额同比增长3.4%。\n出口企业有三百一十二家，比上年同期多。\n";

export const utf8 = (text: string) => new TextEncoder().encode(text);

export function bytes(...parts: readonly (Uint8Array | readonly number[] | string)[]): Uint8Array {
  return Buffer.concat(parts.map((part) => (typeof part === "string" ? utf8(part) : Uint8Array.from(part))));
}

export function utf16(text: string, bigEndian = false): Uint8Array {
  const encoded = Buffer.from(text, "utf16le");
  return bigEndian ? encoded.swap16() : encoded;
}

export { chinese };
