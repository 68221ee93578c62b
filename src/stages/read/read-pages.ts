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

/** Whether a PDF's mark stands in the first kilobyte, where its readers look for it. */
function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).includes("%PDF-");
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
