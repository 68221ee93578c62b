/** Reads one page from bytes. */

import { createHash } from "node:crypto";
import type { Message } from "../../model/message.ts";
import type { PageInput, SourcePage } from "../../model/page.ts";
import { refuseBinary } from "./binary.ts";
import { decodeText } from "./decode.ts";
import { formatOf, ocrJsonOf, refuseFormat, type TextFormat } from "./format.ts";
import { lineOfByte } from "./places.ts";
import { findUnreadable } from "./unreadable.ts";
import { lookOver } from "./warnings.ts";

/** What is known of a page before it is read. Without an `id` the page gets one from its name and its content. */
export interface KnownFacts {
  readonly id?: string | undefined;
  readonly source: string;
  readonly paper?: string | null | undefined;
  readonly date?: string | null | undefined;
  readonly number?: string | null | undefined;
  /** Where it was printed, hk, mo or tw: settles what 元 is. */
  readonly region?: string | null | undefined;
  /** The lines of a file of items that are given: the number of the first, and those whose id came before, with where. */
  readonly items?:
    | { readonly line: number; readonly again: readonly (readonly [number, number])[] }
    | undefined;
  /** What was said of every page: it goes before what a page of several in its file says of itself. */
  readonly given?: Pick<KnownFacts, "paper" | "date" | "number" | "region"> | undefined;
}

/** A page that cannot be read, with the reason and, where there is one, the place. Lines count from 1, bytes from 0. */
export interface ReadFailure {
  readonly id: string | null;
  readonly source: string;
  readonly sha256: string | null;
  readonly reason: string;
  readonly line: number | null;
  readonly byte: number | null;
  readonly input?: PageInput;
}

/** The most bytes one page may have: some two hundred full newspaper pages. More is not a page. */
export const maximumPageBytes = 4 * 1024 * 1024;

/** The most bytes of a file of markup: with a box for every character, a page takes some megabytes. */
export const maximumMarkupBytes = 32 * 1024 * 1024;

/** Longer inputs are not even read to the end. */
export const maximumReadBytes = 64 * 1024 * 1024;

export function isReadFailure(outcome: SourcePage | ReadFailure): outcome is ReadFailure {
  return "reason" in outcome;
}

/** A file's bytes as text, with what its page will be called. */
export interface OpenedFile {
  readonly id: string;
  readonly sha256: string;
  readonly encoding: string;
  readonly text: string;
  readonly format: TextFormat;
}

/**
 * Reads the bytes of a page of plain text: strict decoding, so that no character is ever replaced in silence.
 * What makes a page unreadable is returned as a failure; what a reader should only know of is a message of the page.
 */
export function readPage(
  bytes: Uint8Array,
  known: KnownFacts,
  messages: readonly Message[] = [],
): SourcePage | ReadFailure {
  const opened = openFile(bytes, known);
  return "reason" in opened ? opened : plainPage(opened, known, messages);
}

/** Decodes a file strictly, or says why it is no text. */
export function openFile(bytes: Uint8Array, known: KnownFacts): OpenedFile | ReadFailure {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const id = known.id ?? pageId(known.source, sha256);
  const fail = (reason: string, byte: number | null): ReadFailure => ({
    id,
    source: known.source,
    sha256,
    reason,
    line: byte === null ? null : lineOfByte(bytes, byte),
    byte,
  });
  if (bytes.length === 0) return fail("the page is empty: expected text, got 0 bytes", 0);
  if (bytes.length > maximumBytes(bytes)) return fail(describeLength(bytes), null);
  const binary = refuseBinary(bytes);
  if (binary !== null) return fail(binary.reason, binary.byte);
  const decoded = decodeText(bytes);
  if ("reason" in decoded) return fail(decoded.reason, decoded.byte);
  const { text, encoding } = decoded;
  if (text.trim() === "") return fail("the page is empty: expected text, got only white space", 0);
  return { id, sha256, encoding, text, format: formatOf(text, known.source) };
}

/** The page of an opened file of plain text. */
export function plainPage(
  { id, sha256, encoding, text, format }: OpenedFile,
  known: KnownFacts,
  messages: readonly Message[],
): SourcePage | ReadFailure {
  const refusal = refuseFormat(format);
  if (refusal !== null) return { id, source: known.source, sha256, reason: refusal, line: 1, byte: 0 };
  const unreadable = findUnreadable(text, "text");
  if (unreadable !== null)
    return { id, source: known.source, sha256, reason: unreadable, line: null, byte: null };
  return {
    facts: {
      id,
      source: known.source,
      sha256,
      encoding,
      paper: known.paper ?? null,
      date: known.date ?? null,
      number: known.number ?? null,
      region: known.region ?? null,
    },
    text,
    messages: [...messages, ...lookOver(text)],
  };
}

/** An id from the name and the content: two pages called `page.txt` differ, the same page is the same anywhere. */
export function pageId(source: string, sha256: string): string {
  const name = source.split("/").at(-1) ?? source;
  const stem = name.replace(/\.[^.]+$/, "").replace(/[^\p{L}\p{N}._-]+/gu, "-");
  return `${stem === "" ? "page" : stem}-${sha256.slice(0, 16)}`;
}

function describeLength(bytes: Uint8Array): string {
  const firstBreak = bytes.indexOf(0x0a);
  const firstLine = firstBreak === -1 ? bytes.length : firstBreak;
  const size =
    firstLine > maximumPageBytes
      ? `${megabytes(bytes.length)}, line 1 alone ${megabytes(firstLine)}`
      : megabytes(bytes.length);
  return tooLong(size, maximumBytes(bytes));
}

/** Why a page of this size is refused. */
export function tooLong(size: string, most = maximumPageBytes): string {
  return `the page is too long: it has ${size}; one page may have ${megabytes(most)}. Split it into pages`;
}

/** The most bytes that a file beginning as this one does may have. */
function maximumBytes(bytes: Uint8Array): number {
  const start = bytes.subarray(0, 8).findIndex((byte) => byte >= 0x21 && byte < 0x7f);
  if (bytes[start] === 0x3c) return maximumMarkupBytes;
  const beginning = Buffer.from(bytes.subarray(0, 1 << 16)).toString("latin1");
  return ocrJsonOf(beginning) === null ? maximumPageBytes : maximumMarkupBytes;
}

export function megabytes(count: number): string {
  return `${(count / 1024 / 1024).toFixed(1)} MB`;
}
