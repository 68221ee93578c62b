import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { rulebook } from "../program.ts";

/** The part of the library that is used here: it comes without types. */
interface Ucum {
  validateUnitString(unit: string): { readonly status: "valid" | "invalid" | "error" };
  convertUnitTo(
    from: string,
    value: number,
    to: string,
  ): { readonly status: "succeeded" | "failed" | "error" };
}
const { UcumLhcUtils } = createRequire(import.meta.url)("@lhncbc/ucum-lhc") as {
  UcumLhcUtils: { getInstance(): Ucum };
};
const ucum = UcumLhcUtils.getInstance();

const isUcum = (unit: string) => ucum.validateUnitString(unit).status === "valid";
const isCurrency = (unit: string) => Intl.supportedValuesOf("currency").includes(unit);
const isMeasureWord = (unit: string) => rulebook.lexicon("quantity/classifiers").has(unit);

/** The lexicons of units, with what each says they measure. */
const measures = [
  "quantity/measures",
  "quantity/measures-hk",
  "quantity/measures-tw",
  "quantity/durations",
  "english/units",
] as const;
const rows = measures.flatMap((name) =>
  [...rulebook.lexicon(name).entries].map(([form, { unit, dimension }]) => ({
    form,
    unit: unit!,
    dimension: dimension!,
  })),
);
const currencies = [...rulebook.lexicon("quantity/currencies").entries.values()].map(({ unit }) => unit!);

/** The table under the heading `Units outside UCUM`: units that are neither UCUM nor ISO 4217 nor measure words. */
const listed = new Set(
  (
    readFileSync("docs/limits.md", "utf8")
      .split(/^## Units outside UCUM$/m)[1]
      ?.split(/^## /m)[0] ?? ""
  )
    .split("\n")
    .flatMap((line) => /^\| ([^|]+?) \|/.exec(line)?.[1]?.split(/[ ,·`]+/) ?? []),
);
const isKnown = (unit: string) => isUcum(unit) || isCurrency(unit) || isMeasureWord(unit) || listed.has(unit);

describe("each unit that the rules can write is a code of UCUM or ISO 4217, a measure word, or listed with its reason", () => {
  const units = [...new Set([...rows.map(({ unit }) => unit), ...currencies])].filter(
    (unit) => !/^-?$/.test(unit),
  );
  it.each(units)("%s", (unit) => {
    const parts = isKnown(unit) ? [] : unit.split(/[/.]/);
    expect(parts.filter((part) => !isKnown(part))).toEqual([]);
  });

  it("and none is listed without need", () => {
    const used = new Set(units.flatMap((unit) => [unit, ...unit.split(/[/.]/)]));
    const idle = [...listed].filter((unit) => isUcum(unit) || isCurrency(unit) || !used.has(unit));
    expect(
      idle.filter((unit) => /^[\p{L}]+$/u.test(unit) && !/^[a-z]{3,}$/.test(unit) && unit !== "Unit"),
    ).toEqual([]);
  });

  it("and a hectare is har", () => {
    expect(
      new Set(rows.filter(({ form }) => /^(?:公顷|hectares?)$/.test(form)).map(({ unit }) => unit)),
    ).toEqual(new Set(["har"]));
  });
});

describe("units of one dimension can be turned into each other", () => {
  // What a gram a litre and a gram a kilogram share, and what English calls a measure, is no dimension.
  const dimensions = [...new Set(rows.map(({ dimension }) => dimension))].filter(
    (it) => !/^(?:content|measure)$/.test(it),
  );
  it.each(dimensions)("%s", (dimension) => {
    const own = [
      ...new Set(rows.filter((row) => row.dimension === dimension).map(({ unit }) => unit)),
    ].filter(isUcum);
    const alien = own.filter((unit) => ucum.convertUnitTo(unit, 1, own[0]!).status !== "succeeded");
    expect(alien).toEqual([]);
  });
});

describe("units in the dataset of the fixtures", () => {
  const claims = JSON.parse(readFileSync("output/claims.json", "utf8")) as { unit: string }[];
  it.each([...new Set(claims.map(({ unit }) => unit))].filter((unit) => unit !== "" && !isKnown(unit)))(
    "%s is made of known ones",
    (unit) => {
      const known = (part: string) =>
        isKnown(part) || /^\p{Script=Han}+$/u.test(part) || /^\d+(?:\.\d+)?$/.test(part);
      expect(
        unit
          .split("/")
          .flatMap((side) => (known(side) ? [] : side.split(".")))
          .filter((part) => !known(part)),
      ).toEqual([]);
    },
  );
});
