/** Runs the examples of rules. */

import type { Rule } from "../../rulebook/rulebook.ts";
import type { RuleRunner } from "./hits.ts";

/** An example that does not hold, and why: nothing found, found elsewhere, found with another value. */
export interface BrokenExample {
  readonly rule: string;
  readonly text: string;
  readonly reason: string;
}

/** Runs the examples of one rule: `[[ ]]` must match exactly, `not` must not match, `knownFailing` must still fail. */
export function runExamples(rule: Rule, runner: RuleRunner): BrokenExample[] {
  const out: BrokenExample[] = [];
  const broken = (text: string, reason: string) => out.push({ rule: rule.id, text, reason });
  for (const example of rule.examples) {
    const fault = faultOf(rule, example, runner);
    if (fault !== null) broken(example.text, fault);
  }
  for (const { text, because } of rule.not) {
    const [hit] = runner.hits(rule, text);
    if (hit !== undefined) broken(text, `must not match (${because}), but matches ${hit.text}`);
  }
  for (const example of rule.knownFailing) {
    if (faultOf(rule, example, runner) === null)
      broken(example.text, "a known failure passes: make it an example");
  }
  return out;
}

function faultOf(rule: Rule, example: Rule["examples"][number], runner: RuleRunner): string | null {
  const open = example.text.indexOf("[[");
  const close = example.text.indexOf("]]");
  if (open < 0 || close < open) return "the example marks nothing with [[ ]]";
  const expected = example.text.slice(open + 2, close);
  const text = example.text.slice(0, open) + expected + example.text.slice(close + 2);
  const hits = runner.hits(rule, text);
  const hit = hits.find((it) => it.start === open && it.text === expected);
  if (hit === undefined) {
    return hits.length === 0 ? "nothing found" : `found ${hits.map((it) => it.text).join(", ")} instead`;
  }
  for (const [field, value] of Object.entries(example.value ?? {})) {
    const got = hit.fields[field] ?? null;
    if (got !== (value === null ? null : String(value))) return `${field}: expected ${value}, got ${got}`;
  }
  return null;
}
