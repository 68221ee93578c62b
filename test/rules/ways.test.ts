import { describe, expect, it } from "vitest";
import { createPipeline } from "../../src/pipeline.ts";
import type { Way } from "../../src/rulebook/schema.ts";
import type { Choice } from "../../src/stages/link/choosing/choose.ts";
import { periodField } from "../../src/stages/link/timing/field.ts";
import { readText } from "../read-text.ts";

const pipeline = createPipeline();
const ways = pipeline.rulebook.ways.filter(({ field }) => field === "period");

describe("every way to date a claim", () => {
  it("is described in rules/dating, and nothing else is", () => {
    expect(ways.map(({ way }) => way).sort()).toEqual([...periodField.ways].sort());
  });

  for (const { way, examples, not } of ways) {
    const which = periodField.way[way as keyof typeof periodField.way];
    for (const example of examples) {
      it(`${way} dates ${example.at} of ${example.text}`, () => {
        const { taken, candidates } = choiceAt(example);
        const offered = [taken, ...candidates].filter((it) => it.way === which).map(({ key }) => key);
        expect([taken.key, offered.includes(taken.key)]).toEqual([example.expect, true]);
      });
    }
    for (const example of not) {
      it(`${way} does not date ${example.at} of ${example.text}`, () => {
        const { taken } = choiceAt(example);
        if (example.expect !== undefined) expect(taken.key).toBe(example.expect);
        expect(periodField.ways[taken.way]).not.toBe(way);
      });
    }
  }
});

/** How the period of the claim at an example's words was chosen. */
function choiceAt({
  text,
  date,
  at,
}: Pick<Way["examples"][number], "text" | "date" | "at">): Choice<unknown> {
  const found: Choice<unknown>[] = [];
  pipeline.listen(readText(text, { date: date ?? null }), ({ evidence }, { period }) => {
    if (period !== null && (evidence.text.includes(at) || at.includes(evidence.text))) found.push(period);
  });
  const [first] = found;
  if (first === undefined) throw new Error(`no claim at ${at}`);
  return first;
}
