/**
 * `npm run bench:pdf`: a PDF of many dense pages through a whole run with one worker, against the same pages as text, and
 * against pdf.js that only gets the text of each. Ratios are of processor time, which others on the machine disturb less.
 * `--pages N` takes another number than 500; `--printed` has Chromium print
 * the PDF, with a font change at nearly every character, which takes some minutes and a timeout to match.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findChromium, printPdf, setSheet } from "../tools/print-pdf.ts";
import { writePdf } from "../tools/write-pdf.ts";
import { densePages } from "./dense-pages.ts";
import { root } from "./pages.ts";

const at = process.argv.indexOf("--pages");
const many = at < 0 ? 500 : Number(process.argv[at + 1]);
const few = Math.ceil(many / 10);
const folder = mkdtempSync(join(tmpdir(), "baoshu-bench-pdf-"));
const report: [string, string, string][] = [];

try {
  const small = await measure(makeFile(few));
  const large = await measure(makeFile(many));
  const text = { small: await measure(makeText(few)), large: await measure(makeText(many)) };
  note(
    "pages a second, one worker, the whole run with its start",
    large.pages / large.seconds,
    "at least 20",
  );
  // What starting takes is in both.
  const pdf = perPage(small, large);
  note("the same of the pages after the first tenth", 1 / pdf.seconds, "");
  note("processor time a page, ms", 1000 * pdf.busy, "");
  note("the same against the same pages as text", pdf.busy / perPage(text.small, text.large).busy, "");
  note(
    "the same against pdf.js getting the text",
    pdf.busy / (await getText(join(folder, `${many}.pdf`))),
    "",
  );
  note(`peak memory of ${few} pages, MB`, small.peak / 1e6, "");
  note(`peak memory of ${many} pages against ${few}`, large.peak / small.peak, "flat");
  note("size of the file, MB", readFileSync(join(folder, `${many}.pdf`)).length / 1e6, "");
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(
  report.map(([what, value, wanted]) => `${what.padEnd(58)}${value.padStart(10)}  ${wanted}`).join("\n"),
);

interface Measured {
  readonly pages: number;
  readonly seconds: number;
  /** Seconds of processors, all threads together. */
  readonly busy: number;
  /** Bytes of resident memory. */
  readonly peak: number;
}

function makeFile(count: number): string {
  const sheets = densePages(count).map(setSheet);
  const file = join(folder, `${count}.pdf`);
  if (!process.argv.includes("--printed")) writeFileSync(file, writePdf(sheets));
  else {
    const chromium = findChromium();
    if (chromium === null) throw new Error("expected Chromium on this machine: install the package chromium");
    printPdf(chromium, sheets, file);
  }
  return file;
}

/** The same pages as text, in lines of a column. */
function makeText(count: number): string {
  const out = join(folder, `text-${count}`);
  mkdirSync(out);
  densePages(count).forEach(({ articles }, page) => {
    const lines = articles.flatMap(({ title, byline, body }) => [
      title,
      ...(byline === undefined ? [] : [byline]),
      "",
      ...body.split("\n").flatMap((paragraph) => `　　${paragraph}`.match(/.{1,20}/gsu) ?? []),
      "",
    ]);
    writeFileSync(join(out, `${String(page).padStart(4, "0")}.txt`), `${lines.join("\n")}\n第${page}页\n`);
  });
  return out;
}

async function measure(input: string): Promise<Measured> {
  const out = join(folder, "out");
  const start = performance.now();
  const args = [join(root, "bin/baoshu.js"), "run", input, "--out", out, "--workers", "1", "--no-cache"];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "inherit"] });
  let [peak, busy] = [0, 0];
  const watch = setInterval(() => {
    peak = Math.max(peak, peakOf(child));
    busy = Math.max(busy, busyOf(child));
  }, 50);
  await new Promise((resolve) => child.once("exit", resolve));
  clearInterval(watch);
  const { counts } = JSON.parse(readFileSync(join(out, "manifest.json"), "utf8"));
  return { pages: counts.pages, seconds: (performance.now() - start) / 1000, busy, peak };
}

function perPage(small: Measured, large: Measured): { readonly seconds: number; readonly busy: number } {
  const pages = large.pages - small.pages;
  return { seconds: (large.seconds - small.seconds) / pages, busy: (large.busy - small.busy) / pages };
}

/** The most memory a process has had, where the system says so. */
function peakOf({ pid }: ChildProcess): number {
  return 1024 * Number(/VmHWM:\s+(\d+) kB/.exec(readProcess(pid, "status"))?.[1] ?? 0);
}

/** Seconds that its threads have run, where the system says so, in hundredths. */
function busyOf({ pid }: ChildProcess): number {
  const fields = readProcess(pid, "stat")
    .replace(/^.*\) /s, "")
    .split(" ");
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / 100;
}

function readProcess(pid: number | undefined, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return "";
  }
}

/** Seconds of processors that a page takes pdf.js itself, which gets the text and nothing of where it stands on the page as a whole. */
async function getText(file: string): Promise<number> {
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const shared = join(root, "node_modules/pdfjs-dist");
  const task = getDocument({
    data: new Uint8Array(readFileSync(file)),
    cMapUrl: join(shared, "cmaps/"),
    standardFontDataUrl: join(shared, "standard_fonts/"),
    verbosity: 0,
  });
  const opened = await task.promise;
  const start = process.cpuUsage();
  for (let number = 1; number <= opened.numPages; number++) {
    const page = await opened.getPage(number);
    await page.getTextContent();
    page.cleanup();
  }
  const { user, system } = process.cpuUsage(start);
  const seconds = (user + system) / 1e6 / opened.numPages;
  await task.destroy();
  return seconds;
}

function note(what: string, value: number, wanted: string): void {
  report.push([what, value >= 10 ? value.toFixed(0) : value.toFixed(2), wanted]);
}
