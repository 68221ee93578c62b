/** Amounts in English sentences. */

import { multiply, negate } from "../../model/decimal.ts";
import type { Numeral } from "../../model/mention.ts";
import { overlaps, type Span } from "../../model/span.ts";
import { joinRanges } from "./amount-ranges.ts";
import type { AmountReader } from "./amount-reader.ts";
import { countedNoun } from "./counted-noun.ts";
import type { EnglishAmount } from "./model.ts";
import { readRatios } from "./ratios.ts";
import type { Tagged } from "./tag.ts";
import { readSpelled } from "./tag.ts";
import type { EnglishUnit } from "./words.ts";

/** Every number of a sentence, in order, ranges joined. `text` is the passage; the words are compromise's. */
export function readAmounts(
  text: string,
  sentence: Span,
  tagged: readonly Tagged[],
  reader: AmountReader,
): EnglishAmount[] {
  const singles: EnglishAmount[] = [];
  reader.numeral.lastIndex = sentence.start;
  for (
    let match = reader.numeral.exec(text);
    match !== null && match.index < sentence.end;
    match = reader.numeral.exec(text)
  ) {
    const single = readOne(text, match, tagged, reader);
    if (single !== null) singles.push(single);
    reader.numeral.lastIndex = Math.max(reader.numeral.lastIndex, single?.end ?? 0);
  }
  const ratios = readRatios(text, sentence);
  const plain = singles.filter((it) => !ratios.some((ratio) => overlaps(it, ratio)));
  return [...joinRanges(text, sentence, plain, reader), ...ratios].sort((a, b) => a.start - b.start);
}

/** A minus right before a number, or the word for it; between two numbers the dash makes a range. */
const MINUS = /(?:^|(?<![\d%])[\s(:;“"])(?<minus>[-−]|minus\s|negative\s)$/i;

/** one point two billion, two and a half: what compromise does not read to its end. */
function readWords(
  spelled: string,
  whole: string,
  scale: string | undefined,
  { words }: AmountReader,
): string | null {
  const halved = spelled.trim().replace(/ and a half$/i, " point five");
  const [before = "", after] = halved.split(/ point /i);
  if (after === undefined) return readSpelled(whole);
  const head = readSpelled(before);
  const places = after.split(" ").map((it) => (/^(?:zero|oh|nought)$/i.test(it) ? "0" : readSpelled(it)));
  if (head === null || places.some((it) => it === null || it.length > 1)) return null;
  const value = `${head}.${places.join("")}`;
  return scale === undefined ? value : multiply(value, words.scales.get(scale)!);
}

/** How many dozens: the one of "a dozen" is in no number. */
const readDozens = (spelled: string) => (/^a$/i.test(spelled) ? "1" : readSpelled(spelled));

function readOne(
  text: string,
  match: RegExpExecArray,
  tagged: readonly Tagged[],
  reader: AmountReader,
): EnglishAmount | null {
  const { sign, sign2, scale, spelled } = match.groups!;
  const first = match.index + (match[0].length - match[0].trimStart().length);
  const minus = MINUS.exec(text.slice(Math.max(0, first - 12), first))?.groups?.minus ?? "";
  const start = first - minus.length;
  const numberEnd = match.index + match[0].length;
  const value = unscaledValue(match, reader);
  if (value === null) return null;
  const factor = scale === undefined ? undefined : reader.words.scales.get(scale);
  const unsigned = factor === undefined ? value : multiply(value, factor);
  const scaled = minus === "" ? unsigned : negate(unsigned);
  const signed = sign ?? sign2;
  const numeral: Numeral = {
    start: first + (signed?.length ?? 0),
    end: numberEnd,
    value: unsigned,
    between: null,
    style: spelled === undefined ? "digits" : "characters",
    printed: null,
    approximation: null,
  };
  const bare = {
    start,
    bare: start,
    approximation: "exact" as const,
    low: null,
    high: null,
    numerals: [numeral],
  };
  const money = signed === undefined ? undefined : reader.words.signs.get(signed);
  if (money !== undefined) {
    const isPlain = scale === undefined;
    return readMoney(text, bare, { value: scaled, numberEnd, unit: money, isPlain }, reader);
  }
  reader.unit.lastIndex = numberEnd;
  const found = reader.unit.exec(text);
  const unit = found === null ? undefined : reader.words.units.get(found.groups!.unit!);
  if (found !== null && unit !== undefined) {
    return readMeasured(
      text,
      bare,
      { unit, value: scaled, numberEnd, end: numberEnd + found[0].length },
      reader,
    );
  }
  if (/^[-–][A-Za-z]/.test(text.slice(numberEnd, numberEnd + 2)))
    return { ...bare, end: numberEnd, value: scaled, unit: "", dimension: "adjective" };
  const noun = countedNoun(text, numberEnd, tagged);
  if (noun !== null)
    return { ...bare, end: noun.end, value: scaled, unit: noun.text.toLowerCase(), dimension: "count" };
  return { ...bare, end: numberEnd, value: scaled, unit: "", dimension: "none" };
}

/** The value of a number in digits or in words, without its scale; null where there is none. */
function unscaledValue(match: RegExpExecArray, reader: AmountReader): string | null {
  const { digits, spelled, scale2 } = match.groups!;
  if (spelled !== undefined && scale2 === undefined && /^(?:half )?a$/i.test(spelled)) return null;
  const dozen = scale2?.toLowerCase() === "dozen" ? readDozens(spelled!.trim()) : null;
  if (dozen !== null) return multiply(dozen, "12");
  if (spelled === undefined) return digits!.replace(/[,\s]/g, "");
  return readWords(spelled, match[0].trim(), scale2, reader);
}

/** An amount of money; US$97.3m is in millions, where no scale is written out. */
function readMoney(
  text: string,
  bare: Pick<EnglishAmount, "start" | "bare" | "approximation" | "low" | "high" | "numerals">,
  { value, numberEnd, unit, isPlain }: { value: string; numberEnd: number; unit: string; isPlain: boolean },
  reader: AmountReader,
): EnglishAmount {
  // US$97.3m: millions, where a sign of money says that it is no length
  const millions = isPlain && /^m(?!\w)/.test(text.slice(numberEnd, numberEnd + 2));
  const end = millions ? numberEnd + 1 : numberEnd;
  const sum = millions ? multiply(value, "1000000") : value;
  const numerals = [{ ...bare.numerals[0]!, end, value: sum.replace("-", "") }];
  return perUnit(text, { ...bare, numerals, end, value: sum, unit, dimension: "money" }, reader);
}

/** A number with its unit: an amount, or what describes a thing (a 50-meter booster). */
function readMeasured(
  text: string,
  bare: Pick<EnglishAmount, "start" | "bare" | "approximation" | "low" | "high" | "numerals">,
  { unit, value, numberEnd, end }: { unit: EnglishUnit; value: string; numberEnd: number; end: number },
  reader: AmountReader,
): EnglishAmount {
  const scaledUnit = { ...bare, end, value: multiply(value, unit.factor), unit: unit.code };
  const size = /^-(?:long|wide|high|tall|deep|thick|diameter)\b/.exec(text.slice(end, end + 10));
  if (size !== null && unit.dimension === "measure")
    return { ...scaledUnit, end: end + size[0].length, dimension: "attribute" };
  const hyphened =
    text[numberEnd] === "-" &&
    (unit.dimension === "measure" || unit.dimension === "index") &&
    !/^-?\s?(?:gain|rise|fall|drop|jump|loss|increase|decline|advance|slide|climb)/.test(
      text.slice(end, end + 12),
    );
  // a 50-meter booster, the 200,000-hectare reserve; no 100-meter race
  if (
    hyphened &&
    unit.dimension === "measure" &&
    text[bare.start - 1] !== "(" &&
    // sales of the 1.5-liter model: the size is part of a name
    !/\b(?:of|for|in|on|from|by|to)\s(?:the|an?|its|their)\s$/i.test(
      text.slice(Math.max(0, bare.start - 16), bare.start),
    ) &&
    /^\s(?:[a-z-]+\s|[A-Z][\w-]+\s){0,3}[A-Za-z-]+/.test(text.slice(end, end + 60)) &&
    !/^\s(?:[a-z-]+\s){0,2}(?:race|dash|hurdles|sprint|relay|final|run|freestyle|butterfly|backstroke|breaststroke|walk|marathon|swim|event|platform|springboard|march|journey|trip|drive|hike|mark|line)\b/i.test(
      text.slice(end, end + 40),
    )
  )
    return { ...scaledUnit, dimension: "attribute" };
  if (hyphened || /^-[a-z]/.test(text.slice(end, end + 2))) return { ...scaledUnit, dimension: "adjective" };
  return perUnit(text, { ...scaledUnit, dimension: unit.dimension }, reader);
}

/** $64 a barrel → USD/桶; nothing but money and measures is said per something. */
function perUnit(text: string, it: EnglishAmount, { per, words }: AmountReader): EnglishAmount {
  if (it.dimension !== "money" && it.dimension !== "measure") return it;
  per.lastIndex = it.end;
  const found = per.exec(text);
  if (found === null) return it;
  return {
    ...it,
    end: it.end + found[0].length,
    unit: `${it.unit}/${words.perUnits.get(found.groups!.unit!)}`,
  };
}
