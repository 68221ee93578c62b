import { describe, expect, it } from "vitest";
import { periodField } from "../../src/stages/link/timing/field.ts";
import { choiceAt, waysOf } from "./choice-at.ts";

const ways = waysOf("period");

describe("every way to date a claim", () => {
  it("is described in rules/dating, and nothing else is", () => {
    expect(ways.map(({ way }) => way).sort()).toEqual([...periodField.ways].sort());
  });

  for (const { way, examples, not } of ways) {
    const which = periodField.way[way as keyof typeof periodField.way];
    for (const example of examples) {
      it(`${way} dates ${example.at} of ${example.text}`, () => {
        const { taken, candidates } = choiceAt("period", example);
        const offered = [taken, ...candidates].filter((it) => it.way === which).map(({ key }) => key);
        expect([taken.key, offered.includes(taken.key)]).toEqual([example.expect, true]);
      });
    }
    for (const example of not) {
      it(`${way} does not date ${example.at} of ${example.text}`, () => {
        const { taken } = choiceAt("period", example);
        if (example.expect !== undefined) expect(taken.key).toBe(example.expect);
        expect(periodField.ways[taken.way]).not.toBe(way);
      });
    }
  }
});
