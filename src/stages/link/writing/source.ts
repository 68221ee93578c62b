/** Leads spans back to the input. */

import { codePointIndex } from "../../../model/code-points.ts";
import { lineOf, lineStarts } from "../../../model/input.ts";
import type { LaidOutPage } from "../../../model/page.ts";
import type { Span } from "../../../model/span.ts";

/** A stretch of the input, in code points, with the line it stands on (counted from 1). */
export interface SourceSpan {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** Leads spans of a page's text back to the input: one span for each piece that the print broke it into. */
export function sourceFinder(page: LaidOutPage): (span: Span) => SourceSpan[] {
  const points = codePointIndex(page.source);
  const lines = lineStarts(page.source);
  return (span) =>
    page.map.toSource(span).map(({ start, end }) => ({
      line: lineOf(lines, start),
      start: points(start),
      end: points(end),
    }));
}
