/** Reads PAGE XML. */

import type { Box } from "../../../model/boxed.ts";
import { boundsOf, parseNumber } from "./boxes.ts";
import { cleanText, joinWords } from "./compose-line.ts";
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
import { arrange, type Reference } from "./reading-order.ts";

/** PAGE XML (ocr-d.de/en/spec/page), 2010 to 2019: the format of PRImA, Transkribus, OCR-D and eScriptorium. */

const pictures = ["ImageRegion", "GraphicRegion", "ChartRegion", "MapRegion", "LineDrawingRegion"];

/** The pages of a PAGE XML file. */
export function readPageXml(text: string): readonly OcrPage[] | MarkupFault {
  const root = parseXml(text);
  if ("reason" in root) return root;
  const pages = childElements(root, "Page");
  if (pages.length === 0) return { reason: "it has no page: expected an element Page", at: root.at };
  return pages.map((page, i) => {
    const notes = new Notes(text);
    return finishPage(readPage(page, notes), i + 1, notes);
  });
}

interface Region {
  readonly id: string | null;
  readonly element: MarkupElement;
  readonly setting: Setting;
}

function readPage(page: MarkupElement, notes: Notes): DraftPage {
  const elements = [...descend(page, ({ name }) => name !== "TextLine")];
  const regions = findRegions(page, readSetting(page) ?? "across");
  noteStrays(page, regions, notes);
  const known = new Set(elements.map(({ attributes }) => attributes.id ?? ""));
  const order = firstChild(page, "ReadingOrder");
  const references = order === undefined ? [] : readGroup(order, notes);
  const boxesOf = (names: readonly string[]) =>
    elements.filter(({ name }) => names.includes(name)).flatMap((element) => readBox(element, notes) ?? []);
  const length = (name: string) => {
    const value = parseNumber(page.attributes[name]);
    return value > 0 ? value : null;
  };
  return {
    at: page.at,
    width: length("imageWidth"),
    height: length("imageHeight"),
    lines: arrange(regions, references, known, notes).flatMap((region, i) =>
      readRegion(region, i + 1, notes),
    ),
    pictures: boxesOf(pictures),
    rules: boxesOf(["SeparatorRegion"]),
  };
}

/** Notes the lines, words and characters that stand where no region of text, no line or no word, is. */
function noteStrays(page: MarkupElement, regions: readonly Region[], notes: Notes): void {
  const lines = regions.flatMap(({ element }) => childElements(element, "TextLine"));
  const words = lines.flatMap((line) => childElements(line, "Word"));
  const glyphs = words.flatMap((word) => childElements(word, "Glyph"));
  const placed = new Set([...lines, ...words, ...glyphs]);
  for (const element of descend(page)) {
    if (placed.has(element)) continue;
    if (element.name === "TextLine" || element.name === "Word")
      notes.add("lines and words outside of text regions are left out", element.at, textOf(element).trim());
    else if (element.name === "Glyph")
      notes.add("characters outside of words are left out", element.at, textOf(element).trim());
  }
}

/** The regions of text, also those inside tables, advertisements and other regions. */
function findRegions(parent: MarkupElement, inherited: Setting): Region[] {
  return childElements(parent)
    .filter(({ name }) => name.endsWith("Region"))
    .flatMap((element) => {
      const setting = readSetting(element) ?? inherited;
      const own =
        element.name === "TextRegion" ? [{ id: element.attributes.id ?? null, element, setting }] : [];
      return [...own, ...findRegions(element, setting)];
    });
}

/** The regions that a group of the reading order names, in its order. */
function readGroup(group: MarkupElement, notes: Notes): Reference[] {
  const members = childElements(group).filter(({ name }) =>
    /^(?:RegionRef|OrderedGroup|UnorderedGroup)/.test(name),
  );
  const indexOf = ({ attributes, at }: MarkupElement) => {
    if (attributes.index === undefined) return 0;
    const index = parseNumber(attributes.index);
    if (Number.isNaN(index)) notes.add("an index of the reading order is no number", at, attributes.index);
    return index || 0;
  };
  return members
    .map((member) => ({ member, index: indexOf(member) }))
    .sort((a, b) => a.index - b.index)
    .flatMap(({ member }) => {
      const { regionRef: id } = member.attributes;
      return [...(id === undefined ? [] : [{ id, at: member.at }]), ...readGroup(member, notes)];
    });
}

function readRegion({ element, setting }: Region, block: number, notes: Notes): DraftLine[] {
  const box = readBox(element, notes);
  const base = { blockBox: box, block, size: null, bold: false };
  const lines = childElements(element, "TextLine").map((line): DraftLine => {
    const words = readWords(line, notes);
    return {
      ...base,
      at: line.at,
      words,
      box: readBox(line, notes),
      bold: words.filter((word) => word.bold).length * 2 > words.length || isBold(line),
      setting: readSetting(line) ?? setting,
    };
  });
  const whole = readText(element, notes);
  if (lines.some((line) => line.words.length > 0) || whole === null) return lines;
  // Recognised as a whole: its text has the line breaks, but nothing says where the lines stand.
  const texts = whole.text
    .split(/\r\n|\r|\n/)
    .map(cleanText)
    .filter((text) => text !== "");
  return texts.map((text, i): DraftLine => {
    const height = (box?.height ?? 0) / texts.length;
    const place = box && { ...box, y: box.y + i * height, height };
    const words = [{ text, box: null, confidence: whole.confidence, spaced: false }];
    return { ...base, at: element.at, words, box: place, setting };
  });
}

/**
 * The words of a line. Where the line's own text says something else than its words, someone has corrected it: then it
 * is one word, as doubtful as the least of them.
 */
function readWords(line: MarkupElement, notes: Notes): (DraftWord & { bold: boolean })[] {
  const own = readText(line, notes);
  const words = childElements(line, "Word").flatMap((element) => {
    const read = readText(element, notes);
    const glyphElements = childElements(element, "Glyph");
    const glyphs = glyphElements.flatMap((glyph) => readText(glyph, notes) ?? []);
    const stated = cleanText(read?.text ?? "");
    // Some files have the text of characters only.
    const text = stated === "" ? cleanText(glyphs.map((glyph) => glyph.text).join("")) : stated;
    const confidence =
      read?.confidence ?? leastConfidence(glyphs.map((glyph) => glyph.confidence)) ?? own?.confidence ?? null;
    const box =
      readBox(element, notes) ?? boundsOf(glyphElements.flatMap((glyph) => readBox(glyph, notes) ?? []));
    return text === "" ? [] : [{ text, box, confidence, spaced: true, bold: isBold(element) }];
  });
  const stated = cleanText(own?.text ?? "");
  if (stated === "" || stated === joinWords(words)) return words;
  if (squeeze(stated) === squeeze(joinWords(words))) return spaceAs(stated, words);
  if (words.length > 0)
    notes.add("a line's own text is taken where it is not that of its words", line.at, stated);
  const confidence = own!.confidence ?? leastConfidence(words.map((word) => word.confidence));
  return [{ text: stated, box: null, confidence, spaced: false, bold: false }];
}

/** The words with the spaces that the line's own text has between them. */
function spaceAs<T extends DraftWord>(stated: string, words: readonly T[]): T[] {
  let at = 0;
  return words.map((word) => {
    const spaced = /\s/.test(stated[at] ?? "");
    if (spaced) at++;
    for (const character of word.text) {
      if (/\s/.test(character)) continue;
      while (/\s/.test(stated[at] ?? "")) at++;
      at += character.length;
    }
    return { ...word, spaced };
  });
}

function squeeze(text: string): string {
  return text.replace(/\s+/gu, "");
}

/** The text that an element has itself; of several readings the one with the lowest index. */
function readText(element: MarkupElement, notes: Notes): { text: string; confidence: number | null } | null {
  const readings = childElements(element, "TextEquiv")
    .map((reading) => ({ reading, index: parseNumber(reading.attributes.index) || 0 }))
    .sort((a, b) => a.index - b.index);
  const best = readings[0]?.reading;
  if (best === undefined) return null;
  const unicode = firstChild(best, "Unicode") ?? firstChild(best, "PlainText");
  const confidence = readConfidence(best.attributes.conf, 1, best.at, notes);
  return { text: unicode === undefined ? "" : textOf(unicode), confidence };
}

/** The box around the points of an outline: `1,2 3,4` or, in 2010, an element for each. */
function readBox(element: MarkupElement, notes: Notes): Box | null {
  const coords = firstChild(element, "Coords");
  if (coords === undefined) return null;
  const stated = coords.attributes.points;
  const points =
    stated === undefined
      ? childElements(coords, "Point").map(({ attributes: { x, y } }) => [x, y])
      : stated
          .trim()
          .split(/\s+/)
          .map((point) => point.split(","));
  const corners = points.map(([x, y]) => ({ x: parseNumber(x), y: parseNumber(y), width: 0, height: 0 }));
  const box = boundsOf(corners);
  if (box !== null && [box.x, box.y, box.width, box.height].every(Number.isFinite)) return box;
  notes.add("boxes that are none are passed over", coords.at, `points ${stated ?? ""}`);
  return null;
}

function readSetting({ attributes: { orientation, readingDirection } }: MarkupElement): Setting | null {
  if (/^(?:top-to-bottom|bottom-to-top)$/.test(readingDirection ?? "")) return "vertical";
  const angle = parseNumber(orientation);
  return Number.isNaN(angle) ? null : settingOf(angle);
}

function isBold(element: MarkupElement): boolean {
  return firstChild(element, "TextStyle")?.attributes.bold === "true";
}
