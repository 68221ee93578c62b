import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import type { SourcePage } from "../model/page.ts";
import { type FactOptions, gatherFacts } from "../stages/read/facts.ts";
import {
  isReadFailure,
  maximumReadBytes,
  megabytes,
  type ReadFailure,
  readPage,
  tooLong,
} from "../stages/read/read-page.ts";
import { type SidecarFile, sidecarName } from "../stages/read/sidecar.ts";
import type { InputFile } from "./inputs.ts";

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

/** Reads a page's file with its sidecar. Never throws for what is wrong with the file. */
export async function readPageFile(file: InputFile, options: FactOptions): Promise<ReadOutcome> {
  return readLoadedFile(file, await loadPageFile(file), options);
}

/** Takes a page's file and its sidecar from disk. */
export async function loadPageFile(file: InputFile): Promise<LoadedFile> {
  try {
    const { size } = await stat(file.path);
    if (size > maximumReadBytes) return { reason: tooLong(megabytes(size)) };
    return { bytes: await readFile(file.path), sidecar: await findSidecar(file.path) };
  } catch (error) {
    const message = (error as Error).message.replaceAll(file.path, file.source);
    return { reason: `the file cannot be read: ${message}` };
  }
}

/** Makes a page of what was loaded. Pure. */
export function readLoadedFile(file: InputFile, loaded: LoadedFile, options: FactOptions): ReadOutcome {
  const refuse = (reason: string, bytes: Uint8Array | null): ReadOutcome => {
    const sha256 = bytes === null ? null : createHash("sha256").update(bytes).digest("hex");
    const outcome = { id: null, source: file.source, sha256, reason, line: null, byte: null };
    return { outcome, bytes: bytes?.length ?? null, sha256 };
  };
  if ("reason" in loaded) return refuse(loaded.reason, null);
  const facts = gatherFacts(file.source, options, loaded.sidecar);
  if ("reason" in facts) return refuse(facts.reason, loaded.bytes);
  const outcome = readPage(loaded.bytes, facts.known, facts.messages);
  return { outcome, bytes: loaded.bytes.length, sha256: sha256Of(outcome) };
}

async function findSidecar(path: string): Promise<SidecarFile | null> {
  const sidecar = sidecarName(path);
  try {
    return { name: basename(sidecar), bytes: await readFile(sidecar) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

function sha256Of(outcome: SourcePage | ReadFailure): string | null {
  return isReadFailure(outcome) ? outcome.sha256 : outcome.facts.sha256;
}
