/** The correction form's inputs read as a record, with their mistakes. */

import type { ClaimRecord, RecordField } from "../../../review/decision.ts";
import type { Period, Speaker } from "./record-parts.ts";
import { recordFields } from "./targets.ts";

/** A record as what stands in a form's inputs, and back. */

export const inputNames = [
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
  "from.value",
  "from.text",
  "from.start",
  "from.end",
  "from.inferred",
  "period.text",
  "period.start",
  "period.end",
  "period.inferred",
  "modality",
  "speaker.name",
  "speaker.role",
  "speaker.organisation",
  "source",
  "quoted",
] as const;
export type InputName = (typeof inputNames)[number];
export type Inputs = Readonly<Record<InputName, string>>;

export type FormError = "decimal" | "order" | "no-value" | "required" | "sign";
export type FormErrors = Readonly<Partial<Record<InputName, FormError>>>;

export function inputsOf(record: ClaimRecord): Inputs {
  const { from, period, speaker } = record;
  const flat: Record<InputName, string | boolean | null | undefined> = {
    kind: record.kind,
    indicator: record.indicator,
    subject: record.subject,
    whole: record.whole,
    value: record.value,
    low: record.low,
    high: record.high,
    unit: record.unit,
    approximation: record.approximation,
    direction: record.direction,
    basis: record.basis,
    "from.value": from?.value,
    "from.text": from?.period?.text,
    "from.start": from?.period?.start,
    "from.end": from?.period?.end,
    "from.inferred": from?.period?.inferred,
    "period.text": period?.text,
    "period.start": period?.start,
    "period.end": period?.end,
    "period.inferred": period?.inferred,
    modality: record.modality,
    "speaker.name": speaker?.name,
    "speaker.role": speaker?.role,
    "speaker.organisation": speaker?.organisation,
    source: record.source,
    quoted: record.quoted,
  };
  const entries = inputNames.map((name) => [name, writeInput(flat[name])]);
  return Object.fromEntries(entries) as Inputs;
}

function writeInput(value: string | boolean | null | undefined): string {
  if (typeof value === "boolean") return value ? "yes" : "";
  return value ?? "";
}

/** The record that the inputs say, and what is wrong with them. Decimals may be written 3,727.1亿. */
export function readInputs(inputs: Inputs): { readonly record: ClaimRecord; readonly errors: FormErrors } {
  const errors: Partial<Record<InputName, FormError>> = {};
  const decimal = (name: InputName): string | null => {
    if (inputs[name].trim() === "") return null;
    const exact = readDecimal(inputs[name]);
    if (exact === null) errors[name] = "decimal";
    return exact;
  };
  const words = (name: InputName): string | null => inputs[name].trim() || null;
  const record = {
    kind: inputs.kind,
    indicator: inputs.indicator.trim(),
    subject: words("subject"),
    whole: words("whole"),
    value: decimal("value"),
    low: decimal("low"),
    high: decimal("high"),
    unit: inputs.unit.trim(),
    approximation: inputs.approximation,
    direction: words("direction"),
    basis: words("basis"),
    from: readFrom(decimal("from.value"), readPeriod(inputs, "from")),
    period: readPeriod(inputs, "period"),
    modality: inputs.modality,
    speaker: readSpeaker(inputs),
    source: words("source"),
    quoted: inputs.quoted !== "",
  } as ClaimRecord;
  if (record.indicator === "") errors.indicator = "required";
  if (Object.keys(errors).length === 0) Object.assign(errors, checkEnds(record));
  return { record, errors };
}

/** Exactly one of a value and a range, the range's ends in order; a fall is negative, a rise is not. */
function checkEnds({ value, low, high, kind, direction }: ClaimRecord): FormErrors {
  const isChange = kind === "growth" || kind === "change";
  if (isChange && value !== null && direction !== null && Number(value) !== 0)
    if (Number(value) < 0 !== (direction === "down")) return { value: "sign" };
  if (value !== null && low === null && high === null) return {};
  if (value === null && low !== null && high !== null)
    return Number(low) < Number(high) ? {} : { high: "order" };
  return { value: "no-value" };
}

function readPeriod(inputs: Inputs, group: "period" | "from"): Period | null {
  const text = inputs[`${group}.text`].trim();
  const start = inputs[`${group}.start`] || null;
  const end = inputs[`${group}.end`] || null;
  if (text === "" && start === null && end === null) return null;
  return { text, start, end, inferred: inputs[`${group}.inferred`] !== "" };
}

function readFrom(value: string | null, period: Period | null): ClaimRecord["from"] {
  return value === null && period === null ? null : { value, period };
}

function readSpeaker(inputs: Inputs): Speaker | null {
  const name = inputs["speaker.name"].trim();
  if (name === "") return null;
  return {
    name,
    role: inputs["speaker.role"].trim() || null,
    organisation: inputs["speaker.organisation"].trim() || null,
  };
}

/** The exact decimal in what a person writes: thousands separated, full-width, with 万 or 亿; null when it is none. */
export function readDecimal(written: string): string | null {
  const plain = written
    .trim()
    .replace(/[０-９．－＋]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[−–]/g, "-")
    .replace(/[,，\s]/g, "")
    .replace(/^\+/, "");
  const [, sign, whole, fraction = "", scale = ""] =
    /^(-?)(\d+)(?:\.(\d+))?(万亿|[万亿])?$/.exec(plain) ?? [];
  if (whole === undefined) return null;
  const places = { "": 0, 万: 4, 亿: 8, 万亿: 12 }[scale] ?? 0;
  const shifted = whole + fraction.slice(0, places).padEnd(places, "0");
  const rest = fraction.slice(places);
  return `${sign}${shifted.replace(/^0+(?=\d)/, "")}${rest === "" ? "" : `.${rest}`}`;
}

/** Inputs with some fields of the record as given, the others as they were typed. */
export function amendInputs(inputs: Inputs, change: Partial<ClaimRecord>): Inputs {
  const now = inputsOf({ ...readInputs(inputs).record, ...change });
  const amended = inputNames.filter((name) => name.split(".")[0]! in change);
  return { ...inputs, ...Object.fromEntries(amended.map((name) => [name, now[name]])) };
}

/** The fields in which a record differs from what the program had said. */
export function correctionsTo(said: ClaimRecord, now: ClaimRecord): Partial<ClaimRecord> {
  const changed = recordFields.filter((field) => !sameValue(said[field], now[field]));
  return Object.fromEntries(changed.map((field: RecordField) => [field, now[field]])) as Partial<ClaimRecord>;
}

export function sameValue(a: unknown, b: unknown): boolean {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return a === b;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => sameValue(Reflect.get(a, key) ?? null, Reflect.get(b, key) ?? null));
}
