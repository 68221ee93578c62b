/** Exact arithmetic on decimal strings. */

import { Decimal } from "decimal.js";

/** As many as any number of a page needs, with room. */
const DIGITS = 60;

Decimal.set({ precision: DIGITS, toExpNeg: -DIGITS, toExpPos: DIGITS });

/** `value × factor`, exact; a factor of 1 leaves the printed zeros (`3.0`) as they are. */
export function multiply(value: string, factor: string | number): string {
  const times = Number(factor);
  if (times === 1) return value;
  const zeros = Math.log10(times);
  if (Number.isInteger(zeros) && zeros > 0) return shift(value, zeros);
  return new Decimal(value).times(factor).toFixed();
}

/** `a + b`, exact. */
export function add(a: string, b: string): string {
  return new Decimal(a).plus(b).toFixed();
}

/** `a ÷ b × times`, to 12 significant digits where it does not come out even. */
export function divide(a: string, b: string, times = 1): string {
  return new Decimal(a).times(times).dividedBy(b).toSignificantDigits(12).toFixed();
}

/** `a ÷ b` where it comes out even within 12 places; null where it does not. */
export function endsAfter(a: string, b: string): string | null {
  const divisor = new Decimal(b);
  if (divisor.isZero()) return null;
  const quotient = new Decimal(a).dividedBy(divisor);
  return quotient.decimalPlaces() <= 12 && quotient.times(divisor).equals(a) ? quotient.toFixed() : null;
}

/** `base ^ exponent`, exact; null where it has no value or more digits than anyone writes. */
export function power(base: string, exponent: string): string | null {
  const raised = new Decimal(base).pow(exponent);
  return raised.isFinite() && raised.precision(true) <= DIGITS && raised.decimalPlaces() <= DIGITS
    ? raised.toFixed()
    : null;
}

export function negate(value: string): string {
  if (value.startsWith("-")) return value.slice(1);
  return /^[0.]+$/.test(value) ? value : `-${value}`;
}

/** Negative, zero or positive as a − b. */
export function compare(a: string, b: string): number {
  return new Decimal(a).comparedTo(b);
}

/** Moves the decimal point right by `zeros` places, without arithmetic. */
function shift(value: string, zeros: number): string {
  const sign = value.startsWith("-") ? "-" : "";
  const dot = value.indexOf(".");
  const whole = value.slice(sign.length, dot < 0 ? value.length : dot);
  const part = dot < 0 ? "" : value.slice(dot + 1);
  const digits = whole + part.slice(0, zeros).padEnd(zeros, "0");
  const moved = digits.startsWith("0") ? digits.replace(/^0+(?=\d)/, "") : digits;
  const rest = part.length <= zeros ? "" : part.slice(zeros).replace(/(?<!0)0+$/, "");
  return sign + moved + (rest === "" ? "" : `.${rest}`);
}
