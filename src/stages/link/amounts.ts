import type { Approximation, Direction } from "../../model/claim.ts";
import type { Numeral, Quantity } from "../../model/mention.ts";
import type { Span } from "../../model/span.ts";
import type { RuleMatch } from "../extract/claims/match.ts";
import { compare, multiply, negate } from "../extract/quantities/decimal.ts";

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
export function readAmounts(match: RuleMatch): Amount[] {
  const quantities = (match.marks.amount ?? []).flatMap((it) =>
    it.type === "quantity" ? [it.quantity] : [],
  );
  if (quantities.length === 0) return constantAmount(match);
  const [first] = quantities;
  const last = quantities.at(-1);
  return quantities
    .map((it) => sharing(it, first!, last!))
    .filter((it) => it.value !== null || (it.low !== null && it.high !== null))
    .map((quantity) => {
      const start = match.marks.start?.[0];
      const before = start?.type === "quantity" ? start.quantity.value : null;
      return directed(
        match,
        { ...converted(match, quantity), span: quantity, numerals: quantity.numerals },
        before,
      );
    });
}

/** 分别超过A和B: the vagueness said once holds for all; 1.4个和0.6个百分点: so does the unit said last. */
function sharing(quantity: Quantity, first: Quantity, last: Quantity): Quantity {
  const vague = quantity.approximation === "exact" && first.approximation !== "exact" && quantity !== first;
  const approximation =
    vague && first.start < first.numerals[0]!.start ? first.approximation : quantity.approximation;
  const points = last.dimension === "points" || last.dimension === "basispoints";
  if (!points || (quantity.dimension !== "count" && quantity.dimension !== "none"))
    return { ...quantity, approximation };
  return { ...quantity, approximation, dimension: last.dimension, unit: last.unit };
}

type Plain = Omit<Amount, "direction">;

/** A number that stands in the rule: 翻番 is 100 %, 首位 is place 1. */
function constantAmount(match: RuleMatch): Amount[] {
  const value = match.fields.amount;
  if (value === undefined || !/^-?[\d.]+$/.test(value)) return [];
  const unit = match.rule.kind === "rank" ? "位" : "%";
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
function converted(match: RuleMatch, quantity: Quantity): Omit<Plain, "span" | "numerals"> {
  const { value, low, high, approximation, dimension } = quantity;
  const stated = match.fields.approximation as Approximation | undefined;
  const vague = approximation === "exact" ? (stated ?? "exact") : approximation;
  const each = (change: (it: string) => string) => ({
    value: value === null ? null : change(value),
    low: low === null ? null : change(low),
    high: high === null ? null : change(high),
    approximation: vague,
  });
  const kind = match.rule.kind;
  if (kind === "rank") return { ...each((it) => it), unit: "位" };
  if (dimension === "times" && (kind === "growth" || kind === "share"))
    return { ...each((it) => multiply(it, 100)), unit: "%" };
  if (dimension === "doublings") return { ...each((it) => String((2 ** Number(it) - 1) * 100)), unit: "%" };
  return { ...each((it) => it), unit: match.fields.unit ?? quantity.unit };
}

/** Gives the number its direction and sign. A from–to takes it from its two ends; a lower place is a rise. */
function directed(match: RuleMatch, amount: Plain, before: string | null): Amount {
  const kind = match.rule.kind;
  if (before !== null && amount.value !== null && match.fields.startDirection === undefined) {
    const rises = compare(amount.value, before) > 0 !== (kind === "rank");
    return { ...amount, direction: rises ? "up" : "down" };
  }
  if (kind !== "growth" && kind !== "change") return { ...amount, direction: null };
  const stated = (match.fields.direction ?? match.fields.above ?? null) as Direction | null;
  const below = amount.value?.startsWith("-") === true;
  if (below) return { ...amount, direction: "down" };
  if (stated !== "down") return { ...amount, direction: stated };
  const { value, low, high } = amount;
  return {
    ...amount,
    value: value === null ? null : negate(value),
    low: high === null ? null : negate(high),
    high: low === null ? null : negate(low),
    direction: "down",
  };
}
