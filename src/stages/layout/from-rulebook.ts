import type { Rulebook } from "../../rulebook/rulebook.ts";
import type { LayoutWords } from "./words.ts";

/** The lexicons of `rules/layout/`, as repair and layout ask for them: byline-prefix is `bylinePrefix`. */
export function layoutWords(rulebook: Rulebook): LayoutWords {
  const lists = [...rulebook.lexicons]
    .filter(([name]) => name.startsWith("layout/"))
    .map(([name, lexicon]) => [camelCase(name.slice("layout/".length)), [...lexicon.entries.keys()]]);
  return Object.fromEntries(lists) as LayoutWords;
}

const camelCase = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
