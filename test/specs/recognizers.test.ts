import { describe, expect, it } from "vitest";
import { arePresent, differences, files, isApplicable, missed, readCases } from "./recognizers.ts";

/** Of the applicable cases that are not answered otherwise on purpose, this share must agree in value and unit. */
const LEAST = 0.97;

const deliberate = (file: string, index: number) =>
  differences.some((it) => it.file === file && it.cases.includes(index));

if (!arePresent)
  console.warn("recognizers-text is not at ../shared/specs beside the repository: its cases are skipped");

describe.skipIf(!arePresent)("quantities agree with the cases of Recognizers-Text", () => {
  it("in value and unit, but for those answered otherwise on purpose", () => {
    let applicable = 0;
    const mistakes: string[] = [];
    for (const file of files) {
      readCases(file).forEach((it, index) => {
        if (!isApplicable(it) || deliberate(file, index)) return;
        applicable++;
        const [first] = missed(file, it);
        if (first !== undefined) mistakes.push(`${file} ${index}: ${first}`);
      });
    }
    expect(applicable).toBeGreaterThan(450);
    expect(1 - mistakes.length / applicable, mistakes.join("\n")).toBeGreaterThanOrEqual(LEAST);
  });

  it("and differ still where the list says that they do", () => {
    for (const { file, cases } of differences) {
      const all = readCases(file);
      const agreeing = cases.filter((index) => missed(file, all[index]!).length === 0);
      expect(agreeing, `${file}: take these off the list`).toEqual([]);
    }
  });
});
