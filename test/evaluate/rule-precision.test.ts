import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { extractLabelled } from "../../src/cli/check-fixtures.ts";
import { measureRules, precisionFile, writePrecision } from "../../src/evaluate/rules/precision.ts";
import { confidenceOf } from "../../src/rulebook/precision.ts";
import { RULES } from "../../src/rulebook/program-rules.ts";
import { pipeline } from "../program.ts";
import { newsPipeline } from "./news-results.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const texts = join(root, "../shared/corpora/news");
const isHere = existsSync(texts);
if (!isHere) console.warn("skipped: the texts of others are not at ../shared/corpora/news");

describe.skipIf(!isHere)("the measured precision of the rules (needs ../shared/corpora/news)", () => {
  it("is what the labels give now: else baoshu rules measure ../shared/corpora/news", async () => {
    const tallies = await measureRules(
      newsPipeline,
      extractLabelled(pipeline),
      join(root, "fixtures"),
      texts,
    );
    expect(readFileSync(join(RULES, precisionFile), "utf8")).toBe(writePrecision(tallies));
  }, 120_000);
});

describe("how far a rule can be trusted", () => {
  const measured = new Map([
    ["level/amount", { right: 90, total: 90 }],
    ["growth/odd", { right: 0, total: 10 }],
  ]);
  const confidence = confidenceOf(measured);

  it("is drawn towards all rules' precision, the less it was measured the more", () => {
    // All: 90 of 100; the prior is worth ten labels, nine of them right.
    expect(confidence("level/amount")).toBe(0.99);
    expect(confidence("growth/odd")).toBe(0.45);
    expect(confidence("rank/never-seen")).toBe(0.9);
  });

  it("is the same for every rule of a rulebook that nobody has measured", () => {
    expect(confidenceOf(new Map())("level/amount")).toBe(0.9);
  });
});
