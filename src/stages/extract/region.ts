/** Tells where a page was printed. */

import type { Lexicon } from "../../rulebook/lexicon.ts";
import { type CurrencyWords, type Printed, regionOf } from "./quantities/currency.ts";

/** Where a page was printed, and whether its money may be of another place than it is taken for. */
export interface Told {
  readonly region: string | null;
  /** The script is traditional and nothing says where it was printed: what 元 and $ are can only be assumed. */
  readonly assumed: boolean;
}

/**
 * Where a page was printed: as given, as the paper's name says, else as the page's own words tell (立法會, 新台幣, 本澳).
 * Words tell only in traditional script: in simplified script they speak of another place.
 * @param text the page's text as printed
 * @param folded the same in simplified script
 */
export function tellRegion(text: string, folded: string, printed: Printed, words: CurrencyWords): Told {
  const stated = regionOf(printed, words);
  if (stated !== null || !isTraditional(text, folded)) return { region: stated, assumed: false };
  const region = weigh(folded, words.regionWords);
  return { region, assumed: region === null };
}

/** The region whose words weigh enough, and at least twice as much as those of any other. */
function weigh(folded: string, words: Lexicon): string | null {
  const sums = new Map<string, number>();
  for (const [form, { region = "", weight = "0" }] of words.entries) {
    const times = Math.min(MOST, folded.split(form).length - 1);
    if (times > 0) sums.set(region, (sums.get(region) ?? 0) + times * Number(weight));
  }
  const [first, second] = [...sums].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (first === undefined || first[1] < ENOUGH || first[1] < 2 * (second?.[1] ?? 0)) return null;
  return first[0];
}

/** A word that is said again and again counts so many times. */
const MOST = 3;
const ENOUGH = 3;

/** Whether enough of the Chinese characters have a simplified form: a third of running text; names alone are far fewer. */
function isTraditional(text: string, folded: string): boolean {
  let [all, changed] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < FIRST_HAN || unit > LAST_HAN) continue;
    all++;
    if (unit !== folded.charCodeAt(at)) changed++;
  }
  return changed > 0 && changed * 10 >= all;
}

const [FIRST_HAN, LAST_HAN] = [0x4e00, 0x9fff];
