/** Quantities as a reader says them. */

import type { ClaimRecord } from "../../../review/decision.ts";
import { language, term } from "../i18n/index.ts";
import { nameUnit } from "./units.ts";
import { sayValue } from "./value.ts";

export type Quantity = Pick<ClaimRecord, "value" | "low" | "high" | "unit" | "approximation" | "kind">;

/** A value as it is said, with how exact it is and, of growth, its sign: 超过 80亿元 · +63.9% */
export function describeQuantity(quantity: Quantity): string {
  const { value, approximation, kind } = quantity;
  const rises = (kind === "growth" || kind === "change") && value !== null && !value.startsWith("-");
  const about = approximation === "exact" ? "" : `${term("approximation", approximation)} `;
  return `${about}${rises ? "+" : ""}${sayValue(quantity, language.value)}`;
}

/** A unit in the page's language. */
export function describeUnit(unit: string): string {
  return language.value === "zh" ? nameUnit(unit) : unit;
}
