/** Fetches labelled texts of others from their addresses. */

import { hashText, type NewsItem } from "./drawn-claims.ts";
import { type Cut, cutText } from "./genre-cut.ts";
import type { GenreFile } from "./genre-labels.ts";

/** Gives the bytes at an address. */
export type FetchBytes = (address: string) => Promise<Uint8Array>;

/** A text that could not be had, and why. */
export interface Unfetched {
  readonly text: string;
  readonly reason: string;
}

/**
 * Fetches the texts of a genre from their addresses, cuts them out and holds each against its hash. A file that several
 * texts are from is fetched once.
 */
export async function fetchTexts(
  { texts }: GenreFile,
  fetchBytes: FetchBytes,
): Promise<{ items: NewsItem[]; unfetched: Unfetched[] }> {
  const files = new Map<string, Promise<Uint8Array>>();
  const fileAt = (address: string) => {
    const known = files.get(address) ?? fetchBytes(address);
    files.set(address, known);
    return known;
  };
  const items: NewsItem[] = [];
  const unfetched: Unfetched[] = [];
  for (const { id, address, cut, sha256, date } of texts) {
    if (address === undefined || cut === undefined) {
      const reason =
        address === undefined
          ? "has no address: its corpus stands beside the project"
          : `is to be taken by hand from ${address}`;
      unfetched.push({ text: id, reason });
      continue;
    }
    try {
      const text = await fetchOne(address, cut, sha256, fileAt);
      items.push({ id, date: date ?? "", paper: "", title: "", text });
    } catch (error) {
      unfetched.push({ text: id, reason: (error as Error).message });
    }
  }
  return { items, unfetched };
}

async function fetchOne(address: string, cut: Cut, sha256: string, fileAt: FetchBytes): Promise<string> {
  const text = cutText(await fileAt(address), cut);
  if (hashText(text) !== sha256)
    throw new Error(`what stands at ${address} is not the text that was labelled: another hash`);
  return text;
}

/** Over the network. @throws Error that says which address cannot be reached, and why. */
export const overNetwork: FetchBytes = async (address) => {
  const response = await fetch(address).catch((error: Error) => {
    const cause = error.cause instanceof Error ? error.cause.message : error.message;
    throw new Error(`${address} cannot be reached: ${cause}. Is there a network?`);
  });
  if (!response.ok) throw new Error(`${address} cannot be had: the answer is ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
};
