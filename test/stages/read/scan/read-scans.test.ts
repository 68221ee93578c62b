/** Whole scans: a small drawn page as it comes from scanners. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import type { SourcePage } from "../../../../src/model/page.ts";
import { createPipeline } from "../../../../src/pipeline.ts";
import { isReadFailure, type ReadFailure } from "../../../../src/stages/read/read-page.ts";
import { readPages } from "../../../../src/stages/read/read-pages.ts";
import { pdfOfPicture } from "./pdf-of-picture.ts";

const drawn = readFileSync(join(import.meta.dirname, "../../../fixtures/scan/page.png"));

async function readAll(bytes: Uint8Array, source = "scan.png"): Promise<(SourcePage | ReadFailure)[]> {
  const pages = [];
  for await (const page of readPages(bytes, { source, date: "2024-07-18" })) pages.push(page);
  return pages;
}

async function readOne(bytes: Uint8Array, source?: string): Promise<SourcePage> {
  const [page] = await readAll(bytes, source);
  if (page === undefined || isReadFailure(page)) throw new Error(page?.reason ?? "no page");
  return page;
}

const wholeText = [
  "上半年水产品出口稳中有升",
  "年，全市水产品出口额达48.6亿元，同比增长",
  "周海生说，码头上每天有26条船卸货，冷库里存",
  "减税6500万元，平均通关时间缩短到4.2小时。",
];

describe("a scanned page", () => {
  let page: SourcePage;
  beforeAll(async () => {
    page = await readOne(drawn);
  });

  it("is read line by line, and a line of one column never runs into the next", () => {
    const lines = page.text.split("\n");
    for (const line of wholeText) expect(lines).toContain(line);
    expect(lines).toHaveLength(12);
  });

  it("is laid out and claimed from like any other page, with a box for every line", () => {
    const { claims, articles, input } = createPipeline().run(page);
    expect(articles.map(({ title }) => title)).toEqual(["上半年水产品出口稳中有升"]);
    expect(articles[0]!.bylines).toEqual(["本报记者林晓舟"]);
    const values = claims.map(({ kind, value, unit }) => `${kind} ${value} ${unit}`);
    expect(values).toContain("level 4860000000 CNY");
    expect(values).toContain("growth -3.5 %");
    expect(claims.flatMap(({ flags }) => flags)).not.toContain("low-confidence");
    expect(input!.sheet).toMatchObject({ page: 1, width: 960, height: 420, scan: { turned: 0 } });
  });

  it("has a confidence and a place for every character", () => {
    const words = page.boxes!.lines.flatMap((line) => line.words);
    expect(words.every(({ text }) => Array.from(text).length === 1)).toBe(true);
    for (const { confidence, box } of words) {
      expect(confidence).toBeGreaterThan(0);
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(960);
    }
  });

  it("gives the same page every time", async () => {
    expect(await readOne(drawn)).toEqual(page);
  });

  it("is straightened when it lay askew", async () => {
    const askew = await sharp(drawn).rotate(2, { background: "#fff" }).png().toBuffer();
    const straight = await readOne(askew);
    for (const line of wholeText) expect(straight.text.split("\n")).toContain(line);
    expect(straight.messages.map(({ reason }) => reason).join()).toMatch(/lay askew by [12]\.\d°/);
  });

  it.each([90, 180, 270])("is turned upright when it lay turned by %i°", async (angle) => {
    const turned = await readOne(await sharp(drawn).rotate(angle).png().toBuffer());
    for (const line of wholeText) expect(turned.text.split("\n")).toContain(line);
    expect(turned.messages.map(({ reason }) => reason).join()).toContain(`lay turned by ${angle}°`);
  });

  it("is read from a PDF without a text layer", async () => {
    const jpeg = await sharp(drawn).toColourspace("b-w").jpeg({ quality: 92 }).toBuffer();
    const [scanned] = await readAll(pdfOfPicture(jpeg, 960, 420, 140), "scan.pdf");
    if (scanned === undefined || isReadFailure(scanned)) throw new Error(scanned?.reason);
    expect(scanned.facts).toMatchObject({ source: "scan.pdf", encoding: "pdf" });
    for (const line of wholeText) expect(scanned.text.split("\n")).toContain(line);
  });
});

describe("a picture of two pages side by side", () => {
  it("is parted into two pages, each with its own name", async () => {
    const left = await sharp(drawn)
      .extend({ left: 40, right: 40, bottom: 300, background: "#fff" })
      .toBuffer();
    const both = await sharp({
      create: { width: 2080, height: 720, channels: 3, background: "#fff" },
    })
      .composite([
        { input: left, left: 0, top: 0 },
        { input: left, left: 1040, top: 0 },
      ])
      .png()
      .toBuffer();
    const pages = await readAll(both);
    expect(pages.map((page) => (isReadFailure(page) ? page.reason : page.facts.source))).toEqual([
      "scan.png#1.1",
      "scan.png#1.2",
    ]);
    for (const page of pages) expect((page as SourcePage).text.split("\n")).toContain(wholeText[1]);
  });
});

describe("a picture that is no page", () => {
  it("is refused with what to do when it is damaged", async () => {
    const [cut] = await readAll(drawn.subarray(0, 9000));
    expect((cut as ReadFailure).reason).toMatch(/^the picture cannot be decoded: .*Save it again as PNG/);
  });

  it("is refused when nothing in it looks like print", async () => {
    const blank = await sharp({ create: { width: 600, height: 800, channels: 3, background: "#fff" } })
      .png()
      .toBuffer();
    const [page] = await readAll(blank);
    expect((page as ReadFailure).reason).toMatch(/^nothing in the picture looks like lines of print/);
  });

  it("is refused when its letters are too small to be told from each other", async () => {
    const small = await sharp(drawn).resize({ width: 380 }).png().toBuffer();
    const [page] = await readAll(small);
    expect((page as ReadFailure).reason).toMatch(/letters are only \d pixels tall .* 200 dots an inch/);
  });
});
