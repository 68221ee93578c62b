/** Reads JSONL: an item, and so a page, a line. */

import { createHash } from "node:crypto";
import { z } from "zod";
import type { Message } from "../../../model/message.ts";
import type { LineMark, SourcePage } from "../../../model/page.ts";
import { regions } from "../../../model/page.ts";
import { decodeText } from "../decode.ts";
import { readFileName } from "../file-name.ts";
import { findJsonFault } from "../json-fault.ts";
import { type KnownFacts, maximumPageBytes, type ReadFailure, tooLong } from "../read-page.ts";
import { findUnreadable } from "../unreadable.ts";
import { lookOver } from "../warnings.ts";
import { findValues, piecesOfString } from "./json-string.ts";
import { MarkedTextWriter } from "./marked-text.ts";

/** A line of a file of items. */
export interface ItemLine {
  /** Without its newline. */
  readonly bytes: Uint8Array;
  /** In its file, from 1. */
  readonly number: number;
  /** The line before it that has the same id, if one has. */
  readonly sameIdAs?: number | undefined;
}

const text = z.string("expected a string");
const word = text.transform((it) => (it.trim() === "" ? null : it.trim())).nullish();

/** Keys that are not known are passed over: items often carry what other programs need. */
const itemSchema = z.object({
  id: z.union([text, z.number()], "expected a string or a number").transform(String).nullish(),
  title: word,
  text,
  date: z.unknown().optional(),
  paper: word,
  number: z.union([text, z.number()], "expected a string or a number").transform(String).nullish(),
  region: z.unknown().optional(),
});

type Item = z.infer<typeof itemSchema>;

/** What ends a line in the text of an item: as the repair of newlines has it. */
const NEWLINE = /\r\n?|[\n\f\v\u0085\u2028\u2029]/g;

/** The SHA-256 by which an item is known: that of its line, without the newline. */
export function itemHash(line: Uint8Array): string {
  return createHash("sha256").update(line).digest("hex");
}

/**
 * The page of an item. Its source is the file's name with `#` and the item's id behind it, or `:` and its line where it
 * has none. Its text is the item's `text`, so that places count in that, and behind it the title.
 */
export function readItem(line: ItemLine, known: KnownFacts): SourcePage | ReadFailure {
  const sha256 = itemHash(line.bytes);
  const bytes = line.bytes.length;
  const placeOf = (id: string | null) =>
    id === null ? `${known.source}:${line.number}` : `${known.source}#${id}`;
  const fail = (reason: string, id: string | null = null): ReadFailure => ({
    id: id === null ? null : itemId(id, sha256),
    source: id === null ? known.source : `${known.source}#${id}`,
    sha256,
    reason,
    line: line.number,
    byte: null,
    input: { path: placeOf(id), bytes },
  });
  if (line.bytes.length > maximumPageBytes) return fail(tooLong(`${sizeOf(line.bytes)} in its line`));
  const decoded = decodeText(line.bytes);
  if ("reason" in decoded) return fail(decoded.reason);
  const parsed = parseItem(decoded.text);
  if ("reason" in parsed) return fail(parsed.reason, parsed.id);
  const { item } = parsed;
  const id = item.id ?? null;
  const refusal = refuseText(item);
  if (refusal !== null) return fail(refusal, id);
  const { date, messages } = readDate(item.date);
  if (line.sameIdAs !== undefined)
    messages.push(
      warn(`the id ${id} stands on line ${line.sameIdAs} of the file too: the items are two pages`),
    );
  const given = known.given ?? {};
  return {
    facts: {
      id: known.id ?? itemId(id ?? `${stemOf(known.source)}-${line.number}`, sha256),
      source: placeOf(id),
      sha256,
      encoding: decoded.encoding,
      paper: given.paper ?? item.paper ?? known.paper ?? null,
      date: given.date ?? date ?? known.date ?? null,
      number: given.number ?? item.number ?? known.number ?? null,
      region: given.region ?? readRegion(item.region, messages) ?? known.region ?? null,
    },
    input: { path: placeOf(id), bytes },
    ...writeItem(decoded.text, item, line.number),
    messages: [...messages, ...lookOver(item.text)],
  };
}

/** Whether a text is an item: an object with a text of its own. */
export function isItem(line: string): boolean {
  try {
    const value = JSON.parse(line) as { text?: unknown } | null;
    return typeof value === "object" && typeof value?.text === "string";
  } catch {
    return false;
  }
}

/** The id that a line states, where it can be read. */
export function idOfLine(line: string): string | null {
  const quick = /^\ufeff?\s*\{\s*"id"\s*:\s*(?:"([^"\\]*)"|(-?\d+))\s*[,}]/.exec(line);
  if (quick !== null) return quick[1] ?? quick[2]!;
  try {
    const { id } = JSON.parse(line.replace(/^\ufeff/, "")) as { id?: unknown };
    return typeof id === "string" || typeof id === "number" ? String(id) : null;
  } catch {
    return null;
  }
}

function parseItem(json: string): { item: Item } | { reason: string; id: string | null } {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    const { offset, expected } = findJsonFault(json);
    const character = Array.from(json.slice(0, offset)).length + 1;
    return {
      reason: `the line is no JSON: at character ${character} expected ${expected}`,
      id: idOfLine(json),
    };
  }
  const parsed = itemSchema.safeParse(value);
  if (parsed.success) return { item: parsed.data };
  const { path, message } = parsed.error.issues[0]!;
  const field = path.join(".");
  if (field === "")
    return { reason: 'expected an object with "id", "title", "date", "paper" and "text"', id: null };
  const got = JSON.stringify((value as Record<string, unknown>)[field])?.slice(0, 60) ?? "nothing";
  return { reason: `${field}: ${message}, got ${got}`, id: field === "id" ? null : idOfLine(json) };
}

function refuseText({ text: own, title }: Item): string | null {
  if (own.trim() === "") return "text: it is empty: expected the text of an article";
  for (const [field, value] of [
    ["text", own],
    ["title", title ?? ""],
  ] as const) {
    if (/\p{Surrogate}/u.test(value)) return `${field}: half of a surrogate pair: expected whole characters`;
  }
  return findUnreadable(own, "text");
}

function writeItem(
  json: string,
  { title }: Item,
  line: number,
): Pick<SourcePage, "text" | "marked" | "origin"> {
  const places = findValues(json);
  const writer = new MarkedTextWriter();
  for (const { text: part, from, to } of piecesOfString(json, places.get("text")!))
    writer.put(part, from, to);
  const lines = writer.written.split(NEWLINE);
  const flow: LineMark = { role: "flow" };
  const opening = lines.findIndex((it) => it.trim() !== "");
  const repeats = title !== null && title !== undefined && sameWords(lines[opening]!, title);
  for (const at of lines.keys())
    if (at < lines.length - 1) writer.marks.push(at === opening && repeats ? { role: "title" } : flow);
  writer.newLine(repeats && lines.length - 1 === opening ? { role: "title" } : flow);
  if (title !== null && title !== undefined && !repeats) {
    for (const piece of piecesOfString(json, places.get("title")!)) writer.add(piece);
    writer.endLine({ role: "title" });
  }
  const own = writer.written.replace(/\n$/, "");
  return {
    text: own,
    marked: { text: own, map: null, lines: writer.marks },
    origin: writer.origin(json, line),
  };
}

const sameWords = (a: string, b: string) => a.replace(/\s/gu, "") === b.replace(/\s/gu, "");

/** A day however the item writes it: 2024-07-18, 20240718, 2024/7/18, with a time behind it or not. */
function readDate(value: unknown): { date: string | null; messages: Message[] } {
  if (value === null || value === undefined || value === "") return { date: null, messages: [] };
  const { date } = readFileName(String(value).replace(/[/.]/g, "-"));
  if (date !== null) return { date, messages: [] };
  const got = JSON.stringify(value).slice(0, 60);
  return {
    date: null,
    messages: [
      warn(`date: expected a day of the calendar as YYYY-MM-DD, got ${got}: the item's own date is none`),
    ],
  };
}

function readRegion(value: unknown, messages: Message[]): (typeof regions)[number] | null {
  if (value === null || value === undefined) return null;
  const region = regions.find((it) => it === value);
  if (region === undefined)
    messages.push(
      warn(`region: expected ${regions.join(", ")}, got ${JSON.stringify(value).slice(0, 60)}: passed over`),
    );
  return region ?? null;
}

const warn = (reason: string): Message => ({
  severity: "warning",
  stage: "read",
  rule: null,
  reason,
  span: null,
});

function itemId(name: string, sha256: string): string {
  const clean = Array.from(name.replace(/[^\p{L}\p{N}._-]+/gu, "-"))
    .slice(0, 80)
    .join("");
  return `${clean === "" ? "item" : clean}-${sha256.slice(0, 16)}`;
}

const stemOf = (source: string) => (source.split("/").at(-1) ?? source).replace(/\.[^.]+$/, "");

const sizeOf = ({ length }: Uint8Array) => `${(length / 1024 / 1024).toFixed(1)} MB`;
