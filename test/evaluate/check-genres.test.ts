import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { extractLabelled } from "../../src/cli/check-fixtures.ts";
import { checkGenres } from "../../src/evaluate/check-genres.ts";
import { hashText } from "../../src/evaluate/drawn-claims.ts";
import { writeGenres } from "../../src/evaluate/genre-table.ts";
import { pipeline } from "../program.ts";

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
  const extract = extractLabelled(pipeline);
  afterAll(() => rmSync(folder, { recursive: true }));

  it("is skipped whole while the texts of one are not at hand, and one half of it is reported else", async () => {
    expect(await checkGenres(folder, [texts], extract, [])).toEqual({
      halves: [],
      incomplete: [],
      skipped: ["fishing"],
    });
    put("river");
    const { halves, skipped } = await checkGenres(folder, [texts], extract, []);
    expect(skipped).toEqual([]);
    expect(halves.map(({ genre, split, texts }) => [genre, split, texts])).toEqual([
      ["fishing", "tuning", 2],
    ]);
    expect(halves[0]!.scores.found.matched).toBe(2);
  });
});

describe("a genre of which single texts are missing", () => {
  const folder = mkdtempSync(join(tmpdir(), "baoshu-genres-"));
  const text = "全市共有渔船312艘。";
  const extract = extractLabelled(pipeline);
  afterAll(() => rmSync(folder, { recursive: true }));
  const labelled = (id: string) => ({
    id,
    sha256: hashText(text),
    split: "tuning",
    date: "2024-07-18",
    address: `https://example.org/${id}`,
    passages: [[0, [...text].length]],
    claims: [{ at: [6, 10], kind: "level", value: "312", unit: "艘", indicator: [[4, 6]] }],
  });
  const put = (...items: { id: string; text: string }[]) =>
    writeFileSync(
      join(folder, "ports.jsonl"),
      items.map((item) => `${JSON.stringify({ date: "2024-07-18", ...item })}\n`).join(""),
    );
  const labels = { genre: "ports", corpus: "ports", labelled: "2026-11-30" };
  writeFileSync(
    join(folder, "ports.yaml"),
    JSON.stringify({ ...labels, texts: ["a", "b", "c"].map(labelled) }),
  );

  it("is scored by the others, and says how many are missing", async () => {
    put({ id: "b", text });
    const report = await checkGenres(folder, [folder], extract, []);
    expect(report.halves.map(({ genre, texts }) => [genre, texts])).toEqual([["ports", 1]]);
    expect([report.incomplete, report.skipped]).toEqual([[{ genre: "ports", missing: 2, of: 3 }], []]);
    expect(writeGenres(report)).toContain("ports: 2 of 3 texts are not at hand, the others count");
  });

  it("is skipped where none of them is there, and refused where one is another text", async () => {
    put({ id: "z", text });
    expect((await checkGenres(folder, [folder], extract, [])).skipped).toEqual(["ports"]);
    put({ id: "b", text: `${text}。` });
    await expect(checkGenres(folder, [folder], extract, [])).rejects.toThrow(
      "is not the text that was labelled",
    );
  });
});
