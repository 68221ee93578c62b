/** Sidecars with facts of a page. */

import { z } from "zod";
import { parseIsoDate } from "../../model/calendar.ts";
import { regions } from "../../model/page.ts";
import { findJsonFault } from "./json-fault.ts";
import { lineOfByte, placeOf } from "./places.ts";
import { findUtf8Fault } from "./utf8.ts";

/** What a sidecar file `NAME.meta.json` may say of its page. */
const sidecarSchema = z.strictObject({
  paper: z.string().min(1).nullish(),
  date: z
    .string()
    .refine((text) => parseIsoDate(text) !== null, "expected a day of the calendar as YYYY-MM-DD")
    .nullish(),
  number: z.union([z.string().min(1), z.number().int().transform(String)]).nullish(),
  region: z.enum(regions).nullish(),
});

export type Sidecar = z.infer<typeof sidecarSchema>;

/** A sidecar as it lies beside its page. */
export interface SidecarFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface SidecarFault {
  readonly reason: string;
  /** Where in the sidecar: line, and character if known, from 1. */
  readonly place: string | null;
}

/** The name of the sidecar beside a page: `page.txt` has `page.meta.json`. */
export function sidecarName(page: string): string {
  return `${page.replace(/\.[^./]+$/, "")}.meta.json`;
}

/** Reads a sidecar, or says what is wrong with it and where. */
export function readSidecar(bytes: Uint8Array): Sidecar | SidecarFault {
  const fault = findUtf8Fault(bytes);
  if (fault !== null) {
    return {
      reason: `byte ${fault.byte} is not UTF-8: save it as UTF-8`,
      place: `line ${lineOfByte(bytes, fault.byte)}`,
    };
  }
  const json = new TextDecoder().decode(bytes);
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return explainJson(json);
  }
  const parsed = sidecarSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const { message, path } = parsed.error.issues[0]!;
  const field = path.join(".");
  if (field === "") return { reason: `${message}; it may have paper, date, number and region`, place: null };
  const got = JSON.stringify((value as Record<string, unknown>)[field]);
  return { reason: `${field}: ${message}, got ${got}`, place: placeOfKey(json, field) };
}

function explainJson(text: string): SidecarFault {
  const { offset, expected } = findJsonFault(text);
  return { reason: `expected JSON, here ${expected}`, place: placeOf(text, offset) };
}

function placeOfKey(text: string, key: string): string | null {
  const at = text.indexOf(`"${key}"`);
  return at === -1 ? null : `line ${text.slice(0, at).split("\n").length}`;
}
