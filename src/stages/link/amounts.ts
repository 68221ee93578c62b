/** Amounts of a match, as claims give them. */

import type { Approximation, Direction } from "../../model/claim.ts";
import { compare, multiply, negate } from "../../model/decimal.ts";
import type { Numeral, Quantity } from "../../model/mention.ts";
import type { Span } from "../../model/span.ts";
import { unitCodes } from "../../model/unit-codes.ts";
import type { Lexicon } from "../../rulebook/lexicon.ts";
import type { RuleMatch } from "../extract/match.ts";
import { perEach } from "../extract/quantities/per-each.ts";
import { valueIn } from "./one-unit.ts";
import type { LinkWords } from "./words.ts";

/** The number of one claim, as the contract writes it. */
export interface Amount {
  readonly value: string | null;
  readonly low: string | null;
  readonly high: string | null;
  readonly unit: string;
  readonly approximation: Approximation;
  readonly direction: Direction | null;
  /** The words of this number; the whole match when the number is in the rule (翻番, 首位). */
  readonly span: Span;
  readonly numerals: readonly Numeral[];
}

/** The numbers a match states: one, or several that share a verb. Empty when none has a value (数十家). */
export function readAmounts(
  match: RuleMatch,
  { unitScales, perBases }: Pick<LinkWords, "unitScales" | "perBases">,
): Amount[] {
  const quantities: Quantity[] = [];
  for (const mark of match.marks.amount ?? []) if (mark.type === "quantity") quantities.push(mark.quantity);
  if (quantities.length === 0) return constantAmount(match);
  const first = quantities[0]!;
  const last = quantities.at(-1)!;
  const out: Amount[] = [];
  for (const quantity of quantities) {
    if (quantity.value === null && (quantity.low === null || quantity.high === null)) continue;
    const said =
      match.rule.traits.includes("shares-unit") && quantity.unit === ""
        ? { ...quantity, unit: last.unit }
        : quantity;
    const amount = converted(match, sharing(said, first, last), perBases);
    const start = startOf(match, quantity);
    const before = start === undefined ? null : valueIn(start, quantity, unitScales);
    out.push(directed(match, amount, before));
  }
  return out;
}

/** What an amount of a match started from: 从A、B提升至C、D has one for each. */
export function startOf({ marks }: RuleMatch, { start }: Span): Quantity | undefined {
  const which = marks.amount?.findIndex((it) => it.type === "quantity" && it.quantity.start === start) ?? 0;
  const mark = marks.start?.[Math.max(0, which)];
  return mark?.type === "quantity" ? mark.quantity : undefined;
}

/** 分别超过A和B: the vagueness said once holds for all; 1.4个和0.6个百分点: so does the unit said last. */
function sharing(quantity: Quantity, first: Quantity, last: Quantity): Quantity {
  const vague = quantity.approximation === "exact" && first.approximation !== "exact" && quantity !== first;
  const approximation =
    vague && first.start < first.numerals[0]!.start ? first.approximation : quantity.approximation;
  const points = last.dimension === "points" || last.dimension === "basispoints";
  if (!points || (quantity.dimension !== "count" && quantity.dimension !== "none"))
    return approximation === quantity.approximation ? quantity : { ...quantity, approximation };
  return { ...quantity, approximation, dimension: last.dimension, unit: last.unit };
}

type Plain = Omit<Amount, "direction">;

/** A number that stands in the rule: 翻番 is 100 %, 首位 is place 1. */
function constantAmount(match: RuleMatch): Amount[] {
  const value = match.fields.amount;
  if (value === undefined || !/^-?[\d.]+$/.test(value)) return [];
  const unit = match.rule.kind === "rank" ? unitCodes.place : "%";
  const approximation = (match.fields.approximation ?? "exact") as Approximation;
  return [
    directed(
      match,
      { value, low: null, high: null, unit, approximation, span: match.span, numerals: [] },
      null,
    ),
  ];
}

/** Value and unit by kind: growth of 1倍 is 100 %, of 一番 too; 2倍 of a ratio stays; a place is in 位. */
function converted(match: RuleMatch, quantity: Quantity, perBases: Lexicon): Plain {
  const { value, low, high, dimension, numerals } = quantity;
  const stated = match.fields.approximation as Approximation | undefined;
  const approximation = quantity.approximation === "exact" ? (stated ?? "exact") : quantity.approximation;
  const percent = (change: (it: string) => string): Plain => ({
    value: value === null ? null : change(value),
    low: low === null ? null : change(low),
    high: high === null ? null : change(high),
    unit: "%",
    approximation,
    span: quantity,
    numerals,
  });
  const { kind } = match.rule;
  if (dimension === "times" && (kind === "growth" || kind === "share"))
    return percent((it) => multiply(it, 100));
  if (dimension === "doublings" && kind !== "rank")
    return percent((it) => String((2 ** Number(it) - 1) * 100));
  const unit = kind === "rank" ? unitCodes.place : (match.fields.unit ?? quantity.unit);
  const printed = quantityIn(match, "each");
  // 10派1.5元: the unit of what it is for is left out.
  const each = printed?.unit === "" ? { ...printed, unit: match.fields.eachUnit ?? "" } : printed;
  if (each === undefined) return { value, low, high, unit, approximation, span: quantity, numerals };
  // 1美元兑7.1元人民币, 每50公斤131元: what the amount is for.
  const divided = perEach([value, low, high], unit, each, perBases);
  const [one = null, least = null, most = null] = divided.values;
  const parted = { value: one, low: least, high: most, unit: divided.unit };
  return { ...parted, approximation, span: quantity, numerals };
}

/** The quantity that a group of a match holds. */
function quantityIn({ marks }: RuleMatch, group: string): Quantity | undefined {
  const mark = marks[group]?.[0];
  return mark?.type === "quantity" ? mark.quantity : undefined;
}

/** Gives the number its direction and sign. A from–to takes it from its two ends; a lower place is a rise. */
function directed(match: RuleMatch, amount: Plain, before: string | null): Amount {
  const { value, low, high, unit, approximation, span, numerals } = amount;
  const { kind } = match.rule;
  const as = (direction: Direction | null): Amount => ({
    value,
    low,
    high,
    unit,
    approximation,
    direction,
    span,
    numerals,
  });
  if (before !== null && value !== null && match.fields.startDirection === undefined) {
    const rises = compare(value, before) > 0 !== (kind === "rank");
    return as(rises ? "up" : "down");
  }
  if (kind !== "growth" && kind !== "change") return as(null);
  const stated = (match.fields.direction ?? match.fields.above ?? null) as Direction | null;
  // of a range below nought both ends are
  if ((value ?? high)?.startsWith("-") === true) return as("down");
  if (stated !== "down") return as(stated);
  return {
    value: value === null ? null : negate(value),
    low: high === null ? null : negate(high),
    high: low === null ? null : negate(low),
    unit,
    approximation,
    direction: "down",
    span,
    numerals,
  };
}
