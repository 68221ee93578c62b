/**
 * Makes many pages: the clean articles of the fixtures, printed again and again with other damage. Every page follows
 * from its number, so that two runs of a benchmark see the same bytes.
 * As a command: `npx tsx test/bench/make-pages.ts COUNT FOLDER`.
 */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import {
  type BodyFrame,
  createRandom,
  type Frame,
  type PageSource,
  printPage,
  type Random,
  readSource,
} from "../tools/print-page.ts";
import { root } from "./pages.ts";

/** Held-out pages are not looked at, not even by a benchmark. */
export function readSources(): PageSource[] {
  const folder = join(root, "fixtures/realistic");
  return readdirSync(folder)
    .filter((name) => !name.startsWith("unseen-") && existsSync(join(folder, name, "clean.yaml")))
    .sort()
    .map((name) => readSource(join(folder, name)));
}

/** Writes `count` pages into a folder, a thousand in each part, and gives back the folder. */
export function makePages(count: number, folder: string): string {
  const sources = readSources();
  for (let number = 0; number < count; number++) {
    const part = join(folder, String(Math.floor(number / 1000)).padStart(3, "0"));
    if (number % 1000 === 0) mkdirSync(part, { recursive: true });
    const name = `测试日报-2024-0${1 + (number % 9)}-${10 + (number % 19)}-${String(number).padStart(5, "0")}.txt`;
    writeFileSync(join(part, name), makePage(sources[number % sources.length]!, number));
  }
  return folder;
}

/** One page: other column widths, other letter-spacing, other squeezed punctuation. */
function makePage(source: PageSource, seed: number): string {
  const random = createRandom(seed * 7919 + 1);
  const layout = source.layout.map((frame) => varyFrame(frame, random));
  // The number keeps two pages from being the same.
  const lines = printPage({ ...source, seed, layout }).map((line) => line.text);
  return `${[...lines, "", `第${seed}版`].join("\n")}\n`;
}

function varyFrame(frame: Frame, random: Random): Frame {
  if ("columns" in frame) return { ...frame, columns: frame.columns.map((it) => varyBody(it, random)) };
  return "body" in frame ? varyBody(frame, random) : frame;
}

function varyBody(frame: BodyFrame, random: Random): BodyFrame {
  const width = Math.max(9, frame.width + Math.floor(random() * 7) - 3);
  return { ...frame, width, spaced: random(), looseBrackets: random() * 0.3, squeeze: random() };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [count = "1000", folder = "pages"] = process.argv.slice(2);
  makePages(Number(count), folder);
}
