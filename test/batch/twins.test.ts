import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { expandInputs } from "../../src/batch/inputs.ts";
import { type RunSummary, runBatch } from "../../src/batch/run.ts";
import { joinSketches, resemblance, sketchOf } from "../../src/batch/work/minhash.ts";
import type { Input } from "../../src/dataset/manifest.ts";
import { pipeline } from "../program.ts";
import { makeFolder } from "./folder.ts";

const samples = fileURLToPath(new URL("../../../shared/samples", import.meta.url));

const port =
  "渔港扩建工程完工\n今年上半年，全市水产品出口额达48.6亿元，同比增长12.3%。新建的码头可停靠300艘渔船，冷库容量达到5万吨。";
const school =
  "乡村小学添新校舍\n县教育局介绍，今年秋季全县新增校舍2.4万平方米，比去年多1100名学生入学，教师人数增长3.5%。";

const harvest =
  "秋粮收购进度过半\n粮食部门数据显示，截至10月底，全省累计收购秋粮310万吨，收购价格同比上涨4.2%，入库粮食质量好于去年。";

/** Pages as a recogniser may give them: in hOCR, a character in ten misread. */
function asHocr(...pages: readonly string[]): string {
  const sheets = pages.map((text) => {
    const lines = text.split("\n").map((line, row) => {
      const words = Array.from(misread(line, row), (sign, at) => {
        const box = `bbox ${20 * at} ${40 * row} ${20 * at + 18} ${40 * row + 20}`;
        return `<span class='ocrx_word' title='${box}; x_wconf 90'>${sign}</span>`;
      });
      return `<span class='ocr_line' title='bbox 0 ${40 * row} 2000 ${40 * row + 20}'>${words.join(" ")}</span>`;
    });
    return `<div class='ocr_page' title='bbox 0 0 2000 3000'>${lines.join("\n")}</div>`;
  });
  return `<html><body>${sheets.join("\n")}</body></html>`;
}

function misread(line: string, from: number): string {
  return Array.from(line, (sign, at) =>
    (at + from) % 10 === 7 && /\p{Script=Han}/u.test(sign) ? "口" : sign,
  ).join("");
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

  it("is found again where both recognisers misread it, each elsewhere", async () => {
    const text = port.split("\n").map((line) => misread(line, 4));
    const folder = makeFolder({ "pages/a.txt": text.join("\n"), "pages/a.hocr": asHocr(port) });
    expect((await run(folder)).inputs).toEqual({ "a.hocr": "read", "a.txt": "duplicate" });
  });

  it("stays a page of its own beside others of its file, however alike", async () => {
    const folder = makeFolder({ "pages/1.hocr": asHocr(port, `${port}${school}`), "pages/1.txt": harvest });
    expect((await run(folder)).inputs).toEqual({ "1.hocr#1": "read", "1.hocr#2": "read", "1.txt": "read" });
  });

  it("is known again in a text that has all pages of a file", async () => {
    const whole = [port, school, harvest].join("\n\n");
    const folder = makeFolder({ "pages/1.hocr": asHocr(port, school, harvest), "pages/1.txt": whole });
    expect((await run(folder)).inputs).toEqual({
      "1.hocr#1": "read",
      "1.hocr#2": "read",
      "1.hocr#3": "read",
      "1.txt": "duplicate",
    });
  });

  it("is taken from the text where the better format has only a part of it", async () => {
    const whole = [port, school, harvest].join("\n\n");
    for (const part of [asHocr(port), asHocr(port, school, "")]) {
      const folder = makeFolder({ "pages/1.hocr": part, "pages/1.txt": whole });
      expect((await run(folder)).inputs["1.txt"]).toBe("read");
    }
  });

  it("counts once however many copies of its formats there are", async () => {
    const formats = { "1.hocr": asHocr(port), "1.txt": port };
    const copies = Object.entries(formats).flatMap(([name, text]) => [
      [`pages/${name}`, text],
      [`pages/backup/${name}`, text],
    ]);
    const { summary } = await run(makeFolder(Object.fromEntries(copies)));
    expect(summary).toMatchObject({ pages: 1, duplicates: 3 });
  });

  it("is taken as often as it is named", async () => {
    const folder = makeFolder({ "a.txt": port, "a.hocr": asHocr(port) });
    const inputs = [join(folder, "a.txt"), join(folder, "a.hocr")];
    expect(await runBatch(pipeline, { inputs, out: join(folder, "out") })).toMatchObject({ pages: 2 });
  });

  it("comes with its formats together and all others in their order", () => {
    const names = [
      "1.alto.xml",
      "1.b.txt",
      "1.files/q.txt",
      "1.hocr",
      "1.jpg",
      "1.meta.json",
      "1.pdf",
      "1.txt",
      "2.txt",
      "sub/1.txt",
    ];
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
      ["1.files/q.txt", false],
      ["2.txt", false],
      ["sub/1.txt", false],
    ]);
  });

  it.skipIf(!existsSync(samples))(
    "is found in real ALTO, hOCR and text of one scan (needs ../shared/samples)",
    async () => {
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
    },
  );
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
