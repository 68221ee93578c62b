/** Reads a number with its unit. */

import type { Approximation } from "../../../model/claim.ts";
import { add, multiply } from "../../../model/decimal.ts";
import type { Dimension, Numeral, Quantity } from "../../../model/mention.ts";
import type { Span } from "../../../model/span.ts";
import { base } from "./base.ts";
import { discounted } from "./discount.ts";
import { bothEnds, readNumeral } from "./numerals.ts";
import { perEach } from "./per-each.ts";
import { senseOf } from "./senses.ts";
import { withTail } from "./tails.ts";
import type { Unit } from "./units.ts";
import { leastAndGreatest } from "./unsaid-digit.ts";
import type { QuantityWords } from "./words.ts";

/** Reads what follows a numeral: vagueness between it and its unit, the unit, and what the unit makes of it. */
export function readQuantity(folded: string, found: Numeral, words: QuantityWords): Quantity {
  let numeral = found;
  if (numeral.broken === true) return unreadable(folded, numeral, words);
  const inside = words.inside.longestAt(folded, numeral.end) ?? digitUnsaid(folded, numeral.end, words);
  const more = inside === undefined ? moreThan(folded, numeral, words) : null;
  if (more !== null) return more;
  const unitAt = numeral.end + (inside?.length ?? 0);
  words.andHalf.lastIndex = unitAt;
  const half = words.andHalf.exec(folded);
  if (half !== null && numeral.value !== null) {
    const longer = { ...numeral, end: unitAt + half[0].length, value: add(numeral.value, "0.5") };
    return readQuantity(folded, longer, words);
  }
  const unit = words.units.at(folded, unitAt);
  words.ordinal.lastIndex = numeral.start - 1;
  words.top.lastIndex = numeral.start - 1;
  words.first.lastIndex = numeral.start - 1;
  const isTop = numeral.start > 0 && words.top.test(folded);
  const isOrdinal = isTop || (numeral.start > 0 && words.ordinal.test(folded));
  // 居前三位: among the first three, so at most the third.
  if (isTop) numeral = { ...numeral, approximation: "at_most" };
  if (unit === null || unit.dimension === "idiom") {
    const plain = base(numeral, numeral.end, isOrdinal ? "ordinal" : "none");
    return isOrdinal ? { ...plain, start: numeral.start - 1 } : plain;
  }
  const unitEnd = unitAt + unit.form.length;
  const place = isOrdinal
    ? ordinalOf(numeral, unit, { start: unitAt, end: unitEnd }, words)
    : placeOf(folded, numeral, unit, { start: unitAt, end: unitEnd }, words);
  if (place !== null) return place;
  if (SIGN.test(unit.form)) numeral = inPlaces(folded, numeral, words);
  const unsaid = leastAndGreatest(folded.slice(numeral.start, unitAt), words.numerals);
  const between = unsaid === null ? null : bothEnds(unsaid, words.numerals);
  if (between !== null)
    return measured(
      folded,
      { ...numeral, value: null, between, approximation: "exact" },
      unit,
      unitAt,
      words,
    );
  const vague =
    inside === undefined
      ? numeral.approximation
      : ((words.inside.get(inside) ?? words.numerals.digit.get(inside))!.approximation as Approximation);
  return measured(folded, { ...numeral, approximation: vague }, unit, unitAt, words);
}

/** Signs before which numerals stand as figures do, each in its place. */
const SIGN = /^[%％﹪‰]$/;

/** 合格率一二％: twelve, where 一二成 is one or two. */
function inPlaces(folded: string, numeral: Numeral, { numerals }: QuantityWords): Numeral {
  if (numeral.between === null || numeral.style !== "characters") return numeral;
  const entries = [...folded.slice(numeral.start, numeral.end)].map((it) => numerals.numerals.get(it));
  if (!entries.every((it) => it?.type === "digit")) return numeral;
  return { ...numeral, value: entries.map((it) => it!.value).join(""), between: null };
}

/** 排在212位的, 提升至全国11位: a place without the 第 that would say so. */
function isPlace(folded: string, { start, end }: Numeral, { form }: Unit, words: QuantityWords): boolean {
  if (!words.rankUnits.has(form) || !folded.startsWith(form, end)) return false;
  const after = end + form.length;
  return (
    words.placeAfter.test(folded.slice(after, after + 3)) &&
    words.placeBefore.test(folded.slice(Math.max(0, start - 24), start))
  );
}

/** What is no number, with the unit behind it: something that no rule may count. */
function unreadable(folded: string, numeral: Numeral, words: QuantityWords): Quantity {
  const unit = words.units.at(folded, numeral.end);
  const isWord = numeral.style === "characters" && unit === null;
  return base(numeral, numeral.end + (unit?.form.length ?? 0), isWord ? "none" : "order");
}

/** 1000+家: the unit after a plus; null where none stands there. */
function moreThan(folded: string, numeral: Numeral, words: QuantityWords): Quantity | null {
  words.andMore.lastIndex = numeral.end;
  if (numeral.approximation !== null || !words.andMore.test(folded)) return null;
  const at = words.andMore.lastIndex;
  const unit = words.units.at(folded, at);
  if (unit === null || unit.dimension === "idiom" || unit.dimension === "order") return null;
  return measured(folded, { ...numeral, approximation: "over" }, unit, at, words);
}

/** 十几家, 20几天: what stands for the digit after a full ten. */
function digitUnsaid(folded: string, end: number, { numerals }: QuantityWords): string | undefined {
  const last = folded[end - 1] ?? "";
  const full = last === "0" || numerals.numerals.get(last)?.type === "scale";
  return full ? numerals.digit.longestAt(folded, end) : undefined;
}

/** 第三名, 第二产业: a place in an order, or what is numbered. */
function ordinalOf(numeral: Numeral, unit: Unit, span: Span, words: QuantityWords): Quantity {
  const dimension = words.rankUnits.has(unit.form) ? "ordinal" : "order";
  return {
    ...base(numeral, span.end, dimension),
    start: numeral.start - 1,
    unit: unit.code,
    unitSpan: span,
  };
}

/** 排名3位, 前10名选手: a place that is said without 第, and what 前 numbers; null where an amount stands. */
function placeOf(
  folded: string,
  numeral: Numeral,
  unit: Unit,
  span: Span,
  words: QuantityWords,
): Quantity | null {
  if (isPlace(folded, numeral, unit, words))
    return {
      ...base(numeral, span.end, "ordinal"),
      unit: unit.code,
      unitSpan: span,
    };
  if (numeral.start > 0 && words.first.test(folded) && words.rankUnits.has(unit.form))
    return { ...base(numeral, span.end, "order"), start: numeral.start - 1 };
  return null;
}

/** A numeral with its unit: value in the base unit, 元/吨 as a compound, 三成半 with its half. */
function measured(
  folded: string,
  numeral: Numeral,
  printed: Unit,
  unitAt: number,
  words: QuantityWords,
): Quantity {
  let end = unitAt + printed.form.length;
  const sense = senseOf(folded, numeral.start, printed, end, words);
  const unit = sense?.unit ?? printed;
  // 把911｜成为唯一的车型: nobody counts so many tenths.
  const isVerb = unit.dimension === "tenths" && Number(numeral.value ?? 0) > MOST_TENTHS;
  if (unit.dimension === "idiom" || isVerb) return base(numeral, numeral.end, "none");
  const into = (value: string) => multiply(value, unit.factor);
  let value = numeral.value === null ? null : into(numeral.value);
  let code = unit.code;
  if (unit.dimension === "discount") value = discounted(numeral, value);
  if (value !== null) ({ value, end, code } = withTail(folded, value, unit, end, words));
  const below = readBelow(folded, end, unit, words);
  if (below !== null) {
    end = below.end;
    const each = perEach([value], code, below, words.perBases);
    // 港元/斤: a measure into which no division ends stays as it is called.
    const isWhole = below.form === null || each.unit === `${code}/${below.unit}`;
    [value = null] = isWhole ? each.values : [value];
    code = isWhole ? each.unit : `${code}/${below.form}`;
    const time = timeUnder(folded, end, words);
    if (time !== null) {
      end = time.end;
      code = `${code}/${time.unit}`;
    }
  }
  // 53度白酒, 45度角: a degree that nothing tells from others is a grade.
  const unknown = sense === null && words.grades.has(unit.form);
  const graded = unknown || words.graded.test(folded.slice(end, end + 2));
  const isStep =
    unit.dimension === "interest" &&
    words.interestChangedBy.test(folded.slice(0, numeral.start).slice(-REACH));
  if (isStep) code = POINTS;
  const plain =
    unit.dimension === "interest" ? (isStep ? "points" : "percent") : (unit.dimension as Dimension);
  const dimension = graded ? "order" : plain;
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

/** 十二成 is all and a fifth more. */
const MOST_TENTHS = 12;

/** How far before interest a verb of change may begin. */
const REACH = 6;
const POINTS = "pp";

/** A quantity under the line; `form` is the measure's name where only one of it stands there. */
interface Below extends Pick<Quantity, "value" | "unit"> {
  readonly end: number;
  readonly form: string | null;
}

/** What stands under the line: the 吨 of 元/吨, the 500克 of 3.6元/500克, the 百人 of 部/百人. */
function readBelow(folded: string, from: number, above: Unit, words: QuantityWords): Below | null {
  words.per.lastIndex = from;
  const per = words.per.exec(folded);
  if (per === null) return above.dimension === "money" ? readOneUnder(folded, from, words) : null;
  const start = from + per[0].length;
  // 12%每年, 80%每周: a part of something is for nothing.
  if (above.dimension === "percent" && !STROKE.test(per[0])) return null;
  const time = above.dimension === "duration" ? undefined : words.perTimes.longestAt(folded, start);
  if (time !== undefined && (words.units.at(folded, start)?.form.length ?? 0) <= time.length)
    return { end: start + time.length, value: "1", unit: words.perTimes.get(time)!.unit!, form: null };
  words.many.lastIndex = start;
  const many = words.many.exec(folded);
  const unit = words.units.at(folded, start + (many?.[0].length ?? 0));
  if (unit === null) return null;
  const end = start + (many?.[0].length ?? 0) + unit.form.length;
  // 20套每套: nothing is divided by itself.
  if (unit.code === above.code && above.dimension === "count") return null;
  // 170克/块: money under the line only of what is no money; else the piece that is called so.
  const isPiece = unit.dimension === "money" && above.dimension !== "money" && words.ambiguous.has(unit.form);
  if (many === null)
    return { end, value: unit.factor, unit: isPiece ? unit.form : unit.code, form: unit.form };
  // 3台/5台, 3月/5月: two numbers side by side, none for the other.
  if (unit.code === above.code || !COUNTABLE.has(unit.dimension) || above.dimension === "duration")
    return null;
  const number = readNumeral(many[0], start, words.numerals).value;
  if (number === null || /^0*$/.test(number)) return null;
  return { end, value: multiply(number, unit.factor), unit: unit.code, form: null };
}

/** The 月 of 15元/平方米/月. */
function timeUnder(folded: string, from: number, { perAgain, perTimes }: QuantityWords) {
  perAgain.lastIndex = from;
  if (!perAgain.test(folded)) return null;
  const form = perTimes.longestAt(folded, from + 1);
  return form === undefined ? null : { end: from + 1 + form.length, unit: perTimes.get(form)!.unit! };
}

/** 35元1斤: the price of one of a measure, without a sign between them. */
function readOneUnder(folded: string, from: number, words: QuantityWords): Below | null {
  words.oneUnder.lastIndex = from;
  if (!words.oneUnder.test(folded)) return null;
  const at = words.oneUnder.lastIndex;
  const unit = words.units.at(folded, at);
  if (unit?.dimension !== "measure") return null;
  return { end: at + unit.form.length, value: unit.factor, unit: unit.code, form: unit.form };
}

const STROKE = /^\/$/;

/** What so much of may stand under the line. */
const COUNTABLE: ReadonlySet<string> = new Set(["measure", "count", "duration"]);
