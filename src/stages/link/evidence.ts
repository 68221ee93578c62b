import type { LaidOutPage } from "../../model/page.ts";
import type { Span } from "../../model/span.ts";
import { codePointIndex } from "../emit/code-points.ts";

/** A stretch of the input, in code points, with the line it stands on (counted from 1). */
export interface SourceSpan {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** Leads spans of a page's text back to the input: one span for each piece that the print broke it into. */
export function sourceFinder(page: LaidOutPage): (span: Span) => SourceSpan[] {
  const points = codePointIndex(page.source);
  const lines: number[] = [0];
  for (let at = page.source.indexOf("\n"); at >= 0; at = page.source.indexOf("\n", at + 1))
    lines.push(at + 1);
  return (span) =>
    page.map.toSource(span).map(({ start, end }) => ({
      line: lineAt(lines, start),
      start: points(start),
      end: points(end),
    }));
}

function lineAt(lines: readonly number[], offset: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lines[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
