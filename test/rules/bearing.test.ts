import { describe, expect, it } from "vitest";
import { createPipeline } from "../../src/pipeline.ts";
import type { Way } from "../../src/rulebook/schema.ts";
import { subjectField } from "../../src/stages/link/bearing/field.ts";
import type { Choice } from "../../src/stages/link/choosing/choose.ts";
import { readText } from "../read-text.ts";

const pipeline = createPipeline();
const ways = pipeline.rulebook.ways.filter(({ field }) => field === "subject");

describe("every way to find whose a figure is", () => {
  it("is described in rules/bearing, and nothing else is", () => {
    expect(ways.map(({ way }) => way).sort()).toEqual([...subjectField.ways].sort());
  });

  for (const { way, examples, not } of ways) {
    const which = subjectField.way[way as keyof typeof subjectField.way];
    for (const example of examples) {
      it(`${way} offers ${example.expect} for ${example.at} of ${example.text}`, () => {
        const { taken, candidates } = choiceAt(example);
        const offered = [taken, ...candidates].filter((it) => it.way === which).map(({ key }) => key);
        expect(offered).toContain(example.expect);
      });
    }
    for (const example of not) {
      it(`${way} does not bear ${example.at} of ${example.text}`, () => {
        expect(choiceAt(example).taken.key).toBe(example.expect);
      });
    }
  }
});

/** How it was chosen whose the claim at an example's words is. */
function choiceAt({
  text,
  date,
  at,
}: Pick<Way["examples"][number], "text" | "date" | "at">): Choice<unknown> {
  const found: Choice<unknown>[] = [];
  pipeline.listen(readText(text, { date: date ?? null }), ({ evidence }, { subject }) => {
    if (subject != null && (evidence.text.includes(at) || at.includes(evidence.text))) found.push(subject);
  });
  const [first] = found;
  if (first === undefined) throw new Error(`no claim at ${at}`);
  return first;
}
