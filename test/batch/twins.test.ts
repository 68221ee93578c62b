import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { expandInputs } from "../../src/batch/inputs.ts";
import { type RunSummary, runBatch } from "../../src/batch/run.ts";
import { joinSketches, resemblance, sketchOf } from "../../src/batch/work/sketch.ts";
import { createPipeline } from "../../src/pipeline.ts";
import type { Input } from "../../src/stages/emit/manifest.ts";
import { makeFolder } from "./folder.ts";

const samples = fileURLToPath(new URL("../../../shared/samples", import.meta.url));
const pipeline = createPipeline();

const port =
  "渔港扩建工程完工\n今年上半年，全市水产品出口额达48.6亿元，同比增长12.3%。新建的码头可停靠300艘渔船，冷库容量达到5万吨。";
const school =
  "乡村小学添新校舍\n县教育局介绍，今年秋季全县新增校舍2.4万平方米，比去年多1100名学生入学，教师人数增长3.5%。";

/** The page as a recogniser may give it: in hOCR, a character in ten misread. */
function asHocr(text: string): string {
  const lines = text.split("\n").map((line, row) => {
    const words = Array.from(line, (sign, at) => {
      const read = (at + row) % 10 === 7 && /\p{Script=Han}/u.test(sign) ? "口" : sign;
      const box = `bbox ${20 * at} ${40 * row} ${20 * at + 18} ${40 * row + 20}`;
      return `<span class='ocrx_word' title='${box}; x_wconf 90'>${read}</span>`;
    });
    return `<span class='ocr_line' title='bbox 0 ${40 * row} 2000 ${40 * row + 20}'>${words.join(" ")}</span>`;
  });
  return `<html><body><div class='ocr_page' title='bbox 0 0 2000 3000'>${lines.join("\n")}</div></body></html>`;
}

async function run(folder: string): Promise<{ summary: RunSummary; inputs: Record<string, string> }> {
  const out = join(folder, "out");
  const summary = await runBatch(pipeline, { inputs: [join(folder, "pages")], out });
  const { inputs } = JSON.parse(readFileSync(join(out, "manifest.json"), "utf8")) as { inputs: Input[] };
  return { summary, inputs: Object.fromEntries(inputs.map(({ path, status }) => [path, status])) };
}

describe("a page that lies in a folder in several formats", () => {
  it("is taken once, from the format that knows most of it, and the others are named", async () => {
    const folder = makeFolder({ "pages/a.txt": port, "pages/a.hocr": asHocr(port), "pages/b.txt": school });
    const { summary, inputs } = await run(folder);
    expect(inputs).toEqual({ "a.hocr": "read", "a.txt": "duplicate", "b.txt": "read" });
    expect(summary).toMatchObject({ pages: 2, duplicates: 1, errors: 0 });
  });

  it("is taken from the next format when the best cannot be read", async () => {
    const folder = makeFolder({
      "pages/a.txt": port,
      "pages/a.pdf": "%PDF-1.7\ntorn",
      "pages/a.hocr": asHocr(port),
    });
    const { inputs } = await run(folder);
    expect(inputs).toEqual({ "a.pdf": "failed", "a.hocr": "read", "a.txt": "duplicate" });
  });

  it("is not taken for another that only has its name", async () => {
    const folder = makeFolder({ "pages/1.txt": port, "pages/1.hocr": asHocr(school) });
    const { summary, inputs } = await run(folder);
    expect(inputs).toEqual({ "1.hocr": "read", "1.txt": "read" });
    expect(summary.pages).toBe(2);
  });

  it("is taken as often as it is named", async () => {
    const folder = makeFolder({ "a.txt": port, "a.hocr": asHocr(port) });
    const inputs = [join(folder, "a.txt"), join(folder, "a.hocr")];
    expect(await runBatch(pipeline, { inputs, out: join(folder, "out") })).toMatchObject({ pages: 2 });
  });

  it("comes with its formats together and all others in their order", () => {
    const names = ["1.alto.xml", "1.b.txt", "1.hocr", "1.pdf", "1.txt", "2.txt", "sub/1.txt"];
    const folder = makeFolder({});
    for (const name of names) {
      mkdirSync(join(folder, name, ".."), { recursive: true });
      writeFileSync(join(folder, name), "<alto/>");
    }
    const found = Array.from(expandInputs([folder]), ({ source, hasTwins }) => [source, hasTwins ?? false]);
    expect(found).toEqual([
      ["1.pdf", true],
      ["1.alto.xml", true],
      ["1.hocr", true],
      ["1.txt", true],
      ["1.b.txt", false],
      ["2.txt", false],
      ["sub/1.txt", false],
    ]);
  });

  it.skipIf(!existsSync(samples))("is found in real ALTO, hOCR and text of one scan", async () => {
    const folder = makeFolder({});
    for (const name of ["hk_20190610.alto.xml", "hk_20190610.hocr", "hk_20190610.txt"]) {
      mkdirSync(join(folder, "pages"), { recursive: true });
      cpSync(join(samples, name), join(folder, "pages", name));
    }
    expect((await run(folder)).inputs).toEqual({
      "hk_20190610.alto.xml": "read",
      "hk_20190610.hocr": "duplicate",
      "hk_20190610.txt": "duplicate",
    });
  });
});

describe("a sketch", () => {
  it("tells the same text, a part of it and another apart", () => {
    const [one, other] = [sketchOf(port), sketchOf(school)];
    expect(resemblance(one, sketchOf(port.replaceAll(/[，。\n]/g, " ")))).toBe(1);
    expect(resemblance(one, other)).toBeLessThan(0.05);
    expect(resemblance(joinSketches([one, other]), sketchOf(`${port}${school}`))).toBeGreaterThan(0.9);
    expect(resemblance(sketchOf(""), sketchOf("一二"))).toBe(0);
  });
});
