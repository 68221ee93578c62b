/** What a file's pages came to, packed for threads and cache. */

import type { InputFacts } from "../../dataset/dataset-writer.ts";
import type { Failure } from "../../dataset/manifest.ts";
import { type PageShare, type ShareHead, sharedFiles, type WrittenShare } from "../../dataset/page-share.ts";
import type { Sketch } from "./minhash.ts";
import { packPieces, unpackPieces } from "./pieces.ts";

interface Origin {
  readonly input: InputFacts;
  /** See `PageMarks`. */
  readonly sketch?: Sketch;
}

/** What became of one page of a file: what it adds to the dataset, or why it failed. */
export type PageOutcome =
  | (Origin & { readonly share: PageShare })
  | { readonly input: InputFacts; readonly failure: Failure };

/** The same as it arrives, its text in bytes. */
export type ArrivedOutcome =
  | (Origin & { readonly share: WrittenShare })
  | { readonly input: InputFacts; readonly failure: Failure };

interface Described extends Origin {
  readonly failure?: Failure;
  readonly head?: ShareHead;
}

/**
 * What became of a file's pages as one piece of bytes: it goes from thread to thread without being copied, and into the
 * cache as it is. First the outcomes in JSON, then the texts of each, in the order of `sharedFiles`.
 * @param room memory to write into if they fit, see `packPieces`
 */
export function packOutcomes(outcomes: readonly PageOutcome[], room?: Uint8Array): Uint8Array {
  const described = outcomes.map((outcome): Described => {
    if ("failure" in outcome) return outcome;
    const { share, ...origin } = outcome;
    return { ...origin, head: share.head };
  });
  const texts = outcomes.flatMap((outcome) =>
    "failure" in outcome ? [] : sharedFiles.map((path) => outcome.share.texts[path]),
  );
  return packPieces([JSON.stringify(described), ...texts], room);
}

/**
 * The texts are views of the same memory.
 * @throws SyntaxError or RangeError when the bytes are not what `packOutcomes` made
 */
export function unpackOutcomes(packed: Uint8Array): ArrivedOutcome[] {
  const [json, ...texts] = unpackPieces(packed);
  const { buffer, byteOffset, length } = json!;
  const described = JSON.parse(Buffer.from(buffer, byteOffset, length).toString("utf8")) as Described[];
  let next = 0;
  return described.map(({ failure, head, ...origin }) => {
    if (failure !== undefined) return { ...origin, failure };
    const own = Object.fromEntries(sharedFiles.map((path) => [path, texts[next++]!]));
    return { ...origin, share: { head: head!, texts: own as WrittenShare["texts"] } };
  });
}
