import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listCases } from "../../../../src/evaluate/check-pages.ts";
import { type LabelledPage, readLabelledPage } from "../../../../src/evaluate/labels.ts";
import { addCounts } from "../../../../src/evaluate/measures.ts";
import type { SourcePage } from "../../../../src/model/page.ts";
import type { Result } from "../../../../src/model/result.ts";
import { readPage } from "../../../../src/stages/read/read-page.ts";
import { readPages } from "../../../../src/stages/read/read-pages.ts";
import { pipeline } from "../../../program.ts";
import {
  findChromium,
  type PrintedSheet,
  printPdf,
  readArticles,
  setSheet,
} from "../../../tools/print-pdf.ts";
import { type PaperScores, scoreOnPaper } from "../../../tools/score-on-paper.ts";
import { writePdf } from "../../../tools/write-pdf.ts";

const chromium = findChromium();

/** A labelled page, read from its text and from its print. */
interface Twice {
  readonly page: LabelledPage;
  readonly fromText: PaperScores;
  readonly fromPdf: PaperScores;
  readonly result: Result;
}

/** What the program makes of each page's text: the same for all printers. */
const texts = new Map<
  string,
  { readonly page: LabelledPage; readonly facts: SourcePage["facts"]; readonly scores: PaperScores }
>();

function readFromText(folder: string) {
  const known = texts.get(folder);
  if (known !== undefined) return known;
  const page = readLabelledPage(folder);
  const text = readPage(page.bytes, page.facts) as SourcePage;
  const read = { page, facts: text.facts, scores: scoreOnPaper(page, pipeline.run(text)).scores };
  texts.set(folder, read);
  return read;
}

/** Writes the file of these sheets. */
type Printer = (sheets: readonly PrintedSheet[], file: string) => void;

const printers: [who: string, absent: boolean, Printer][] = [
  // .ci/run installs Chromium and a Chinese font.
  [
    "Chromium (skipped where there is none)",
    chromium === null,
    (sheets, file) => printPdf(chromium!, sheets, file),
  ],
  ["a typesetting program", false, (sheets, file) => writeFileSync(file, writePdf(sheets))],
];

for (const [who, absent, print] of printers) {
  describe.skipIf(absent)(`pages printed as newspaper PDFs by ${who}`, () => {
    const folder = mkdtempSync(join(tmpdir(), "printed-"));
    const pages: Twice[] = [];

    beforeAll(async () => {
      const folders = listCases("fixtures/realistic");
      const file = join(folder, "pages.pdf");
      print(
        folders.map((it) => setSheet(readArticles(it))),
        file,
      );
      let at = 0;
      for await (const read of readPages(new Uint8Array(readFileSync(file)), { source: "pages.pdf" })) {
        if ("reason" in read) throw new Error(read.reason);
        const { page, facts, scores } = readFromText(folders[at++]!);
        const result = pipeline.run({ ...read, facts });
        pages.push({ page, result, fromText: scores, fromPdf: scoreOnPaper(page, result).scores });
      }
      expect(at).toBe(folders.length);
    }, 180_000);

    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    const of = (split: LabelledPage["split"]) => pages.filter(({ page }) => page.split === split);

    it("gives claims at least as right as from their text, page by page", () => {
      const worse = of("tuning").filter(
        ({ fromText, fromPdf }) =>
          fromPdf.found.matched < fromText.found.matched ||
          fromPdf.record.matched < fromText.record.matched ||
          fromPdf.found.given > fromText.found.given,
      );
      expect(worse.map(({ page }) => basename(page.folder))).toEqual([]);
    });

    it("puts every title over its body, and every caption whole", () => {
      for (const { page, fromPdf } of of("tuning")) {
        const about = basename(page.folder);
        expect({ about, titles: fromPdf.titles.right }).toEqual({ about, titles: fromPdf.titles.of });
        expect({ about, captions: fromPdf.captions.right }).toEqual({ about, captions: fromPdf.captions.of });
      }
    });

    it("leaves next to no character of a body in the wrong place", () => {
      const { edits, length } = of("tuning")
        .map(({ fromPdf }) => fromPdf.body)
        .reduce(addCounts);
      // What is left are characters that the fonts draw with another's glyph: 户 comes back as 戶.
      expect(edits / length).toBeLessThan(0.002);
    });

    it("gives claims at least as right on the held-out pages too, taken together", () => {
      const sum = (scores: readonly PaperScores[]) =>
        scores.map(({ found, record }) => ({ found, record })).reduce(addCounts);
      const fromText = sum(of("held-out").map((it) => it.fromText));
      const fromPdf = sum(of("held-out").map((it) => it.fromPdf));
      expect(fromPdf.found.matched).toBeGreaterThanOrEqual(fromText.found.matched);
      expect(fromPdf.record.matched).toBeGreaterThanOrEqual(fromText.record.matched);
    });

    it("keeps the box of every block, inside its page", () => {
      for (const { result } of pages) {
        for (const { box } of result.articles.flatMap(({ blocks }) => blocks)) {
          expect(box).toBeDefined();
          expect(box!.x).toBeGreaterThan(0);
          expect(box!.x + box!.width).toBeLessThan(1100);
          expect(box!.height).toBeGreaterThan(5);
        }
      }
    });
  });
}
