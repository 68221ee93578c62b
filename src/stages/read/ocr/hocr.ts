/** Reads hOCR. */

import type { Box } from "../../../model/boxed.ts";
import { boxBetween, parseNumber } from "./boxes.ts";
import { cleanText } from "./compose-line.ts";
import { leastConfidence, readConfidence } from "./confidence.ts";
import { type DraftLine, type DraftPage, type DraftWord, type Setting, settingOf } from "./draft.ts";
import { finishPage, type OcrPage } from "./finish-page.ts";
import { descend, type MarkupElement, type MarkupFault, textOf } from "./markup.ts";
import { Notes } from "./notes.ts";
import { parseHtml } from "./parse-html.ts";

/** hOCR (kba.github.io/hocr-spec/1.2): HTML whose classes say what was recognised and whose titles say where. */

const lineClasses = [
  "ocr_line",
  "ocrx_line",
  "ocr_textfloat",
  "ocr_caption",
  "ocr_header",
  "ocr_footer",
  "ocr_pageno",
];
const wordClasses = ["ocrx_word", "ocr_word"];
const glyphClasses = ["ocrx_cinfo", "ocr_cinfo"];
const blockClasses = ["ocr_par", "ocr_carea", "ocrx_block"];
const pictureClasses = ["ocr_photo", "ocr_image", "ocrx_image", "ocr_linedrawing", "ocr_display"];

/** The pages of an hOCR file. */
export function readHocr(text: string): readonly OcrPage[] | MarkupFault {
  const document = parseHtml(text);
  if ("reason" in document) return document;
  const pages = [...descend(document)].filter((element) => hasClass(element, ["ocr_page"]));
  if (pages.length === 0) return { reason: "it has no page: expected an element of class ocr_page", at: 0 };
  const best = bestConfidence(document);
  return pages.map((page, i) => {
    const notes = new Notes(text);
    return finishPage(readPage(page, { notes, best }), i + 1, notes);
  });
}

/** What every part of a file is read with. */
interface Sheet {
  readonly notes: Notes;
  /** The value of a certain word: 100 by the specification, 1 in files of kraken. */
  readonly best: 1 | 100;
}

/** 1 where every confidence of the file lies between 0 and 1 and one of them between the two; else 100. */
function bestConfidence(document: MarkupElement): 1 | 100 {
  let fractions = false;
  for (const element of descend(document)) {
    if (!hasClass(element, wordClasses) && !hasClass(element, glyphClasses)) continue;
    for (const value of statedConfidences(element)) {
      const number = parseNumber(value);
      if (number > 1) return 100;
      if (number > 0 && number < 1) fractions = true;
    }
  }
  return fractions ? 1 : 100;
}

function statedConfidences(element: MarkupElement): readonly string[] {
  const stated = properties(element);
  return ["x_wconf", "x_confs", "x_conf"].flatMap((name) => listOf(stated.get(name)));
}

/** The values of a property, parted by blanks or commas. */
function listOf(values: string | undefined): string[] {
  return values?.split(/[\s,]+/).filter((value) => value !== "") ?? [];
}

function readPage(page: MarkupElement, sheet: Sheet): DraftPage {
  const { notes } = sheet;
  const lines: DraftLine[] = [];
  const pictures: Box[] = [];
  const rules: Box[] = [];
  let blocks = 0;
  const visit = (element: MarkupElement, surroundings: Surroundings) => {
    const box = hasClass(element, ["ocr_page"]) ? null : readBox(element, notes);
    if (isLine(element)) return lines.push(readLine(element, box, surroundings, sheet));
    if (box !== null && hasClass(element, pictureClasses)) pictures.push(box);
    if (box !== null && hasClass(element, ["ocr_separator"])) rules.push(box);
    const isBlock = hasClass(element, blockClasses);
    const inside: Surroundings = {
      block: isBlock ? ++blocks : surroundings.block,
      box: isBlock ? box : surroundings.box,
      setting: readSetting(element) ?? surroundings.setting,
    };
    for (const child of element.children) {
      if (typeof child !== "string") visit(child, inside);
      else if (child.trim() !== "") notes.add("text outside of lines is left out", element.at, child.trim());
    }
  };
  visit(page, { block: 0, box: null, setting: "across" });
  const box = readBox(page, notes);
  return {
    at: page.at,
    width: box && box.x + box.width,
    height: box && box.y + box.height,
    lines,
    pictures,
    rules,
  };
}

/** What a line has from the elements around it. */
interface Surroundings {
  readonly block: number;
  readonly box: Box | null;
  readonly setting: Setting;
}

/** Captions and headers hold lines in some files and are lines in others. */
function isLine(element: MarkupElement): boolean {
  return (
    hasClass(element, lineClasses) && ![...descend(element)].some((below) => hasClass(below, lineClasses))
  );
}

function readLine(line: MarkupElement, box: Box | null, around: Surroundings, sheet: Sheet): DraftLine {
  const words: DraftWord[] = [];
  let spaced = false;
  let bold = 0;
  const visit = (element: MarkupElement, isBold: boolean) => {
    for (const child of element.children) {
      if (typeof child === "string") {
        const text = cleanText(child);
        if (text !== "")
          words.push({ text, box: null, confidence: null, spaced: spaced || /^\s/.test(child) });
        spaced = /\s$/.test(child) || (spaced && text === "");
      } else if (hasClass(child, wordClasses)) {
        const word = readWord(child, spaced, sheet);
        if (word.text !== "") words.push(word);
        if (isBold || /^(?:strong|b)$/.test(soleChild(child)?.name ?? "")) bold++;
        spaced = false;
      } else visit(child, isBold || /^(?:strong|b)$/.test(child.name));
    }
  };
  visit(line, false);
  const size = parseNumber(properties(line).get("x_size"));
  return {
    at: line.at,
    words,
    box,
    blockBox: around.box,
    block: around.block,
    size: size > 0 ? size : null,
    bold: bold * 2 > words.length,
    setting: readSetting(line) ?? around.setting,
  };
}

function readWord(word: MarkupElement, spaced: boolean, { notes, best }: Sheet): DraftWord {
  const glyphs = [...descend(word)].filter((element) => hasClass(element, glyphClasses));
  const stated = properties(word);
  const listed = (element: MarkupElement) => {
    const own = properties(element);
    return listOf(own.get("x_confs") ?? own.get("x_conf"));
  };
  const confidence =
    readConfidence(stated.get("x_wconf"), best, word.at, notes) ??
    leastConfidence(
      [word, ...glyphs].flatMap(listed).map((value) => readConfidence(value, best, word.at, notes)),
    );
  const text = glyphs.length > 0 ? glyphs.map(textOf).join("").replace(/\s+/gu, "") : textOf(word);
  return { text: cleanText(text), box: readBox(word, notes), confidence, spaced };
}

function readBox(element: MarkupElement, notes: Notes): Box | null {
  const stated = properties(element).get("bbox");
  if (stated === undefined) return null;
  const corners = listOf(stated).map(parseNumber);
  const box = corners.length === 4 ? boxBetween(corners[0]!, corners[1]!, corners[2]!, corners[3]!) : null;
  if (box === null) notes.add("boxes that are none are passed over", element.at, `bbox ${stated}`);
  return box;
}

function readSetting(element: MarkupElement): Setting | null {
  if (/writing-mode\s*:\s*(?:vertical|tb)/.test(element.attributes.style ?? "")) return "vertical";
  const angle = parseNumber(properties(element).get("textangle"));
  return Number.isNaN(angle) ? null : settingOf(angle);
}

/**
 * The properties in a title: `bbox 0 0 9 9; x_wconf 95; image "a;b.png"`. Some programs part them by commas, which else
 * stand between numbers.
 */
function properties({ attributes }: MarkupElement): ReadonlyMap<string, string> {
  const parts = (attributes.title ?? "").match(/(?:"[^"]*"|,(?!\s*[a-z])|[^;,"])+/gi) ?? [];
  return new Map(
    parts.map((part): [string, string] => {
      const [name = "", ...values] = part.trim().split(/\s+/);
      return [name, values.join(" ")];
    }),
  );
}

function hasClass({ attributes }: MarkupElement, classes: readonly string[]): boolean {
  return (attributes.class ?? "").split(/\s+/).some((name) => classes.includes(name));
}

function soleChild({ children }: MarkupElement): MarkupElement | undefined {
  const elements = children.filter((child) => typeof child !== "string" || child.trim() !== "");
  return elements.length === 1 && typeof elements[0] !== "string" ? elements[0] : undefined;
}
