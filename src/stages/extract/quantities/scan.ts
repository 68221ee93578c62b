/** Finds all quantities of a text. */

import type { Numeral, Quantity } from "../../../model/mention.ts";
import type { Span } from "../../../model/span.ts";
import { readFraction, readMixed } from "./fractions.ts";
import { brokenNumeral, findNumerals, readNumeral } from "./numerals.ts";
import { joinParts } from "./parts.ts";
import { joinRanges } from "./ranges.ts";
import { withApproximation } from "./vagueness.ts";
import { readQuantity } from "./with-unit.ts";
import type { QuantityWords } from "./words.ts";

/**
 * All numbers of a folded text that stand outside the `taken` spans, with unit and vagueness where it has them, in order.
 * Numbers without a unit come too, with the dimension `none`: the ledger wants them all.
 */
export function findQuantities(
  folded: string,
  taken: readonly Span[],
  words: QuantityWords,
  all: readonly Numeral[] = findNumerals(folded, words.numerals),
): Quantity[] {
  const numerals = outside(all, taken);
  const out: Quantity[] = [];
  for (let k = 0; k < numerals.length; k++) {
    if (numerals[k]!.start < (out.at(-1)?.end ?? 0)) continue;
    const numeral = fitNumeral(folded, numerals[k]!, words);
    // Of what is broken nothing is read, nor is it a part of anything.
    if (numeral.broken === true) {
      out.push(readQuantity(folded, numeral, words));
      continue;
    }
    const mixed = readMixed(folded, numeral, numerals[k + 1], numerals[k + 2], words);
    const fraction = mixed === null ? readFraction(folded, numeral, numerals[k + 1], words) : null;
    if (mixed !== null) k += 2;
    else if (fraction !== null) k++;
    const read = fraction ?? readQuantity(folded, mixed ?? numeral, words);
    out.push(withApproximation(folded, read, out.at(-1)?.end ?? -1, words));
  }
  return joinRanges(folded, joinParts(folded, out, words), words);
}

function outside(numerals: readonly Numeral[], taken: readonly Span[]): Numeral[] {
  let next = 0;
  return numerals.filter((numeral) => {
    while (next < taken.length && taken[next]!.end <= numeral.start) next++;
    const span = taken[next];
    return span === undefined || numeral.end <= span.start;
  });
}

/**
 * Gives back a last 千, 百 or 万 that begins the unit (500千瓦, 3.5万千瓦); what a digit below 万 counts stays (四万六千｜吨).
 * In figures 23万7千瓦时 may be either.
 */
function fitNumeral(folded: string, numeral: Numeral, words: QuantityWords): Numeral {
  const last = numeral.end - 1;
  if (numeral.broken === true) return numeral;
  if (last <= numeral.start || words.numerals.numerals.get(folded[last]!)?.type !== "scale") return numeral;
  const isCounted = words.countedScale.test(folded.slice(numeral.start, numeral.end));
  if (isCounted && numeral.style === "mixed" && (words.units.at(folded, last)?.form.length ?? 0) > 1)
    return brokenNumeral(folded.slice(numeral.start, numeral.end), numeral.start);
  if (isCounted && words.units.at(folded, numeral.end) !== null) return numeral;
  const unit = words.units.at(folded, last);
  if (unit === null || unit.form.length === 1) return numeral;
  return readNumeral(folded.slice(numeral.start, last), numeral.start, words.numerals);
}
