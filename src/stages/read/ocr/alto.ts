/** Reads ALTO. */

import type { Box } from "../../../model/boxed.ts";
import { boxBetween, parseNumber } from "./boxes.ts";
import { cleanText } from "./compose-line.ts";
import { leastConfidence, readConfidence } from "./confidence.ts";
import { type DraftLine, type DraftPage, type DraftWord, type Setting, settingOf } from "./draft.ts";
import { finishPage, type OcrPage } from "./finish-page.ts";
import {
  childElements,
  descend,
  firstChild,
  type MarkupElement,
  type MarkupFault,
  textOf,
} from "./markup.ts";
import { Notes } from "./notes.ts";
import { parseXml } from "./parse-xml.ts";
import { arrange, followChains, type Reference } from "./reading-order.ts";

/** ALTO (loc.gov/standards/alto), versions 1 to 4: the Library of Congress's XML of recognised pages. */

/** One of the file's units in ours: points for lengths on paper, else pixels. */
const units: Readonly<Record<string, number>> = { pixel: 1, mm10: 72 / 254, inch1200: 72 / 1200 };

interface Sheet {
  readonly unit: number;
  readonly boldStyles: ReadonlySet<string>;
  /** Whether the file has an element for every space: a word without one before it follows its neighbour closely. */
  readonly marksSpaces: boolean;
  /** Whether tesseract wrote it: its `WC` is `0.` and the per cent behind it, so that 4 % is `0.4` and 40 % is `0.40`. */
  readonly isTesseract: boolean;
  readonly notes: Notes;
}

/** The pages of an ALTO file. */
export function readAlto(text: string): readonly OcrPage[] | MarkupFault {
  const alto = parseXml(text);
  if ("reason" in alto) return alto;
  const pages = childElements(alto, "Layout").flatMap((layout) => childElements(layout, "Page"));
  if (pages.length === 0)
    return { reason: "it has no page: expected Layout with an element Page", at: alto.at };
  const elements = [...descend(alto)];
  const boldStyles = new Set(
    elements
      .filter(({ attributes }) => /\bbold\b/.test(attributes.FONTSTYLE ?? ""))
      .map(({ attributes }) => attributes.ID ?? ""),
  );
  const marksSpaces = elements.some(({ name }) => name === "SP");
  const isTesseract = elements.some((it) => it.name === "softwareName" && /tesseract/i.test(textOf(it)));
  return pages.map((page, i) => {
    const notes = new Notes(text);
    const sheet = { unit: readUnit(alto, notes), boldStyles, marksSpaces, isTesseract, notes };
    return finishPage(readPage(page, sheet), i + 1, notes);
  });
}

function readUnit(alto: MarkupElement, notes: Notes): number {
  const description = firstChild(alto, "Description");
  const element = description && firstChild(description, "MeasurementUnit");
  // The schema's own default.
  const name = element === undefined ? "mm10" : textOf(element).trim();
  const unit = units[name];
  if (unit === undefined) notes.add("an unknown MeasurementUnit is taken as pixels", element!.at, name);
  return unit ?? 1;
}

function readPage(page: MarkupElement, sheet: Sheet): DraftPage {
  const { unit, notes } = sheet;
  const setting = readSetting(page) ?? "across";
  const elements = [...descend(page, ({ name }) => name !== "TextBlock" && name !== "ReadingOrder")];
  const known = new Set([...descend(page)].map(({ attributes }) => attributes.ID ?? ""));
  const blocks = elements
    .filter(({ name }) => name === "TextBlock")
    .map((element) => {
      const { ID: id = null, IDNEXT: next } = element.attributes;
      return { id, next: next === undefined ? null : { id: next, at: element.at }, element };
    });
  noteStrays(
    page,
    blocks.map(({ element }) => element),
    notes,
  );
  const stated = readOrder(page);
  const order = arrange(blocks, stated.length > 0 ? stated : followChains(blocks), known, notes);
  const boxesOf = (...names: string[]) =>
    elements.filter(({ name }) => names.includes(name)).flatMap((element) => readBox(element, sheet) ?? []);
  const length = (name: string) => {
    const value = parseNumber(page.attributes[name]) * unit;
    return value > 0 ? value : null;
  };
  return {
    at: page.at,
    width: length("WIDTH"),
    height: length("HEIGHT"),
    lines: order.flatMap(({ element }, i) => readBlock(element, i + 1, setting, sheet)),
    pictures: boxesOf("Illustration"),
    rules: boxesOf("GraphicalElement"),
  };
}

/** Notes the words that stand where no line of a block is. */
function noteStrays(page: MarkupElement, blocks: readonly MarkupElement[], notes: Notes): void {
  const lines = blocks.flatMap((block) => childElements(block, "TextLine"));
  const placed = new Set(lines.flatMap((line) => childElements(line, "String")));
  for (const element of descend(page)) {
    const content = element.attributes.CONTENT?.trim() ?? "";
    if (element.name === "String" && content !== "" && !placed.has(element))
      notes.add("words outside of lines are left out", element.at, content);
  }
}

/** The blocks in the order that version 4.3 can state. */
function readOrder(page: MarkupElement): Reference[] {
  const order = firstChild(page, "ReadingOrder");
  if (order === undefined) return [];
  return [...descend(order)].flatMap(({ attributes: { REF: id }, at }) =>
    id === undefined ? [] : { id, at },
  );
}

function readBlock(block: MarkupElement, number: number, inherited: Setting, sheet: Sheet): DraftLine[] {
  const box = readBox(block, sheet);
  const setting = readSetting(block) ?? inherited;
  return childElements(block, "TextLine").map((line): DraftLine => {
    const words = readWords(line, sheet);
    const bold = words.filter((word) => word.bold).length;
    return {
      at: line.at,
      words,
      box: readBox(line, sheet),
      blockBox: box,
      block: number,
      size: null,
      bold: bold * 2 > words.length,
      setting: readSetting(line) ?? setting,
    };
  });
}

function readWords(line: MarkupElement, sheet: Sheet): (DraftWord & { bold: boolean })[] {
  const words: (DraftWord & { bold: boolean })[] = [];
  let spaced = false;
  for (const element of childElements(line)) {
    if (element.name === "SP") spaced = true;
    else if (element.name === "String" || element.name === "HYP") {
      const isHyphen = element.name === "HYP";
      const stated = element.attributes.CONTENT ?? (isHyphen ? "-" : glyphText(element));
      if (stated === null) sheet.notes.add("words without CONTENT are left out", element.at);
      const text = cleanText(stated ?? "");
      if (text === "" || (isHyphen && words.at(-1)?.text.endsWith(text))) continue;
      words.push({
        text,
        box: readBox(element, sheet),
        confidence: isHyphen ? null : readWordConfidence(element, sheet),
        spaced: !isHyphen && (spaced || !sheet.marksSpaces),
        bold: isBold(element, sheet),
      });
      spaced = false;
    }
  }
  return words;
}

/** What the characters of a word say; null where it has none that say anything. */
function glyphText(word: MarkupElement): string | null {
  const text = childElements(word, "Glyph")
    .map(({ attributes }) => attributes.CONTENT ?? "")
    .join("");
  return text === "" ? null : text;
}

/** A word's own confidence, else that of its least certain character. */
function readWordConfidence(word: MarkupElement, { notes, isTesseract }: Sheet): number | null {
  const { WC, CC } = word.attributes;
  const glyphs = childElements(word, "Glyph").map(({ attributes: { GC }, at }) =>
    readConfidence(GC, 1, at, notes),
  );
  // One digit a character, 0 is certain and 9 a guess.
  const digits = /^[\d\s]+$/.test(CC ?? "")
    ? Array.from(CC!.replace(/\s/g, ""), (digit) => 1 - Number(digit) / 9)
    : [];
  const perCent = isTesseract ? /^0\.(\d+)$/.exec(WC ?? "")?.[1] : undefined;
  const stated =
    perCent === undefined
      ? readConfidence(WC, 1, word.at, notes)
      : readConfidence(perCent, 100, word.at, notes);
  return stated ?? leastConfidence([...glyphs, ...digits]);
}

function isBold({ attributes: { STYLE, STYLEREFS } }: MarkupElement, { boldStyles }: Sheet): boolean {
  return /\bbold\b/.test(STYLE ?? "") || (STYLEREFS ?? "").split(/\s+/).some((id) => boldStyles.has(id));
}

function readBox({ attributes, at }: MarkupElement, { unit, notes }: Sheet): Box | null {
  const { HPOS, VPOS, WIDTH, HEIGHT } = attributes;
  if (HPOS === undefined && VPOS === undefined) return null;
  const [x, y, width, height] = [HPOS, VPOS, WIDTH, HEIGHT].map(parseNumber) as [
    number,
    number,
    number,
    number,
  ];
  const box = boxBetween(x * unit, y * unit, (x + width) * unit, (y + height) * unit);
  if (box === null) {
    const example = `HPOS ${HPOS} VPOS ${VPOS} WIDTH ${WIDTH} HEIGHT ${HEIGHT}`;
    notes.add("boxes that are none are passed over", at, example);
  }
  return box;
}

function readSetting({ attributes: { ROTATION, BASEDIRECTION } }: MarkupElement): Setting | null {
  if (/^(?:ttb|btt)$/.test(BASEDIRECTION ?? "")) return "vertical";
  const angle = parseNumber(ROTATION);
  return Number.isNaN(angle) ? null : settingOf(angle);
}
