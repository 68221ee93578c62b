import { dirname } from "node:path";
import { literalsOf, trees } from "./source.ts";

/** Files that name lexicons without asking the rulebook for them. */
const others = new Set([
  "rulebook/contract.ts",
  "evaluate/rules/template.ts",
  "batch/verify/second-reading/tables.ts",
]);

/** Fragments that are asked for by their bare name. */
const bare = new Set(["english-says", "english-shows", "english-fates", "possessive", "term"]);

/**
 * The names of lexicons and fragments that TypeScript asks for, by the folders of the files that ask: `{{name}}` in a
 * pattern, or a name by itself.
 * @param lexicons the names of lexicons
 */
export function askedNames(lexicons: { has(name: string): boolean }): ReadonlyMap<string, string> {
  const asked = new Map<string, Set<string>>();
  for (const [path, tree] of trees) {
    if (others.has(path)) continue;
    for (const { text } of literalsOf(tree)) {
      const inPattern = [...text.matchAll(/\{\{([\w/-]+)\}\}/g)].map((match) => match[1]!);
      const isLexicon = lexicons.has(text) && (/[/-]/.test(text) || path === "rulebook/precision.ts");
      for (const name of isLexicon || bare.has(text) ? [text] : inPattern)
        asked.set(name, (asked.get(name) ?? new Set()).add(dirname(path)));
    }
  }
  return new Map([...asked].map(([name, rooms]) => [name, [...rooms].sort().join(" ")]));
}
