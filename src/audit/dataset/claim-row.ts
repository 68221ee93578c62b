import type { Claim } from "../../model/claim.ts";

type Period = NonNullable<Claim["period"]>;

/** A row of the table `claim`, as `claimColumns` selects it. */
export interface ClaimRow {
  readonly n: number;
  readonly paper: string | null;
  readonly day: string | null;
  readonly id: string;
  readonly page: string;
  readonly article: string | null;
  readonly kind: Claim["kind"];
  readonly indicator: string;
  readonly subject: string | null;
  readonly whole: string | null;
  readonly value: string | null;
  readonly low: string | null;
  readonly high: string | null;
  readonly unit: string;
  readonly approximation: Claim["approximation"];
  readonly direction: Claim["direction"];
  readonly basis: Claim["basis"];
  readonly from_value: string | null;
  readonly from_period_text: string | null;
  readonly from_period_start: string | null;
  readonly from_period_end: string | null;
  readonly from_period_inferred: boolean | null;
  readonly period_text: string | null;
  readonly period_start: string | null;
  readonly period_end: string | null;
  readonly period_inferred: boolean | null;
  readonly modality: Claim["modality"];
  readonly speaker_name: string | null;
  readonly speaker_role: string | null;
  readonly speaker_organisation: string | null;
  readonly source: string | null;
  readonly quoted: boolean;
  readonly evidence_text: string;
  readonly evidence_start: number;
  readonly evidence_end: number;
  readonly evidence_source: string;
  readonly sentence_text: string;
  readonly sentence_start: number;
  readonly sentence_end: number;
  readonly rule: string;
  readonly confidence: number;
  readonly flags: string;
}

/** A claim as it stands in the result document, from its row. */
export function claimOfRow(row: ClaimRow): Claim {
  const fromPeriod = periodOf(
    row.from_period_text,
    row.from_period_start,
    row.from_period_end,
    row.from_period_inferred,
  );
  const fromValue = decimalOf(row.from_value);
  return {
    id: row.id,
    page: row.page,
    article: row.article,
    kind: row.kind,
    indicator: row.indicator,
    subject: row.subject,
    whole: row.whole,
    value: decimalOf(row.value),
    low: decimalOf(row.low),
    high: decimalOf(row.high),
    unit: row.unit,
    approximation: row.approximation,
    direction: row.direction,
    basis: row.basis,
    from: fromValue === null && fromPeriod === null ? null : { value: fromValue, period: fromPeriod },
    period: periodOf(row.period_text, row.period_start, row.period_end, row.period_inferred),
    modality: row.modality,
    speaker:
      row.speaker_name === null
        ? null
        : { name: row.speaker_name, role: row.speaker_role, organisation: row.speaker_organisation },
    source: row.source,
    quoted: row.quoted,
    evidence: {
      text: row.evidence_text,
      start: row.evidence_start,
      end: row.evidence_end,
      source: placesOf(row.evidence_source),
    },
    sentence: { text: row.sentence_text, start: row.sentence_start, end: row.sentence_end },
    rule: row.rule,
    confidence: row.confidence,
    flags: row.flags === "" ? [] : row.flags.split(";"),
  };
}

/**
 * Whether the row may lack what the page has: Parquet has no room for some numbers and days, and leaves them out. Such a
 * claim is to be read from its page.
 */
export function mayLack({ value, low, high, period_text, period_start, period_end }: ClaimRow): boolean {
  if (value === null && low === null && high === null) return true;
  return period_text !== null && period_start === null && period_end === null;
}

/** Parquet's decimals come with all their places. */
function decimalOf(text: string | null): string | null {
  return text !== null && /\.\d{18}$/.test(text) ? text.replace(/\.?0+$/, "") : text;
}

function periodOf(
  text: string | null,
  start: string | null,
  end: string | null,
  inferred: boolean | null,
): Period | null {
  return inferred === null ? null : { text: text ?? "", start, end, inferred };
}

function placesOf(text: string): Claim["evidence"]["source"] {
  return [...text.matchAll(/(\d+):(\d+)-(\d+)/g)].map(([, line, start, end]) => ({
    line: Number(line),
    start: Number(start),
    end: Number(end),
  }));
}
