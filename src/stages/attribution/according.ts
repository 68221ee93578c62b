/** Sources named in a clause of their own. */

import type { Rulebook } from "../../rulebook/rulebook.ts";
import { citedDocument, type Document } from "./documents.ts";
import type { Mentions } from "./mentions.ts";
import type { Cue } from "./model.ts";
import { speechWords } from "./words.ts";

/**
 * Sources that a clause of its own names: 据商务部统计，  记者从合州市教育局获悉，. A clause that names nobody (据了解)
 * makes no cue, and a law that something is done by is no source. All of a page, in order of place.
 */
export function findAccordingTo(
  text: string,
  mentions: Mentions,
  documents: readonly Document[],
  rulebook: Rulebook,
): Cue[] {
  const found: Cue[] = [];
  const { officeAtEnd } = speechWords(rulebook);
  for (const rule of rulebook.ofKind("attribution-source")) {
    for (const match of text.matchAll(rule.regex)) {
      const at = match.indices?.groups?.who;
      if (at === undefined) continue;
      const [start, end] = at;
      const document = citedDocument(start, end, documents);
      const organisation = mentions.organisations.filter((it) => it.start >= start && it.end <= end).at(-1);
      const office = officeAtEnd.exec(text.slice(start, end))?.[0];
      const source = document ?? organisation?.name ?? office ?? null;
      if (source === null) continue;
      found.push({
        start: match.index,
        end: match.index + match[0].length,
        speaker: null,
        source,
        data: true,
        rule: rule.id,
      });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
