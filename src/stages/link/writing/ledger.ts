/** Accounts for every number of a page. */

import { divide } from "../../../model/decimal.ts";
import type { Numeral, Quantity } from "../../../model/mention.ts";
import type { LedgerRole } from "../../../model/result.ts";
import type { Span } from "../../../model/span.ts";
import { firstMeeting, within } from "../../../model/spans.ts";
import type { Extraction } from "../../extract/index.ts";
import type { Draft } from "../draft.ts";
import type { LinkWords } from "../words.ts";

/** One number of the page and what became of it; offsets in UTF-16. */
export interface Entry extends Span {
  readonly value: string | null;
  readonly role: LedgerRole;
  /** Index of the claim that states it. */
  readonly claim: number | null;
  readonly flags: readonly string[];
}

/** Accounts for every number of a page: each stands in exactly one entry, in order. */
export function keepLedger(
  extraction: Extraction,
  drafts: readonly Draft[],
  { tenthsUnit }: Pick<LinkWords, "tenthsUnit">,
): Entry[] {
  const claimed = claimedNumerals(extraction, drafts);
  const shielded = covering(extraction.protected);
  const periods = covering(extraction.periods);
  const conditions = covering(
    extraction.matches.kept.filter((it) => it.rule.kind === "condition").map((it) => it.span),
  );
  const units = new Map(
    extraction.quantities.flatMap((it) => it.numerals.map((numeral) => [numeral.start, it] as const)),
  );
  const out: Entry[] = [];
  for (const found of extraction.numerals) {
    if (found.start < (out.at(-1)?.end ?? 0)) continue;
    const quantity = units.get(found.start);
    const numeral = quantity?.numerals.find((it) => it.start === found.start) ?? found;
    const tenths = quantity !== undefined && isTenths(extraction, quantity.unitSpan, tenthsUnit);
    const claim = claimed.get(found.start) ?? null;
    out.push({
      start: numeral.start,
      end: numeral.end,
      value: tenths
        ? tenth(numeral.value)
        : isFraction(quantity) || isDiscount(quantity)
          ? divide(quantity.value!, "100")
          : numeral.value,
      claim,
      role: claim === null ? roleOf(numeral) : "claim",
      flags: isBroken(numeral, quantity) ? ["broken-number"] : [],
    });
  }
  return out;

  function roleOf(numeral: Numeral): LedgerRole {
    const name = shielded(numeral);
    if (name !== undefined) return name.role;
    if (periods(numeral) !== undefined) return "period";
    if (conditions(numeral) !== undefined) return "condition";
    const quantity = units.get(numeral.start);
    if (isBroken(numeral, quantity)) return "unclaimed";
    if (quantity?.dimension === "duration" || quantity?.dimension === "calendar") return "period";
    if (quantity?.dimension === "ordinal" || quantity?.dimension === "order") return "ordinal";
    if (numeral.style !== "characters") return "unclaimed";
    const bare = quantity === undefined || quantity.dimension === "none";
    return bare || Number(numeral.value ?? 11) <= 10 ? "idiom" : "unclaimed";
  }
}

/** Print that should be a number and is none; 千千万万 without a unit is a word. */
const isBroken = (numeral: Numeral, quantity: Quantity | undefined) =>
  numeral.broken === true && (numeral.style !== "characters" || quantity?.dimension === "order");

const isTenths = (extraction: Extraction, unit: Span, tenths: string) =>
  extraction.folded.startsWith(tenths, unit.start) && unit.end > unit.start;
/** 五分之一 is 0.2; 百分之五 stays 5, as 5% does. */
const isFraction = (it: Quantity | undefined): it is Quantity =>
  it?.dimension === "fraction" && it.value !== null && it.value !== it.numerals[0]?.value;

/** 八折 is 0.8, as 八成 is. */
const isDiscount = (it: Quantity | undefined): it is Quantity =>
  it?.dimension === "discount" && it.value !== null;

const tenth = (value: string | null) => (value === null ? null : divide(value, "10"));

/** The claim of each numeral, by where it starts: those in its evidence that are not a period's. */
function claimedNumerals({ numerals, periods }: Extraction, drafts: readonly Draft[]): Map<number, number> {
  const out = new Map<number, number>();
  const isPeriod = covering(periods);
  drafts.forEach((draft, index) => {
    for (const numeral of within(numerals, draft.evidence)) {
      if (numeral.broken !== true && isPeriod(numeral) === undefined && !out.has(numeral.start))
        out.set(numeral.start, index);
    }
  });
  return out;
}

/** Finds the item of an ascending list that overlaps a span. */
function covering<T extends Span>(items: readonly T[]): (span: Span) => T | undefined {
  return (span) => firstMeeting(items, span);
}
