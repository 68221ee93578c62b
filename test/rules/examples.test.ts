import { describe, expect, it } from "vitest";
import { runExamples } from "../../src/evaluate/rules/examples.ts";
import { RuleRunner } from "../../src/evaluate/rules/hits.ts";
import { rulebook } from "../program.ts";

const runner = new RuleRunner(rulebook);

describe("every rule in rules/ matches its examples, leaves the others alone, and still fails where it is known to", () => {
  for (const rule of rulebook.rules) {
    it(rule.id, () => {
      expect(runExamples(rule, runner)).toEqual([]);
    });
  }
});
