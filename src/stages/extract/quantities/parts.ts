import type { Quantity } from "../../../model/mention.ts";
import { add, compare, divide } from "./decimal.ts";
import type { QuantityWords } from "./words.ts";

/** Joins an amount and its part in a smaller unit of the same kind: 38英镑50便士, 两美元又三美分, 3斤2两. */
export function joinParts(folded: string, quantities: readonly Quantity[], words: QuantityWords): Quantity[] {
  const out: Quantity[] = [];
  for (const next of quantities) {
    const last = out.at(-1);
    if (last === undefined || !isPart(folded, last, next, words)) out.push(next);
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

/** How much one of a quantity's unit is in the base unit; null where it cannot be known. */
function factorOf({ value, numerals }: Quantity): string | null {
  const number = numerals[0]?.value;
  if (value === null || number == null || Number(number) === 0) return null;
  return divide(value, number);
}
