/** Reads a page's file with its sidecar from disk. */

import { createHash } from "node:crypto";
import { closeSync, openSync, readFileSync, readSync, statSync } from "node:fs";
import { basename, dirname, sep } from "node:path";
import type { SourcePage } from "../model/page.ts";
import { type FactOptions, gatherFacts } from "../stages/read/facts.ts";
import {
  isReadFailure,
  maximumReadBytes,
  megabytes,
  type ReadFailure,
  tooLong,
} from "../stages/read/read-page.ts";
import { maximumFileBytes, readPages } from "../stages/read/read-pages.ts";
import { type SidecarFile, sidecarName } from "../stages/read/sidecar.ts";
import type { InputFile } from "./inputs.ts";
import type { ItemPart } from "./item-parts.ts";

/** A page's file as read from disk: the page, or why there is none. */
export interface ReadOutcome {
  readonly outcome: SourcePage | ReadFailure;
  readonly bytes: number | null;
  readonly sha256: string | null;
}

/** A page's file with its sidecar, not yet looked into; or why it cannot be had. */
export type LoadedFile =
  | { readonly bytes: Uint8Array; readonly sidecar: SidecarFile | null }
  | { readonly reason: string };

/**
 * Reads a file with its sidecar: one outcome for a text, one a page for a file of several, in order and one at a time.
 * Never throws for what is wrong with the file.
 */
export async function* readPageFile(file: InputFile, options: FactOptions): AsyncGenerator<ReadOutcome> {
  yield* readLoadedFile(file, loadPageFile(file), options);
}

/**
 * Takes a page's file and its sidecar from disk. Waits for them: a page is small, and to let other threads read it takes
 * longer than to read it.
 */
export function loadPageFile(file: InputFile): LoadedFile {
  if (file.fault !== undefined) return { reason: file.fault };
  try {
    if (file.part !== undefined)
      return { bytes: readPart(file.path, file.part), sidecar: findSidecar(file.path) };
    const { size } = statSync(file.path);
    if (size > maximumFileBytes(file.path)) return { reason: tooLong(megabytes(size)) };
    return { bytes: readFileSync(file.path), sidecar: findSidecar(file.path) };
  } catch (error) {
    const message = (error as Error).message.replaceAll(dirname(file.path) + sep, "");
    return { reason: `the file cannot be read: ${message}` };
  }
}

/**
 * The pages of what was loaded.
 * @param scanning is told of each picture that is about to be recognised
 */
export async function* readLoadedFile(
  file: InputFile,
  loaded: LoadedFile,
  options: FactOptions,
  scanning?: () => void,
): AsyncGenerator<ReadOutcome> {
  const refuse = (reason: string, bytes: Uint8Array | null): ReadOutcome => {
    const sha256 = bytes === null ? null : createHash("sha256").update(bytes).digest("hex");
    const outcome = { id: null, source: file.source, sha256, reason, line: null, byte: null };
    return { outcome, bytes: bytes?.length ?? null, sha256 };
  };
  if ("reason" in loaded) return yield refuse(loaded.reason, null);
  const { bytes, sidecar } = loaded;
  const facts = gatherFacts(file.source, options, sidecar);
  if ("reason" in facts) return yield refuse(facts.reason, bytes);
  const known = file.part === undefined ? facts.known : { ...facts.known, items: file.part };
  for await (const outcome of readPages(bytes, known, facts.messages, scanning)) {
    const sha256 = isReadFailure(outcome) ? outcome.sha256 : outcome.facts.sha256;
    yield { outcome, bytes: outcome.input?.bytes ?? bytes.length, sha256 };
  }
}

/** Of a line that is too long for a page no more than shows that. */
function readPart(path: string, { start, end }: ItemPart): Uint8Array {
  const bytes = Buffer.alloc(Math.min(end - start, maximumReadBytes));
  const file = openSync(path, "r");
  try {
    let at = 0;
    for (let read = -1; at < bytes.length && read !== 0; at += read)
      read = readSync(file, bytes, at, bytes.length - at, start + at);
    return bytes.subarray(0, at);
  } finally {
    closeSync(file);
  }
}

function findSidecar(path: string): SidecarFile | null {
  const sidecar = sidecarName(path);
  try {
    // Nearly always there is none; an error for that takes longer than to look.
    if (statSync(sidecar, { throwIfNoEntry: false }) === undefined) return null;
    return { name: basename(sidecar), bytes: readFileSync(sidecar) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    // The page's own name is so long that nothing can be beside it.
    if ((error as NodeJS.ErrnoException).code === "ENAMETOOLONG") return null;
    throw error;
  }
}
