import { describe, expect, it } from "vitest";
import { subjectField } from "../../src/stages/link/bearing/field.ts";
import { choiceAt, waysOf } from "./choice-at.ts";

const ways = waysOf("subject");

describe("every way to find whose a figure is", () => {
  it("is described in rules/bearing, and nothing else is", () => {
    expect(ways.map(({ way }) => way).sort()).toEqual([...subjectField.ways].sort());
  });

  for (const { way, examples, not } of ways) {
    const which = subjectField.way[way as keyof typeof subjectField.way];
    for (const example of examples) {
      it(`${way} offers ${example.expect} for ${example.at} of ${example.text}`, () => {
        const { taken, candidates } = choiceAt("subject", example);
        const offered = [taken, ...candidates].filter((it) => it.way === which).map(({ key }) => key);
        expect(offered).toContain(example.expect);
      });
    }
    for (const example of not) {
      it(`${way} does not bear ${example.at} of ${example.text}`, () => {
        expect(choiceAt("subject", example).taken.key).toBe(example.expect);
      });
    }
  }
});
