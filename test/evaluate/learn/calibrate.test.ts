import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { calibrate, poolViolators, writeCalibration } from "../../../src/evaluate/learn/calibrate.ts";
import { Lexicon, readEntries } from "../../../src/rulebook/lexicon.ts";
import { calibrationLexicon, readCalibration } from "../../../src/stages/link/choosing/calibration.ts";
import { rulebook } from "../../program.ts";

const tally = (right: number, total: number) => ({ right, total });

describe("pooling adjacent violators", () => {
  it("leaves shares that rise as they are", () => {
    expect(poolViolators([tally(1, 4), tally(1, 2), tally(3, 4)])).toEqual([0.25, 0.5, 0.75]);
  });

  it("pools a share that falls with those before it, weighed by their counts", () => {
    expect(poolViolators([tally(1, 4), tally(3, 4), tally(2, 4), tally(4, 4)])).toEqual([
      0.25, 0.625, 0.625, 1,
    ]);
    expect(poolViolators([tally(3, 3), tally(0, 1), tally(0, 2)])).toEqual([0.5, 0.5, 0.5]);
  });
});

describe("a calibration", () => {
  const weighed = [0.05, 0.05, 0.3, 0.3, 1.2, 1.2, 2.5, 4].map((margin, k) => ({
    field: "period" as const,
    margin,
    right: k > 2,
  }));
  const outcomes = [
    { field: "period" as const, genre: "g", text: "t", form: "settled" as const, way: null, right: true },
  ];
  const text = writeCalibration(calibrate(weighed, outcomes));

  it("is a lexicon whose shares rise with the margin, and is the same each time", () => {
    const { entries } = readEntries(parse(text));
    const shares = [...entries]
      .filter(([form]) => !Number.isNaN(Number(form)))
      .map(([, row]) => Number(row.period));
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares[0]).toBeLessThan(shares.at(-1)!);
    expect(writeCalibration(calibrate(weighed, outcomes))).toBe(text);
  });

  it("reads back by the margin from which on a row holds", () => {
    const { entries } = readEntries(parse(text));
    const calibrated = rulebook.withLexicons(
      new Map([[calibrationLexicon, new Lexicon(calibrationLexicon, entries)]]),
    );
    const trust = readCalibration(calibrated);
    expect(trust("period", { margin: 0.99 })).toBe(Number(entries.get("0.75")!.period));
    expect(trust("period", { margin: 1 })).toBe(Number(entries.get("1")!.period));
    expect(trust("period", { margin: null })).toBe(Number(entries.get("settled")!.period));
    // Nobody has measured it.
    expect(trust("indicator", { margin: 1 })).toBe(0.9);
  });
});
