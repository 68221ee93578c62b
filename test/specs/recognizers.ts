import { existsSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { applyEdits } from "../../src/model/layer.ts";
import type { Quantity } from "../../src/model/mention.ts";
import { findQuantities } from "../../src/stages/extract/quantities/scan.ts";
import { quantityWords } from "../../src/stages/extract/quantities/words.ts";
import { restorePoint } from "../../src/stages/repair/restore-point.ts";
import { foldText } from "../../src/stages/segment/fold.ts";
import { rulebook } from "../program.ts";
import { words as lines } from "../stages/layout/words.ts";

/** A peer's cases, beside the repository; nothing of them is copied here. */
const SPECS = new URL("../../../shared/specs/recognizers-text/", import.meta.url);
export const arePresent = existsSync(SPECS);

export const files = [
  "Number/Chinese/NumberModel",
  "Number/Chinese/PercentModel",
  "Number/Chinese/OrdinalModel",
  "Number/Chinese/NumberRangeModel",
  "NumberWithUnit/Chinese/CurrencyModel",
  "NumberWithUnit/Chinese/DimensionModel",
  "NumberWithUnit/Chinese/AgeModel",
  "NumberWithUnit/Chinese/TemperatureModel",
] as const;

interface Case {
  readonly Input: string;
  readonly Results: readonly {
    readonly Text: string;
    readonly Start: number;
    readonly End: number;
    readonly Resolution?: { readonly value?: string | null; readonly unit?: string };
  }[];
}

/** Cases that we answer otherwise on purpose, by file and index. */
export interface Difference {
  readonly file: string;
  readonly cases: readonly number[];
  readonly reason: string;
}

export const differences: readonly Difference[] = parse(
  readFileSync(new URL("recognizers-differences.yaml", import.meta.url), "utf8"),
);

/** What their units are called here, and how many of ours one of theirs is. */
const UNITS: Readonly<Record<string, readonly [code: string, factor: number]>> = parse(
  readFileSync(new URL("recognizers-units.yaml", import.meta.url), "utf8"),
);

const words = quantityWords(rulebook);

export function readCases(file: string): Case[] {
  return JSON.parse(readFileSync(new URL(`${file}.json`, SPECS), "utf8").replace(/^\uFEFF/, ""));
}

/**
 * Whether a case asks for the value of a number. Not so one without results (一切, 四川), since the ledger has a row for
 * every numeral, whatever it means, nor one whose results have no value (a unit without number).
 */
export function isApplicable({ Results }: Case): boolean {
  return Results.some((it) => it.Resolution?.value != null);
}

/** Whether a case of units asks that no amount of its kind be found: 五角大楼 is no money. */
export function asksForNone(file: string, { Results }: Case): boolean {
  return file.startsWith("NumberWithUnit") && Results.length === 0;
}

/** The amounts of money or measures in a case. */
export function amountsOf({ Input }: Case): Quantity[] {
  const kinds = new Set(["money", "measure"]);
  return findQuantities(foldText(Input), [], words).filter((it) => kinds.has(it.dimension));
}

/** The results of a case that we do not find with their value, as a message each. */
export function missed(file: string, { Input, Results }: Case): string[] {
  // As repair would hand it on: letter-spacing closed, a full-width comma before a unit read as that of thousands.
  const closed = Input.replace(
    /(?<=[^\sA-Za-z\d０-９,，]) +(?=[^\sA-Za-z])|(?<=[\d０-９]) +(?=[\p{Script=Han}-])|(?<=-) +(?=\d)/gu,
    "",
  );
  const text = foldText(applyEdits(closed, restorePoint.run(closed, lines)).text);
  const quantities = findQuantities(text, [], words);
  const free = [...quantities];
  const out: string[] = [];
  for (const { Text, Resolution } of Results) {
    if (Resolution?.value == null) continue;
    const isRange = file.includes("Range");
    const at = isRange ? -1 : free.findIndex((it) => agrees(it, Text, Resolution.value!, Resolution.unit));
    if (at >= 0) free.splice(at, 1);
    else if (!isRange || !agreesRange(quantities, Resolution.value)) {
      const got = quantities.map((it) => `${it.value ?? `${it.low}–${it.high}`} ${it.unit}`).join(", ");
      out.push(`${Text}: expected ${Resolution.value} ${Resolution.unit ?? ""}, got ${got || "nothing"}`);
    }
  }
  return out;
}

/** The unit of a range follows its upper end, which is all that they see of 70-90天. */
function agrees(quantity: Quantity, text: string, value: string, unit: string | undefined): boolean {
  if (value.endsWith("%")) {
    // 6个百分点 is "6%" to them and 6 pp here, on purpose and in all their cases: the number is compared, and that we say pp.
    const ours = /个百分点/.test(foldText(text).replace(/\s+/g, "")) ? "pp" : "%";
    return quantity.unit === ours && isClose(quantity.value ?? quantity.high, Number(value.slice(0, -1)));
  }
  if (unit !== undefined) {
    const ours = UNITS[unit];
    return ours?.[0] === quantity.unit && isClose(quantity.value ?? quantity.high, Number(value) * ours[1]);
  }
  // 二十几万 is 200000 to them and lies between 210000 and 290000 here, as the contract has it.
  if (holdsUnsaid(quantity, Number(value))) return true;
  const stated = [quantity.value, ...quantity.numerals.map((it) => it.value)];
  const fraction = quantity.dimension === "fraction" ? Number(quantity.value) / 100 : null;
  return stated.some((it) => isClose(it, Number(value))) || isClose(fraction, Number(value));
}

/** Whether a range is that of a digit left unsaid after a round number: one to nine of the next place more than it. */
function holdsUnsaid({ low, high, numerals }: Quantity, round: number): boolean {
  const between = numerals.length === 1 && numerals[0]!.between !== null;
  if (!between || low === null || high === null) return false;
  const step = Number(low) - round;
  return step > 0 && Number(high) - round === 9 * step;
}

const LOWER = new Set(["over", "at_least"]);
const UPPER = new Set(["under", "at_most", "nearly"]);

/**
 * Each end of theirs must be a value of ours: an end of a range, or a bound, which we keep apart (over 20, at most 35).
 * A bound must not point the other way. Whether an end belongs to the range is not compared: a claim does not say it.
 */
function agreesRange(quantities: readonly Quantity[], range: string): boolean {
  const ends = /^[[(](-?[\d.]*),(-?[\d.]*)[\])]$/.exec(range);
  if (ends === null) return false;
  const [, low = "", high = ""] = ends;
  if (high === "" && quantities.some((it) => holdsUnsaid(it, Number(low)))) return true;
  const has = (
    end: string,
    values: (it: Quantity) => readonly (string | number | null)[],
    not: Set<string>,
  ) =>
    end === "" ||
    quantities.some(
      (it) => !not.has(it.approximation) && values(it).some((ours) => isClose(ours, Number(end))),
    );
  const single = ({ value, numerals, dimension }: Quantity) => [
    value,
    ...numerals.map((it) => it.value),
    dimension === "fraction" ? Number(value) / 100 : null,
  ];
  return (
    has(low, (it) => [it.low, ...single(it)], UPPER) && has(high, (it) => [it.high, ...single(it)], LOWER)
  );
}

function isClose(ours: string | number | null, theirs: number): boolean {
  return ours !== null && Math.abs(Number(ours) - theirs) <= Math.abs(theirs) * 1e-9;
}
