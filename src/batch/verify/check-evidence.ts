/** Verifies that evidence stands where it says in the input. */

import type { Claim } from "../../model/claim.ts";
import { codePointSlice } from "../../model/code-points.ts";
import { inputLines, lineOf } from "../../model/input.ts";
import type { Result } from "../../model/result.ts";
import { foldRadicals } from "../../stages/repair/restore-radicals.ts";
import type { QuoteProblem } from "./check-quotes.ts";

/**
 * Checks the claims of a page against its input as the dataset has it: every piece of evidence lies where `evidence.source`
 * says, on the line it says. White space aside, since print breaks words, and allowing what repairs took away (of
 * doubled glyphs the source has each twice), the characters that repairs say they put in place of those of the input (１，234
 * read as 1,234), and that a radical is read as the character it looks like.
 */
export function checkEvidence({ claims, input, repairs }: Result): QuoteProblem[] {
  const slice = codePointSlice(input.text);
  const starts = inputLines(input).map(({ start }) => start);
  const length = Array.from(input.text).length;
  const problems = claims.flatMap(({ id, evidence }) => {
    const what = findFault(evidence, { slice, starts, length, repairs });
    return what === null ? [] : [{ claim: id, field: "evidence.source", what }];
  });
  const boxes = input.sheet?.lines.length ?? starts.length;
  if (boxes === starts.length) return problems;
  return [
    ...problems,
    { field: "input.sheet.lines", what: `has ${boxes} boxes, expected ${starts.length}, one a line` },
  ];
}

function findFault(evidence: Claim["evidence"], { slice, starts, length, repairs }: Input): string | null {
  for (const { line, start, end } of evidence.source) {
    if (start >= end || end > length)
      return `${start}-${end} is no place in the input of ${length} characters`;
    if (lineOf(starts, start) !== line)
      return `${start} stands on line ${lineOf(starts, start)} of the input, not on line ${line}`;
  }
  if (evidence.source.length === 0) return "it names no place in the input";
  const found = evidence.source.map(({ start, end }) => slice(start, end)).join("");
  if (isSubsequence(closeUp(evidence.text), closeUp(found))) return null;
  const repaired = evidence.source.map((span) => repairedSlice(span, slice, repairs)).join("");
  if (isSubsequence(closeUp(evidence.text), closeUp(repaired))) return null;
  return `the input has ${JSON.stringify(found)} there, not ${JSON.stringify(evidence.text)}`;
}

/** The input of a page, and what the result says was repaired in it. */
interface Input {
  readonly slice: (start: number, end: number) => string;
  /** Where its lines start. */
  readonly starts: readonly number[];
  /** In code points. */
  readonly length: number;
  readonly repairs: Result["repairs"];
}

/** A stretch of the input as its repairs left it: those that lie inside it and name the characters that stand there. */
function repairedSlice(
  { start, end }: { readonly start: number; readonly end: number },
  slice: Input["slice"],
  repairs: Input["repairs"],
): string {
  const own = repairs
    .filter(({ source }) => source.start >= start && source.end <= end)
    .filter(({ source, before }) => slice(source.start, source.end) === before)
    .sort((a, b) => a.source.start - b.source.start);
  let out = "";
  let at = start;
  for (const { source, after } of own) {
    if (source.start < at) continue;
    out += slice(at, source.start) + after;
    at = source.end;
  }
  return out + slice(at, end);
}

function closeUp(text: string): string {
  return foldRadicals(text).replace(/\s+/gu, "");
}

function isSubsequence(short: string, long: string): boolean {
  let at = 0;
  for (const unit of long) if (at < short.length && short.startsWith(unit, at)) at += unit.length;
  return at === short.length;
}
