import { describe, expect, it } from "vitest";
import { isReadFailure, readPage } from "../../src/stages/read/read-page.ts";
import { pipeline } from "../program.ts";
import { families, writeNumberless } from "../tools/numberless-sentences.ts";

const sentences = writeNumberless(200, 1);

describe("sentences whose numbers state nothing, and sentences without any", () => {
  it("are all different, two hundred of each family", () => {
    expect(new Set(sentences.map(({ text }) => text)).size).toBe(200 * Object.keys(families).length);
  });

  it("are without any numeral where nothing is counted", () => {
    const without = sentences.filter(({ family }) => family === "scenes" || family === "tendencies");
    expect(without.filter(({ text }) => /[\d零一二三四五六七八九十百千万亿半]/.test(text))).toEqual([]);
  });

  for (const name of Object.keys(families)) {
    it(`give no claim from ${name}`, { timeout: 30_000 }, () => {
      const claimed = sentences
        .filter(({ family }) => family === name)
        .flatMap(({ text }) => claimsIn(text).map((claim) => `${claim} in ${text}`));
      expect(claimed).toEqual([]);
    });
  }
});

function claimsIn(text: string): string[] {
  const page = readPage(new TextEncoder().encode(text), { source: "sentence.txt", date: "2024-08-01" });
  if (isReadFailure(page)) throw new Error(page.reason);
  return pipeline.run(page).claims.map(({ kind, evidence }) => `${kind} ${evidence.text}`);
}
