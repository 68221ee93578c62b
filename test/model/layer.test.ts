import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits, type Edit } from "../../src/model/layer.ts";
import { anyStrokes, anyText, editSlowly, editsOf } from "./random-edits.ts";

const edit = (start: number, end: number, before: string, after: string): Edit => ({
  step: "test",
  at: { start, end },
  before,
  after,
});

describe("applyEdits", () => {
  it("replaces, removes and inserts, and leaves the rest as it is", () => {
    const { text } = applyEdits("进 出口 额增长", [
      edit(1, 2, " ", ""),
      edit(4, 5, " ", "总"),
      edit(8, 8, "", "。"),
    ]);
    expect(text).toBe("进出口总额增长。");
  });

  it("makes what editing unit by unit makes", () => {
    fc.assert(
      fc.property(anyText, anyStrokes, (text, strokes) => {
        const edits = editsOf(text, strokes);
        const expected = editSlowly(text, edits).map((unit) => unit.character);
        expect(applyEdits(text, edits).text).toBe(expected.join(""));
      }),
    );
  });

  it("leads every untouched character back to itself, and every other to what it replaced", () => {
    fc.assert(
      fc.property(anyText, anyStrokes, (text, strokes) => {
        const edits = editsOf(text, strokes);
        const { map } = applyEdits(text, edits);
        editSlowly(text, edits).forEach((unit, at) => {
          const [source, ...more] = map.toSource({ start: at, end: at + 1 });
          expect(more).toEqual([]);
          if ("kept" in unit) expect(source).toEqual({ start: unit.kept, end: unit.kept + 1 });
          else if (unit.edit.before === "") expect(source).toBeUndefined();
          else {
            expect(source!.start).toBeGreaterThanOrEqual(unit.edit.at.start);
            expect(source!.end).toBeLessThanOrEqual(unit.edit.at.end);
            expect(source!.end).toBeGreaterThan(source!.start);
          }
        });
      }),
    );
  });

  it("leads the whole text back to all that was not removed, in order", () => {
    fc.assert(
      fc.property(anyText, anyStrokes, (text, strokes) => {
        const edits = editsOf(text, strokes);
        const layer = applyEdits(text, edits);
        const spans = layer.map.toSource({ start: 0, end: layer.text.length });
        const reached = spans.flatMap(({ start, end }) => text.slice(start, end)).join("");
        const removed = edits.toReversed().filter(({ after }) => after === "");
        const expected = removed.reduce((rest, { at }) => rest.slice(0, at.start) + rest.slice(at.end), text);
        expect(reached).toBe(expected);
      }),
    );
  });

  it("throws for edits that overlap or stand out of order", () => {
    expect(() => applyEdits("一二三四", [edit(0, 2, "一二", "甲"), edit(1, 3, "二三", "乙")])).toThrow(
      RangeError,
    );
    expect(() => applyEdits("一二三四", [edit(2, 3, "三", "甲"), edit(0, 1, "一", "乙")])).toThrow(
      RangeError,
    );
    expect(() => applyEdits("一二三四", [edit(2, 1, "", "甲")])).toThrow(RangeError);
  });

  it("throws for any two edits that share a character, however they are ordered", () => {
    const place = fc.tuple(fc.nat(9), fc.integer({ min: 1, max: 5 }));
    fc.assert(
      fc.property(place, place, ([a, n], [b, m]) => {
        fc.pre(a < b + m && b < a + n && a + n <= 10 && b + m <= 10);
        const text = "一二三四五六七八九十";
        const edits = [edit(a, a + n, text.slice(a, a + n), ""), edit(b, b + m, text.slice(b, b + m), "")];
        expect(() => applyEdits(text, edits)).toThrow(RangeError);
      }),
    );
  });

  it("throws when what an edit replaces is not what stands there", () => {
    expect(() => applyEdits("一二三", [edit(0, 1, "二", "甲")])).toThrow('expected "二"');
  });
});
