import { describe, expect, it } from "vitest";
import { foldOf } from "../../../src/evaluate/learn/folds.ts";
import { learn } from "../../../src/evaluate/learn/learn.ts";
import type { Teacher } from "../../../src/evaluate/learn/listen.ts";
import type { Pipeline } from "../../../src/pipeline.ts";
import { subjectField } from "../../../src/stages/link/bearing/field.ts";
import { rulebook } from "../../program.ts";

/** A text that teaches of one condition what no other text does; it notes whether the weights it meets know of that. */
function teacherOf(genre: string, text: string, condition: number, met: boolean[]): Teacher {
  const name = subjectField.conditions[condition]!;
  const candidate = (way: number, key: string) => ({ value: key, key, way, conditions: [condition] });
  return {
    genre,
    text,
    lesson: (pipeline: Pipeline) => {
      met.push(pipeline.rulebook.lexicons.get("weights/subject")?.entries.has(name) ?? false);
      const example = {
        ...{
          id: text,
          genre,
          text,
          name: "subject" as const,
          field: subjectField,
          weight: 1,
          decided: false,
        },
        candidates: [candidate(0, "right"), candidate(1, "wrong")],
        answer: "right",
        right: [true, false],
        taken: { way: 0, margin: 1, right: true },
      };
      return { examples: [example], outcomes: [] };
    },
  };
}

describe("learning", () => {
  const met: boolean[] = [];
  const teachers = Array.from({ length: 24 }, (_, k) => teacherOf(`genre ${k % 3}`, `text ${k}`, k, met));
  const learnt = learn(rulebook, teachers, true);

  it("parts texts into several parts", () => {
    expect(new Set(teachers.map(foldOf)).size).toBeGreaterThan(2);
  });

  it("goes through all texts twice to learn and twice to score, and scores with weights that have not seen them", () => {
    const rounds = [0, 1, 2, 3].map((k) => new Set(met.slice(k * 24, (k + 1) * 24)));
    expect(rounds).toEqual([new Set([false]), new Set([true]), new Set([false]), new Set([false])]);
    expect(met).toHaveLength(4 * 24);
  });

  it("learns from every text", () => {
    const { entries } = learnt.rulebook.lexicon("weights/subject");
    expect([...entries.keys()]).toEqual(subjectField.conditions.slice(0, 24));
  });

  it("scores each text once in parts, and once with its genre left out", () => {
    const all = (scores: typeof learnt.scores) => scores.find(({ genre }) => genre === "all");
    expect(all(learnt.scores)).toMatchObject({ field: "subject", of: 24, right: 24 });
    expect(all(learnt.unseen)).toMatchObject({ field: "subject", of: 24, right: 24 });
    expect(learnt.unseen.map(({ genre }) => genre)).toEqual(["all", "genre 0", "genre 1", "genre 2"]);
  });
});
