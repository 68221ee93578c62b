/** Names in Latin letters. */

import type { NameEvidence } from "./evidence.ts";
import type { PersonSpan } from "./model.ts";

/** Names in Latin letters beside a title or a verb of speech: Google CEO Sundar Pichai表示, Berg先生. */
export function findLatinNames(text: string, evidence: NameEvidence): PersonSpan[] {
  const found: PersonSpan[] = [];
  for (const match of text.matchAll(
    /(?<![A-Za-z])[A-Z][a-z]+(?:[ ·-](?:[A-Z]\.|[A-Z][a-z]+)){0,3}(?![A-Za-z])/g,
  )) {
    const start = match.index;
    const end = start + match[0].length;
    const titled = evidence.before(start) >= TITLED || evidence.before(start - 1) >= TITLED;
    if (titled ? evidence.after(end) > 0 : evidence.after(end) >= ADDRESSED) {
      found.push({ start, end, rule: "names/person-latin", partial: false });
    }
  }
  return found;
}

const TITLED = 4;
const ADDRESSED = 5;
