import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { expandInputs } from "../../src/batch/inputs.ts";
import { runBatch } from "../../src/batch/run.ts";
import { verifyDataset } from "../../src/batch/verify/verify.ts";
import type { Failure, Manifest } from "../../src/dataset/manifest.ts";
import { fakePipeline } from "./fake-pipeline.ts";
import { makeFolder, readFolder } from "./folder.ts";

const item = (id: number | string, about: object = {}) =>
  JSON.stringify({
    id,
    title: "要闻",
    date: "2024-07-18",
    text: `甲县第${id}号企业，产值同比增长${id}%。`,
    ...about,
  });
const lines = (count: number) => Array.from({ length: count }, (_, k) => item(k + 1));
const page = (text: string, head = "") =>
  `<html><head><title>要闻</title>${head}</head><body><h1>要闻</h1><p>${text}</p></body></html>`;

const rowsOf = (path: string) =>
  readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
const manifestOf = (out: string): Manifest => JSON.parse(readFileSync(join(out, "manifest.json"), "utf8"));

describe("a file of items", () => {
  it("is given out in parts, and every line of it has its row", async () => {
    const file = lines(100);
    file[40] = "{kaputt";
    file[77] = "";
    const folder = makeFolder({ "in/集.jsonl": file.join("\r\n") });
    const parts = [...expandInputs([join(folder, "in")])];
    expect(parts.map(({ part }) => part!.line)).toEqual([1, 33, 65, 97]);
    const failures: Failure[] = [];
    const out = join(folder, "out");
    const counts = await runBatch(fakePipeline, {
      inputs: [join(folder, "in")],
      out,
      onFailure: (it) => failures.push(it),
    });
    expect(counts).toMatchObject({ pages: 98, claims: 98, errors: 1 });
    expect(failures).toEqual([expect.objectContaining({ source: "集.jsonl", line: 41, page: null })]);
    expect(rowsOf(join(out, "errors.jsonl"))).toEqual(failures);
    const { inputs } = manifestOf(out);
    expect(inputs).toHaveLength(99);
    expect(inputs[0]).toMatchObject({
      path: "集.jsonl#1",
      bytes: Buffer.byteLength(file[0]!),
      status: "read",
    });
    expect(inputs[40]).toMatchObject({ path: "集.jsonl:41", status: "failed" });
    expect(await verifyDataset(out, { source: join(folder, "in") })).toMatchObject({
      problems: [],
      reachedSources: 98,
    });
  });

  it("makes the same dataset from the cache, with the parts before a new line as they were", async () => {
    const folder = makeFolder({ "in/集.jsonl": `${lines(70).join("\n")}\n` });
    const [out, cache] = [join(folder, "out"), { folder: join(folder, "cache"), prune: true }];
    const run = () => runBatch(fakePipeline, { inputs: [join(folder, "in")], out, cache, parquet: false });
    expect((await run()).cached).toBe(0);
    const before = readFolder(out);
    appendFileSync(join(folder, "in", "集.jsonl"), `${item(71)}\n`);
    expect(await run()).toMatchObject({ cached: 2, pages: 71 });
    writeFileSync(join(folder, "in", "集.jsonl"), `${lines(70).join("\n")}\n`);
    await run();
    expect(readFolder(out)).toEqual(before);
  });

  it("says where an id stands again, and counts an item once that stands there twice", async () => {
    const again = [...lines(40), item(3, { text: "乙县产值同比增长9%。" }), item(5)];
    const folder = makeFolder({ "in/集.jsonl": again.join("\n") });
    const out = join(folder, "out");
    const counts = await runBatch(fakePipeline, { inputs: [join(folder, "in")], out });
    expect(counts).toMatchObject({ pages: 41, duplicates: 1, errors: 0 });
    expect(manifestOf(out).inputs.at(-1)).toMatchObject({ path: "集.jsonl#5", status: "duplicate" });
    expect(await verifyDataset(out, { source: join(folder, "in") })).toMatchObject({ problems: [] });
  });

  it("no longer stands on its source where a line has changed", async () => {
    const folder = makeFolder({ "in/集.jsonl": lines(3).join("\n") });
    const out = join(folder, "out");
    await runBatch(fakePipeline, { inputs: [join(folder, "in")], out });
    writeFileSync(join(folder, "in", "集.jsonl"), [item(1), item(2, { title: "别的" }), item(3)].join("\n"));
    const { problems } = await verifyDataset(out, { source: join(folder, "in") });
    expect(problems.map(({ what }) => what)).toEqual([
      expect.stringContaining("no line of it is the item that was read as 集.jsonl#2"),
    ]);
  });

  it("is one failure where it holds nothing", async () => {
    const folder = makeFolder({ "in/空.jsonl": "", "in/a.txt": "产值同比增长3%。" });
    const failures: Failure[] = [];
    await runBatch(fakePipeline, {
      inputs: [join(folder, "in")],
      out: join(folder, "out"),
      onFailure: (it) => failures.push(it),
    });
    expect(failures.map(({ source, reason }) => [source, reason])).toEqual([
      ["空.jsonl", expect.stringContaining("the file has no item")],
    ]);
  });
});

describe("web pages and Markdown in a folder", () => {
  it("are pages, what a browser saved beside them is none, and one in two formats counts once", async () => {
    const text = "今年上半年，全市规模以上工业增加值同比增长6.2%，比上月加快0.3个百分点，好于预期。";
    const folder = makeFolder({
      "in/甲.html": page(text, '<link rel="canonical" href="https://a.example/1">'),
      "in/甲_files/广告.html": page("广告"),
      "in/乙.md": "# 要闻\n\n产值同比增长3%。",
      "in/丙.md": `# 要闻\n\n${text.replace("6.2", "7.1")}`,
      "in/丙.txt": `要闻\n${text.replace("6.2", "7.1")}`,
      "in/数据.json": '{"a": 1}',
      "in/甲.meta.json": '{"date": "2024-07-18"}',
    });
    const out = join(folder, "out");
    const counts = await runBatch(fakePipeline, { inputs: [join(folder, "in")], out });
    expect(counts).toMatchObject({ pages: 3, duplicates: 1, errors: 0 });
    expect(manifestOf(out).inputs.map(({ path, status }) => [path, status])).toEqual([
      ["丙.md", "read"],
      ["丙.txt", "duplicate"],
      ["乙.md", "read"],
      ["甲.html", "read"],
    ]);
    const sources = rowsOf(join(out, "pages.jsonl")).map((row) => [row.page.source, row.page.date]);
    expect(sources.at(-1)).toEqual(["https://a.example/1", "2024-07-18"]);
    expect(await verifyDataset(out, { source: join(folder, "in") })).toMatchObject({
      problems: [],
      reachedSources: 3,
    });
  });
});
