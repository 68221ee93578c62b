/** Writes the contract of names anew, as the source asks for them: `npx tsx test/tools/rewrite-contract.ts`. */

import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { loadRulebook } from "../../src/rulebook/load.ts";
import { RULES } from "../../src/rulebook/program-rules.ts";
import { askedNames } from "../asked-names.ts";

const rulebook = loadRulebook(RULES);
const path = "src/rulebook/contract.ts";

const fileOf = new Map<string, string>();
for (const file of readdirSync(RULES, { recursive: true, encoding: "utf8" }).sort()) {
  if (!file.endsWith(".yaml")) continue;
  const { fragments } = parse(readFileSync(join(RULES, file), "utf8")) as { fragments?: object };
  for (const name of Object.keys(fragments ?? {})) fileOf.set(name, file);
}

const asked = [...askedNames(rulebook.lexicons)].sort(([a], [b]) => (a < b ? -1 : 1));
const missing = asked.filter(([name]) => !fileOf.has(name) && !rulebook.lexicons.has(name));
if (missing.length > 0) throw new Error(`rules/ has no ${missing.map(([name]) => name).join(", ")}`);

const lexicons = asked
  .filter(([name]) => !fileOf.has(name))
  .map(([name, by]) => {
    const [first] = rulebook.lexicons.get(name)!.entries.values();
    const columns = Object.keys(first ?? {}).join(" ");
    return `"${name}": { columns: "${columns}", by: "${by}" },`;
  });
const fragments = [...new Set(fileOf.values())].flatMap((file) => {
  const names = asked.filter(([name]) => fileOf.get(name) === file);
  return names.length === 0
    ? []
    : [`"${file}": {`, ...names.map(([name, by]) => `"${name}": "${by}",`), "},"];
});

const between = (text: string, opens: string, closes: string, lines: readonly string[]) => {
  const from = text.indexOf(opens) + opens.length;
  return `${text.slice(0, from)}\n${lines.join("\n")}\n${text.slice(text.indexOf(closes, from))}`;
};
const text = readFileSync(path, "utf8");
const half = between(text, "export const wantedLexicons = {", "} as const", lexicons);
writeFileSync(path, between(half, "export const wantedFragments = {", "} as const", fragments));
execFileSync("npx", ["biome", "check", "--write", path], { stdio: "inherit" });
