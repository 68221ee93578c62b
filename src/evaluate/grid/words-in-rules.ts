/** Finds grid fillings that the rulebook knows, which there should be none of. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { Fillings } from "./schema.ts";

/** Fillings that stand in the rulebook's lexicons, fragments or patterns: there should be none, or a list could know them. */
export function findWordsInRules(fillings: Fillings, folder: string): string[] {
  const known = readRuleWords(folder);
  return Object.values(fillings)
    .filter((kind) => !kind.known)
    .flatMap(({ words }) => words.map((word) => (typeof word === "string" ? word : word.text)))
    .filter((word) => known.includes(word));
}

/** What the rules match with: no examples, summaries or sources, and not the dictionary's splits. */
function readRuleWords(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => {
      const file: unknown = parse(readFileSync(join(folder, name), "utf8"));
      if (typeof file !== "object" || file === null) return "";
      const { pattern, forms, rows, fragments } = file as Record<string, unknown>;
      return JSON.stringify([pattern, forms, rows, fragments]);
    })
    .join("\n");
}
