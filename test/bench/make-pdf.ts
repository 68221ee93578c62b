/**
 * Prints PDFs of many dense pages, each about as full as a page of a daily: the articles of the fixtures one after
 * another, in other columns and frames on each page. Every page follows from its number.
 * As a command: `npx tsx test/bench/make-pdf.ts COUNT OUT.pdf`.
 */
import { pathToFileURL } from "node:url";
import type { Article, PageSource } from "../tools/print-page.ts";
import { findChromium, printPdf, setSheet } from "../tools/print-pdf.ts";
import { readSources } from "./make-pages.ts";

/** Characters of body on a page of a real daily. */
const DENSE = 5000;

/** @throws Error when Chromium is missing or fails */
export function makePdf(count: number, out: string): void {
  const chromium = findChromium();
  if (chromium === null) throw new Error("expected Chromium on this machine: install the package chromium");
  printPdf(
    chromium,
    densePages(count).map((page) => setSheet(page)),
    out,
  );
}

/** Pages that go through all articles again and again. */
export function densePages(count: number): PageSource[] {
  const sources = readSources();
  const articles = sources.flatMap((source) => source.articles);
  const captions = sources.flatMap((source) => source.captions ?? []);
  let next = 0;
  return Array.from({ length: count }, (_, number) => {
    const own: Article[] = [];
    for (let size = 0; size < DENSE; next++) {
      const article = articles[next % articles.length]!;
      own.push(article);
      size += article.body.length;
    }
    const shown = [captions[(2 * number) % captions.length]!, captions[(2 * number + 1) % captions.length]!];
    return { seed: number + 1, articles: own, captions: shown, layout: [] };
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [count = "50", out = "dense.pdf"] = process.argv.slice(2);
  makePdf(Number(count), out);
}
