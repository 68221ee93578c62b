import { describe, expect, it } from "vitest";
import {
  amountsOf,
  arePresent,
  asksForNone,
  differences,
  files,
  isApplicable,
  missed,
  readCases,
} from "./recognizers.ts";

/** Of all applicable cases, this share must agree in value and unit. */
const LEAST = 0.97;

const deliberate = (file: string, index: number) =>
  differences.some((it) => it.file === file && it.cases.includes(index));

if (!arePresent)
  console.warn("recognizers-text is not at ../shared/specs beside the repository: its cases are skipped");

describe.skipIf(!arePresent)(
  "quantities agree with the cases of Recognizers-Text (needs ../shared/specs)",
  () => {
    const applicable = (arePresent ? files : []).flatMap((file) =>
      readCases(file).flatMap((it, index) =>
        isApplicable(it) ? [{ file, index, missed: missed(file, it) }] : [],
      ),
    );
    const differing = applicable.filter((it) => it.missed.length > 0);

    it("in value and unit, nearly all", () => {
      expect(applicable.length).toBeGreaterThan(600);
      expect(1 - differing.length / applicable.length).toBeGreaterThanOrEqual(LEAST);
    });

    it("and differ only where the list says why", () => {
      const unexplained = differing.filter(({ file, index }) => !deliberate(file, index));
      expect(unexplained).toEqual([]);
    });

    it("and differ still where the list says that they do", () => {
      for (const { file, cases } of differences) {
        const all = readCases(file);
        const agreeing = cases.filter((index) => missed(file, all[index]!).length === 0);
        expect(agreeing, `${file}: take these off the list`).toEqual([]);
      }
    });

    it("and find no amount where there is none", () => {
      for (const file of files) {
        for (const it of readCases(file).filter((it) => asksForNone(file, it))) {
          expect(amountsOf(it), it.Input).toEqual([]);
        }
      }
    });
  },
);
