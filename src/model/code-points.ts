/**
 * Between the program's offsets (UTF-16 units) and the offsets it writes (Unicode code points).
 *
 * Both functions prepare a text once and then answer in constant time; a text without characters beyond U+FFFF, which
 * is nearly every page, needs no table at all.
 */

const surrogate = /[\ud800-\udfff]/;

/** From a UTF-16 offset of `text` to a code point offset. An offset inside a surrogate pair counts as after it. */
export function codePointIndex(text: string): (offset: number) => number {
  if (!surrogate.test(text)) return (offset) => offset;
  const before = new Uint32Array(text.length + 1);
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    if (!isSecondOfPair(text, at)) count++;
    before[at + 1] = count;
  }
  return (offset) => before[offset] ?? count;
}

/** The slice of `text` between two code point offsets. */
export function codePointSlice(text: string): (start: number, end: number) => string {
  if (!surrogate.test(text)) return (start, end) => text.slice(start, end);
  const units: number[] = [];
  for (let at = 0; at < text.length; at++) if (!isSecondOfPair(text, at)) units.push(at);
  units.push(text.length);
  return (start, end) => text.slice(units[start] ?? text.length, units[end] ?? text.length);
}

function isSecondOfPair(text: string, at: number): boolean {
  return (
    at > 0 &&
    isBetween(text.charCodeAt(at), 0xdc00, 0xdfff) &&
    isBetween(text.charCodeAt(at - 1), 0xd800, 0xdbff)
  );
}

function isBetween(value: number, low: number, high: number): boolean {
  return low <= value && value <= high;
}
