import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runBatch } from "../../src/batch/run.ts";
import { verifyDataset } from "../../src/batch/verify/verify.ts";
import { inputLines } from "../../src/model/input.ts";
import { type Result, resultSchema } from "../../src/model/result.ts";
import { pipeline } from "../program.ts";
import { CHINESE, hex, makePdf } from "../tools/make-pdf.ts";

/** The same harbour news in every format; the number stands on its own line on paper, where the print broke it. */
const evidence = "48.6亿元";
const date = "2024-07-18";
const text =
  "今年上半年，全市水产品出口额达48\r\n.6亿元，同比增长12.3%，\r\n占全省水产品出口总额的三成以上。\r\n";
const drawn = (line: string, y: number) => `BT /F1 12 Tf 1 0 0 1 50 ${y} Tm ${hex(line)} Tj ET`;
const pdf = makePdf({
  pages: [
    "",
    text
      .split("\r\n")
      .map((line, k) => drawn(line, 700 - 17 * k))
      .join("\n"),
  ],
  font: CHINESE,
});

describe("from a dataset alone, its inputs gone", () => {
  const folder = mkdtempSync(join(tmpdir(), "baoshu-audit-"));
  const out = join(folder, "out");
  let results: Map<string, Result>;

  beforeAll(async () => {
    const inputs = join(folder, "in");
    mkdirSync(inputs);
    writeFileSync(join(inputs, `早报-${date}-01.txt`), text);
    writeFileSync(join(inputs, `早报-${date}-02.pdf`), pdf);
    for (const [k, name] of ["hocr", "alto.xml", "page.xml"].entries())
      copyFileSync(`test/fixtures/ocr/harbour.${name}`, join(inputs, `早报-${date}-1${k}.${name}`));
    await runBatch(pipeline, { inputs: [inputs], out });
    rmSync(inputs, { recursive: true });
    const rows = readFileSync(join(out, "pages.jsonl"), "utf8").trimEnd().split("\n");
    const parsed = rows.map((row) => resultSchema.parse(JSON.parse(row)));
    results = new Map(parsed.map((it) => [it.page.source.replace(/^.*?\./, ""), it]));
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** The lines that the claim of 48.6亿元 stands on. */
  function linesOf(format: string) {
    const { claims, input } = results.get(format)!;
    const claim = claims.find((it) => it.evidence.text === evidence)!;
    const lines = inputLines(input);
    return claim.evidence.source.map(({ line, start, end }) => {
      const { text, box, start: from } = lines[line - 1]!;
      return { text, box, quote: [...text].slice(start - from, end - from).join("") };
    });
  }

  it("a claim of plain text leads to its raw lines, newlines as they came", () => {
    expect(results.get("txt")!.input).toEqual({ text });
    expect(linesOf("txt").map(({ quote }) => quote)).toEqual(["48", ".6亿元"]);
  });

  it.each(["hocr", "alto.xml", "page.xml"])("a claim of %s leads to its boxes on the scan", (format) => {
    expect(linesOf(format)).toEqual([
      {
        text: expect.stringMatching(/48$/),
        quote: "48",
        box: { page: 1, x: 60, y: 200, width: 448, height: 26 },
      },
      {
        text: expect.stringMatching(/^\.6亿元/),
        quote: ".6亿元",
        box: expect.objectContaining({ page: 1, y: 240 }),
      },
    ]);
    expect(results.get(format)!.input.sheet).toMatchObject({ page: 1, width: 700, height: 600 });
  });

  it("a claim of a PDF leads to its boxes, in points, and to its page in the file", () => {
    expect(linesOf("pdf#2")).toEqual([
      expect.objectContaining({ quote: "48", box: { page: 2, x: 50, y: 89.44, width: 204, height: 12 } }),
      expect.objectContaining({ quote: ".6亿元", box: expect.objectContaining({ page: 2, y: 106.44 }) }),
    ]);
    expect(results.get("pdf#2")!.input.sheet).toMatchObject({ width: 600, height: 800 });
  });

  it("every claim is checked against the input that the dataset has", async () => {
    const report = await verifyDataset(out);
    expect(report.problems).toEqual([]);
    expect(report).toMatchObject({ reachedSources: 0, counts: { pages: 5, errors: 1 } });
    const path = join(out, "pages.jsonl");
    writeFileSync(
      path,
      readFileSync(path, "utf8").replace("水产品出口额达48\\r\\n", "水产品出口额达49\\r\\n"),
    );
    expect((await verifyDataset(out)).problems.map(({ what }) => what)).toContainEqual(
      'the input has "49.6亿元" there, not "48.6亿元"',
    );
  });
});
