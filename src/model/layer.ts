/** Edits to a text, applied with the way back. */

import { OffsetMap, type Segment } from "./offset-map.ts";
import type { Span } from "./span.ts";

/** One change a repair asks for: replace `at` of its input text by `after`. `before` is the slice it replaces. */
export interface Edit {
  readonly step: string;
  readonly at: Span;
  readonly before: string;
  readonly after: string;
}

/** A text and the way back to the text it was made from. */
export interface Layer {
  readonly text: string;
  readonly map: OffsetMap;
}

/**
 * Applies edits to a text: the only place where text and positions change.
 * Edits must be in order and must not overlap.
 * @throws RangeError when they are not, or when `before` is not the slice it names (a programmer's mistake).
 */
export function applyEdits(text: string, edits: readonly Edit[]): Layer {
  const segments: Segment[] = [];
  let out = "";
  let at = 0;
  const keep = (end: number) => {
    if (end > at)
      segments.push({ start: out.length, end: out.length + end - at, source: { start: at, end } });
    out += text.slice(at, end);
  };
  for (const edit of edits) {
    if (edit.at.start < at || edit.at.end < edit.at.start) {
      throw new RangeError(`edit ${edit.step} at ${edit.at.start} overlaps the one before it`);
    }
    if (text.slice(edit.at.start, edit.at.end) !== edit.before) {
      throw new RangeError(`edit ${edit.step} at ${edit.at.start}: expected ${JSON.stringify(edit.before)}`);
    }
    keep(edit.at.start);
    if (edit.after !== "" && edit.at.end > edit.at.start) {
      segments.push({
        start: out.length,
        end: out.length + edit.after.length,
        source: edit.at,
        replaced: true,
      });
    }
    out += edit.after;
    at = edit.at.end;
  }
  keep(text.length);
  return { text: out, map: new OffsetMap(segments) };
}
