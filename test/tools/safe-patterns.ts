/**
 * Which patterns were found safe, so that a run of the tests tries only what is new: those that recheck has searched for
 * attacks, and those that came to an end on long texts. With BAOSHU_LONG set, a run tries all of them again.
 * As a command: `npx tsx test/tools/safe-patterns.ts` tries the new ones and writes the file again.
 */
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { proveSafe } from "../../src/evaluate/rules/safety.ts";
import { attacksOn, countMatches } from "../rules/adversarial.ts";
import { isLong } from "../tries.ts";
import { literalsBelow, madeByProgram, repeats } from "./patterns.ts";

const file = "test/safe-patterns.txt";

/** Milliseconds that recheck may search for an attack on the pattern of a rule, and on another. */
export const searchTimes = { rule: 3_000, other: 500 } as const;

/** Milliseconds that one rule may take for one long text. */
export const matchTime = 20_000;

const { version } = JSON.parse(readFileSync("node_modules/recheck/package.json", "utf8")) as {
  version: string;
};

/** Tries patterns, each but once. */
export class SafePatterns {
  /** What was found safe by this one, what was known before included. */
  readonly safe = new Set<string>();
  private readonly before: ReadonlySet<string>;

  constructor() {
    this.before = new Set(isLong ? [] : readFileSync(file, "utf8").split("\n"));
  }

  /** An attack that recheck finds on a pattern; null where it finds none. */
  async findAttack(pattern: RegExp, time: number): Promise<string | null> {
    const key = keyOf(version, String(time), String(pattern));
    if (this.before.has(key)) return this.found(key);
    const { status, attack } = await proveSafe(pattern, time);
    return status === "vulnerable" ? (attack ?? "") : this.found(key);
  }

  /** Runs a pattern over long texts. @throws Error when one takes too long. */
  outlast(pattern: RegExp, texts: readonly string[]): void {
    const key = keyOf("outlasts", String(matchTime), String(pattern), ...texts);
    if (!this.before.has(key)) for (const text of texts) countMatches(pattern, text, matchTime);
    this.found(key);
  }

  private found(key: string): null {
    this.safe.add(key);
    return null;
  }
}

function keyOf(...parts: readonly string[]): string {
  return createHash("sha256").update(parts.join("\n")).digest("hex").slice(0, 20);
}

async function writeAgain(): Promise<void> {
  const patterns = new SafePatterns();
  // First, while the program is not loaded yet.
  const others = [...(await madeByProgram()), ...(await literalsBelow("src")).map(({ pattern }) => pattern)];
  for (const pattern of others.filter(repeats)) await patterns.findAttack(pattern, searchTimes.other);
  const { rulebook } = await import("../program.ts");
  const { RuleRunner } = await import("../../src/evaluate/rules/hits.ts");
  const runner = new RuleRunner(rulebook);
  for (const rule of rulebook.rules) {
    await patterns.findAttack(rule.regex, searchTimes.rule);
    patterns.outlast(rule.regex, attacksOn(rule, runner));
  }
  writeFileSync(file, `${[...patterns.safe].sort().join("\n")}\n`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await writeAgain();
