/** The command rules test. */

import { UsageError } from "../../batch/usage-error.ts";
import { runExamples } from "../../evaluate/rules/examples.ts";
import { RuleRunner } from "../../evaluate/rules/hits.ts";
import { proveSafe } from "../../evaluate/rules/safety.ts";
import { hasPart, installCommand } from "../../optional-parts.ts";
import type { Rule, Rulebook } from "../../rulebook/rulebook.ts";
import { count } from "../count.ts";
import { type ExitCode, exitCodes, type Io, write } from "../io.ts";

/** `baoshu rules test [ID]`: runs examples; for one rule also looks for catastrophic backtracking. */
export async function testRules(id: string | undefined, rulebook: Rulebook, io: Io): Promise<ExitCode> {
  const rules = id === undefined ? rulebook.rules : [findRule(rulebook, id)];
  const runner = new RuleRunner(rulebook);
  let examples = 0;
  let broken = 0;
  for (const rule of rules) {
    examples += rule.examples.length + rule.not.length + rule.knownFailing.length;
    for (const { text, reason } of runExamples(rule, runner)) {
      broken++;
      await write(io.stdout, `${rule.id}: ${text}\n  ${reason}\n`);
    }
  }
  if (id !== undefined) broken += await reportSafety(rules[0]!, io);
  await write(io.stdout, `${count(rules.length, "rule")}, ${count(examples, "example")}, ${broken} broken\n`);
  return broken === 0 ? exitCodes.done : exitCodes.doesNotHold;
}

const search = "the search for catastrophic backtracking";

async function reportSafety(rule: Rule, io: Io): Promise<number> {
  if (!hasPart(search)) {
    await write(
      io.stdout,
      `${rule.id}: not searched for catastrophic backtracking: ${installCommand(search)}\n`,
    );
    return 0;
  }
  const { status, attack } = await proveSafe(rule.regex);
  const said = {
    proven: "proven free of catastrophic backtracking",
    searched: "no attack found (look-around keeps it from being proven)",
    vulnerable: `backtracks without end on ${JSON.stringify(attack?.slice(0, 60))}`,
  };
  await write(io.stdout, `${rule.id}: ${said[status]}\n`);
  return status === "vulnerable" ? 1 : 0;
}

/** @throws UsageError with the ids that come near. */
export function findRule(rulebook: Rulebook, id: string): Rule {
  const found = rulebook.rules.find((rule) => rule.id === id);
  if (found !== undefined) return found;
  const family = id.split("/")[0];
  const near = rulebook.rules.filter((rule) => rule.id.startsWith(`${family}/`)).map((rule) => rule.id);
  throw new UsageError(
    `no rule is called ${id}${near.length > 0 ? `; there are ${near.toSorted().join(", ")}` : ""}`,
  );
}
