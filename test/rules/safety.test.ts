import { describe, expect, it } from "vitest";
import { RuleRunner } from "../../src/evaluate/rules/hits.ts";
import { rulebook } from "../program.ts";
import { matchTime, SafePatterns, searchTimes } from "../tools/safe-patterns.ts";
import { attacksOn, countMatches } from "./adversarial.ts";

const runner = new RuleRunner(rulebook);
const known = new SafePatterns();

describe("recheck finds no attack on the pattern of", () => {
  for (const rule of rulebook.rules) {
    it(rule.id, { timeout: 20 * searchTimes.rule }, async () => {
      const attack = await known.findAttack(rule.regex, searchTimes.rule);
      expect(attack, `backtracks without end on ${JSON.stringify(attack?.slice(0, 60))}…`).toBeNull();
    });
  }
});

describe("long texts made of its own examples and of numbers come to an end for", () => {
  for (const rule of rulebook.rules) {
    it(rule.id, { timeout: 30 * matchTime }, () => {
      const texts = attacksOn(rule, runner);
      expect(() => known.outlast(rule.regex, texts)).not.toThrow();
    });
  }
});

describe("countMatches", () => {
  it("stops a pattern that backtracks without end", () => {
    expect(() => countMatches(/(?:a|a)+$/g, `${"a".repeat(60)}b`, 200)).toThrow(/timed out/);
  });
});
