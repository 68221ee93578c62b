import { check } from "recheck";
import type { Rule } from "../../rulebook/rulebook.ts";

/** Whether a pattern can be made to backtrack without end. */
export interface Safety {
  readonly rule: string;
  /** `proven` by recheck; `searched` when it looked for an attack and found none; `vulnerable` with the attack. */
  readonly status: "proven" | "searched" | "vulnerable";
  readonly attack: string | null;
}

/**
 * Looks for catastrophic backtracking in a rule's pattern with recheck: by automaton where the pattern allows a proof
 * (no look-around), else by searching for an attack string.
 */
export async function proveSafe(rule: Rule, timeout = 20_000): Promise<Safety> {
  const { source } = rule.regex;
  const result = await check(source, "u", { timeout });
  if (result.status === "vulnerable")
    return { rule: rule.id, status: "vulnerable", attack: result.attack.string };
  const proven = result.status === "safe" && result.checker === "automaton";
  return { rule: rule.id, status: proven ? "proven" : "searched", attack: null };
}
