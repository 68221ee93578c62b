import type { RepairWords } from "./step.ts";

interface Patterns {
  readonly any: RegExp;
  readonly afterName: RegExp;
}

const compiled = new WeakMap<RepairWords, Patterns>();

/** Matches a word of a byline or credit anywhere. */
export function wordsPattern(words: RepairWords): RegExp {
  return patternsOf(words).any;
}

/** Matches one character, the second of a name, with a word of a credit right after it. */
export function creditAfterName(words: RepairWords): RegExp {
  return patternsOf(words).afterName;
}

function patternsOf(words: RepairWords): Patterns {
  let patterns = compiled.get(words);
  if (patterns === undefined) {
    const credit = alternatives(words.credit);
    patterns = {
      any: new RegExp(`${alternatives(words.byline)}|${credit}`),
      afterName: new RegExp(`^.(?:${credit})`),
    };
    compiled.set(words, patterns);
  }
  return patterns;
}

/** The forms as one alternation, longest first; matches nothing where there are none. */
export function alternatives(forms: readonly string[]): string {
  const escaped = forms.map((form) => form.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"));
  return escaped.length > 0 ? escaped.sort((a, b) => b.length - a.length).join("|") : "(?!)";
}
