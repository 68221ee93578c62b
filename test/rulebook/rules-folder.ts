import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { RulebookError } from "../../src/rulebook/error.ts";
import { loadRulebook } from "../../src/rulebook/load.ts";
import type { Rulebook } from "../../src/rulebook/rulebook.ts";

/** The text of a rule without a mistake; each case below replaces one line of it. */
export const soundRule = [
  "id: colour/red",
  "kind: colour",
  "summary: things that are red",
  "priority: 50",
  "pattern: (?<thing>花|叶)红",
  "value:",
  "  thing: {group: thing}",
  "examples:",
  "  - text: '[[花红]]了'",
  "  - text: 满山[[叶红]]",
  "not:",
  "  - text: 红花",
  "    because: the colour stands first",
  "",
].join("\n");

/** Files by their path inside a rules folder. */
export type Files = Readonly<Record<string, string>>;

/** Loads a rules folder that lives only as long as the call. Files are written in the order given. */
export function loadFiles(files: Files): Rulebook {
  const folder = mkdtempSync(join(tmpdir(), "baoshu-rules-"));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return loadRulebook(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The mistake that loading these files is stopped by. */
export function mistakeIn(files: Files): RulebookError {
  try {
    loadFiles(files);
  } catch (error) {
    if (error instanceof RulebookError) return error;
    throw error;
  }
  throw new Error("expected a RulebookError, but the folder loads");
}
