import { beforeAll, describe, expect, it } from "vitest";
import { compiledPackage } from "../compiled.ts";
import { listBlocks, listDocuments, listSteps, readDocument } from "./documents.ts";
import { agrees, type RunStep, runExamples } from "./run-examples.ts";

/** The commands that the documents show print what the documents show; else `npx tsx test/tools/rewrite-examples.ts`. */

const shown = listDocuments().flatMap((path) => {
  const text = readDocument(path);
  const steps = listBlocks(text)
    .filter(({ language }) => language === "console")
    .flatMap(listSteps);
  return steps.length > 0 ? [{ path, text, steps }] : [];
});

describe.each(shown)("an example of $path", ({ text, steps }) => {
  let run: readonly RunStep[];

  beforeAll(async () => {
    run = await runExamples(text, compiledPackage());
  }, 120_000);

  it.for(steps.map((step, index) => ({ ...step, index })))(
    "prints what line $line shows: $command",
    ({ index, expected }, { skip }) => {
      const { actual, missing } = run[index]!;
      if (missing !== null) skip(`${missing} is not installed`);
      // Where it does not agree, the whole output beside what is shown says why.
      expect(agrees({ expected, actual }) ? expected : actual).toBe(expected);
    },
  );
});

describe("an expected output", () => {
  it.each([
    ["a\nb", "a\nb", true],
    ["a\nb", "a\nc", false],
    ["a\n…\nd", "a\nb\nc\nd", true],
    ["a\n…", "a", true],
    ["sum …", "sum of all", true],
    ["sum …", "some of all", false],
    ["2024…2025 x", "2024 and 2025 x", false],
  ])("%j agrees with %j: %j", (expected, actual, answer) => {
    expect(agrees({ expected, actual })).toBe(answer);
  });
});
