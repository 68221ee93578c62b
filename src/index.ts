/**
 * baoshu as a library: one page in, its result document out. The same stages as the commands, nothing is written.
 *
 * ```ts
 * import { extract } from "baoshu";
 * const { claims } = extract({ text: "截至6月底，全市共有 312 家水产企业。", date: "2024-07-18" });
 * ```
 */

import { createRequire } from "node:module";
import { parseIsoDate } from "./model/calendar.ts";
import type { regions } from "./model/page.ts";
import { type Result, resultSchema } from "./model/result.ts";
import type { ReadFailure } from "./stages/read/read-page.ts";

export type { Claim, ClaimKind } from "./model/claim.ts";
export { claimSchema } from "./model/claim.ts";
export { type FilePlace, findInFile, type Input, type InputLine, inputLines } from "./model/input.ts";
export type { LedgerRow, Result } from "./model/result.ts";
export { resultSchema } from "./model/result.ts";
export { RulebookError } from "./rulebook/error.ts";
export { VERSION as version } from "./version.ts";

/** A page to be read, and what is known of it. One of `text` and `bytes` is needed. */
export interface PageInput {
  /** The page's text, as a PDF or a scan gave it, damage and all. */
  readonly text?: string;
  /** The page as it lies in a file: UTF-8, GB18030, Big5 or UTF-16; strictly decoded. */
  readonly bytes?: Uint8Array;
  /** The page's id; without one it follows from `source` and the content. */
  readonly id?: string | undefined;
  /** What the page is called in the result; `page` when nothing is said. */
  readonly source?: string | undefined;
  readonly paper?: string | null | undefined;
  /** The day it was printed, `YYYY-MM-DD`; without it 今年 or 上月末 stay unresolved. */
  readonly date?: string | null | undefined;
  readonly number?: string | null | undefined;
  /** Where it was printed, `cn`, `hk`, `mo` or `tw`: settles whose money a bare 元 is. */
  readonly region?: (typeof regions)[number] | null | undefined;
}

export interface ExtractorOptions {
  /** A folder of rules of one's own, laid over the program's: the same path replaces a file, another adds one. */
  readonly rulesDir?: string | undefined;
}

/** Turns pages into result documents; the rules are loaded once. */
export interface Extractor {
  /** The hash of the rules, as manifests name it. */
  readonly rulebookHash: string;
  /**
   * @throws PageError when the page cannot be read
   * @throws TypeError when the input is not one
   */
  extract(page: PageInput): Result;
}

/** A page that cannot be read: empty, binary, cut inside a character. Lines count from 1, bytes from 0. */
export class PageError extends Error {
  override readonly name = "PageError";
  readonly line: number | null;
  readonly byte: number | null;

  constructor({ reason, line, byte }: Pick<ReadFailure, "reason" | "line" | "byte">) {
    super(reason);
    this.line = line;
    this.byte = byte;
  }
}

/**
 * Loads rules and makes an extractor of them. It takes about a second; make one and keep it.
 * @throws RulebookError for the first mistake in the rules, with file, line and column
 */
export function createExtractor({ rulesDir }: ExtractorOptions = {}): Extractor {
  const { createPipeline, isReadFailure, readPage } = loadExtracting();
  const pipeline = createPipeline({ rulesDir });
  return {
    rulebookHash: pipeline.rulebookHash,
    extract: (input) => {
      const { text: _, bytes: __, ...known } = input;
      const page = readPage(bytesOf(input), {
        ...known,
        date: dateOf(input),
        source: input.source ?? "page",
      });
      if (isReadFailure(page)) throw new PageError(page);
      return resultSchema.parse(pipeline.run(page));
    },
  };
}

/** Waits until it is needed: stages and libraries take three times as long to load as all else here. */
function loadExtracting(): typeof import("./extracting.ts") {
  const isSource = import.meta.url.endsWith(".ts");
  return createRequire(import.meta.url)(isSource ? "./extracting.ts" : "./extracting.js");
}

let own: Extractor | undefined;

/**
 * One page in, its result document out, with the program's own rules, which the first call loads.
 * @throws PageError when the page cannot be read
 * @throws TypeError when the input is not one
 */
export function extract(page: PageInput): Result {
  own ??= createExtractor();
  return own.extract(page);
}

function bytesOf({ text, bytes }: PageInput): Uint8Array {
  if (bytes !== undefined && text === undefined) return bytes;
  if (text === undefined || bytes !== undefined)
    throw new TypeError("a page has either text or bytes: expected one of them");
  const half = Array.from(text).findIndex((character) => /\p{Surrogate}/u.test(character));
  if (half !== -1)
    throw new TypeError(`text: half of a surrogate pair at character ${half + 1}: expected whole characters`);
  return new TextEncoder().encode(text);
}

function dateOf({ date }: PageInput): string | null {
  if (date === undefined || date === null) return null;
  if (parseIsoDate(date) === null)
    throw new TypeError(`date: expected a day of the calendar as YYYY-MM-DD, got ${date}`);
  return date;
}
