import type { Unit } from "./units.ts";
import type { QuantityWords } from "./words.ts";

/** How far before the number a word may stand that tells what its unit is. */
const SENSE_REACH = 16;

/** The sense that the nearest word gives an ambiguous unit (气温升到40度, 用电40度), or null. */
export function senseOf(folded: string, start: number, unit: Unit, { senses, ambiguous }: QuantityWords) {
  if (!ambiguous.has(unit.form)) return null;
  for (let at = start; at > start - SENSE_REACH && at > 0 && !/[。；\n]/.test(folded[at - 1]!); at--) {
    const word = senses.longestBefore(folded, at);
    const sense = word === undefined ? undefined : senses.get(word);
    if (sense?.of !== unit.form) continue;
    const joined = at === start && sense.joins === "yes";
    return { code: sense.unit!, start: joined ? start - word!.length : start };
  }
  return null;
}
