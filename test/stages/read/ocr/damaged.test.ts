import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SourcePage } from "../../../../src/model/page.ts";
import { isReadFailure } from "../../../../src/stages/read/read-page.ts";
import { readPages } from "../../../../src/stages/read/read-pages.ts";

const names = ["harbour.hocr", "harbour.alto.xml", "harbour.page.xml"] as const;
const contents = new Map(names.map((name) => [name, readFileSync(`test/fixtures/ocr/${name}`, "latin1")]));

/** Bytes that markup hangs on, and some that are no text. */
const odd = ["<", ">", "&", '"', "'", "/", "=", " ", "-", "9", "e", "\0", "\xff", "]", "<!--", "</p>", ""];

const damage = fc.record({
  name: fc.constantFrom(...names),
  edits: fc.array(
    fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      drop: fc.nat(40),
      put: fc.constantFrom(...odd),
    }),
    { minLength: 1, maxLength: 4 },
  ),
});

describe("OCR output that was damaged anywhere", () => {
  it("gives whole pages or a reason with its place, and never throws", async () => {
    await fc.assert(
      fc.asyncProperty(damage, async ({ name, edits }) => {
        let text = contents.get(name)!;
        for (const { at, drop, put } of edits) {
          const start = Math.floor(at * text.length);
          text = text.slice(0, start) + put + text.slice(start + drop);
        }
        for await (const page of readPages(Buffer.from(text, "latin1"), { source: name })) {
          if (isReadFailure(page)) expect(page.reason).toMatch(/^(?:the (?:page|file)|page \d+) /);
          else expectWhole(page);
        }
      }),
      { numRuns: 400, seed: 5 },
    );
  });
});

function expectWhole({ text, boxes }: SourcePage): void {
  if (boxes === undefined) return;
  expect(boxes.lines.map((line) => line.text)).toEqual(text.split("\n"));
  for (const { box, words, text: line } of boxes.lines) {
    let at = 0;
    for (const word of words) {
      at = line.indexOf(word.text, at);
      expect(at).toBeGreaterThanOrEqual(0);
      at += word.text.length;
      expect(word.confidence ?? 0.5).toBeGreaterThanOrEqual(0);
      expect(word.confidence ?? 0.5).toBeLessThanOrEqual(1);
    }
    for (const { x, y, width, height } of [box, ...words.map((word) => word.box)]) {
      expect([x, y, width, height].every((value) => Number.isFinite(value) && value >= 0)).toBe(true);
    }
  }
}
