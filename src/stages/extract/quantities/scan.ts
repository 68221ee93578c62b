import type { Approximation } from "../../../model/claim.ts";
import type { Dimension, Numeral, Quantity } from "../../../model/mention.ts";
import type { Span } from "../../../model/span.ts";
import type { Lexicon } from "../../../rulebook/lexicon.ts";
import type { Rulebook } from "../../../rulebook/rulebook.ts";
import { base } from "./base.ts";
import { add, divide, multiply, negate } from "./decimal.ts";
import { discounted, HALF } from "./discount.ts";
import { readFraction, readMixed } from "./fractions.ts";
import { findNumerals, type NumeralWords, numeralWords, readNumeral } from "./numerals.ts";
import { joinParts } from "./parts.ts";
import { joinRanges } from "./ranges.ts";
import { senseOf } from "./senses.ts";
import { type Unit, Units } from "./units.ts";

/** What the scanner needs of the rulebook, made once. */
export interface QuantityWords {
  readonly numerals: NumeralWords;
  readonly units: Units;
  readonly before: Lexicon;
  readonly beforeScale: Lexicon;
  readonly beforeNot: Lexicon;
  readonly inside: Lexicon;
  readonly after: Lexicon;
  /** 来自, 来源: what looks like vagueness after a unit and opens a word of its own. */
  readonly afterNot: RegExp;
  readonly rankUnits: Lexicon;
  readonly currencyBefore: Lexicon;
  readonly rangeSigns: Lexicon;
  readonly over: RegExp;
  readonly andPart: RegExp;
  readonly andStroked: RegExp;
  readonly andLess: RegExp;
  readonly strokeBefore: RegExp;
  readonly strokeAfter: RegExp;
  readonly strokeNot: RegExp;
  /** Words that tell what an ambiguous unit is. */
  readonly senses: Lexicon;
  /** The units that they tell of. */
  readonly ambiguous: ReadonlySet<string | undefined>;
  readonly negative: Lexicon;
  readonly halfUnit: RegExp;
  readonly dimes: RegExp;
  readonly andHalf: RegExp;
  readonly decimalsAfter: RegExp;
  readonly ordinal: RegExp;
  readonly half: RegExp;
  readonly per: RegExp;
  /** What makes of a measure a class or a specification: 5000吨级, 250毫升×12瓶. */
  readonly graded: RegExp;
  readonly fromTo: RegExp;
  /** Verbs of change, and what leads from how much to what was reached. */
  readonly changedBy: RegExp;
  readonly reachedBy: RegExp;
  readonly perUnits: Lexicon;
  readonly looseAtMost: RegExp;
  readonly looseAtLeast: RegExp;
  readonly spread: RegExp;
  readonly and: RegExp;
}

export function quantityWords(rulebook: Rulebook): QuantityWords {
  const senses = rulebook.lexicon("quantity/unit-senses");
  return {
    numerals: numeralWords(rulebook),
    units: new Units(rulebook),
    before: rulebook.lexicon("quantity/approximation-before"),
    beforeScale: rulebook.lexicon("quantity/approximation-before-scale"),
    beforeNot: rulebook.lexicon("quantity/approximation-not"),
    inside: rulebook.lexicon("quantity/approximation-inside"),
    after: rulebook.lexicon("quantity/approximation-after"),
    afterNot: rulebook.compile("{{after-not}}", "y"),
    rankUnits: rulebook.lexicon("quantity/rank-units"),
    currencyBefore: rulebook.lexicon("quantity/currency-before"),
    rangeSigns: rulebook.lexicon("quantity/ranges"),
    over: rulebook.compile("{{part-of}}", "y"),
    andPart: rulebook.compile("{{and-part}}", "y"),
    andStroked: rulebook.compile("{{and-stroked}}", "y"),
    andLess: rulebook.compile("^(?:{{and-less}})?$", ""),
    strokeBefore: rulebook.compile("{{stroke-before}}", ""),
    strokeAfter: rulebook.compile("{{stroke-after}}", "y"),
    strokeNot: rulebook.compile("{{stroke-not}}", "y"),
    senses,
    ambiguous: new Set([...senses.entries.values()].map((it) => it.of)),
    negative: rulebook.lexicon("quantity/minus"),
    andHalf: rulebook.compile("{{and-half}}", "y"),
    decimalsAfter: rulebook.compile("{{decimals-after-unit}}", "y"),
    dimes: rulebook.compile("{{dimes}}", "y"),
    halfUnit: rulebook.compile("{{half-unit}}", "y"),
    ordinal: rulebook.compile("{{ordinal-sign}}", "y"),
    half: rulebook.compile("{{half-more}}", "y"),
    graded: rulebook.compile("{{graded}}", ""),
    per: rulebook.compile("{{per}}", "y"),
    spread: rulebook.compile("{{spread}}", ""),
    and: rulebook.compile("^(?:{{and}})$", ""),
    looseAtMost: rulebook.compile("{{loose-at-most}}$", ""),
    looseAtLeast: rulebook.compile("{{loose-at-least}}$", ""),
    perUnits: rulebook.lexicon("claims/per"),
    changedBy: rulebook.compile("(?:{{changed-by}})$", ""),
    reachedBy: rulebook.compile("^(?:{{reached-by}})$", ""),
    fromTo: rulebook.compile("(?:{{from-sign}})$", ""),
  };
}

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

/** Gives back a last 千, 百 or 万 that begins the unit (500千瓦, 3.5万千瓦). */
function fitNumeral(folded: string, numeral: Numeral, words: QuantityWords): Numeral {
  const last = numeral.end - 1;
  if (last <= numeral.start || words.numerals.numerals.get(folded[last]!)?.type !== "scale") return numeral;
  const unit = words.units.at(folded, last);
  if (unit === null || unit.form.length === 1) return numeral;
  return readNumeral(folded.slice(numeral.start, last), numeral.start, words.numerals);
}

function readQuantity(folded: string, numeral: Numeral, words: QuantityWords): Quantity {
  const inside = words.inside.longestAt(folded, numeral.end) ?? digitUnsaid(folded, numeral.end, words);
  const unitAt = numeral.end + (inside?.length ?? 0);
  words.andHalf.lastIndex = unitAt;
  const half = words.andHalf.exec(folded);
  if (half !== null && numeral.value !== null) {
    const longer = { ...numeral, end: unitAt + half[0].length, value: add(numeral.value, "0.5") };
    return readQuantity(folded, longer, words);
  }
  const unit = words.units.at(folded, unitAt);
  words.ordinal.lastIndex = numeral.start - 1;
  const isOrdinal = numeral.start > 0 && words.ordinal.test(folded);
  if (unit === null || unit.dimension === "idiom") {
    const plain = base(numeral, numeral.end, isOrdinal ? "ordinal" : "none");
    return isOrdinal ? { ...plain, start: numeral.start - 1 } : plain;
  }
  const unitEnd = unitAt + unit.form.length;
  if (isOrdinal) {
    const dimension = words.rankUnits.has(unit.form) ? "ordinal" : "order";
    const span = { start: unitAt, end: unitEnd };
    return {
      ...base(numeral, unitEnd, dimension),
      start: numeral.start - 1,
      unit: unit.code,
      unitSpan: span,
    };
  }
  const vague =
    inside === undefined
      ? numeral.approximation
      : ((words.inside.get(inside) ?? words.numerals.digit.get(inside))!.approximation as Approximation);
  return measured(folded, { ...numeral, approximation: vague }, unit, unitAt, words);
}

/** 十几家, 20几天: what stands for the digit after a full ten. */
function digitUnsaid(folded: string, end: number, { numerals }: QuantityWords): string | undefined {
  const last = folded[end - 1] ?? "";
  const full = last === "0" || numerals.numerals.get(last)?.type === "scale";
  return full ? numerals.digit.longestAt(folded, end) : undefined;
}

/** A numeral with its unit: value in the base unit, 元/吨 as a compound, 三成半 with its half. */
function measured(
  folded: string,
  numeral: Numeral,
  unit: Unit,
  unitAt: number,
  words: QuantityWords,
): Quantity {
  let end = unitAt + unit.form.length;
  const into = (value: string) => multiply(value, unit.factor);
  let value = numeral.value === null ? null : into(numeral.value);
  if (unit.dimension === "discount") value = discounted(numeral, value);
  if (unit.dimension === "tenths" && value !== null) {
    words.half.lastIndex = end;
    const more = words.half.exec(folded);
    const digit = more?.[0] === undefined ? undefined : words.numerals.numerals.get(more[0])?.value;
    if (more !== null) {
      value = add(value, digit === undefined || digit === HALF ? "5" : digit);
      end += more[0].length;
    }
  }
  words.halfUnit.lastIndex = end;
  if (unit.dimension === "measure" && value !== null && words.halfUnit.test(folded)) {
    value = add(value, multiply("0.5", unit.factor));
    end = words.halfUnit.lastIndex;
  }
  words.decimalsAfter.lastIndex = end;
  const decimals = value === null ? null : words.decimalsAfter.exec(folded);
  if (decimals !== null) {
    value = add(value!, `0.${decimals[0]}`);
    end += decimals[0].length;
  }
  words.dimes.lastIndex = end;
  const dimes = unit.dimension === "money" ? words.dimes.exec(folded) : null;
  if (dimes !== null && value !== null && takesDimes(unit, dimes)) {
    const digit = (it = "0") => words.numerals.numerals.get(it)?.value ?? it;
    value = add(
      value,
      `0.${digit(dimes.groups?.dimes)}${dimes.groups?.cents ? digit(dimes.groups.cents) : ""}`,
    );
    end = words.dimes.lastIndex;
  }
  const sense = senseOf(folded, numeral.start, unit, words);
  let code = sense?.code ?? unit.code;
  words.per.lastIndex = end;
  const per = words.per.exec(folded);
  const below = per === null ? null : words.units.at(folded, end + per[0].length);
  if (per !== null && below !== null) {
    end += per[0].length + below.form.length;
    code = `${code}/${below.code}`;
    if (value !== null && below.factor !== "1") value = divide(value, below.factor);
  }
  // 53度白酒, 45度角: a degree that nothing tells from others is a grade.
  const unknown = sense === null && words.ambiguous.has(unit.form);
  const graded = unknown || words.graded.test(folded.slice(end, end + 2));
  const dimension = graded ? "order" : (unit.dimension as Dimension);
  const between = numeral.between;
  // A dozen is a number, so that the ledger has 12 for it.
  const counted = dimension === "count" && unit.factor !== "1" ? { ...numeral, value } : numeral;
  return {
    ...base(counted, end, dimension),
    start: sense?.start ?? numeral.start,
    unit: code,
    unitSpan: { start: unitAt, end },
    value,
    low: between === null ? null : into(between[0]),
    high: between === null ? null : into(between[1]),
    approximation: numeral.approximation ?? (between === null ? "exact" : "about"),
  };
}

/** 块, after which a single digit is tenths: 1块6. After 元 the tenths are named: 5元3角. */
const YUAN = "\u5757";
const takesDimes = (unit: Unit, { groups }: RegExpExecArray) =>
  unit.form.startsWith(YUAN) || (unit.form === "\u5143" && groups?.name !== undefined);

/**
 * Takes in the sign, the currency and the vagueness before the number, and the vagueness after it. A dash right after
 * the number before joins a range: 124亿-125亿美元.
 */
function withApproximation(
  folded: string,
  quantity: Quantity,
  previousEnd: number,
  words: QuantityWords,
): Quantity {
  if (quantity.dimension === "ordinal" || quantity.dimension === "order") return quantity;
  let { start, end, value, unit, approximation } = quantity;
  const sign = words.negative.longestBefore(folded, start);
  if (
    sign !== undefined &&
    value !== null &&
    start - sign.length !== previousEnd &&
    !/[\d%A-Za-z\u2103]/.test(folded[start - sign.length - 1] ?? "")
  ) {
    start -= sign.length;
    value = negate(value);
  }
  const currency = words.currencyBefore.longestBefore(folded, start);
  if (currency !== undefined && (quantity.dimension === "money" || /[$¥€£￥]/.test(currency))) {
    start -= currency.length;
    if (unit === "" || unit.startsWith("CNY"))
      unit = words.currencyBefore.get(currency)!.unit! + unit.slice(3);
  }
  const before = vaguenessBefore(folded, start, quantity, words);
  const loose = before === undefined ? looseVagueness(folded, start, words) : null;
  if (loose !== null) approximation = loose;
  if (before !== undefined) {
    start -= before.length;
    approximation = (words.before.get(before) ?? words.beforeScale.get(before))!
      .approximation as Approximation;
  }
  words.afterNot.lastIndex = end;
  const after = words.afterNot.test(folded)
    ? undefined
    : (words.after.longestAt(folded, end) ??
      (quantity.dimension === "none" ? undefined : words.inside.longestAt(folded, end)));
  if (after !== undefined && quantity.dimension !== "none") {
    end += after.length;
    if (before === undefined && loose === null) {
      approximation = (words.after.get(after) ?? words.inside.get(after))!.approximation as Approximation;
    }
  }
  const dimension = quantity.dimension === "none" && unit !== "" ? "money" : quantity.dimension;
  return { ...quantity, dimension, start, end, value, unit, approximation };
}

/** 最多可装载24188标准箱, 跌破每吨7.6万元: the bound is said before a verb or before 每. */
function looseVagueness(folded: string, start: number, words: QuantityWords): Approximation | null {
  const per = words.perUnits.longestBefore(folded, start);
  const outer = per === undefined ? undefined : words.before.longestBefore(folded, start - per.length);
  if (outer !== undefined) return words.before.get(outer)!.approximation as Approximation;
  const said = folded.slice(Math.max(0, start - 8), start);
  if (words.looseAtMost.test(said)) return "at_most";
  return words.looseAtLeast.test(said) ? "at_least" : null;
}

function vaguenessBefore(
  folded: string,
  start: number,
  quantity: Quantity,
  words: QuantityWords,
): string | undefined {
  const form = words.before.longestBefore(folded, start);
  const other = words.beforeNot.longestBefore(folded, start);
  if (form !== undefined && !(other !== undefined && other.length > form.length)) return form;
  const first = words.numerals.numerals.get(folded[quantity.numerals[0]!.start]!);
  return first?.type === "scale" ? words.beforeScale.longestBefore(folded, start) : undefined;
}
