/** Makes lines with boxes of a PDF page. */

import type { Box, BoxedPage } from "../../../model/boxed.ts";
import type { Message } from "../../../model/message.ts";
import { UNKNOWN } from "./font.ts";
import type { Drawing, Glyph } from "./glyphs.ts";
import { findLines } from "./lines.ts";
import { undoubleGlyphs } from "./undouble.ts";

/** A sheet of a PDF as lines with boxes, or why it has none. */
export type BoxedSheet =
  | { readonly page: BoxedPage; readonly messages: readonly Message[] }
  | {
      readonly reason: string;
      /** Whether what the sheet shows may be recognised all the same. */
      readonly drawable?: true;
    };

/** Of the characters that are drawn, how many may lack a Unicode value before nothing can be read. */
const MOST_UNKNOWN = 0.3;
/** From here on a picture or a frame is the paper itself, in parts of the page. */
const WHOLE_PAGE = 0.9;
/** Shorter lines, and smaller pictures, are ornaments. In points. */
const SHORTEST = 18;
/** A scan's text layer may hold no more than a mark of the program that made it: so many characters over a picture. */
const MARK = 40;
const MOST_OF_PAGE = 0.5;
const OCR = "run OCR on it and give its hOCR or ALTO file instead";

/** Makes lines with boxes of what a sheet draws. Pure. */
export function boxSheet(drawing: Drawing, number: number): BoxedSheet {
  const { glyphs: drawn, turned, width, height, unmapped, lostRuns } = drawing;
  if (drawn.length + turned.length === 0 || isScan(drawing))
    return { reason: noText(drawing), drawable: true };
  const unknown = [...unmapped.values()].reduce((sum, count) => sum + count, 0);
  if (unknown > MOST_UNKNOWN * (drawn.length + turned.length)) {
    const fonts = [...unmapped.keys()].sort().join(", ");
    return {
      reason: `${unknown} of ${drawn.length + turned.length} characters have no Unicode value in the PDF (fonts ${fonts}), so its text cannot be read: ${OCR}`,
      drawable: true,
    };
  }
  if (isVertical(drawn, turned)) {
    return {
      reason:
        "the page is set vertically, in columns read from right to left: expected horizontal lines; vertical setting is not read",
    };
  }
  const { glyphs, dropped } = undoubleGlyphs(drawn);
  const rules = drawing.rules
    .map((rule) => clip(rule, width, height))
    .filter((rule) => Math.max(rule.width, rule.height) >= SHORTEST && !isWhole(rule, width, height));
  const page: BoxedPage = {
    number,
    width,
    height,
    lines: findLines(glyphs, rules),
    pictures: drawing.pictures
      .map((picture) => clip(picture, width, height))
      .filter((it) => Math.min(it.width, it.height) >= SHORTEST && !isWhole(it, width, height)),
    rules,
  };
  const messages: Message[] = [];
  const tell = (severity: Message["severity"], reason: string) =>
    messages.push({ severity, stage: "read", rule: null, reason, span: null });
  if (dropped > 0)
    tell("info", `${dropped} characters that are drawn again at their own place were read once`);
  for (const [font, count] of [...unmapped].sort(([a], [b]) => (a < b ? -1 : 1))) {
    tell(
      "warning",
      `${count} characters of the font ${font} have no Unicode value in the PDF and stand as ${UNKNOWN}`,
    );
  }
  if (turned.length > 0) {
    const text = turned.map((glyph) => glyph.text).join("");
    const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
    tell("warning", `${turned.length} characters set vertically or turned were left out: ${shown}`);
  }
  if (lostRuns > 0)
    tell("warning", `${lostRuns} runs of text were left out: their font or its CMap cannot be read`);
  return { page, messages };
}

/** Whether a sheet is one picture, with next to no text of its own. */
function isScan({ glyphs, turned, pictures, width, height }: Drawing): boolean {
  const largest = Math.max(
    0,
    ...pictures.map((it) => clip(it, width, height)).map((it) => it.width * it.height),
  );
  return glyphs.length + turned.length <= MARK && largest >= MOST_OF_PAGE * width * height;
}

function noText({ pictures, lostRuns }: Drawing): string {
  if (lostRuns > 0)
    return `the page has ${lostRuns} runs of text, but their fonts or CMaps cannot be read: ${OCR}`;
  const what = pictures.length > 0 ? "only a picture" : "nothing that is text";
  return `the page has no text layer, ${what}: ${OCR}`;
}

/** Whether most characters stand below the one drawn before them, or are set from top to bottom by their font. */
function isVertical(level: readonly Glyph[], turned: readonly Glyph[]): boolean {
  let below = 0;
  let beside = 0;
  for (let k = 1; k < level.length; k++) {
    const before = level[k - 1]!;
    const glyph = level[k]!;
    const dx = Math.abs(glyph.x - before.x) / glyph.size;
    const dy = Math.abs(glyph.y - before.y) / glyph.size;
    if (dx < 0.3 && dy > 0.4 && dy < 2.5) below++;
    else if (dy < 0.3 && dx > 0.2 && dx < 2.5) beside++;
  }
  return turned.length > level.length || below > Math.max(10, beside);
}

function clip({ x, y, width, height }: Box, pageWidth: number, pageHeight: number): Box {
  const left = Math.max(0, Math.min(x, pageWidth));
  const top = Math.max(0, Math.min(y, pageHeight));
  const right = Math.max(left, Math.min(x + width, pageWidth));
  const bottom = Math.max(top, Math.min(y + height, pageHeight));
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function isWhole(box: Box, width: number, height: number): boolean {
  return box.width * box.height > WHOLE_PAGE * width * height;
}
