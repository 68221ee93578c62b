/** What decisions are about, named by content. */

import type { Claim } from "../../../model/claim.ts";
import type { ClaimRecord, RecordField, Target } from "../../../review/decision.ts";
import type { PageDetail } from "../../api.ts";
import { PlacedText, type Span } from "../text/placed-text.ts";

/** In the order in which they are shown. */
export const recordFields = [
  "kind",
  "indicator",
  "subject",
  "whole",
  "value",
  "low",
  "high",
  "unit",
  "approximation",
  "direction",
  "basis",
  "from",
  "period",
  "modality",
  "speaker",
  "source",
  "quoted",
] as const satisfies readonly RecordField[];

export function recordOf(claim: Claim): ClaimRecord {
  return Object.fromEntries(recordFields.map((field) => [field, claim[field]])) as unknown as ClaimRecord;
}

/** What a decision on a claim is about: by content, so that it is found again in a dataset made anew. */
export function targetOfClaim({ result }: PageDetail, claim: Claim): Target {
  const { text, start, end } = claim.evidence;
  return {
    type: "claim",
    page: pageOf(result.page),
    claim: claim.id,
    rule: claim.rule,
    evidence: { text, start, end },
    sentence: claim.sentence,
    record: recordOf(claim),
  };
}

export function targetOfNumber(detail: PageDetail, number: Span): Target {
  const text = new PlacedText(detail.result.text);
  const sentence = sentenceAround(detail, number);
  return {
    type: "number",
    page: pageOf(detail.result.page),
    number: { text: text.slice(number.start, number.end), ...spanOf(number) },
    sentence: { text: text.slice(sentence.start, sentence.end), ...sentence },
  };
}

/** The sentence that a number stands in; never beyond its block. */
export function sentenceAround({ result }: PageDetail, number: Span): Span {
  const claim = result.claims.find(({ sentence: it }) => it.start <= number.start && number.end <= it.end);
  if (claim !== undefined) return spanOf(claim.sentence);
  const text = new PlacedText(result.text);
  const blocks = result.articles.flatMap(({ blocks }) => blocks);
  const block =
    blocks.find(({ start, end }) => start <= number.start && number.end <= end) ?? lineAround(text, number);
  const ends = /[。！？；!?]/u;
  let { start, end } = number;
  while (start > block.start && !ends.test(text.slice(start - 1, start))) start--;
  while (end < block.end && !ends.test(text.slice(end - 1, end))) end++;
  return { start, end };
}

function lineAround(text: PlacedText, number: Span): Span {
  let { start, end } = number;
  while (start > 0 && text.slice(start - 1, start) !== "\n") start--;
  while (end < text.length && text.slice(end, end + 1) !== "\n") end++;
  return { start, end };
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

function pageOf({ id, sha256, source, paper, date, number }: PageDetail["result"]["page"]): Target["page"] {
  return { id, sha256, source, paper, date, number };
}
