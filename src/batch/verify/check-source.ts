import type { Claim } from "../../model/claim.ts";
import type { Result } from "../../model/result.ts";
import { codePointSlice } from "../../stages/emit/code-points.ts";
import { foldRadicals } from "../../stages/repair/restore-radicals.ts";
import type { QuoteProblem } from "./check-quotes.ts";

/**
 * Checks the claims of a page against the input they came from: every piece of evidence lies where `evidence.source`
 * says, on the line it says. White space aside, since print breaks words, and allowing what repairs took away (of
 * doubled glyphs the source has each twice) and that a radical is read as the character it looks like.
 */
export function checkAgainstSource(result: Result, source: string): QuoteProblem[] {
  const slice = codePointSlice(source);
  const lineOf = lineFinder(source);
  const length = Array.from(source).length;
  return result.claims.flatMap(({ id, evidence }) => {
    const what = findFault(evidence, slice, lineOf, length);
    return what === null ? [] : [{ claim: id, field: "evidence.source", what }];
  });
}

function findFault(
  evidence: Claim["evidence"],
  slice: (start: number, end: number) => string,
  lineOf: (offset: number) => number,
  length: number,
): string | null {
  for (const { line, start, end } of evidence.source) {
    if (start >= end || end > length)
      return `${start}-${end} is no place in the input of ${length} characters`;
    if (lineOf(start) !== line)
      return `${start} stands on line ${lineOf(start)} of the input, not on line ${line}`;
  }
  if (evidence.source.length === 0) return "it names no place in the input";
  const found = evidence.source.map(({ start, end }) => slice(start, end)).join("");
  if (isSubsequence(closeUp(evidence.text), closeUp(found))) return null;
  return `the input has ${JSON.stringify(found)} there, not ${JSON.stringify(evidence.text)}`;
}

function closeUp(text: string): string {
  return foldRadicals(text).replace(/\s+/gu, "");
}

function isSubsequence(short: string, long: string): boolean {
  let at = 0;
  for (const unit of long) if (at < short.length && short.startsWith(unit, at)) at += unit.length;
  return at === short.length;
}

/** From a code point offset to its line, from 1. */
function lineFinder(text: string): (offset: number) => number {
  const starts = [0];
  let offset = 0;
  let previous = "";
  for (const character of text) {
    offset++;
    if (character === "\n" && previous === "\r") starts[starts.length - 1] = offset;
    else if (character === "\n" || character === "\r") starts.push(offset);
    previous = character;
  }
  return (at) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= at) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}
