import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runBatch } from "../../src/batch/run.ts";
import { verifyDataset } from "../../src/batch/verify/verify.ts";
import { pipeline } from "../program.ts";
import { CHINESE, hex, makePdf } from "../tools/make-pdf.ts";

const line = (text: string, y: number) => `BT /F1 12 Tf 1 0 0 1 50 ${y} Tm ${hex(text)} Tj ET`;
// The second page has nothing to read.
const pages = [
  line("今年前三季度，全国出口额同比增长3.4%。", 700),
  "",
  line("今年前三季度，全国进口额同比下降1.2%。", 700),
];

describe("a dataset of a PDF of several pages", () => {
  const folder = mkdtempSync(join(tmpdir(), "baoshu-pdf-"));
  const out = join(folder, "out");
  const input = join(folder, "in", "华夏经济报-2024-10-19-05.pdf");

  beforeAll(() => {
    mkdirSync(join(folder, "in"));
    writeFileSync(input, makePdf({ pages, font: CHINESE }));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("has a page for each that can be read, and an error for the other", async () => {
    const counts = await runBatch(pipeline, { inputs: [join(folder, "in")], out });
    expect(counts).toMatchObject({ pages: 2, claims: 2, errors: 1 });
    const rows = readFileSync(join(out, "pages.jsonl"), "utf8")
      .trim()
      .split("\n")
      .map((row) => JSON.parse(row));
    expect(rows.map(({ page }) => page.source)).toEqual([
      "华夏经济报-2024-10-19-05.pdf#1",
      "华夏经济报-2024-10-19-05.pdf#3",
    ]);
    expect(rows[1].page).toMatchObject({ paper: "华夏经济报", date: "2024-10-19", number: "05" });
    expect(rows[1].articles[0].blocks[0].box).toMatchObject({ page: 3, x: 50, height: 12 });
    const [error] = readFileSync(join(out, "errors.jsonl"), "utf8").trim().split("\n");
    expect(JSON.parse(error!)).toMatchObject({
      source: "华夏经济报-2024-10-19-05.pdf#2",
      stage: "read",
      reason: expect.stringContaining("no text layer"),
    });
  });

  it("stands on its source, page by page, and no longer when the file has changed", async () => {
    expect(await verifyDataset(out, { source: join(folder, "in") })).toMatchObject({
      problems: [],
      reachedSources: 2,
    });
    writeFileSync(input, makePdf({ pages: [...pages, line("别的。", 700)], font: CHINESE }));
    const { problems } = await verifyDataset(out, { source: join(folder, "in") });
    expect(problems.map(({ what }) => what)).toEqual([
      expect.stringContaining("its bytes are not the ones that were read"),
      expect.stringContaining("its bytes are not the ones that were read"),
    ]);
  });
});
