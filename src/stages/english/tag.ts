/** Tags English words with compromise. */

import { createRequire } from "node:module";
import type { Span } from "../../model/span.ts";

/** A word as compromise tags it (Verb, Noun, Plural, Person, Place, Organization, Value…), with its place. */
export interface Tagged extends Span {
  readonly text: string;
  readonly tags: ReadonlySet<string>;
}

const require = createRequire(import.meta.url);
type Compromise = typeof import("compromise").default;
let loaded: Compromise | undefined;

/** Loaded by the first page with English on it: 0.3 s that pages in Chinese do not pay. */
const compromise = (): Compromise => {
  loaded ??= require("compromise") as Compromise;
  return loaded;
};

interface JsonTerm {
  readonly text: string;
  readonly pre: string;
  readonly post: string;
  readonly tags: readonly string[];
}

/** The sentences of a passage that begins at `start`, each with its words. */
export function tagSentences(text: string, start: number): { span: Span; words: Tagged[] }[] {
  const sentences = compromise()(text).json({ offset: false }) as { terms: JsonTerm[] }[];
  const out: { span: Span; words: Tagged[] }[] = [];
  let at = start;
  for (const { terms } of sentences) {
    const first = at;
    const words: Tagged[] = [];
    for (const term of terms) {
      const from = at + term.pre.length;
      const end = from + term.text.length;
      // (81: the bracket is no part of the word
      const lead = /^[(“"]+/.exec(term.text)?.[0].length ?? 0;
      if (term.text.length > lead)
        words.push({ text: term.text.slice(lead), start: from + lead, end, tags: new Set(term.tags) });
      at = end + term.post.length;
    }
    out.push({ span: trim(text, { start: first - start, end: at - start }, start), words });
  }
  return out;
}

/** The value of a number in words, as compromise reads it: twenty-four → 24. Where it reads none, it gives no list. */
export function readSpelled(text: string): string | null {
  const read: unknown = compromise()(text).numbers().get();
  const value = Array.isArray(read) ? (read[0] as number | null | undefined) : null;
  return value == null || !Number.isFinite(value) ? null : String(value);
}

function trim(text: string, { start, end }: Span, by: number): Span {
  const slice = text.slice(start, end);
  const lead = slice.length - slice.trimStart().length;
  return { start: by + start + lead, end: by + start + slice.trimEnd().length };
}
