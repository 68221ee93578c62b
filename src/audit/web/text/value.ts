/** Exact decimals written for a reader. */

import type { Claim } from "../../../model/claim.ts";
import { nameUnit } from "./units.ts";

/** Numbers as they are said, beside the exact ones of the record: 372710000000 USD is 3727.1亿美元. */

type Language = "zh" | "en";
type Valued = Pick<Claim, "kind" | "value" | "low" | "high" | "unit">;

/** The largest first. */
const scales: Readonly<Record<Language, readonly { word: string; places: number }[]>> = {
  zh: [
    { word: "万亿", places: 12 },
    { word: "亿", places: 8 },
    { word: "万", places: 4 },
  ],
  en: [
    { word: " trillion", places: 12 },
    { word: " billion", places: 9 },
    { word: " million", places: 6 },
  ],
};

/** More decimals than this are harder to read than a smaller scale, more digits before them than a larger. */
const MOST_DECIMALS = 4;
const MOST_DIGITS = 5;

/** Value and unit; the ends of a range with a dash. */
export function sayValue({ kind, value, low, high, unit }: Valued, language: Language = "zh"): string {
  if (kind === "rank" && value !== null)
    return language === "zh" ? `第${value}${nameUnit(unit)}` : `#${value}`;
  const said = language === "zh" ? nameUnit(unit) : unit;
  const number =
    value !== null
      ? sayNumber(value, language)
      : `${sayNumber(low ?? "", language)}—${sayNumber(high ?? "", language)}`;
  return joinUnit(number, said, language);
}

function joinUnit(number: string, unit: string, language: Language): string {
  return unit === "%" || unit === "" || language === "zh" ? `${number}${unit}` : `${number} ${unit}`;
}

/** An exact decimal with a scale word, where it then has few decimals; nothing is rounded. */
export function sayNumber(decimal: string, language: Language = "zh"): string {
  const [, sign = "", whole = "", fraction = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal) ?? [];
  if (whole === "") return decimal;
  const minus = sign === "" ? "" : "−";
  for (const { word, places } of scales[language]) {
    if (whole.length <= places) continue;
    const head = whole.slice(0, -places);
    if (head.length > MOST_DIGITS) continue;
    const tail = `${whole.slice(-places)}${fraction}`.replace(/(?<!0)0+$/, "");
    if (tail.length <= MOST_DECIMALS) return `${minus}${head}${tail === "" ? "" : `.${tail}`}${word}`;
  }
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, ",") : whole;
  return `${minus}${grouped}${fraction === "" ? "" : `.${fraction}`}`;
}

/** The exact value as the record has it. */
export function exactValue({ value, low, high, unit }: Valued): string {
  return `${value ?? `${low}…${high}`}${unit === "" ? "" : ` ${unit}`}`;
}
