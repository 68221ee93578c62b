import type { Message } from "../../model/message.ts";
import type { SourcePage } from "../../model/page.ts";
import { readBoxedPage } from "./boxed-page.ts";
import { type OcrPage, readOcr } from "./ocr/index.ts";
import { lineAt } from "./places.ts";
import {
  isReadFailure,
  type KnownFacts,
  type OpenedFile,
  openFile,
  plainPage,
  type ReadFailure,
} from "./read-page.ts";

/**
 * Reads every page of a file, whatever its name says it is: OCR output as hOCR, ALTO or PAGE XML, else plain text.
 * There is always at least one page or failure, and a page that fails takes no other with it.
 */
export async function readPages(
  bytes: Uint8Array,
  known: KnownFacts,
  messages: readonly Message[] = [],
): Promise<readonly (SourcePage | ReadFailure)[]> {
  const file = openFile(bytes, known);
  if ("reason" in file) return [file];
  const { kind } = file.format;
  if (kind === "plain" || kind === "json" || kind === "other") return [plainPage(file, known, messages)];
  const pages = readOcr(file, kind);
  if ("reason" in pages) return [failAt(file, known, pages.reason, pages.at)];
  return pages.map((page) => {
    const part = pages.length > 1 ? page.page.number : null;
    return readOcrPage(page, file, known, part, messages);
  });
}

function readOcrPage(
  { page, messages: own, emptiness, at }: OcrPage,
  file: OpenedFile,
  known: KnownFacts,
  part: number | null,
  messages: readonly Message[],
): SourcePage | ReadFailure {
  const facts = { ...known, id: part === null ? file.id : `${file.id}-p${part}` };
  if (emptiness !== null) return failAt({ ...file, id: facts.id }, known, emptiness, at);
  const outcome = readBoxedPage(page, facts, file, [...messages, ...own]);
  return isReadFailure(outcome) ? outcome : { ...outcome, facts: { ...outcome.facts, part } };
}

function failAt(file: OpenedFile, { source }: KnownFacts, reason: string, at: number | null): ReadFailure {
  const { id, sha256, text, encoding } = file;
  const byte = at === null || encoding !== "utf-8" ? null : Buffer.byteLength(text.slice(0, at));
  return { id, source, sha256, reason, line: at === null ? null : lineAt(text, at), byte };
}
