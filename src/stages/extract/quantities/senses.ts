/** Which of several things a unit is. */

import type { LexiconEntry } from "../../../rulebook/lexicon.ts";
import type { Unit } from "./units.ts";
import type { QuantityWords } from "./words.ts";

/** How far before the number a word may stand that tells what its unit is. */
const SENSE_REACH = 16;
/** How far after the unit: 2400块旧地砖. */
const REACH_AFTER = 6;

/** What a unit is here, and where the amount begins: 摄氏 is part of it. */
export interface Sense {
  readonly unit: Unit;
  readonly start: number;
}

/**
 * What a unit that may be several things is here, or null where nothing tells: by the thing named right after it
 * (2400块地砖), else by the number's own scale (9亿块), else by the nearest word before it (气温升到40度, 用电40度).
 * @param start where the number begins
 * @param end where the unit ends
 */
export function senseOf(
  folded: string,
  start: number,
  unit: Unit,
  end: number,
  words: QuantityWords,
): Sense | null {
  if (!words.ambiguous.has(unit.form) && !words.coins.has(unit.form)) return null;
  return (
    said(senseAfter(folded, end, unit, words), unit, start) ??
    said(words.numberSenses.get(words.numberSenses.longestBefore(folded, end) ?? ""), unit, start) ??
    thingOf(folded, start, unit, end, words) ??
    senseBefore(folded, start, unit, words)
  );
}

/** What a unit of money is before a thing that is no money: a piece of it, or none at all (一块石碑, 三角形). */
function thingOf(folded: string, start: number, unit: Unit, end: number, words: QuantityWords): Sense | null {
  const coin = words.coins.get(unit.form);
  const next = folded.slice(end, end + REACH_AFTER);
  return coin === undefined || words.coinFollows.test(next)
    ? null
    : said({ ...coin, of: unit.form }, unit, start);
}

function senseAfter(folded: string, end: number, unit: Unit, { sensesAfter }: QuantityWords) {
  for (let at = end; at < end + REACH_AFTER && /[\u4e00-\u9fff]/.test(folded[at] ?? ""); at++) {
    const sense = sensesAfter.get(sensesAfter.longestAt(folded, at) ?? "");
    if (sense?.of === unit.form) return sense;
  }
  return undefined;
}

function senseBefore(folded: string, start: number, unit: Unit, words: QuantityWords): Sense | null {
  const senses = words.senses.get(unit.form);
  if (senses === undefined) return null;
  for (let at = start; at > start - SENSE_REACH && at > 0 && !/[。；\n]/.test(folded[at - 1]!); at--) {
    const word = senses.longestBefore(folded, at);
    const sense = word === undefined ? undefined : senses.get(word);
    if (sense?.of !== unit.form) continue;
    const joined = at === start && sense.joins === "yes";
    return said(sense, unit, joined ? start - word!.length : start);
  }
  return null;
}

/** The unit in the sense of a row. */
function said(sense: LexiconEntry | undefined, unit: Unit, start: number): Sense | null {
  if (sense?.of !== unit.form) return null;
  const { unit: code, factor, dimension } = sense;
  return {
    unit: { form: unit.form, code: code!, factor: factor!, dimension: dimension as Unit["dimension"] },
    start,
  };
}
