/** Ranges of two numbers. */

import { compare, multiply } from "../../../model/decimal.ts";
import type { Numeral, Quantity } from "../../../model/mention.ts";
import type { QuantityWords } from "./words.ts";

/** Joins two numbers that a range sign parts: 4亿至6亿元, 5到8万亿元, 20%—30%. 从15%到28% stays two numbers. */
export function joinRanges(
  folded: string,
  quantities: readonly Quantity[],
  words: QuantityWords,
): Quantity[] {
  const out: Quantity[] = [];
  for (const next of quantities) {
    const last = out.at(-1);
    const joined = last === undefined ? null : join(folded, last, next, words);
    if (joined === null) out.push(next);
    else out[out.length - 1] = joined;
  }
  return out;
}

const JOINABLE = new Set([
  "money",
  "percent",
  "points",
  "basispoints",
  "times",
  "tenths",
  "fraction",
  "discount",
  "count",
  "measure",
  "duration",
  "none",
]);

function join(folded: string, low: Quantity, high: Quantity, words: QuantityWords): Quantity | null {
  // 100 - 150个基点: a sign may stand between blanks.
  const between = folded.slice(low.end, high.start).replace(/^ ?(\S) $/, "$1");
  const spread = words.spread.test(folded.slice(high.end - 2, high.end + 2));
  const bounds = between === "" && low.approximation === "over" && high.approximation === "under";
  // 25或50个基点: either, where the unit is said once.
  const either = low.dimension === "none" && words.either.test(between);
  const lower = oneLess(low, high, words.neighbours.test(between));
  const joins =
    words.rangeSigns.has(between) ||
    bounds ||
    either ||
    lower !== null ||
    (spread && words.and.test(between));
  if (!joins) return null;
  const parted = low.numerals.length > 1 || high.numerals.length > 1;
  if (parted && !(low.dimension === "duration" && high.dimension === "duration")) return null;
  if (!JOINABLE.has(low.dimension) || !JOINABLE.has(high.dimension) || high.dimension === "none") return null;
  if (low.dimension !== "none" && low.unit !== high.unit && !sharesCurrency(folded, low, high, words))
    return null;
  if (low.value === null || high.value === null) return null;
  if (isChangeTo(folded, low, high, words)) return null;
  if (
    !spread &&
    words.fromTo.test(folded.slice(Math.max(0, low.start - 4), low.start)) &&
    low.dimension !== "none"
  )
    return null;
  const value = low.dimension === "none" ? (lower ?? shareUnit(low, high)) : low.value;
  if (value === null) return null;
  // 下降57.9%～41.1%: the greater first, as a fall is sometimes written; a sign alone joins them.
  const falls =
    low.dimension === "percent" && words.rangeSigns.has(between) && !words.reachedBy.test(between);
  const order = compare(value, high.value);
  if (order === 0 || (order > 0 && !falls)) return null;
  // 人民币2000至2500元: the name of the currency stands before the lower end.
  const named = high.dimension === "money" && low.dimension === "none";
  const currency = named ? words.currencyBefore.longestBefore(folded, low.start) : undefined;
  const code = currency === undefined ? undefined : words.currencyBefore.get(currency)!.unit!;
  return {
    ...high,
    unit: unitOfRange(low, high, code),
    start: low.start - (currency?.length ?? 0),
    numerals: [...low.numerals, ...high.numerals],
    value: null,
    low: order < 0 ? value : high.value,
    high: order < 0 ? high.value : value,
    approximation:
      lower !== null
        ? "about"
        : bounds
          ? "exact"
          : low.approximation === "exact"
            ? high.approximation
            : low.approximation,
  };
}

/** The unit of both ends: a currency named before the lower one (`code`) holds for the upper one too. */
function unitOfRange(low: Quantity, high: Quantity, code: string | undefined): string {
  if (low.dimension === "money") return low.unit;
  return code !== undefined && high.unit.startsWith("CNY") ? code + high.unit.slice(code.length) : high.unit;
}

/** 港币40亿元至45亿元: the currency is named before the lower end alone. */
function sharesCurrency(folded: string, low: Quantity, high: Quantity, words: QuantityWords): boolean {
  const printed = ({ unitSpan }: Quantity) => folded.slice(unitSpan.start, unitSpan.end);
  const isNamed = words.currencyBefore.longestBefore(folded, low.numerals[0]!.start) !== undefined;
  return low.dimension === "money" && high.dimension === "money" && isNamed && printed(low) === printed(high);
}

/**
 * 减少128.1万桶至363.8万桶, 占比提升3.5%至28%: after a verb of change, by how much and to what; 缩短20至25分钟 says its unit
 * once, and a percentage is one to which something came only where what changes is a rate itself.
 */
function isChangeTo(folded: string, low: Quantity, high: Quantity, words: QuantityWords): boolean {
  if (!CHANGED.has(low.dimension)) return false;
  // 减少2亿元至3亿元 is a range: what was reached is seldom near what was lost.
  if (compare(high.value ?? "0", multiply(low.value ?? "0", 2)) < 0) return false;
  if (!words.reachedBy.test(folded.slice(low.end, high.start))) return false;
  const before = folded.slice(Math.max(0, low.start - LONGEST_BEFORE), low.start);
  return (low.dimension === "percent" ? words.rateChangedBy : words.changedBy).test(before);
}

const CHANGED: ReadonlySet<string> = new Set(["money", "measure", "count", "percent"]);
/** A noun of a rate, what its change is measured from, and the verb. */
const LONGEST_BEFORE = 16;

/** 三、四十万吨: between the numeral's first digit and the one below it; null where no such pair stands. */
function oneLess(low: Quantity, high: Quantity, isPair: boolean): string | null {
  const [first, second] = [low.numerals[0], high.numerals[0]];
  if (!isPair || low.dimension !== "none" || first === undefined || second === undefined) return null;
  // 7、8倍: of figures only so many times can be one or the other; 3、4项 may be two that are named.
  const figures = first.style === "digits" && second.style === "digits" && high.dimension === "times";
  if (!figures && (first.style !== "characters" || second.style !== "characters")) return null;
  if (first.end - first.start !== 1 || first.value === null || second.value === null || high.value === null)
    return null;
  const step = Number(second.value) / (Number(first.value) + 1);
  if (!/^10*$/.test(String(step))) return null;
  return multiply(multiply(first.value, step), Number(high.value) / Number(second.value));
}

/** The lower end in the unit of the upper one; it shares the scale too when it would not be lower otherwise meant. */
export function shareUnit(low: Quantity, high: Quantity): string | null {
  const [small] = low.numerals;
  const [large] = high.numerals;
  if (small === undefined || large === undefined || low.value === null || large.value === null) return null;
  const printed = printedPart(large);
  const scale = printed === null ? 1 : Number(large.value) / Number(printed);
  if (Number(large.value) === 0) return null;
  const factor = Number(high.value) / Number(large.value);
  const shares = small.style === "digits" && scale > 1;
  return multiply(multiply(low.value, shares ? scale : 1), factor);
}

function printedPart(numeral: Numeral): string | null {
  if (numeral.style !== "mixed" || numeral.value === null) return null;
  const digits = numeral.value.replace(/(?<!0)0+$/, "");
  return digits === "" ? null : (numeral.printed ?? null);
}
