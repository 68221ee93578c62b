/** Second reading: the tables of the rulebook, read without it. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Converter } from "opencc-js/t2cn";
import { RULES } from "../../../rulebook/program-rules.ts";
import { loadYaml } from "../../../rulebook/yaml.ts";

/**
 * What a second reading of a quote knows of the language: the words of the rulebook's tables, read as they lie there.
 * Nothing here goes through the rulebook or extraction, so that a fault there is seen here.
 */
export interface Tables {
  /** What a numeral's character is worth: a digit stands for itself, a scale multiplies what stands before it. */
  readonly digits: ReadonlyMap<string, number>;
  readonly scales: ReadonlyMap<string, number>;
  readonly point: string;
  /** Words of units, longest first, with everything that they may mean. */
  readonly units: readonly UnitWord[];
  /** Words that make a number negative. */
  readonly minus: readonly string[];
  /** Words by what they do: those of `rules/verify/words.yaml`. */
  readonly words: (role: string) => readonly string[];
  /** Nouns for people, who are counted without a measure word. */
  readonly people: readonly string[];
  /** Whether a noun stands there that says itself for each what it is: 每股｜收益. */
  readonly isDividedNoun: (text: string, at: number) => boolean;
  /** Words (每餐) that always say what an amount is for, whatever the noun has of them. */
  readonly dividing: ReadonlyMap<string, Meaning>;
  /** Units of the calendar that are no measured time: the 月 of 每月. */
  readonly calendar: ReadonlySet<string>;
  /** How a unit stands to others of its dimension; null where that is not told. */
  readonly scaleOf: (unit: string) => UnitScale | null;
}

export interface UnitWord {
  readonly word: string;
  readonly meanings: readonly Meaning[];
}

/** A unit and the factor that leads to it. */
export interface Meaning {
  readonly word: string;
  readonly unit: string;
  readonly factor: string;
}

/** A unit as so many of the one that its dimension is told in. */
export interface UnitScale {
  readonly of: string;
  readonly factor: string;
}

let loaded: Tables | undefined;

export function loadTables(): Tables {
  loaded ??= readTables();
  return loaded;
}

const toSimplified = Converter({ from: "t", to: "cn" });

/** The quote as it is read here: simplified script, half-width forms, no blanks. */
export function foldQuote(text: string): string {
  const halfWidth = text.replace(/[！-～]/g, (it) => String.fromCharCode(it.charCodeAt(0) - 0xfee0));
  return toSimplified(halfWidth).replace(/[\s\u00ad\u200b]+/gu, "");
}

const tablesOfUnits = [
  "quantity/currencies",
  "quantity/measures",
  "quantity/measures-hk",
  "quantity/measures-tw",
  "quantity/durations",
  "quantity/proportions",
  "quantity/currency-before",
  "quantity/collectives",
  "verify/senses",
  "verify/times",
];
const tablesOfEnglish = ["english/units", "english/currency-signs"];

function readTables(): Tables {
  const digits = new Map<string, number>();
  const scales = new Map<string, number>();
  let point = ".";
  for (const { form, value, type } of readRows("quantity/numerals")) {
    for (const word of form!.split("|")) {
      if (type === "digit") digits.set(word, Number(value));
      else if (type === "scale") scales.set(word, Number(value));
      else point = word;
    }
  }
  const units = new Map<string, Meaning[]>();
  const add = (word: string, unit: string, factor: string) => {
    const meaning = { word, unit, factor };
    const known = units.get(word);
    if (known === undefined) units.set(word, [meaning]);
    else known.push(meaning);
  };
  for (const [tables, fold] of [
    [tablesOfUnits, foldQuote],
    [tablesOfEnglish, (word: string) => word.replace(/_/g, "").toLowerCase()],
  ] as const) {
    for (const { form, unit, factor = "1" } of tables.flatMap(readRows))
      for (const word of form!.split("|")) add(fold(word), unit!, factor);
  }
  for (const word of readForms("quantity/classifiers")) add(foldQuote(word), word, "1");
  const roles = readRoles();
  const scalesOfUnits = new Map(
    readRows("quantity/unit-scales").map(({ form, of, factor }) => [form!, { of: of!, factor: factor! }]),
  );
  const dividing = new Map<string, Meaning>();
  for (const { form, unit, factor = "1" } of readRows("claims/per"))
    for (const word of form!.split("|").map(foldQuote)) dividing.set(word, { word, unit: unit!, factor });
  const dividedNoun = new RegExp(readFragment("per-share-noun"), "uy");
  return {
    words: (role) => roles.get(role) ?? [],
    people: readFragment("people-counted")
      .split("|")
      .filter((word) => /^\p{Script=Han}+$/u.test(word)),
    dividing,
    isDividedNoun: (text, at) => {
      dividedNoun.lastIndex = at;
      return dividedNoun.test(text);
    },
    calendar: new Set(
      readRows("quantity/durations").flatMap(({ unit, dimension }) =>
        dimension === "calendar" ? [unit!] : [],
      ),
    ),
    scaleOf: (unit) => scalesOfUnits.get(unit) ?? null,
    digits,
    scales,
    point,
    units: [...units]
      .map(([word, meanings]) => ({ word, meanings }))
      .sort((a, b) => b.word.length - a.word.length),
    minus: readForms("quantity/minus"),
  };
}

function readRoles(): ReadonlyMap<string, readonly string[]> {
  const roles = new Map<string, string[]>();
  for (const { form = "", does = "" } of readRows("verify/words"))
    for (const role of does.split(","))
      roles.set(role, [...(roles.get(role) ?? []), ...form.split("|").map(foldQuote)]);
  return roles;
}

/** A fragment of the rulebook's patterns for claims that names no other. */
function readFragment(name: string): string {
  const { fragments } = readYaml("claims/fragments") as { fragments: Record<string, string> };
  return fragments[name] ?? "";
}

/** The rows of a table of the rulebook by the names of its columns. */
function readRows(name: string): Record<string, string>[] {
  const table = readTable(name);
  const columns = (table.columns ?? "").split(" ");
  return (table.rows ?? "")
    .split("\n")
    .filter((row) => row.trim() !== "")
    .map((row) => {
      const cells = row.trim().split(/\s+/);
      return Object.fromEntries(columns.map((column, k) => [column, cells[k] ?? ""]));
    });
}

function readForms(name: string): string[] {
  return (readTable(name).forms ?? "").split(/\s+/).filter((word) => word !== "");
}

function readTable(name: string): Record<string, string | undefined> {
  return readYaml(name) as Record<string, string | undefined>;
}

function readYaml(name: string): unknown {
  return loadYaml().parse(readFileSync(join(RULES, `${name}.yaml`), "utf8"));
}
