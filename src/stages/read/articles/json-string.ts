/** Decodes a string of JSON and keeps where each character stands. */

import type { Piece } from "./marked-text.ts";

const ESCAPES: Readonly<Record<string, string>> = {
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
};

/**
 * The pieces of a string of JSON: runs that are written as they are, and escapes one by one, the two halves of a
 * surrogate pair together.
 * @param at where its opening quotation mark stands in valid JSON
 */
export function piecesOfString(json: string, at: number): Piece[] {
  const pieces: Piece[] = [];
  const token = /[^"\\]+|\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\./gy;
  token.lastIndex = at + 1;
  for (let match = token.exec(json); match !== null; match = token.exec(json)) {
    const [written] = match;
    pieces.push({ text: readEscape(written), from: match.index, to: match.index + written.length });
  }
  return pieces;
}

function readEscape(written: string): string {
  if (written[0] !== "\\") return written;
  if (written[1] !== "u") return ESCAPES[written[1]!] ?? written[1]!;
  const units = written.match(/\\u([0-9a-fA-F]{4})/g)!.map((it) => Number.parseInt(it.slice(2), 16));
  return String.fromCharCode(...units);
}

/** Where the values of an object's own keys begin in valid JSON; of a key that comes twice, the last, as in JSON.parse. */
export function findValues(json: string): Map<string, number> {
  const values = new Map<string, number>();
  let depth = 0;
  let last: { from: number; to: number } | null = null;
  for (let at = 0; at < json.length; at++) {
    const unit = json[at]!;
    if (unit === '"') {
      const end = endOfString(json, at);
      last = { from: at, to: end };
      at = end - 1;
    } else if (unit === "{" || unit === "[") depth++;
    else if (unit === "}" || unit === "]") depth--;
    else if (unit === ":" && depth === 1 && last !== null) {
      while (/\s/.test(json[at + 1] ?? "")) at++;
      values.set(JSON.parse(json.slice(last.from, last.to)) as string, at + 1);
    }
  }
  return values;
}

/** Behind the closing quotation mark of a string that begins at `at`. */
function endOfString(json: string, at: number): number {
  for (let end = at + 1; end < json.length; end++) {
    if (json[end] === "\\") end++;
    else if (json[end] === '"') return end + 1;
  }
  return json.length;
}
