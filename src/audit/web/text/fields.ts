/** Finds where a claim's fields stand in its text. */

import type { Claim } from "../../../model/claim.ts";
import type { LedgerRow } from "../../../model/result.ts";
import { contains, overlaps, type PlacedText, type Span } from "./placed-text.ts";

/** The fields of a claim that can be pointed at in its text. */
export const shownFields = ["value", "unit", "indicator", "subject", "period", "speaker", "source"] as const;
export type ShownField = (typeof shownFields)[number];

export interface FieldMark extends Span {
  readonly field: ShownField | "evidence" | "sentence";
}

/** Where a field's words stand: in the sentence, only further up in the article, or nowhere word by word. */
export interface FoundField {
  readonly field: ShownField;
  readonly where: "sentence" | "partly" | "above" | "implied";
  readonly spans: readonly Span[];
}

/** Words after a number that say how exact it is, not what it counts. */
const afterUnit = /(?:左右|上下|以上|以下|以内|多|余)$/;

/**
 * Points at a claim's fields in the page. The evidence is exact; the number in it comes from the ledger, the unit is
 * what follows it there; the other fields are looked for as words, nearest before the number first.
 */
export function findFields(
  claim: Claim,
  ledger: readonly LedgerRow[],
  text: PlacedText,
  from: number,
): FoundField[] {
  const { evidence, sentence } = claim;
  const numbers = numbersIn(claim, ledger);
  const found: FoundField[] = [
    { field: "value", where: "sentence", spans: numbers.length > 0 ? numbers : [evidence] },
  ];
  const unit = unitAfter(numbers, evidence, text);
  if (claim.unit !== "")
    found.push({ field: "unit", where: unit.length > 0 ? "sentence" : "implied", spans: unit });
  const words: readonly [ShownField, string | null | undefined][] = [
    ["indicator", claim.indicator],
    ["subject", claim.subject],
    ["period", claim.period?.text],
    ["speaker", claim.speaker?.name],
    ["source", claim.source],
  ];
  for (const [field, value] of words)
    if (value) found.push({ field, ...locate(value, sentence, evidence, text, from) });
  return found;
}

function numbersIn(claim: Claim, ledger: readonly LedgerRow[]): Span[] {
  const inside = ledger.filter((row) => overlaps(row, claim.evidence));
  const own = inside.filter((row) => row.claim === claim.id);
  return own.length > 0 ? own : inside;
}

/** The unit stands after the last number; after the others it is marked where it is repeated: 22%提升到35%. */
function unitAfter(numbers: readonly Span[], evidence: Span, text: PlacedText): Span[] {
  const last = numbers.at(-1);
  if (last === undefined) return [];
  const rest = text.slice(last.end, evidence.end).replace(afterUnit, "");
  const [unit = ""] = /^[^\s、，。]+/u.exec(rest) ?? [];
  if (unit === "") return [];
  const length = [...unit].length;
  return numbers
    .filter(({ end }) => text.slice(end, end + length) === unit)
    .map(({ end }) => ({ start: end, end: end + length }));
}

function locate(
  words: string,
  sentence: Span,
  evidence: Span,
  text: PlacedText,
  from: number,
): Pick<FoundField, "where" | "spans"> {
  const here = nearest(text.find(words, sentence.start, sentence.end), evidence);
  if (here !== null) return { where: "sentence", spans: [here] };
  const above = text.find(words, from, sentence.start).at(-1);
  if (above !== undefined) return { where: "above", spans: [above] };
  const part = longestPart(words, sentence, evidence, text);
  return part === null ? { where: "implied", spans: [] } : { where: "partly", spans: [part] };
}

/** The last before the number; else the first after it. */
function nearest(spans: readonly Span[], evidence: Span): Span | null {
  return (
    spans.findLast(({ end }) => end <= evidence.start) ??
    spans.find((it) => contains(evidence, it)) ??
    spans[0] ??
    null
  );
}

/** The longest run of at least two characters that words and sentence share. */
function longestPart(words: string, sentence: Span, evidence: Span, text: PlacedText): Span | null {
  const points = [...words];
  for (let length = points.length - 1; length >= 2; length--) {
    for (let at = 0; at + length <= points.length; at++) {
      const part = points.slice(at, at + length).join("");
      const here = nearest(text.find(part, sentence.start, sentence.end), evidence);
      if (here !== null) return here;
    }
  }
  return null;
}
