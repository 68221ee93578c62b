/** The command rules list. */

import { describeRule } from "../../evaluate/rules/explain.ts";
import type { Rulebook } from "../../rulebook/rulebook.ts";
import { count } from "../count.ts";
import { type ExitCode, exitCodes, type Io, write } from "../io.ts";

/**
 * `baoshu rules list`: every rule with its priority and summary, by id, then every way to find a field, then the files of
 * one's own.
 */
export async function listRules(rulebook: Rulebook, io: Io): Promise<ExitCode> {
  const rules = rulebook.rules.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  for (const rule of rules) await write(io.stdout, `${describeRule(rule)}\n`);
  for (const { field, way, summary } of rulebook.ways)
    await write(io.stdout, `${field}/${way}: ${summary}\n`);
  const ways = count(rulebook.ways.length, "way");
  await write(
    io.stdout,
    `${count(rules.length, "rule")}, ${count(rulebook.lexicons.size, "lexicon")}, ${ways}\n`,
  );
  for (const [path, what] of rulebook.own)
    await write(io.stdout, `yours: ${path}${what === "replaced" ? ", in place of the program's" : ""}\n`);
  return exitCodes.done;
}
