import type { InputFacts } from "../../stages/emit/dataset-writer.ts";
import type { Failure } from "../../stages/emit/manifest.ts";
import { type PageShare, type ShareHead, sharedFiles } from "../../stages/emit/page-share.ts";

/** What became of one page of a file: what it adds to the dataset, or why it failed. */
export type PageOutcome =
  | { readonly input: InputFacts; readonly share: PageShare }
  | { readonly input: InputFacts; readonly failure: Failure };

/** The same as it arrives, its text still in bytes. */
export type ArrivedOutcome =
  | {
      readonly input: InputFacts;
      readonly share: { readonly head: ShareHead; readonly texts: Readonly<Record<string, Uint8Array>> };
    }
  | { readonly input: InputFacts; readonly failure: Failure };

interface Described {
  readonly input: InputFacts;
  readonly failure?: Failure;
  readonly head?: ShareHead;
  /** Bytes of each text, in the order of `sharedFiles`. */
  readonly sizes?: readonly number[];
}

/**
 * What became of a file's pages as one piece of bytes: it goes from thread to thread without being copied, and into the
 * cache as it is. A line of JSON describes the outcomes; their texts follow one after another, in UTF-8.
 */
export function packOutcomes(outcomes: readonly PageOutcome[]): Uint8Array<ArrayBuffer> {
  const texts: Uint8Array[] = [];
  const described = outcomes.map((outcome): Described => {
    if ("failure" in outcome) return outcome;
    const own = sharedFiles.map((path) => outcome.share.texts[path]);
    texts.push(...own);
    return { input: outcome.input, head: outcome.share.head, sizes: own.map(({ length }) => length) };
  });
  const parts = [Buffer.from(`${JSON.stringify(described)}\n`), ...texts];
  // Memory of its own, not from the pool of small buffers: it is handed over whole.
  const packed = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    packed.set(part, at);
    at += part.length;
  }
  return packed;
}

/** @throws SyntaxError when the bytes are not what `packOutcomes` made */
export function unpackOutcomes(bytes: Uint8Array): ArrivedOutcome[] {
  const end = bytes.indexOf(0x0a);
  const described = JSON.parse(
    Buffer.from(bytes.buffer, bytes.byteOffset, end).toString("utf8"),
  ) as Described[];
  let at = end + 1;
  return described.map(({ input, failure, head, sizes }) => {
    if (failure !== undefined) return { input, failure };
    const texts: Record<string, Uint8Array> = {};
    for (const [position, path] of sharedFiles.entries()) {
      const size = sizes![position]!;
      texts[path] = bytes.subarray(at, at + size);
      at += size;
    }
    return { input, share: { head: head!, texts } };
  });
}
