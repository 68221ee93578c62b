/** Reads all pages of a file, whatever its format. */

import { createHash } from "node:crypto";
import type { Message } from "../../model/message.ts";
import type { SourcePage } from "../../model/page.ts";
import { idOfLine, isItem, readItem } from "./articles/jsonl.ts";
import { readMarkdown } from "./articles/markdown.ts";
import { readWebPage } from "./articles/web-page.ts";
import { type BoxedFile, boxedPageId, namePage, readBoxedPage } from "./boxed-page.ts";
import { endings } from "./endings.ts";
import { compareWithName } from "./format.ts";
import { type OcrFormat, ocrNames, readOcr } from "./ocr/index.ts";
import { readPdf } from "./pdf/read-pdf.ts";
import { joinTurn } from "./pdf/turns.ts";
import { lineAt } from "./places.ts";
import {
  isReadFailure,
  type KnownFacts,
  maximumReadBytes,
  type OpenedFile,
  openFile,
  pageId,
  plainPage,
  type ReadFailure,
} from "./read-page.ts";
import { type PictureFormat, pictureFormat } from "./scan/decode-picture.ts";
import { type NumberedSheet, PdfScans, readPictureFile } from "./scan/read-scans.ts";

/** A PDF holds pictures and many pages; larger ones are split before they are read. */
const maximumPdfBytes = 512 * 1024 * 1024;

/** The most bytes that a file of this name may have. */
export function maximumFileBytes(path: string): number {
  return endings.pdf.test(path) || endings.picture.test(path) ? maximumPdfBytes : maximumReadBytes;
}

/**
 * The pages that bytes hold, whatever their format, in order and one at a time: the format is told by the bytes
 * themselves. Never throws for what is wrong with them.
 * @param scanning is told of each picture that is about to be recognised, which takes many times as long as any other page
 */
export async function* readPages(
  bytes: Uint8Array,
  known: KnownFacts,
  messages: readonly Message[] = [],
  scanning: () => void = () => {},
): AsyncGenerator<SourcePage | ReadFailure> {
  if (isPdf(bytes)) return yield* readPdfPages(bytes, known, messages, scanning);
  const picture = pictureFormat(bytes);
  if (picture !== null) return yield* readPictures(bytes, picture, known, messages, scanning);
  if (areItems(bytes, known)) return yield* readItems(bytes, known, messages);
  const opened = openFile(bytes, known);
  if ("reason" in opened) return yield opened;
  const mismatch = compareWithName(known.source, opened.format);
  const said = mismatch === null ? messages : [...messages, mismatch];
  if (isOcr(opened)) yield* readOcrPages(opened, known, said);
  else if (opened.format.kind === "web") yield readWebPage(opened, known, said);
  else if (opened.format.kind === "markdown") yield await readMarkdown(opened, known, said);
  else yield plainPage(opened, known, said);
}

/**
 * Whether bytes are a PDF: its mark stands at a line's start in the first 1,024 bytes, as readers of PDF take it (ISO
 * 32000-1, annex H.3.4.1): blanks, a byte order mark and heads of mails stand before it. A text that speaks of the mark
 * has no cross-reference behind it.
 */
export function isPdf(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString("latin1");
  if (/^(?:\u00ef\u00bb\u00bf)?[\s\0]*%PDF-/.test(start)) return true;
  return /[\r\n\0]%PDF-\d\.\d[\r\n]/.test(start) && Buffer.from(bytes).includes("startxref", 0, "latin1");
}

/** The pages of OCR output. A page that cannot be used takes no other with it. */
function* readOcrPages(
  opened: OpenedFile & { readonly format: { readonly kind: OcrFormat } },
  known: KnownFacts,
  messages: readonly Message[],
): Generator<SourcePage | ReadFailure> {
  const { sha256, encoding } = opened;
  const pages = readOcr(opened, opened.format.kind);
  if ("reason" in pages) {
    const { id } = opened;
    yield { id, source: known.source, sha256, reason: pages.reason, ...placeIn(opened, pages.at) };
    return;
  }
  const file = { sha256, encoding, pages: pages.length };
  for (const { page, marks, placed, messages: own, emptiness, at } of pages) {
    if (emptiness === null) yield readBoxedPage(page, known, file, [...messages, ...own], marks, placed);
    else {
      const { source, sha256: hash } = namePage(known.source, file, page.number);
      const id = known.id ?? boxedPageId(known.source, file, page.number);
      yield { id, source, sha256: hash, reason: emptiness, ...placeIn(opened, at) };
    }
  }
}

function isOcr(file: OpenedFile): file is OpenedFile & { readonly format: { readonly kind: OcrFormat } } {
  return file.format.kind in ocrNames;
}

/** Whether bytes are items of JSONL: by the file's name, or where the first line is one. */
function areItems(bytes: Uint8Array, { source, items }: KnownFacts): boolean {
  if (items !== undefined || endings.items.test(source)) return true;
  const start = bytes[0] === 0xef ? 3 : 0;
  if (bytes[start] !== 0x7b) return false;
  const end = bytes.indexOf(0x0a);
  const first = bytes.subarray(start, end === -1 ? bytes.length : end);
  return first.length <= maximumReadBytes && isItem(Buffer.from(first).toString("utf8"));
}

/** The pages of items, a line each. A line that is none takes no other with it. */
function* readItems(
  bytes: Uint8Array,
  known: KnownFacts,
  messages: readonly Message[],
): Generator<SourcePage | ReadFailure> {
  const mismatch = compareWithName(known.source, { kind: "items" });
  const said = mismatch === null ? messages : [...messages, mismatch];
  const again = new Map(known.items?.again);
  const first = known.items?.line ?? 1;
  const ids = new Map<string, number>();
  const failed = (reason: string): ReadFailure => ({
    id: null,
    source: known.source,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    reason,
    line: first,
    byte: null,
  });
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return yield failed("the file is UTF-16: expected JSONL in UTF-8. Save it as UTF-8");
  let number = first;
  let isEmpty = true;
  for (let start = 0; start < bytes.length; number++) {
    const newline = bytes.indexOf(0x0a, start);
    const end = newline === -1 ? bytes.length : newline;
    const line = withoutReturn(bytes.subarray(start, end));
    start = end + 1;
    if (isBlank(line)) continue;
    isEmpty = false;
    const id = known.items === undefined ? idOfLine(Buffer.from(line).toString("utf8")) : null;
    const sameIdAs = again.get(number) ?? (id === null ? undefined : ids.get(id));
    if (id !== null && sameIdAs === undefined) ids.set(id, number);
    const page = readItem({ bytes: line, number, sameIdAs }, known);
    yield isReadFailure(page) ? page : { ...page, messages: [...said, ...page.messages] };
  }
  if (isEmpty && known.items === undefined)
    yield failed('the file has no item: expected lines such as {"id":"…","title":"…","text":"…"}');
}

function withoutReturn(line: Uint8Array): Uint8Array {
  return line.at(-1) === 0x0d ? line.subarray(0, -1) : line;
}

const isBlank = (line: Uint8Array) => line.every((byte) => byte === 0x20 || byte === 0x09);

/** Where an offset of a file's text stands in the file. The byte is known where the text stands in it as it is. */
function placeIn(
  { text, encoding }: OpenedFile,
  at: number | null,
): { line: number | null; byte: number | null } {
  if (at === null) return { line: null, byte: null };
  const byte = encoding === "utf-8" ? Buffer.byteLength(text.slice(0, at)) : null;
  return { line: lineAt(text, at), byte };
}

async function* readPictures(
  bytes: Uint8Array,
  format: PictureFormat,
  known: KnownFacts,
  messages: readonly Message[],
  scanning: () => void,
): AsyncGenerator<SourcePage | ReadFailure> {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const opened = await readPictureFile(bytes, format, scanning);
  if ("reason" in opened) {
    const id = known.id ?? pageId(known.source, sha256);
    yield { id, source: known.source, sha256, reason: opened.reason, line: null, byte: null };
    return;
  }
  const file = { sha256, encoding: format, pages: opened.count };
  for await (const sheet of opened.sheets) yield finishSheet(sheet, known, file, messages);
}

async function* readPdfPages(
  bytes: Uint8Array,
  known: KnownFacts,
  messages: readonly Message[],
  scanning: () => void,
): AsyncGenerator<SourcePage | ReadFailure> {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const opened = await readPdf(bytes);
  if ("reason" in opened) {
    const id = known.id ?? pageId(known.source, sha256);
    yield { id, source: known.source, sha256, reason: opened.reason, line: null, byte: null };
    return;
  }
  const file = { sha256, encoding: "pdf", pages: opened.count };
  const scans = new PdfScans(bytes, scanning);
  try {
    for await (const sheet of overTurns(scans.readThose(opened.sheets)))
      yield finishSheet(sheet, known, file, messages);
  } finally {
    scans.close();
  }
}

/** The page of the dataset that a sheet of a file is. */
function finishSheet(
  { number, part, ...sheet }: NumberedSheet,
  known: KnownFacts,
  file: BoxedFile,
  messages: readonly Message[],
): SourcePage | ReadFailure {
  if ("page" in sheet)
    return readBoxedPage(sheet.page, known, file, [...messages, ...sheet.messages], null, true, part);
  const { source, sha256 } = namePage(known.source, file, number, part);
  const id = known.id ?? boxedPageId(known.source, file, number, part);
  return { id, source, sha256, reason: sheet.reason, line: null, byte: null };
}

/** The sheets with the sentences between them whole; each is given when the next has been looked at. */
async function* overTurns(sheets: AsyncIterable<NumberedSheet>): AsyncGenerator<NumberedSheet> {
  let held: NumberedSheet | null = null;
  for await (const sheet of sheets) {
    const [before, after]: [NumberedSheet | null, NumberedSheet] = joinSheets(held, sheet);
    if (before !== null) yield before;
    held = after;
  }
  if (held !== null) yield held;
}

function joinSheets(held: NumberedSheet | null, sheet: NumberedSheet): [NumberedSheet | null, NumberedSheet] {
  if (held === null || !("page" in held) || !("page" in sheet)) return [held, sheet];
  const turn = joinTurn(held.page, sheet.page);
  if (turn === null) return [held, sheet];
  const words = `“${turn.carried}”`;
  const begun = say(`the last sentence ends on the next page: ${words} was taken from there`);
  const ended = say(`the first words, ${words}, end the last sentence of the page before and stand there`);
  return [
    { ...held, page: turn.before, messages: [...held.messages, begun] },
    { ...sheet, page: turn.after, messages: [...sheet.messages, ended] },
  ];
}

const say = (reason: string): Message => ({
  severity: "info",
  stage: "read",
  rule: null,
  reason,
  span: null,
});
