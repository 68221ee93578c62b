import type { BoxedPage } from "../../model/boxed.ts";
import type { Message } from "../../model/message.ts";
import type { SourcePage } from "../../model/page.ts";
import { type KnownFacts, pageId, type ReadFailure } from "./read-page.ts";
import { lookOver } from "./warnings.ts";

/** Makes the page of the dataset from a page of boxes: a line of text for each of its lines. */
export function readBoxedPage(
  page: BoxedPage,
  known: KnownFacts,
  { sha256, encoding }: { readonly sha256: string; readonly encoding: string },
  messages: readonly Message[],
): SourcePage | ReadFailure {
  const id = known.id ?? pageId(known.source, sha256);
  if (page.lines.length === 0) {
    const reason = `page ${page.number} is empty: expected text`;
    return { id, source: known.source, sha256, reason, line: null, byte: null };
  }
  const text = page.lines.map((line) => line.text).join("\n");
  const { source, paper = null, date = null, number = null, region = null } = known;
  return {
    facts: { id, source, sha256, encoding, paper, date, number, region },
    text,
    boxes: page,
    messages: [...messages, ...lookOver(text)],
  };
}
