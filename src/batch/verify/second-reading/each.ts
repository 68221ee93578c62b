/** Second reading: what a quantity is for each of. */

import { Decimal } from "decimal.js";
import { type ReadNumber, readNumbers } from "./numbers.ts";
import { foldQuote, type Meaning, type Tables } from "./tables.ts";
import { attachedUnits, meaningsIn, unitAt } from "./units.ts";

/** What an amount is for, as it is printed: 每10股, 元/500克, 部/百人. */
interface Each {
  /** Where the phrase starts and ends in its text. */
  readonly start: number;
  readonly end: number;
  /** How many; null where there is no number, which is one. */
  readonly counts: readonly Decimal[] | null;
  /** What the unit's word may mean; none where it is no known unit. */
  readonly meanings: readonly Meaning[];
}

/** So long may a number be that says for how many. */
const LONGEST_COUNT = 8;

function eachPhrases(text: string, tables: Tables): Each[] {
  return [...tables.words("each"), "/"].flatMap((each) => {
    const phrases: Each[] = [];
    for (let start = text.indexOf(each); start >= 0; start = text.indexOf(each, start + 1)) {
      const at = start + each.length;
      const near = text.slice(at, at + LONGEST_COUNT);
      const counts: (ReadNumber | null)[] = readNumbers(near, tables).filter((it) => it.start === 0);
      if (counts.length === 0) counts.push(null);
      for (const count of counts) {
        const from = at + (count?.end ?? 0);
        const { word, meanings } = unitAt(text.slice(from), tables) ?? namedIn(text, from, tables);
        phrases.push({ start, end: from + word.length, counts: count?.values ?? null, meanings });
      }
    }
    return phrases;
  });
}

/** What nothing is measured in, though prices are for it: 每餐, 元/餐. */
function namedIn(
  text: string,
  at: number,
  { dividing, words }: Tables,
): { word: string; meanings: Meaning[] } {
  for (const [form, meaning] of dividing)
    for (const each of words("each")) {
      const word = form.slice(each.length);
      if (form.startsWith(each) && text.startsWith(word, at))
        return { word, meanings: [{ ...meaning, word }] };
    }
  return { word: "", meanings: [] };
}

/** A denominator: 3.kg is three kilograms. */
function readDenominator(printed: string): { count: Decimal; unit: string } {
  const [, count = "1", unit = ""] = /^(?:(\d+)\.)?(.*)$/.exec(printed)!;
  return { count: new Decimal(count), unit };
}

/** By what a meaning is multiplied to be in a unit: its factor, and the step between units of one dimension. */
export function factorTo({ unit, factor }: Meaning, wanted: string, { scaleOf }: Tables): Decimal | null {
  if (unit === wanted) return new Decimal(factor);
  const own = scaleOf(unit);
  const other = scaleOf(wanted);
  if (own === null || other === null || own.of !== other.of) return null;
  return new Decimal(factor).mul(own.factor).div(other.factor);
}

/** By what a quantity is multiplied for its denominators: 1, or what 每10股, 每斤 and 元/500克 make of it. */
export function perFactors(stated: string, quote: string, sentence: string, tables: Tables): Decimal[] {
  const factors = [new Decimal(1)];
  for (const denominator of stated.split("/").slice(1)) {
    const { count, unit } = readDenominator(denominator);
    const add = (times: Decimal) => {
      if (times.gt(0)) factors.push(count.div(times));
    };
    for (const meaning of meaningsIn(sentence, tables))
      if (meaning.unit === unit) add(new Decimal(meaning.factor));
    for (const { counts, meanings } of eachPhrases(sentence, tables)) {
      const steps = meanings.map((it) => factorTo(it, unit, tables)).filter((it) => it !== null);
      if (meanings.length === 0) counts?.forEach(add);
      for (const step of steps) for (const each of counts ?? [new Decimal(1)]) add(each.mul(step));
    }
    // A rate of exchange: 100日元兑4.73元.
    for (const number of readNumbers(quote, tables))
      if (attachedUnits(quote, [number], tables).some((it) => it.unit === unit)) number.values.forEach(add);
  }
  return factors;
}

/** Whether a sentence says what a quantity is for: 每亩, 元/吨, or a noun that holds it (吨钢能耗). */
export function saysEach(
  denominator: string,
  { indicator, quote, sentence }: { indicator: string; quote: string; sentence: string },
  tables: Tables,
): boolean {
  const { unit } = readDenominator(denominator);
  const phrases = [...eachPhrases(sentence, tables), ...eachPhrases(quote, tables)];
  if (phrases.some(({ meanings }) => meanings.some((it) => factorTo(it, unit, tables) !== null))) return true;
  const names = [
    unit,
    ...tables.units.flatMap(({ word, meanings }) => (meanings.some((it) => it.unit === unit) ? [word] : [])),
  ];
  return names.some(
    (name) =>
      quote.includes(name) ||
      foldQuote(indicator).includes(name) ||
      phrases.some(({ start }) => sentence.slice(start + 1, start + name.length + 5).includes(name)),
  );
}

/**
 * Whether the clause of a number says what it is for (15元/餐, 每餐供应15元) where the noun does not (每班学生45人); how
 * often in time (每年) is no such thing.
 */
export function printsEach(
  { quote, before, indicator }: { quote: string; before: string; indicator: string },
  tables: Tables,
): boolean {
  const noun = foldQuote(indicator);
  const clause = before.split(CLAUSE_MARKS).at(-1)! + quote;
  const quoteStart = clause.length - quote.length;
  return eachPhrases(clause, tables).some(
    ({ start, end, meanings }) =>
      meanings.length > 0 &&
      // The stroke of 1/3 divides one number by another.
      (clause[start] !== "/" || (start > quoteStart && !/^\d\/\d/.test(clause.slice(start - 1)))) &&
      !tables.isDividedNoun(clause, end) &&
      // 每个项目 is a noun that is counted; 每个4.3元 a price.
      (end === quoteStart || !tables.words("general").includes(clause.slice(start + 1, end))) &&
      (tables.dividing.has(clause.slice(start, end)) ||
        !(meanings.some((it) => isRhythm(it, tables)) || noun.includes(clause.slice(start + 1, end)))),
  );
}

/** An hour is what a machine does things in; a day, a month and more is how often. */
function isRhythm({ unit }: Meaning, { scaleOf, calendar }: Tables): boolean {
  const scale = scaleOf(unit);
  const long =
    scale !== null && (scale.of === scaleOf("a")?.of || (scale.of === "s" && Number(scale.factor) > 3600));
  return long || calendar.has(unit);
}

/** What parts clauses. */
const CLAUSE_MARKS = /[,，、。;；:：!?！？]/;
