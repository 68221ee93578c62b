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
  tooLong,
} from "../stages/read/read-page.ts";
import { readPages } from "../stages/read/read-pages.ts";
import { type SidecarFile, sidecarName } from "../stages/read/sidecar.ts";
import type { InputFile } from "./inputs.ts";

/** A file as read from disk: its pages, or why there is none. */
export interface ReadOutcome {
  /** At least one. */
  readonly outcomes: readonly (SourcePage | ReadFailure)[];
  readonly bytes: number | null;
  readonly sha256: string | null;
}

/** Reads the pages of a file with its sidecar. Never throws for what is wrong with the file. */
export async function readPageFile(file: InputFile, options: FactOptions): Promise<ReadOutcome> {
  const refuse = (reason: string, bytes: Uint8Array | null): ReadOutcome => {
    const sha256 = bytes === null ? null : createHash("sha256").update(bytes).digest("hex");
    const outcome = { id: null, source: file.source, sha256, reason, line: null, byte: null };
    return { outcomes: [outcome], bytes: bytes?.length ?? null, sha256 };
  };
  if (file.fault !== undefined) return refuse(file.fault, null);
  let bytes: Uint8Array;
  let sidecar: SidecarFile | null;
  try {
    const { size } = await stat(file.path);
    if (size > maximumReadBytes) return refuse(tooLong(megabytes(size)), null);
    bytes = await readFile(file.path);
    sidecar = await findSidecar(file.path);
  } catch (error) {
    return refuse(
      `the file cannot be read: ${(error as Error).message.replaceAll(file.path, file.source)}`,
      null,
    );
  }
  const facts = gatherFacts(file.source, options, sidecar);
  if ("reason" in facts) return refuse(facts.reason, bytes);
  const outcomes = await readPages(bytes, facts.known, facts.messages);
  return { outcomes, bytes: bytes.length, sha256: sha256Of(outcomes[0]!) };
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
