import { describe, expect, it } from "vitest";
import { proveSafe } from "../src/evaluate/rules/safety.ts";
import { literalsBelow, madeDuring } from "./tools/patterns.ts";

/** Milliseconds that recheck may search for an attack on one pattern. */
const search = 500;

/** A pattern that repeats nothing without bound cannot backtrack without end. */
const repeats = ({ source }: RegExp) =>
  /[*+]|\{\d+,\}/.test(source.replace(/\\./gu, "").replace(/\[[^\]]*\]/gu, ""));

/** Chinese and English, so that the patterns of both are made. */
const text = `合州市前四月外贸进出口额达12.9亿元，同比增长8.1%。市商务局局长周启明表示，出口占比提高2个百分点。

“Exports rose 8.1 percent from a year earlier to $12.9 billion in the first quarter of 2024,” said Mary Lin, director of
the city's Bureau of Commerce. Between 2 and 3 percent of firms, or half a million, reported a two-thirds fall.
`;

async function vulnerable(patterns: readonly RegExp[]): Promise<string[]> {
  const found: string[] = [];
  for (const pattern of patterns) {
    const { status, attack } = await proveSafe(pattern, search);
    if (status === "vulnerable") found.push(`${pattern} on ${JSON.stringify(attack?.slice(0, 60))}`);
  }
  return found;
}

describe("recheck finds no attack on", { timeout: 600_000 }, () => {
  it("any pattern that stands in the program", async () => {
    const literals = literalsBelow("src");
    expect(literals.length).toBeGreaterThan(200);
    const byText = new Map(literals.map(({ pattern }) => [String(pattern), pattern]));
    expect(await vulnerable([...byText.values()].filter(repeats))).toEqual([]);
  });

  it("any pattern that the program makes of its rules' words", async () => {
    const made = await madeDuring(async () => {
      const { createPipeline } = await import("../src/pipeline.ts");
      const { readPage } = await import("../src/stages/read/read-page.ts");
      const pipeline = createPipeline();
      const page = readPage(Buffer.from(text), { source: "mixed.txt", date: "2024-05-17" });
      if ("text" in page) pipeline.run(page);
    });
    expect(made.length).toBeGreaterThan(100);
    expect(await vulnerable(made.filter(repeats))).toEqual([]);
  });
});
