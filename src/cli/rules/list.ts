import { describeRule } from "../../evaluate/rules/explain.ts";
import type { Rulebook } from "../../rulebook/rulebook.ts";
import { count } from "../count.ts";
import { type ExitCode, exitCodes, type Io, write } from "../io.ts";

/** `baoshu rules list`: every rule with its priority and summary, by id. */
export async function listRules(rulebook: Rulebook, io: Io): Promise<ExitCode> {
  const rules = rulebook.rules.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  for (const rule of rules) await write(io.stdout, `${describeRule(rule)}\n`);
  await write(io.stdout, `${count(rules.length, "rule")}, ${count(rulebook.lexicons.size, "lexicon")}\n`);
  return exitCodes.done;
}
