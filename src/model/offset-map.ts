/** Leads from a repaired text back to its source. */

import type { Span } from "./span.ts";

/**
 * A stretch of the clean text that came from one stretch of the source: unit by unit where nothing was changed
 * (`replaced` is absent), as a whole from the whole where something was put in its place.
 */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly source: Span;
  readonly replaced?: true;
}

/**
 * Leads from a clean text back to the text it was made from.
 *
 * Segments are ordered by their place in the clean text; their sources may stand in any order (reading order is not
 * print order). Units that no segment covers were made up (the space between two Latin words at a line's end).
 */
export class OffsetMap {
  readonly segments: readonly Segment[];

  constructor(segments: readonly Segment[]) {
    this.segments = segments;
  }

  /** The map of a text of `length` units onto itself. */
  static identity(length: number): OffsetMap {
    return new OffsetMap(length > 0 ? [{ start: 0, end: length, source: { start: 0, end: length } }] : []);
  }

  /** The source spans that the clean `span` came from, in clean order, neighbours merged. Empty where all is made up. */
  toSource(span: Span): Span[] {
    const out: Span[] = [];
    for (let i = this.firstAfter(span.start); i < this.segments.length; i++) {
      const segment = this.segments[i]!;
      if (segment.start >= span.end) break;
      appendMerged(
        out,
        cut(segment, Math.max(span.start, segment.start), Math.min(span.end, segment.end)).source,
      );
    }
    return out;
  }

  /** The map from this clean text to the text that `earlier` leads to. */
  compose(earlier: OffsetMap): OffsetMap {
    const out: Segment[] = [];
    for (const segment of this.segments) {
      if (segment.replaced === undefined) {
        const shift = segment.start - segment.source.start;
        for (const piece of earlier.pieces(segment.source)) {
          out.push({ ...piece, start: piece.start + shift, end: piece.end + shift });
        }
      } else {
        const sources = earlier.toSource(segment.source);
        const first = sources[0];
        if (first === undefined) continue;
        const source = sources.reduce(
          (a, b) => ({ start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) }),
          first,
        );
        out.push({ start: segment.start, end: segment.end, source, replaced: true });
      }
    }
    return new OffsetMap(mergeNeighbours(out));
  }

  /** The parts of the segments inside a clean span. */
  pieces(span: Span): Segment[] {
    const out: Segment[] = [];
    for (let i = this.firstAfter(span.start); i < this.segments.length; i++) {
      const segment = this.segments[i]!;
      if (segment.start >= span.end) break;
      out.push(cut(segment, Math.max(span.start, segment.start), Math.min(span.end, segment.end)));
    }
    return out;
  }

  /** Index of the first segment that ends after `offset`. */
  private firstAfter(offset: number): number {
    let low = 0;
    let high = this.segments.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.segments[middle]!.end <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function cut(segment: Segment, start: number, end: number): Segment {
  const { source } = segment;
  if (segment.replaced !== undefined) return { start, end, source, replaced: true };
  const shift = source.start - segment.start;
  return { start, end, source: { start: start + shift, end: end + shift } };
}

function appendMerged(spans: Span[], next: Span): void {
  const last = spans.at(-1);
  if (last !== undefined && last.end === next.start)
    spans[spans.length - 1] = { start: last.start, end: next.end };
  else if (last === undefined || last.start !== next.start || last.end !== next.end) spans.push(next);
}

function mergeNeighbours(segments: Segment[]): Segment[] {
  const out: Segment[] = [];
  for (const segment of segments) {
    const last = out.at(-1);
    const verbatim = (it: Segment) => it.replaced === undefined;
    if (
      last !== undefined &&
      verbatim(last) &&
      verbatim(segment) &&
      last.end === segment.start &&
      last.source.end === segment.source.start
    ) {
      out[out.length - 1] = {
        start: last.start,
        end: segment.end,
        source: { start: last.source.start, end: segment.source.end },
      };
    } else out.push(segment);
  }
  return out;
}
