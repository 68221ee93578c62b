/**
 * Makes PDFs of many pages as full as a page of a daily: 5,000 characters, and as many numbers as such a page has. The
 * articles of the fixtures follow one another, on each page in other columns and frames. Every page follows from its
 * number. As a command: `npx tsx test/bench/dense-pages.ts COUNT OUT.pdf`.
 */
import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { type Article, createRandom, type PageSource, type Random } from "../tools/print-page.ts";
import { setSheet } from "../tools/print-pdf.ts";
import { writePdf } from "../tools/write-pdf.ts";
import { readSources } from "./make-pages.ts";

/** Characters of body, at least. */
const DENSE = 4400;
/** Of sentences with digits so many stay: the fixtures hold far more numbers than a page of a daily. */
const KEPT = 0.06;

export function densePages(count: number): PageSource[] {
  const sources = readSources();
  const articles = sources.flatMap((source) => source.articles);
  const captions = sources.flatMap((source) => source.captions ?? []);
  let next = 0;
  return Array.from({ length: count }, (_, number) => {
    const random = createRandom(number + 1);
    const own: Article[] = [];
    for (let size = 0; size < DENSE; next++) {
      const article = thin(articles[next % articles.length]!, random);
      if (article.body === "") continue;
      own.push(article);
      size += article.body.length;
    }
    const shown = [captions[(2 * number) % captions.length]!, captions[(2 * number + 1) % captions.length]!];
    return { seed: number + 1, articles: own, captions: shown, layout: [] };
  });
}

/** The article without most of its sentences that hold a number. */
function thin(article: Article, random: Random): Article {
  const paragraphs = article.body.split("\n").map((paragraph) =>
    paragraph
      .split(/(?<=[。！？]”?)/)
      .filter((sentence) => !/\d/.test(sentence) || random() < KEPT)
      .join(""),
  );
  return { ...article, body: paragraphs.filter((it) => it !== "").join("\n") };
}

/** As typesetting programs write PDFs. */
export function makeDensePdf(count: number): Uint8Array {
  return writePdf(densePages(count).map(setSheet));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [count = "50", out = "dense.pdf"] = process.argv.slice(2);
  writeFileSync(out, makeDensePdf(Number(count)));
}
