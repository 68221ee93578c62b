/** Decodes a page strictly. */

import { type DoubleByte, plausibility, plausible } from "./big5-or-gb.ts";
import { utf16WithoutMark } from "./binary.ts";
import { type DecodeFault, explainBrokenText, findStrayLine } from "./explain-encoding.ts";

export interface Decoded {
  readonly text: string;
  readonly encoding: string;
}

/**
 * Decodes a page strictly: by its byte order mark if it has one, else as UTF-8, else as GB18030 or Big5, whichever
 * reading is Chinese. The mark is not part of the text.
 */
export function decodeText(bytes: Uint8Array): Decoded | DecodeFault {
  const marked = encodingOfMark(bytes);
  if (marked !== null && marked !== "utf-8") return decodeMarked(bytes, marked);
  const utf8 = decodeStrictly(bytes, "utf-8");
  if (utf8 !== null) return { text: utf8, encoding: "utf-8" };
  const broken = explainBrokenText(bytes, marked === "utf-8");
  return broken ?? decodeDoubleByte(bytes);
}

/** The text in `encoding`, or null when a byte does not belong there. A leading byte order mark is left out. */
export function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function decodeDoubleByte(bytes: Uint8Array): Decoded | DecodeFault {
  const readings = (["gb18030", "big5"] as const)
    .map((encoding) => ({ encoding, score: plausibility(bytes, encoding) }))
    .sort((a, b) => b.score - a.score);
  for (const { encoding, score } of readings) {
    if (score < plausible) continue;
    const text = decodeStrictly(bytes, encoding);
    if (text === null) continue;
    return findStrayLine(bytes, encoding) ?? { text, encoding };
  }
  return explainUnknown(bytes, readings[0]!);
}

function explainUnknown(bytes: Uint8Array, best: { encoding: DoubleByte; score: number }): DecodeFault {
  const utf16 = utf16WithoutMark(bytes);
  if (utf16 !== null) {
    return { reason: `the page looks like ${utf16} without a byte order mark: save it as UTF-8`, byte: 0 };
  }
  if (best.score >= plausible) {
    const byte = firstUndecodable(bytes, best.encoding);
    const name = best.encoding === "gb18030" ? "GB18030" : "Big5";
    const what = byte >= bytes.length - 3 ? "ends inside a character" : `has a byte that is not ${name}`;
    return {
      reason: `the page reads as ${name} but ${what}: expected whole characters. Get the file again`,
      byte,
    };
  }
  const byte = bytes.findIndex((value) => value >= 0x80);
  const value = `0x${bytes[byte]!.toString(16)}`;
  const reason = `the page's encoding is unknown: it is not UTF-8 (the first byte that is not ASCII is ${value}), and read as GB18030 or Big5 it is not Chinese. Save it as UTF-8`;
  return { reason, byte };
}

/** The first byte at which strict decoding fails, by halving. */
function firstUndecodable(bytes: Uint8Array, encoding: DoubleByte): number {
  const decodes = (end: number) => {
    try {
      new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(0, end), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodes(middle)) good = middle;
    else bad = middle;
  }
  return Math.max(0, Math.min(good, bytes.length - 1));
}

function encodingOfMark(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
}

function decodeMarked(bytes: Uint8Array, encoding: "utf-16le" | "utf-16be"): Decoded | DecodeFault {
  const text = decodeStrictly(bytes, encoding);
  if (text !== null) return { text, encoding };
  const odd = bytes.length % 2 === 1;
  const what = odd ? "ends inside a character" : "has half of a surrogate pair";
  const byte = odd ? bytes.length - 1 : findLoneSurrogate(bytes, encoding === "utf-16be");
  return { reason: `the page is ${encoding.toUpperCase()} but ${what}: expected whole characters`, byte };
}

function findLoneSurrogate(bytes: Uint8Array, bigEndian: boolean): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 1 < bytes.length; at += 2) {
    const unit = view.getUint16(at, !bigEndian);
    if (unit < 0xd800 || unit > 0xdfff) continue;
    const next = at + 3 < bytes.length ? view.getUint16(at + 2, !bigEndian) : 0;
    if (unit >= 0xdc00 || next < 0xdc00 || next > 0xdfff) return at;
    at += 2;
  }
  return 0;
}
