import { describe, expect, it } from "vitest";
import { candidatesOf, choose, scoreOf } from "../../../../src/stages/link/choosing/choose.ts";
import { choiceField } from "../../../../src/stages/link/choosing/field.ts";
import { Sheet } from "../../../../src/stages/link/choosing/sheet.ts";
import { emptyWeights, strideOf, type Weights } from "../../../../src/stages/link/choosing/weights.ts";

const field = choiceField("subject", ["near", "far"], ["green", "black", "old", "asked"]);
const { way, condition } = field;

/** What a condition weighs: whatever the way, and for one way. */
function weightsWith(
  rows: readonly (readonly [keyof typeof condition, "any" | "near" | "far", number])[],
): Weights {
  const weights = emptyWeights(field);
  for (const [name, column, weight] of rows)
    weights.table[condition[name] * strideOf(field) + (column === "any" ? 0 : way[column] + 1)] = weight;
  return weights;
}

const weights = weightsWith([
  ["green", "any", 1],
  ["green", "far", -2],
  ["black", "any", 0.5],
  ["old", "any", 0.25],
  ["asked", "far", 3],
]);

describe("a sheet of answers", () => {
  it("sums up what holds of an answer, by the way that it came", () => {
    const sheet = new Sheet<string>(weights, true);
    sheet.hold(condition.green);
    sheet.holdAll([condition.old, condition.black]);
    expect(sheet.holds(condition.old)).toBe(true);
    sheet.offer("one", "one", way.near);
    sheet.hold(condition.green);
    sheet.offer("two", "two", way.far);
    const [one, two] = sheet.take();
    expect([one!.score, two!.score]).toEqual([1.75, -1]);
    expect(one!.conditions).toEqual([condition.green, condition.old, condition.black]);
  });

  it("begins each answer with nothing, also after one that was not offered", () => {
    const sheet = new Sheet<string>(weights, true);
    sheet.hold(condition.green);
    sheet.drop();
    expect(sheet.holds(condition.green)).toBe(false);
    sheet.offer("one", "one", way.near);
    expect(sheet.take().map(({ score, conditions }) => ({ score, conditions }))).toEqual([
      { score: 0, conditions: [] },
    ]);
    expect(sheet.take()).toEqual([]);
  });

  it("takes in later what else holds", () => {
    const sheet = new Sheet<string>(weights, true);
    const one = sheet.offer("one", "one", way.near);
    sheet.addTo(one, [condition.black]);
    expect([one.score, one.conditions]).toEqual([0.5, [condition.black]]);
  });

  it("scores the same whether the conditions are kept or not", () => {
    const [kept, unkept] = [true, false].map((keeps) => {
      const sheet = new Sheet<string>(weights, keeps);
      sheet.hold(condition.green);
      sheet.addTo(sheet.offer("one", "one", way.near), [condition.old]);
      sheet.hold(condition.black);
      sheet.offer("two", "two", way.far);
      return choose(sheet.take(), weights, [condition.asked]);
    });
    expect(unkept!.margin).toBe(kept!.margin);
    expect(unkept!.taken.key).toBe("two");
    expect(unkept!.candidates.every(({ conditions }) => conditions.length === 0)).toBe(true);
    expect(candidatesOf(kept!).map((candidate) => scoreOf(candidate, weights))).toEqual([1.25, 3.5]);
  });
});

describe("choosing among answers", () => {
  const offer = (
    answers: readonly (readonly [key: string, conditions: readonly number[], settled?: boolean])[],
  ) => {
    const sheet = new Sheet<string>(weights, false);
    for (const [key, conditions, settled] of answers) {
      sheet.holdAll(conditions);
      sheet.offer(key, key, way.near, settled ?? false);
    }
    return choose(sheet.take(), weights);
  };

  it("takes the best, of equals the first, and tells of each other answer once, best first", () => {
    const { taken, margin, others, behind } = offer([
      ["b", [condition.old]],
      ["a", [condition.green]],
      ["c", [condition.black]],
      ["a", [condition.green, condition.old]],
      ["b", [condition.black]],
      ["d", [condition.old]],
    ]);
    expect(taken.key).toBe("a");
    expect(margin).toBe(0.75);
    expect(others.map(({ key }) => key)).toEqual(["c", "b", "d"]);
    expect(behind).toEqual([0.75, 0.75, 1]);
  });

  it("takes what is settled whatever it scores, without a margin", () => {
    const { taken, margin } = offer([
      ["a", [condition.green]],
      ["b", [], true],
    ]);
    expect([taken.key, margin]).toEqual(["b", null]);
  });
});
