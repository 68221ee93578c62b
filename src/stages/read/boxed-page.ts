/** Pages with boxes, named and hashed. */

import { createHash } from "node:crypto";
import type { BoxedPage } from "../../model/boxed.ts";
import type { Message } from "../../model/message.ts";
import type { LineMark, SourcePage } from "../../model/page.ts";
import { type KnownFacts, pageId, type ReadFailure } from "./read-page.ts";
import { findUnreadable } from "./unreadable.ts";
import { lookOver } from "./warnings.ts";

/** The file a boxed page stands in. */
export interface BoxedFile {
  /** Of its bytes. */
  readonly sha256: string;
  /** What the text was written in: the file's encoding, or the format's name (`pdf`). */
  readonly encoding: string;
  /** How many pages it has. */
  readonly pages: number;
}

/**
 * Makes the page of the dataset that a boxed page is. Its text is the lines in the order of reading in, one a line;
 * `boxes` has the same lines.
 *
 * The only page of its file is named as the file is. One of several has `#` and its number behind the file's name, in
 * its source and its id, and its `sha256` is that of the text `HASH#NUMBER`, HASH being the file's: so pages of one file
 * differ, and who has the file can check each. Of a picture that shows two pages, `part` says which: they are `#NUMBER.1`
 * and `#NUMBER.2`.
 */
export function readBoxedPage(
  page: BoxedPage,
  known: KnownFacts,
  file: BoxedFile,
  messages: readonly Message[] = [],
  marks: readonly (LineMark | null)[] | null = null,
  placed = true,
  part: number | null = null,
): SourcePage | ReadFailure {
  const { source, sha256 } = namePage(known.source, file, page.number, part);
  const id = known.id ?? boxedPageId(known.source, file, page.number, part);
  const text = page.lines.map((line) => line.text).join("\n");
  if (text.trim() === "") {
    const reason = "the page has no text: run OCR on it and give its hOCR or ALTO file instead";
    return { id, source, sha256, reason, line: null, byte: null };
  }
  const unreadable = findUnreadable(
    text,
    file.encoding === "pdf" && page.scan === undefined ? "pdf" : "recogniser",
  );
  if (unreadable !== null) return { id, source, sha256, reason: unreadable, line: null, byte: null };
  return {
    facts: {
      id,
      source,
      sha256,
      encoding: file.encoding,
      paper: known.paper ?? null,
      date: known.date ?? null,
      number: known.number ?? null,
      region: known.region ?? null,
    },
    text,
    messages: [...messages, ...lookOver(text)],
    ...(placed && { boxes: page }),
    ...(marks !== null && { marked: { text, map: null, lines: marks } }),
  };
}

/** What a page of a file is called, and its hash. */
export function namePage(
  source: string,
  file: Pick<BoxedFile, "sha256" | "pages">,
  number: number,
  part: number | null = null,
): { readonly source: string; readonly sha256: string } {
  if (file.pages === 1 && part === null) return { source, sha256: file.sha256 };
  const place = writePlace(number, part);
  return { source: `${source}#${place}`, sha256: pageHash(file.sha256, place) };
}

/** The hash of a page of a file of several. */
export function pageHash(file: string, place: string): string {
  return createHash("sha256").update(`${file}#${place}`).digest("hex");
}

export function boxedPageId(
  source: string,
  file: Pick<BoxedFile, "sha256" | "pages">,
  number: number,
  part: number | null = null,
): string {
  const id = pageId(source, file.sha256);
  return file.pages === 1 && part === null ? id : `${id}#${writePlace(number, part)}`;
}

const writePlace = (number: number, part: number | null) =>
  part === null ? `${number}` : `${number}.${part}`;
