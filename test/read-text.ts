import type { SourcePage } from "../src/model/page.ts";
import { isReadFailure, type KnownFacts, readPage } from "../src/stages/read/read-page.ts";

/** Reads a text as the page that a file of it in UTF-8 would be. */
export function readText(text: string, known: Partial<KnownFacts> = {}): SourcePage {
  const outcome = readPage(new TextEncoder().encode(text), { source: "page.txt", ...known });
  if (isReadFailure(outcome)) throw new Error(`expected a page that can be read: ${outcome.reason}`);
  return outcome;
}
