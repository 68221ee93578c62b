/** What baselines share: text run together, and a plain claim. */

import { Decimal } from "decimal.js";
import type { JudgedOrganisation, JudgedPerson } from "./compare-names.ts";
import type { JudgedClaim } from "./fields.ts";
import { lineAt, type SourceText, spansOf } from "./locate.ts";

/** What a baseline finds on a page. */
export interface BaselineContent {
  readonly claims: readonly JudgedClaim[];
  readonly people: readonly JudgedPerson[];
  readonly organisations: readonly JudgedOrganisation[];
}

const scales: Readonly<Record<string, string>> = { 十: "1e1", 百: "1e2", 千: "1e3", 万: "1e4", 亿: "1e8" };
const units: Readonly<Record<string, string>> = {
  元: "CNY",
  美元: "USD",
  港元: "HKD",
  欧元: "EUR",
  吨: "t",
  公里: "km",
  个百分点: "pp",
};

/** The input run together without blanks, and the index of the letter at each UTF-16 unit. */
export function runTogether(source: SourceText): { text: string; letterAt: readonly number[] } {
  const letterAt = source.letters.flatMap((letter, index) => Array.from(letter, () => index));
  return { text: source.letters.join(""), letterAt };
}

/** A plain claim with nothing known but what its own words say. */
export function makePlainClaim(
  source: SourceText,
  first: number,
  end: number,
  quantity: { digits: string; scale: string; unit: string },
  known: Partial<JudgedClaim>,
): JudgedClaim {
  const factor = [...quantity.scale].reduce(
    (product, word) => product.mul(scales[word] ?? 1),
    new Decimal(1),
  );
  const indices = Array.from({ length: end - first }, (_, k) => first + k);
  const line = lineAt(source, source.places[first]!);
  return {
    kind: "level",
    value: new Decimal(quantity.digits.replaceAll(",", "")).mul(factor).toFixed(),
    low: null,
    high: null,
    unit: units[quantity.unit] ?? quantity.unit,
    indicator: wordsBefore(source, first),
    subject: null,
    whole: null,
    approximation: "exact",
    direction: null,
    basis: null,
    period: null,
    from: null,
    modality: "reported",
    speaker: null,
    source: null,
    evidence: {
      text: source.letters.slice(first, end).join(""),
      source: spansOf(source, indices).map((span) => ({ line, ...span })),
    },
    ...known,
  };
}

/** Up to twelve characters before a number, back to a stop, a number or a verb of measure: the simplest indicator. */
function wordsBefore(source: SourceText, first: number): string {
  const before = source.letters.slice(Math.max(0, first - 13), first).join("");
  return /([^\p{P}\d]{0,12}?)[达为至]?$/u.exec(before)?.[1] ?? "";
}
