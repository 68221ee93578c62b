import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type RunOptions, runBatch } from "../../src/batch/run.ts";
import type { PagePipeline } from "../../src/pipeline.ts";
import { fakePipeline, pipelineOf } from "./fake-pipeline.ts";
import { makeFolder, readFolder } from "./folder.ts";

const pages = {
  "pages/a.txt": "甲\n进出口额同比增长3.4%。\n",
  "pages/b.txt": "乙\n出口额同比增长3.5%。\n",
  "pages/c.txt": "丙\n进口额同比下降3.6%。\n",
};

/** A pipeline that remembers which pages it was given. */
function watch(rulebookHash = fakePipeline.rulebookHash): { pipeline: PagePipeline; seen: string[] } {
  const seen: string[] = [];
  const run: PagePipeline["run"] = (page) => {
    seen.push(page.facts.source);
    return fakePipeline.run(page);
  };
  return { pipeline: { ...pipelineOf(run), rulebookHash }, seen };
}

function optionsFor(folder: string, more: Partial<RunOptions> = {}): RunOptions {
  const cache = { folder: join(folder, "cache"), prune: true };
  return { inputs: [join(folder, "pages")], out: join(folder, "out"), cache, ...more };
}

function entriesOf(folder: string): string[] {
  return readdirSync(join(folder, "cache"), { recursive: true, encoding: "utf8" })
    .filter((path) => /\/[0-9a-f]{40}$/.test(path))
    .map((path) => join(folder, "cache", path));
}

describe("the cache", () => {
  it("has only what changed done again, and the bytes of a run without it", async () => {
    const folder = makeFolder(pages);
    await runBatch(fakePipeline, optionsFor(folder));
    writeFileSync(join(folder, "pages/b.txt"), "乙\n出口额同比增长9.5%。\n");
    const { pipeline, seen } = watch();
    const { cached } = await runBatch(pipeline, optionsFor(folder));
    expect([seen, cached]).toEqual([["b.txt"], 2]);
    await runBatch(fakePipeline, optionsFor(folder, { out: join(folder, "plain"), cache: undefined }));
    expect(readFolder(join(folder, "out"))).toEqual(readFolder(join(folder, "plain")));
  });

  it("leaves a dataset alone that is what it should be", async () => {
    const folder = makeFolder({ ...pages, "pages/d.txt": "" });
    const first = await runBatch(fakePipeline, optionsFor(folder));
    const before = readFolder(join(folder, "out"));
    const { pipeline, seen } = watch();
    const failures: string[] = [];
    const again = await runBatch(pipeline, {
      ...optionsFor(folder),
      onFailure: ({ source }) => failures.push(source),
    });
    expect(seen).toEqual([]);
    expect(failures).toEqual(["d.txt"]);
    expect(again).toEqual({ ...first, cached: 4 });
    expect(readFolder(join(folder, "out"))).toEqual(before);
  });

  it("mends a dataset that someone changed", async () => {
    const folder = makeFolder(pages);
    await runBatch(fakePipeline, optionsFor(folder));
    const before = readFolder(join(folder, "out"));
    writeFileSync(join(folder, "out/claims.csv"), "mine\n");
    const { pipeline, seen } = watch();
    await runBatch(pipeline, optionsFor(folder));
    expect(seen).toEqual([]);
    expect(readFolder(join(folder, "out"))).toEqual(before);
  });

  it("does everything again for other rules, another date, another sidecar or another name", async () => {
    const folder = makeFolder(pages);
    await runBatch(fakePipeline, optionsFor(folder));
    const other = watch("e".repeat(64));
    await runBatch(
      other.pipeline,
      optionsFor(folder, {
        out: join(folder, "two"),
        cache: { folder: join(folder, "cache"), prune: false },
      }),
    );
    expect(other.seen).toEqual(["a.txt", "b.txt", "c.txt"]);
    const dated = watch();
    await runBatch(dated.pipeline, optionsFor(folder, { date: "2024-01-02" }));
    expect(dated.seen).toEqual(["a.txt", "b.txt", "c.txt"]);
    writeFileSync(join(folder, "pages/a.meta.json"), '{"paper": "大公报"}');
    writeFileSync(join(folder, "pages/d.txt"), readFileSync(join(folder, "pages/b.txt")));
    rmSync(join(folder, "pages/b.txt"));
    const described = watch();
    await runBatch(described.pipeline, optionsFor(folder, { date: "2024-01-02" }));
    expect(described.seen).toEqual(["a.txt", "d.txt"]);
  });

  it.each([
    ["cut short", (bytes: Buffer) => bytes.subarray(0, bytes.length - 7)],
    [
      "with a byte changed",
      (bytes: Buffer) => Buffer.from(bytes.map((byte, at) => (at === 300 ? byte ^ 1 : byte))),
    ],
    ["empty", () => Buffer.alloc(0)],
  ])("does a page again whose entry is %s", async (_, spoil) => {
    const folder = makeFolder(pages);
    await runBatch(fakePipeline, optionsFor(folder));
    const before = readFolder(join(folder, "out"));
    rmSync(join(folder, "out"), { recursive: true });
    for (const path of entriesOf(folder)) writeFileSync(path, spoil(readFileSync(path)));
    const { pipeline, seen } = watch();
    await runBatch(pipeline, optionsFor(folder));
    expect(seen).toEqual(["a.txt", "b.txt", "c.txt"]);
    expect(readFolder(join(folder, "out"))).toEqual(before);
  });

  it("is kept to what the dataset needs", async () => {
    const folder = makeFolder(pages);
    await runBatch(fakePipeline, optionsFor(folder));
    expect(entriesOf(folder)).toHaveLength(3);
    rmSync(join(folder, "pages/a.txt"));
    await runBatch(fakePipeline, optionsFor(folder));
    expect(entriesOf(folder)).toHaveLength(2);
  });

  it("does not keep a fault of the program", async () => {
    const folder = makeFolder({ ...pages, "pages/d.txt": "故障\n" });
    await runBatch(fakePipeline, optionsFor(folder));
    expect(entriesOf(folder)).toHaveLength(3);
    const { pipeline, seen } = watch();
    expect(await runBatch(pipeline, optionsFor(folder))).toMatchObject({ errors: 1, cached: 3 });
    expect(seen).toEqual(["d.txt"]);
  });

  it("is what a stopped run goes on from", async () => {
    const folder = makeFolder(pages);
    const stop = new AbortController();
    const stopped = runBatch(fakePipeline, {
      ...optionsFor(folder, { signal: stop.signal }),
      onPage: () => stop.abort(),
    });
    await expect(stopped).rejects.toThrow();
    expect(readdirSync(folder).sort()).toEqual(["cache", "pages"]);
    const { pipeline, seen } = watch();
    await runBatch(pipeline, optionsFor(folder));
    expect(seen).toEqual(["b.txt", "c.txt"]);
  });
});
