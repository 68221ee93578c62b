import { dirname } from "node:path";
import { literalsOf, type Node, nodesOf, trees } from "./source.ts";

type Call = { readonly property?: { readonly name?: string } };

/** Files that name lexicons without asking the rulebook for them. */
const others = new Set([
  "rulebook/contract.ts",
  "evaluate/rules/template.ts",
  "batch/verify/second-reading/tables.ts",
]);

/**
 * The names of lexicons and fragments that TypeScript asks for, by the folders of the files that ask: `{{name}}` in a
 * pattern, a lexicon's name by itself, a fragment's where it is asked for as it is written.
 * @param lexicons the names of lexicons
 */
export function askedNames(lexicons: { has(name: string): boolean }): ReadonlyMap<string, string> {
  const asked = new Map<string, Set<string>>();
  const ask = (name: string, path: string) =>
    asked.set(name, (asked.get(name) ?? new Set()).add(dirname(path)));
  for (const [path, tree] of trees) {
    if (others.has(path)) continue;
    for (const { text } of literalsOf(tree)) {
      const inPattern = [...text.matchAll(/\{\{([\w/-]+)\}\}/g)].map((match) => match[1]!);
      const isLexicon = lexicons.has(text) && (/[/-]/.test(text) || path === "rulebook/precision.ts");
      for (const name of isLexicon ? [text] : inPattern) ask(name, path);
    }
    for (const [{ type, callee, arguments: given }] of nodesOf(tree))
      if (type === "CallExpression" && (callee as Call).property?.name === "fragment")
        ask((given as Node[])[0]!.value as string, path);
  }
  return new Map([...asked].map(([name, rooms]) => [name, [...rooms].sort().join(" ")]));
}
