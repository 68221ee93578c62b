import { describe, expect, it } from "vitest";
import { createPipeline } from "../../src/pipeline.ts";
import type { Way } from "../../src/rulebook/schema.ts";
import type { Choice } from "../../src/stages/link/choosing/choose.ts";
import { indicatorField } from "../../src/stages/link/naming/field.ts";
import { readText } from "../read-text.ts";

const pipeline = createPipeline();
const ways = pipeline.rulebook.ways.filter(({ field }) => field === "indicator");

describe("every way to name what is measured", () => {
  it("is described in rules/naming, and nothing else is", () => {
    expect(ways.map(({ way }) => way).sort()).toEqual([...indicatorField.ways].sort());
  });

  for (const { way, examples, not } of ways) {
    const which = indicatorField.way[way as keyof typeof indicatorField.way];
    for (const example of examples) {
      it(`${way} offers ${example.expect} for ${example.at} of ${example.text}`, () => {
        const { taken, candidates } = choiceAt(example);
        const offered = [taken, ...candidates].filter((it) => it.way === which).map(({ key }) => key);
        expect(offered).toContain(example.expect);
      });
    }
    for (const example of not) {
      it(`${way} does not name ${example.at} of ${example.text}`, () => {
        expect(choiceAt(example).taken.key).toBe(example.expect);
      });
    }
  }
});

/** How the indicator of the claim at an example's words was chosen. */
function choiceAt({
  text,
  date,
  at,
}: Pick<Way["examples"][number], "text" | "date" | "at">): Choice<unknown> {
  const found: Choice<unknown>[] = [];
  pipeline.listen(readText(text, { date: date ?? null }), ({ evidence }, { indicator }) => {
    if (indicator != null && (evidence.text.includes(at) || at.includes(evidence.text)))
      found.push(indicator);
  });
  const [first] = found;
  if (first === undefined) throw new Error(`no claim at ${at}`);
  return first;
}
