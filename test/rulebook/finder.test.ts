import { describe, expect, it } from "vitest";
import { Finder } from "../../src/rulebook/finder.ts";
import { loadRules } from "../../src/rulebook/program-rules.ts";

const rulebook = loadRules();

/** Where matches begin and end, one after the other. */
function places(finder: Finder, text: string): [number, number][] {
  const out: [number, number][] = [];
  finder.some(text, (from, to) => {
    out.push([from, to]);
    return false;
  });
  return out;
}

describe("a finder", () => {
  it("finds what its pattern finds", () => {
    const text = "今年上半年，预计全年将达3亿元；去年同期为2亿元，明年力争4亿元。昨日另计";
    for (const pattern of ["{{time-word}}", "{{link/forecast}}", "{{ahead}}"]) {
      const found = [...text.matchAll(rulebook.compile(pattern))].map((it) => [
        it.index,
        it.index + it[0].length,
      ]);
      expect(found.length, pattern).toBeGreaterThan(0);
      expect(places(rulebook.finder(pattern), text)).toEqual(found);
    }
  });

  it("stops at the first match that is accepted", () => {
    const asked: number[] = [];
    const finder = new Finder("增");
    expect(
      finder.some("增产增收", (from) => {
        asked.push(from);
        return from === 0;
      }),
    ).toBe(true);
    expect(asked).toEqual([0]);
    expect(finder.test("减产")).toBe(false);
  });
});
