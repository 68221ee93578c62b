import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { extractLabelled } from "../../src/cli/check-fixtures.ts";
import { checkGenres } from "../../src/evaluate/check-genres.ts";
import { hashText } from "../../src/evaluate/drawn-claims.ts";
import { createPipeline } from "../../src/pipeline.ts";

describe("a genre whose texts are from two files", () => {
  const folder = mkdtempSync(join(tmpdir(), "baoshu-genres-"));
  const texts = join(folder, "texts");
  const text = "全市共有渔船312艘。";
  const write = (corpus: string) => {
    const labels = {
      genre: "fishing",
      corpus,
      labelled: "2026-11-30",
      texts: [
        {
          id: corpus,
          sha256: hashText(text),
          split: "tuning",
          date: "2024-07-18",
          passages: [[0, [...text].length]],
          claims: [{ at: [6, 10], kind: "level", value: "312", unit: "艘", indicator: [[4, 6]] }],
        },
      ],
    };
    writeFileSync(join(folder, `${corpus}.yaml`), JSON.stringify(labels));
  };
  const put = (corpus: string) =>
    writeFileSync(
      join(texts, `${corpus}.jsonl`),
      `${JSON.stringify({ id: corpus, date: "2024-07-18", text })}\n`,
    );
  mkdirSync(texts);
  write("harbour");
  write("river");
  put("harbour");
  const extract = extractLabelled(createPipeline());
  afterAll(() => rmSync(folder, { recursive: true }));

  it("is skipped whole while the texts of one are not at hand, and one half of it is reported else", async () => {
    expect(await checkGenres(folder, [texts], extract, [])).toEqual({ halves: [], skipped: ["fishing"] });
    put("river");
    const { halves, skipped } = await checkGenres(folder, [texts], extract, []);
    expect(skipped).toEqual([]);
    expect(halves.map(({ genre, split, texts }) => [genre, split, texts])).toEqual([
      ["fishing", "tuning", 2],
    ]);
    expect(halves[0]!.scores.found.matched).toBe(2);
  });
});
