import { describe, expect, it } from "vitest";
import { indicatorField } from "../../src/stages/link/naming/field.ts";
import { choiceAt, waysOf } from "./choice-at.ts";

const ways = waysOf("indicator");

describe("every way to name what is measured", () => {
  it("is described in rules/naming, and nothing else is", () => {
    expect(ways.map(({ way }) => way).sort()).toEqual([...indicatorField.ways].sort());
  });

  for (const { way, examples, not } of ways) {
    const which = indicatorField.way[way as keyof typeof indicatorField.way];
    for (const example of examples) {
      it(`${way} offers ${example.expect} for ${example.at} of ${example.text}`, () => {
        const { taken, candidates } = choiceAt("indicator", example);
        const offered = [taken, ...candidates].filter((it) => it.way === which).map(({ key }) => key);
        expect(offered).toContain(example.expect);
      });
    }
    for (const example of not) {
      it(`${way} does not name ${example.at} of ${example.text}`, () => {
        expect(choiceAt("indicator", example).taken.key).toBe(example.expect);
      });
    }
  }
});
