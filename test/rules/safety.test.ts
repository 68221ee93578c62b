import { describe, expect, it } from "vitest";
import { RuleRunner } from "../../src/evaluate/rules/hits.ts";
import { proveSafe } from "../../src/evaluate/rules/safety.ts";
import { RULES } from "../../src/pipeline.ts";
import { loadRulebook } from "../../src/rulebook/load.ts";
import { attacksOn, countMatches } from "./adversarial.ts";

const rulebook = loadRulebook(RULES);
const runner = new RuleRunner(rulebook);

/** Milliseconds that recheck may search for an attack on one rule, and that one rule may take for one long text. */
const search = 3_000;
const match = 20_000;

describe("recheck finds no attack on the pattern of", () => {
  for (const rule of rulebook.rules) {
    it(rule.id, { timeout: 20 * search }, async () => {
      const { status, attack } = await proveSafe(rule.regex, search);
      expect(status, `backtracks without end on ${JSON.stringify(attack?.slice(0, 60))}…`).not.toBe(
        "vulnerable",
      );
    });
  }
});

describe("long texts made of its own examples and of numbers come to an end for", () => {
  for (const rule of rulebook.rules) {
    it(rule.id, { timeout: 30 * match }, () => {
      for (const text of attacksOn(rule, runner)) {
        expect(countMatches(rule.regex, text, match), `${text.slice(0, 40)}…`).toBeGreaterThanOrEqual(0);
      }
    });
  }
});

describe("countMatches", () => {
  it("stops a pattern that backtracks without end", () => {
    expect(() => countMatches(/(?:a|a)+$/g, `${"a".repeat(60)}b`, 200)).toThrow(/timed out/);
  });
});
