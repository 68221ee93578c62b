import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type RunOptions, runBatch } from "../../src/batch/run.ts";
import { pagesAPart } from "../../src/batch/work/parts.ts";
import { CHINESE, hex, makePdf } from "../tools/make-pdf.ts";
import { fakePipeline } from "./fake-pipeline.ts";
import { makeFolder, readFolder } from "./folder.ts";

const count = 2 * pagesAPart + 3;
/** Every tenth page is empty and fails. */
const pages = Array.from({ length: count }, (_, k) =>
  k % 10 === 9 ? "" : `BT /F1 12 Tf 1 0 0 1 50 700 Tm ${hex(`出口额同比增长${k}.4%。`)} Tj ET`,
);
const book = makePdf({ pages, font: CHINESE });
const failing = Math.floor(count / 10);

/** A book between two pages of text, so that what comes before and after it can be seen. */
function makeInputs(): string {
  const files = { "in/a.txt": "甲\n进口额同比增长0.1%。\n", "in/c.txt": "丙\n进口额同比增长0.2%。\n" };
  return makeFolder({ ...files, "in/b.pdf": book });
}

function run(folder: string, out: string, more: Partial<RunOptions> = {}) {
  return runBatch(fakePipeline, { inputs: [join(folder, "in")], out: join(folder, out), ...more });
}

const cacheOf = (folder: string) => ({ cache: { folder: join(folder, "cache"), prune: true } });

function partsOf(folder: string): string[] {
  return readdirSync(join(folder, "cache"), { recursive: true, encoding: "utf8" })
    .filter((name) => /-\d+$/.test(name))
    .map((name) => join(folder, "cache", name));
}

describe("a file of more pages than are kept in memory", () => {
  it("has every page in its place, and leaves nothing but the dataset behind", async () => {
    const folder = makeInputs();
    expect(await run(folder, "out")).toMatchObject({ pages: count - failing + 2, errors: failing });
    const sources = readFileSync(join(folder, "out/pages.jsonl"), "utf8")
      .trimEnd()
      .split("\n")
      .map((row) => JSON.parse(row).page.source);
    const numbers = Array.from({ length: count }, (_, k) => k + 1).filter((number) => number % 10 !== 0);
    expect(sources).toEqual(["a.txt", ...numbers.map((number) => `b.pdf#${number}`), "c.txt"]);
    expect(existsSync(join(folder, "out/.parts"))).toBe(false);
    expect(readdirSync(folder).sort()).toEqual(["in", "out"]);
  });

  it("gives the same bytes from the cache and after a part was torn", async () => {
    const folder = makeInputs();
    await run(folder, "out");
    const plain = readFolder(join(folder, "out"));
    await run(folder, "kept", cacheOf(folder));
    expect(partsOf(folder)).toHaveLength(2);
    expect(await run(folder, "again", cacheOf(folder))).toMatchObject({ cached: 3 });
    const [part] = partsOf(folder);
    writeFileSync(part!, readFileSync(part!).subarray(0, 300));
    expect(await run(folder, "torn", cacheOf(folder))).toMatchObject({ cached: 2 });
    for (const out of ["kept", "again", "torn"]) expect(readFolder(join(folder, out))).toEqual(plain);
  });

  it("is kept in memory where nothing can be set aside", async () => {
    const folder = makeInputs();
    await run(folder, "out");
    // A file stands where the cache's folder should be.
    writeFileSync(join(folder, "cache"), "");
    expect(await run(folder, "full", cacheOf(folder))).toMatchObject({
      cached: 0,
      pages: count - failing + 2,
    });
    expect(readFolder(join(folder, "full"))).toEqual(readFolder(join(folder, "out")));
  });

  it("loses its entries in the cache when it is gone", async () => {
    const folder = makeInputs();
    await run(folder, "out", cacheOf(folder));
    rmSync(join(folder, "in/b.pdf"));
    await run(folder, "out", cacheOf(folder));
    expect(partsOf(folder)).toEqual([]);
  });
});
