import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findJsonFault } from "../../../src/stages/read/json-fault.ts";

describe("finding where JSON goes wrong", () => {
  it.each([
    ['{"date": }', 9, "a value"],
    ['{"date": "2023-11-30"', 21, '"," or "}"'],
    ["{'date': 1}", 1, "a key in double quotes and a colon"],
    ['{"a": 1,}', 8, "a key in double quotes and a colon"],
    ["[1 2]", 3, '"," or "]"'],
    ["[1,", 3, "a value"],
    ['{"a": {}} x', 10, "the end"],
    ['{"a": "甲\n"}', 6, "a value"],
    ["", 0, "a value"],
    ["[[", 2, "a value"],
    ["{", 1, "a key in double quotes and a colon"],
  ])("%j: at %i, expected %s", (text, offset, expected) => {
    expect(findJsonFault(text)).toEqual({ offset, expected });
  });

  it("never names a place inside the right part of a cut document", () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), (text, cut) => {
        const end = cut % (text.length + 1);
        const fault = findJsonFault(`${text.slice(0, end)}\u0001`);
        expect(fault.offset).toBeLessThanOrEqual(end);
      }),
    );
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(findJsonFault(`${text} \u0001`)).toEqual({ offset: text.length + 1, expected: "the end" });
      }),
    );
  });
});
