/** Explains why bytes decode as nothing. */

import { type DoubleByte, plausibility } from "./big5-or-gb.ts";
import { countThreeByteCharacters, findUtf8Fault, utf8Share } from "./utf8.ts";

/**
 * Pages that are not in one encoding: lines of UTF-8 among others, or UTF-8 that broke.
 * Decided line by line: by chance, a line of another encoding is hardly ever valid UTF-8 with four Chinese characters.
 */

export interface DecodeFault {
  readonly reason: string;
  readonly byte: number | null;
}

const enough = 4;

interface Votes {
  /** Lines, as byte ranges, that can only be UTF-8. */
  readonly utf8: number;
  readonly firstUtf8: number;
  readonly other: number;
}

/** Why bytes that are not UTF-8 as a whole are not simply another encoding either; null when they may be. */
export function explainBrokenText(bytes: Uint8Array, marked: boolean): DecodeFault | null {
  const fault = findUtf8Fault(bytes)!;
  const mostlyUtf8 = marked || utf8Share(bytes) > 0.5;
  if (mostlyUtf8 && fault.truncated)
    return { reason: explainTruncation(bytes.length - fault.byte), byte: fault.byte };
  if (mostlyUtf8) return { reason: explainStrayByte(bytes, fault.byte), byte: fault.byte };
  const votes = countVotes(bytes);
  return votes.utf8 === 0 ? null : explainStrayUtf8(votes);
}

/** The first line of a double-byte page that is Chinese only in the other double-byte encoding. */
export function findStrayLine(bytes: Uint8Array, encoding: DoubleByte): DecodeFault | null {
  const other = encoding === "gb18030" ? "big5" : "gb18030";
  for (const { start, end } of lines(bytes)) {
    const line = bytes.subarray(start, end);
    if (nonAscii(line) < 2 * enough) continue;
    if (plausibility(line, encoding) > 0.55 || plausibility(line, other) < 0.9) continue;
    const reason = `the page mixes encodings: most of it is ${name(encoding)}, this line is ${name(other)}. Save it whole in UTF-8`;
    return { reason, byte: start };
  }
  return null;
}

function explainTruncation(left: number): string {
  const rest = left === 1 ? "byte begins one that is" : `${left} bytes begin one that is`;
  return `the page is UTF-8 but ends inside a character: its last ${rest} not finished. Get the file again`;
}

function explainStrayUtf8(votes: Votes): DecodeFault {
  const reason = `the page mixes encodings: ${votes.other} lines are not UTF-8, but ${votes.utf8} are, from this one on. Save it whole in UTF-8`;
  return { reason, byte: votes.firstUtf8 };
}

function explainStrayByte(bytes: Uint8Array, byte: number): string {
  const { start, end } = [...lines(bytes)].find((line) => byte < line.end) ?? {
    start: byte,
    end: bytes.length,
  };
  const value = `0x${bytes[byte]!.toString(16)}`;
  const rest = bytes.subarray(Math.max(start, byte), end);
  const likely = (["gb18030", "big5"] as const).find(
    (encoding) => nonAscii(rest) >= 2 * enough && plausibility(rest, encoding) >= 0.9,
  );
  if (likely === undefined) {
    return `the page is UTF-8 but has a byte that is not: ${value}. Get the file again, or save it whole in UTF-8`;
  }
  return `the page mixes encodings: it is UTF-8 up to here and goes on in ${name(likely)} (${value}). Save it whole in UTF-8`;
}

function countVotes(bytes: Uint8Array): Votes {
  let utf8 = 0;
  let firstUtf8 = -1;
  let other = 0;
  for (const { start, end } of lines(bytes)) {
    const line = bytes.subarray(start, end);
    if (nonAscii(line) === 0) continue;
    if (findUtf8Fault(line) !== null) other++;
    else if (countThreeByteCharacters(line) >= enough) {
      if (utf8 === 0) firstUtf8 = start;
      utf8++;
    }
  }
  return { utf8, firstUtf8, other };
}

/** The lines of bytes. In all encodings tried here a newline is one byte and part of no character. */
function* lines(bytes: Uint8Array): Generator<{ start: number; end: number }> {
  for (let start = 0; start < bytes.length; ) {
    const newline = bytes.indexOf(0x0a, start);
    const end = newline === -1 ? bytes.length : newline;
    yield { start, end };
    start = end + 1;
  }
}

function nonAscii(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) if (byte >= 0x80) count++;
  return count;
}

function name(encoding: DoubleByte): string {
  return encoding === "gb18030" ? "GB18030" : "Big5";
}
