import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits } from "../../src/model/layer.ts";
import { OffsetMap } from "../../src/model/offset-map.ts";
import type { Span } from "../../src/model/span.ts";
import { anyStrokes, anyText, editSlowly, editsOf } from "./random-edits.ts";

const unitsOf = (spans: readonly Span[]) => {
  const units = spans.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, k) => start + k));
  return [...new Set(units)].sort((a, b) => a - b);
};

describe("OffsetMap.toSource", () => {
  // 出口 stands before 进口 in print, after it in reading order; the space was made up.
  const map = new OffsetMap([
    { start: 0, end: 2, source: { start: 5, end: 7 } },
    { start: 3, end: 5, source: { start: 0, end: 2 } },
  ]);

  it("gives several spans where the print broke the text, in reading order", () => {
    expect(map.toSource({ start: 1, end: 4 })).toEqual([
      { start: 6, end: 7 },
      { start: 0, end: 1 },
    ]);
  });

  it("gives nothing for what was made up", () => {
    expect(map.toSource({ start: 2, end: 3 })).toEqual([]);
  });

  it("merges spans that stand side by side in the source", () => {
    const { map: spaced } = applyEdits("外贸", [
      { step: "test", at: { start: 1, end: 1 }, before: "", after: " " },
    ]);
    expect(spaced.toSource({ start: 0, end: 3 })).toEqual([{ start: 0, end: 2 }]);
  });

  it("leads any part of a replacement of another length to all that was replaced", () => {
    const { map: doubled } = applyEdits("会于会于举行", [
      { step: "test", at: { start: 0, end: 4 }, before: "会于会于", after: "会于" },
    ]);
    expect(doubled.toSource({ start: 1, end: 2 })).toEqual([{ start: 0, end: 4 }]);
    expect(doubled.toSource({ start: 1, end: 3 })).toEqual([{ start: 0, end: 5 }]);
  });

  it("of the identity is the span itself", () => {
    fc.assert(
      fc.property(fc.nat(20), fc.nat(20), fc.nat(20), (length, a, b) => {
        const span = { start: Math.min(a, b), end: Math.max(a, b) };
        fc.pre(span.start < span.end && span.end <= length);
        expect(OffsetMap.identity(length).toSource(span)).toEqual([span]);
      }),
    );
  });
});

describe("OffsetMap.compose", () => {
  it("equals mapping twice", () => {
    fc.assert(
      fc.property(anyText, anyStrokes, anyStrokes, (text, first, second) => {
        const middle = applyEdits(text, editsOf(text, first));
        const edits = editsOf(middle.text, second);
        const last = applyEdits(middle.text, edits);
        const composed = last.map.compose(middle.map);
        const twice = (span: Span) =>
          unitsOf(last.map.toSource(span).flatMap((it) => middle.map.toSource(it)));
        const units = editSlowly(middle.text, edits);
        units.forEach((unit, at) => {
          const span = { start: at, end: at + 1 };
          if ("kept" in unit) expect(unitsOf(composed.toSource(span))).toEqual(twice(span));
        });
        // What replaced several pieces comes from the stretch that holds them all.
        for (const edit of edits.filter((it) => it.after !== "" && it.before !== "")) {
          const start = units.findIndex((unit) => "edit" in unit && unit.edit === edit);
          const span = { start, end: start + edit.after.length };
          const [once, expected] = [unitsOf(composed.toSource(span)), twice(span)];
          expect([once[0], once.at(-1)]).toEqual([expected[0], expected.at(-1)]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("leaves a map as it is when one of the two is the identity", () => {
    fc.assert(
      fc.property(anyText, anyStrokes, (text, strokes) => {
        const layer = applyEdits(text, editsOf(text, strokes));
        const whole = { start: 0, end: layer.text.length };
        const expected = layer.map.toSource(whole);
        expect(layer.map.compose(OffsetMap.identity(text.length)).toSource(whole)).toEqual(expected);
        const before = OffsetMap.identity(layer.text.length);
        expect(before.compose(layer.map).toSource(whole)).toEqual(expected);
      }),
    );
  });
});
