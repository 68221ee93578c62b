import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitClauses } from "../../../src/stages/link/clauses.ts";

const clausesOf = (text: string) =>
  splitClauses(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));

describe("splitClauses", () => {
  it("parts a statement at commas, colons and ends, which belong to no clause", () => {
    expect(clausesOf("据介绍：今年，出口增长；进口下降。")).toEqual([
      "据介绍",
      "今年",
      "出口增长",
      "进口下降",
    ]);
  });

  it("does not part a number at its commas, or a score at its colon", () => {
    expect(clausesOf("出口1,627,520辆,增长")).toEqual(["出口1,627,520辆", "增长"]);
    expect(clausesOf("比分3:1,结束")).toEqual(["比分3:1", "结束"]);
  });

  it("keeps brackets and titles whole", () => {
    expect(clausesOf("按《办法，试行》（第一条，第二条）执行，实施")).toEqual([
      "按《办法，试行》（第一条，第二条）执行",
      "实施",
    ]);
  });

  it("gives no empty clause", () => {
    expect(clausesOf("，，出口，。")).toEqual(["出口"]);
  });

  it("keeps every character but the parting marks, in order, inside the statement", () => {
    const unit = fc.constantFrom(..."甲乙12，。：；,:（）《》");
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 30 }), fc.nat(10), (text, at) => {
        const statement = { start: Math.min(at, text.length), end: text.length };
        let end = statement.start;
        for (const clause of splitClauses(text, statement)) {
          expect(text.slice(end, clause.start)).toMatch(/^[，。：；,:]*$/);
          expect(clause.end).toBeGreaterThan(clause.start);
          end = clause.end;
        }
        expect(text.slice(end)).toMatch(/^[，。：；,:]*$/);
      }),
    );
  });
});
