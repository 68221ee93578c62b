/**
 * Draws pages of a newspaper as scanners give them: articles set and printed by Chromium, drawn by PDFium, and worn. What
 * the letters are is known. Everything follows from the texts and the seed.
 * As a command: `npx tsx test/tools/draw-scans.ts OUT PAGES TEXTS.jsonl…` writes for each page its PNGs and `truth.json`.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import sharp from "sharp";
import { DrawnPdf } from "../../src/stages/read/scan/pdfium.ts";
import type { Picture } from "../../src/stages/read/scan/picture.ts";
import { createRandom, type PageSource, type Random } from "./print-page.ts";
import { findChromium, printPdf, setSheet } from "./print-pdf.ts";

interface Text {
  readonly title: string;
  readonly text: string;
}

/** How letters of 9.5 points are got from the tool's 12. */
const SHRINK = 9.5 / 12;
/** Characters of text on a page, about. */
const FULL = 3500;

/** Deals texts to pages of a few articles each. */
export function makeSources(texts: readonly Text[], pages: number, seed: number): PageSource[] {
  const random = createRandom(seed);
  const sources: PageSource[] = [];
  let at = 0;
  while (sources.length < pages && at < texts.length) {
    const articles: PageSource["articles"] = [];
    let length = 0;
    while (at < texts.length && length < FULL && articles.length < 6) {
      const { title, text } = texts[at++]!;
      const body = cutAfter(text, 900 + Math.floor(random() * 600));
      if (title === "" || body.length < 120) continue;
      articles.push({ title: title.slice(0, 40), body });
      length += body.length;
    }
    if (articles.length > 1) sources.push({ seed: seed + sources.length, articles, layout: [] });
  }
  return sources;
}

/** Whole paragraphs up to a length, at least one; a very long first one ends with a sentence. */
function cutAfter(text: string, most: number): string {
  const paragraphs = text
    .split("\n")
    .map((it) => it.trim())
    .filter((it) => it !== "");
  let kept = "";
  for (const paragraph of paragraphs) {
    if (kept !== "" && kept.length + paragraph.length > most) break;
    const whole =
      paragraph.length > most ? paragraph.slice(0, paragraph.lastIndexOf("。", most) + 1) : paragraph;
    kept += kept === "" ? whole : `\n${whole}`;
  }
  return kept;
}

/** Wears a drawn page: blurred, faint, grained and askew, in the measure of `wear` from 0 to 1. */
export async function wearPicture(picture: Picture, wear: number, random: Random): Promise<Picture> {
  const raw = { raw: { width: picture.width, height: picture.height, channels: 1 as const } };
  const angle = (random() - 0.5) * 4 * wear;
  const { data, info } = await sharp(picture.grey, raw)
    .rotate(angle, { background: "#fff" })
    .blur(0.3 + 0.7 * wear)
    .extractChannel(0)
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  const grey = new Uint8Array(width * height);
  const [paper, ink] = [255 - 45 * wear, 55 * wear];
  for (let at = 0; at < grey.length; at++) {
    const shade = 1 - 0.12 * wear * Math.abs(((at % width) / width) * 2 - 1);
    const grain = (random() + random() + random() - 1.5) * 36 * wear;
    grey[at] = Math.max(0, Math.min(255, (ink + (data[at]! / 255) * (paper - ink)) * shade + grain));
  }
  const jpeg = await sharp(grey, { raw: { width, height, channels: 1 } })
    .jpeg({ quality: 90 - Math.round(45 * wear) })
    .toBuffer();
  return { width, height, grey: new Uint8Array(await sharp(jpeg).extractChannel(0).raw().toBuffer()) };
}

/** Draws the pages of texts, each at several resolutions, clean and worn. */
export async function* drawScans(
  sources: readonly PageSource[],
  dots: readonly number[],
  font = "Noto Serif CJK SC",
) {
  const chromium = findChromium();
  if (chromium === null) throw new Error("expected Chromium on this machine: install the package chromium");
  const folder = mkdtempSync(join(tmpdir(), "draw-scans-"));
  try {
    for (const [k, source] of sources.entries()) {
      const sheet = setSheet(source);
      const file = join(folder, "page.pdf");
      printPdf(chromium, [sheet], file, font);
      const pdf = (await DrawnPdf.open(readFileSync(file)))!;
      for (const fine of dots) {
        const clean = pdf.draw(1, fine * SHRINK)!;
        yield { page: k, name: `${k}-${fine}-clean`, source, picture: clean };
        const worn = await wearPicture(clean, 0.7, createRandom(source.seed * 31 + fine));
        yield { page: k, name: `${k}-${fine}-worn`, source, picture: worn };
      }
      pdf.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [out, pages, ...files] = process.argv.slice(2);
  const texts = files.flatMap((file) =>
    readFileSync(file, "utf8")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line) as Text),
  );
  const font = files.some((file) => file.includes("hongkong")) ? "Noto Serif CJK TC" : "Noto Serif CJK SC";
  mkdirSync(out!, { recursive: true });
  const sources = makeSources(texts, Number(pages), 4177);
  writeFileSync(join(out!, "truth.json"), JSON.stringify(sources));
  for await (const { name, picture } of drawScans(sources, [150, 200], font)) {
    const raw = { width: picture.width, height: picture.height, channels: 1 as const };
    await sharp(picture.grey, { raw })
      .png()
      .toFile(join(out!, `${name}.png`));
  }
}
