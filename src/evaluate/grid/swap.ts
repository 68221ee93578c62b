/** What a swap is, and which changes of records it allows. */

import type { Claim } from "../../model/claim.ts";
import { writePeriod } from "../fields.ts";
import { anyOverlap } from "../locate.ts";

/** Exchanges of words, and what of the program's records they may change. */

/** Words in place of a span of code points. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** One exchange in one text. */
export interface Swap {
  readonly kind: string;
  readonly edits: readonly Edit[];
  /** What becomes of a record's words, dates and units; where `values` is not empty, only of those amounts' units. */
  readonly words: (text: string) => string;
  readonly periods: ReadonlyMap<string, string>;
  readonly units: ReadonlyMap<string, string>;
  readonly values: ReadonlyMap<string, string>;
  /** Fields of which the contract does not say that they stay; they are not compared. */
  readonly free?: readonly SwapField[];
}

export const NO_CHANGE = {
  words: (text: string) => text,
  periods: new Map<string, string>(),
  units: new Map<string, string>(),
  values: new Map<string, string>(),
} as const;

/** The text with its edits made. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const points = [...text];
  for (const { start, end, text: words } of [...edits].sort((a, b) => b.start - a.start)) {
    points.splice(start, end - start, ...words);
  }
  return points.join("");
}

/** Where a place of the old text stands in the new one; a place inside an edit is at the edit's start or end. */
export function moveOffset(offset: number, edits: readonly Edit[], side: "start" | "end"): number {
  let shift = 0;
  for (const { start, end, text } of [...edits].sort((a, b) => a.start - b.start)) {
    if (end <= offset && (start < offset || side === "start")) shift += [...text].length - (end - start);
    else if (start < offset) return start + shift + (side === "end" ? [...text].length : 0);
  }
  return offset + shift;
}

/** Fields of a record that may not change without cause. */
export const swapFields = [
  "kind",
  "value",
  "unit",
  "indicator",
  "subject",
  "whole",
  "period",
  "from",
  "basis",
  "direction",
  "approximation",
  "speaker",
  "source",
  "modality",
] as const;

export type SwapField = (typeof swapFields)[number];

export interface SwapChange {
  readonly field: SwapField | "claim";
  readonly evidence: string;
  readonly was: string;
  readonly is: string;
}

/** What a swap did: how many fields were compared, how many changed without cause, and each change. */
export interface SwapOutcome {
  readonly kind: string;
  readonly compared: number;
  readonly changed: number;
  readonly changes: readonly SwapChange[];
}

/** Holds the records after a swap against those before it; a record lost or made up counts with all its fields. */
export function compareSwap(swap: Swap, before: readonly Claim[], after: readonly Claim[]): SwapOutcome {
  const left = [...after];
  const fields = swapFields.filter((field) => !swap.free?.includes(field));
  const changes: SwapChange[] = [];
  let compared = 0;
  let lost = 0;
  for (const claim of before) {
    compared += fields.length;
    const twin = takeTwin(claim, left, swap.edits);
    if (twin === null) {
      lost++;
      changes.push({ field: "claim", evidence: claim.evidence.text, was: claim.kind, is: "none" });
      continue;
    }
    const expected = describeRecord(claim, swap);
    const actual = describeRecord(twin, {
      ...swap,
      ...NO_CHANGE,
      words: swap.kind === "script" ? swap.words : NO_CHANGE.words,
    });
    for (const field of fields) {
      if (expected[field] === actual[field]) continue;
      changes.push({ field, evidence: claim.evidence.text, was: expected[field], is: actual[field] });
    }
  }
  for (const { evidence, kind } of left)
    changes.push({ field: "claim", evidence: evidence.text, was: "none", is: kind });
  const changed = changes.filter(({ field }) => field !== "claim").length;
  compared += left.length * fields.length;
  return { kind: swap.kind, compared, changed: changed + (lost + left.length) * fields.length, changes };
}

/** The record on the same words after the swap: one that overlaps, of the same kind and value before others. */
function takeTwin(claim: Claim, left: Claim[], edits: readonly Edit[]): Claim | null {
  const place = claim.evidence.source.map(({ start, end }) => ({
    start: moveOffset(start, edits, "start"),
    end: moveOffset(end, edits, "end"),
  }));
  const near = left.filter((other) => anyOverlap(place, other.evidence.source));
  const rank = (other: Claim) => Number(other.kind === claim.kind) * 2 + Number(other.value === claim.value);
  const twin = near.sort((a, b) => rank(b) - rank(a))[0] ?? null;
  if (twin !== null) left.splice(left.indexOf(twin), 1);
  return twin;
}

type Expectation = Pick<Swap, "words" | "periods" | "units" | "values">;

function describeRecord(
  claim: Claim,
  { words, periods, units, values }: Expectation,
): Record<SwapField, string> {
  const say = (text: string | null | undefined) =>
    text === null || text === undefined ? "none" : words(text);
  const period = (given: Claim["period"]) => {
    const dates = writePeriod(given);
    return periods.get(dates) ?? dates;
  };
  const number = (value: string | null) => (value === null ? "none" : (values.get(value) ?? value));
  const { speaker, from } = claim;
  // Where the values that change are known, no other amount changes its unit.
  const meant = values.size === 0 || values.has(claim.value ?? "");
  return {
    kind: claim.kind,
    value: [claim.value, claim.low, claim.high].map(number).join(" "),
    unit: meant ? claim.unit.replace(/[^./]+/gu, (part) => units.get(part) ?? part) : claim.unit,
    indicator: say(claim.indicator),
    subject: say(claim.subject),
    whole: say(claim.whole),
    period: period(claim.period),
    from: from === null ? "none" : `${number(from.value)} ${period(from.period)}`,
    basis: claim.basis ?? "none",
    direction: claim.direction ?? "none",
    approximation: claim.approximation,
    speaker:
      speaker === null ? "none" : [speaker.name, speaker.role, speaker.organisation].map(say).join(" "),
    source: say(claim.source),
    modality: claim.modality,
  };
}
