/** Amounts in two units: 3斤2两. */

import { add, compare, divide, multiply } from "../../../model/decimal.ts";
import type { Quantity } from "../../../model/mention.ts";
import type { QuantityWords } from "./words.ts";

/** Joins an amount and its part in a smaller unit of the same kind: 38英镑50便士, 两美元又三美分, 3斤2两, 三年六个月. */
export function joinParts(folded: string, quantities: readonly Quantity[], words: QuantityWords): Quantity[] {
  const out: Quantity[] = [];
  for (const next of quantities) {
    const last = out.at(-1);
    const lasting = last === undefined ? null : joinTimes(folded, last, next, words);
    if (lasting !== null) out[out.length - 1] = lasting;
    else if (last === undefined || !isPart(folded, last, next, words)) out.push(next);
    else out[out.length - 1] = { ...last, end: next.end, value: add(last.value!, next.value!) };
  }
  return out;
}

const PARTED: ReadonlySet<string> = new Set(["money", "measure"]);

function isPart(folded: string, whole: Quantity, part: Quantity, words: QuantityWords): boolean {
  if (!PARTED.has(whole.dimension) || whole.dimension !== part.dimension || whole.unit !== part.unit)
    return false;
  if (whole.approximation !== "exact" || part.approximation !== "exact") return false;
  if (!words.andLess.test(folded.slice(whole.end, part.start))) return false;
  const [large, small] = [factorOf(whole), factorOf(part)];
  return large !== null && small !== null && compare(small, "0") > 0 && compare(small, large) < 0;
}

/** 三年六个月 as 42 months; no amount where the parts make no whole number of either; null where no part follows. */
function joinTimes(folded: string, whole: Quantity, part: Quantity, words: QuantityWords): Quantity | null {
  const printed = isBare(whole) ? folded.slice(whole.end, part.start) : unitOf(folded, whole);
  if (!isBare(whole) && !words.andLess.test(folded.slice(whole.end, part.start))) return null;
  const found = partBehind(folded, printed, part, words);
  if (found === null) return null;
  const both = { ...whole, end: found.end, numerals: [...whole.numerals, ...part.numerals] };
  const { unit, factor } = found.known;
  const isRead = unit !== "" && whole.approximation === "exact" && part.value !== null;
  if (!isRead || whole.value === null) return { ...both, dimension: "order", value: null };
  const value = add(multiply(whole.value, factor!), part.value!);
  const span = isBare(whole) ? { start: whole.end, end: part.start } : whole.unitSpan;
  return {
    ...both,
    dimension: "duration",
    unit: unit!,
    unitSpan: span,
    value,
    approximation: part.approximation,
  };
}

/** Whether a number stands without any unit. */
const isBare = ({ unitSpan }: Quantity) => unitSpan.start === unitSpan.end;
const unitOf = (folded: string, { unitSpan }: Quantity) => folded.slice(unitSpan.start, unitSpan.end);

/** The longest unit of a part, of one to three letters: the 分 of 26分 is none of its own. */
const LONGEST_PART = 3;

function partBehind(folded: string, whole: string, part: Quantity, { durationParts }: QuantityWords) {
  if (whole === "" || whole.length > LONGEST_PART) return null;
  if (!isBare(part)) {
    const known = durationParts.get(whole + unitOf(folded, part));
    return known === undefined ? null : { known, end: part.end };
  }
  for (let length = LONGEST_PART; length > 0; length--) {
    const known = durationParts.get(whole + folded.slice(part.end, part.end + length));
    if (known !== undefined) return { known, end: part.end + length };
  }
  return null;
}

/** How much one of a quantity's unit is in the base unit; null where it cannot be known. */
function factorOf({ value, numerals }: Quantity): string | null {
  const number = numerals[0]?.value;
  if (value === null || number == null || Number(number) === 0) return null;
  return divide(value, number);
}
