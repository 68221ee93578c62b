/** Looks for catastrophic backtracking in patterns. */

import { requirePart } from "../../optional-parts.ts";

/** Whether a pattern can be made to backtrack without end. */
export interface Safety {
  /** `proven` by recheck; `searched` when it looked for an attack and found none; `vulnerable` with the attack. */
  readonly status: "proven" | "searched" | "vulnerable";
  readonly attack: string | null;
}

/** The longest a pattern may take on the attack that recheck found, in milliseconds: bounded repeats end long before. */
const PATIENCE = 2000;

/**
 * Looks for catastrophic backtracking in a pattern with recheck: by automaton where the pattern allows a proof
 * (no look-around), else by searching for an attack string. recheck also names attacks on bounded repeats (`{2,30}`),
 * which cost a constant factor and no more; such an attack is run, and counts only when it really takes long.
 */
export async function proveSafe(pattern: RegExp, timeout = 20_000): Promise<Safety> {
  requirePart("the search for catastrophic backtracking");
  const { check } = await import("recheck");
  const { source, flags } = pattern;
  const result = await check(source, flags.replace(/[dgy]/g, ""), { timeout });
  if (
    result.status === "vulnerable" &&
    (result.complexity.type === "exponential" || isSlow(pattern, result.attack.string))
  ) {
    return { status: "vulnerable", attack: result.attack.string };
  }
  const proven = result.status === "safe" && result.checker === "automaton";
  return { status: proven ? "proven" : "searched", attack: null };
}

function isSlow({ source, flags }: RegExp, attack: string): boolean {
  const start = performance.now();
  // A sticky pattern is tried at one place only.
  const everywhere = new RegExp(source, `${flags.replace(/[dg]/g, "")}g`);
  for (const _ of attack.matchAll(everywhere)) if (performance.now() - start > PATIENCE) return true;
  return performance.now() - start > PATIENCE;
}
