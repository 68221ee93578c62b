/** Amounts in English sentences. */

import type { Approximation } from "../../model/claim.ts";
import { multiply, negate } from "../../model/decimal.ts";
import type { Numeral } from "../../model/mention.ts";
import { overlaps, type Span } from "../../model/span.ts";
import type { EnglishAmount } from "./model.ts";
import { readRatios } from "./ratios.ts";
import type { Tagged } from "./tag.ts";
import { readSpelled } from "./tag.ts";
import type { EnglishUnit, EnglishWords } from "./words.ts";

const DIGITS =
  "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d{1,3}(?:[ \\u00a0\\u2009]\\d{3})+(?![\\d,.]*\\d)|\\d+(?:\\.\\d+)?";
const SMALL =
  "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";

/** Reads the amounts of sentences. */
export interface AmountReader {
  readonly numeral: RegExp;
  readonly unit: RegExp;
  readonly approximation: RegExp;
  readonly range: RegExp;
  /** "a barrel", "per ounce". */
  readonly per: RegExp;
  /** A word of change right before an amount. */
  readonly moved: RegExp;
  readonly rising: RegExp;
  readonly words: EnglishWords;
}

export function amountReader(words: EnglishWords): AmountReader {
  const spelled = `(?:half a|a|${SMALL})(?: hundred(?: and)?)?(?:[ -](?:${SMALL}))?(?: and a half| point(?: (?:zero|oh|nought|${SMALL}))+)?`;
  return {
    numeral: new RegExp(
      `(?<![A-Za-z])(?<sign>${words.signs.pattern})?\\s?(?<![\\w.,])(?<sign2>${words.signs.pattern})?(?:(?<digits>${DIGITS})(?:[ -]?(?<scale>${words.scales.pattern})\\b)?|(?<spelled>${spelled})(?:[ -](?<scale2>${words.scales.pattern}))?(?!(?!-?fold\\b)[\\w-]))`,
      "gi",
    ),
    unit: new RegExp(`[ -]?(?<unit>${words.units.pattern})(?![\\w])`, "y"),
    approximation: new RegExp(`(?:^|[\\s(“"])(?<form>${words.approximations.pattern})\\s(?:a\\s)?$`, "i"),
    rising: new RegExp(
      `(?<![\\w-])(?:${words.changes.pattern}|edged|inched|ticked|went|goes|came|picked|shot|crept|moved|pushed|driven|brought|taking|bringing)\\s$`,
      "i",
    ),
    moved: new RegExp(`(?<![\\w-])(?:${words.changes.pattern})\\s(?:by\\s)?(?:an?\\s|about\\s)?$`, "i"),
    range: /^(?: to | and |\s?[-–—]\s?)$/,
    per: new RegExp(`\\s?(?:per|an?|each|/)\\s?(?<unit>${words.perUnits.pattern})(?![\\w-])`, "iy"),
    words,
  };
}

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

/** What is counted: the last plural noun of the run of words behind the number that may make one name. */
function countedNoun(text: string, end: number, tagged: readonly Tagged[]): Tagged | null {
  const first = tagged.findIndex((it) => it.start >= end);
  if (first < 0) return null;
  let last: Tagged | null = null;
  let at = end;
  for (const word of tagged.slice(first, first + 7)) {
    if (!/^(?:[\s“"]+|[-–]|)$/.test(text.slice(at, word.start))) break;
    const lower = word.text.toLowerCase();
    const more = last === null && /^(?:more|new|other|additional|extra|different|such)$/.test(lower);
    const next = tagged[tagged.indexOf(word) + 1];
    const joins =
      lower === "and" && last === null && at > end && (next?.tags.has("Noun") || next?.tags.has("Adjective"));
    const plural = isPlural(word) || isMistaken(word, next, text) || isHeadNoun(word, tagged, text);
    const fits =
      (["Noun", "Adjective", "Gerund", "Value"].some((tag) => word.tags.has(tag)) &&
        (/[a-z]/i.test(lower) || text[word.start - 1] === "-")) ||
      /(?:ed|ing)$/.test(lower) ||
      plural;
    if (lower === "local" && next?.text.toLowerCase() === "time") break;
    const adverb = word.tags.has("Adverb") && /ly$/.test(lower) && /(?:ed|ing)$/.test(next?.text ?? "");
    if (!more && !joins && !adverb && (!fits || NEVER.test(lower))) break;
    const verbal = word.tags.has("Verb") && !isMistaken(word, next, text) && !isHeadNoun(word, tagged, text);
    if (last !== null && (!plural || verbal)) break;
    if (plural) last = word;
    at = word.end;
  }
  return last;
}

const NEVER =
  /^(?:percent|more|less|other|higher|lower|a|the|this|that|these|which|who|they|he|she|it|we|was|were|is|are|has|had|have|last|year|month|week|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|ago|earlier|later|bc|ad)$/i;
/** samples, boats, cases: nouns that are taken for verbs though no object follows. */
const isMistaken = (it: Tagged, next: Tagged | undefined, text: string) =>
  it.tags.has("PresentTense") &&
  /[a-z]{2}s$/.test(it.text) &&
  (next === undefined ||
    /[,.;:)]/.test(text.slice(it.end, next.start)) ||
    ["Preposition", "Verb", "Conjunction", "Auxiliary", "Adverb"].some((tag) => next.tags.has(tag)));
/** passenger trips this year: behind a noun, and before a time, a form in -s is no verb. */
const isHeadNoun = (it: Tagged, tagged: readonly Tagged[], text: string) => {
  const at = tagged.indexOf(it);
  return (
    it.tags.has("PresentTense") &&
    /[a-z]{2}s$/.test(it.text) &&
    tagged[at - 1]?.tags.has("Noun") === true &&
    !tagged[at - 1]!.tags.has("Plural") &&
    /^\s(?:this|last|next|each|every|on|in|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b/.test(
      text.slice(it.end, it.end + 12),
    )
  );
};
const isPlural = (it: Tagged) =>
  (it.tags.has("Plural") && !it.tags.has("Pronoun")) ||
  (it.tags.has("Noun") &&
    /[a-z]{3}(?<!s|u|i)s$/.test(it.text) &&
    !it.tags.has("Possessive") &&
    !it.tags.has("ProperNoun")) ||
  /^(?:people|staff|personnel|police|troops|crew|visitors|cattle|sheep|fish|aircraft|spacecraft|media|cases|countries)$/i.test(
    it.text,
  );

/** 10 to 12 percent, between 2 and 3 percent; a number after "from" begins no range. */
function joinRanges(
  text: string,
  sentence: Span,
  singles: readonly EnglishAmount[],
  reader: AmountReader,
): EnglishAmount[] {
  const out: EnglishAmount[] = [];
  for (let k = 0; k < singles.length; k++) {
    const one = singles[k]!;
    const next = singles[k + 1];
    const before = text.slice(sentence.start, one.start);
    if (
      next !== undefined &&
      !isYear(one) &&
      reader.range.test(text.slice(one.end, next.start)) &&
      !/\bfrom\s$/i.test(before)
    ) {
      const between = /\bbetween\s$/i.exec(before);
      const bare = one.dimension === "none" || (one.dimension === "money" && next.dimension === "money");
      // fell 43 cents to $64.11: by how much, and to what.
      const moved = between === null && one.dimension !== "none" && reader.moved.test(before);
      const open =
        between !== null &&
        one.dimension === "none" &&
        next.dimension === "none" &&
        /\d[,.]\d/.test(text.slice(next.start, next.end));
      const spread = !moved && (between !== null || !text.slice(one.end, next.start).includes("and"));
      if (spread && (bare || one.unit === next.unit) && (next.dimension !== "none" || open)) {
        out.push(joined(text, one, next, between === null ? one.start : sentence.start + between.index));
        k++;
        continue;
      }
    }
    out.push(vague(text, sentence, one, reader));
  }
  return out;
}

/** 2021 of "in 2021 to $163 billion" begins no range. */
const isYear = (it: EnglishAmount) => it.dimension === "none" && /^(?:19|20)\d\d$/.test(it.value ?? "");

function joined(text: string, one: EnglishAmount, next: EnglishAmount, start: number): EnglishAmount {
  const share = Number(one.value) < Number(next.numerals[0]!.value) ? scaleOf(next) : "1";
  const low = isShort(text, one) ? multiply(one.value!, share) : one.value;
  const [a, b] = Number(low) <= Number(next.value) ? [low, next.value] : [next.value, low];
  return {
    ...next,
    start,
    bare: start,
    value: null,
    low: a,
    high: b,
    numerals: [...one.numerals, ...next.numerals],
  };
}

/** $2 of "$2 to $3 billion", ten of "ten to twelve million": no scale of its own. */
const isShort = (text: string, one: EnglishAmount) =>
  /\d$/.test(text.slice(one.start, one.end)) || (one.dimension === "none" && Number(one.value) < 1000);

/** How much the second end's scale and unit multiply: 12 billion → 1000000000. */
function scaleOf({ value, unit }: EnglishAmount): string {
  const zeros = /(?<!0)0{3,}$/.exec(value ?? "")?.[0].length ?? 0;
  return unit !== "" && zeros >= 6 ? `1${"0".repeat(zeros - (zeros % 3))}` : "1";
}

function vague(text: string, sentence: Span, one: EnglishAmount, reader: AmountReader): EnglishAmount {
  const found = reader.approximation.exec(text.slice(Math.max(sentence.start, one.start - 24), one.start));
  const after = /^(?:-plus|\+| or more| or so)/.exec(text.slice(one.end, one.end + 8))?.[0];
  if (found === null && after === undefined) return one;
  if (found === null) return { ...one, approximation: after === " or so" ? "about" : "over" };
  const form = found.groups!.form!;
  // edged up to 3.2 percent: where it went, not the most it may be.
  if (
    /^up\sto$/i.test(form) &&
    reader.rising.test(
      text.slice(
        Math.max(sentence.start, one.start - 40),
        one.start - found[0].length + found[0].indexOf(form),
      ),
    )
  )
    return one;
  const approximation = reader.words.approximations.get(form) as Approximation;
  const start = one.start - found[0].length + found[0].indexOf(form);
  return { ...one, start, approximation };
}
