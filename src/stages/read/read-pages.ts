import { createHash } from "node:crypto";
import type { Message } from "../../model/message.ts";
import type { SourcePage } from "../../model/page.ts";
import { boxedPageId, namePage, readBoxedPage } from "./boxed-page.ts";
import { readPdf } from "./pdf/read-pdf.ts";
import { type KnownFacts, maximumReadBytes, pageId, type ReadFailure, readPage } from "./read-page.ts";

/** A PDF holds pictures and many pages; larger ones are split before they are read. */
const maximumPdfBytes = 512 * 1024 * 1024;

/** The most bytes that a file of this name may have. */
export function maximumFileBytes(path: string): number {
  return /\.pdf$/i.test(path) ? maximumPdfBytes : maximumReadBytes;
}

/**
 * The pages that bytes hold, whatever their format, in order and one at a time: the format is told by the bytes
 * themselves. Never throws for what is wrong with them.
 */
export async function* readPages(
  bytes: Uint8Array,
  known: KnownFacts,
  messages: readonly Message[] = [],
): AsyncGenerator<SourcePage | ReadFailure> {
  if (isPdf(bytes)) yield* readPdfPages(bytes, known, messages);
  else yield readPage(bytes, known, messages);
}

/** Whether bytes begin with a PDF's mark; blanks and a byte order mark before it are usual mistakes. */
export function isPdf(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 64)).toString("latin1");
  return /^(?:\u00ef\u00bb\u00bf)?[\s\0]*%PDF-/.test(start);
}

async function* readPdfPages(
  bytes: Uint8Array,
  known: KnownFacts,
  messages: readonly Message[],
): AsyncGenerator<SourcePage | ReadFailure> {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const opened = await readPdf(bytes);
  if ("reason" in opened) {
    const id = known.id ?? pageId(known.source, sha256);
    yield { id, source: known.source, sha256, reason: opened.reason, line: null, byte: null };
    return;
  }
  const file = { sha256, encoding: "pdf", pages: opened.count };
  let number = 0;
  for await (const sheet of opened.sheets) {
    number++;
    if ("reason" in sheet) {
      const { source, sha256: hash } = namePage(known.source, file, number);
      const id = known.id ?? boxedPageId(known.source, file, number);
      yield { id, source, sha256: hash, reason: sheet.reason, line: null, byte: null };
    } else yield readBoxedPage(sheet.page, known, file, [...messages, ...sheet.messages]);
  }
}
