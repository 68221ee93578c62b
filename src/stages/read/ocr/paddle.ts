/** Reads JSON of PaddleOCR. */

import type { Box } from "../../../model/boxed.ts";
import { readConfidence } from "./confidence.ts";
import type { DraftLine, DraftPage } from "./draft.ts";
import { finishPage, type OcrPage } from "./finish-page.ts";
import {
  boxOfCorners,
  isObject,
  type Json,
  lineOfText,
  listOf,
  numberIn,
  readPolygon,
  textIn,
} from "./json-boxes.ts";
import type { MarkupFault } from "./markup.ts";
import { Notes } from "./notes.ts";
import { parseJson } from "./parse-json.ts";

/**
 * PaddleOCR 3 (`save_to_json` of the pipelines OCR and PP-StructureV3: `rec_texts`, `rec_scores`, `rec_polys`,
 * `rec_boxes`, `dt_polys`), what its servers answer, and PaddleOCR 2 (lists of a polygon with a text and its score).
 */

interface PaddlePage {
  readonly lines: readonly PaddleLine[];
  readonly width: number | null;
  readonly height: number | null;
  /** The boxes of its paragraphs, in reading order, of PP-StructureV3. */
  readonly blocks: readonly Box[];
}

interface PaddleLine {
  readonly text: string;
  readonly score: Json;
  readonly place: ReturnType<typeof readPolygon>;
}

/** The pages of a file. */
export function readPaddle(text: string): readonly OcrPage[] | MarkupFault {
  const value = parseJson(text);
  if ("reason" in value) return value;
  const pages = findPages(value.value);
  if (pages.length === 0)
    return {
      reason: "it has no page: expected rec_texts with rec_scores and rec_boxes, rec_polys or dt_polys",
      at: 0,
    };
  return pages.map((page, k) => {
    const notes = new Notes(text);
    return finishPage(draftPage(page, notes, text), k + 1, notes);
  });
}

/** All pages in a value, whatever they are wrapped in. */
function findPages(value: Json): PaddlePage[] {
  if (Array.isArray(value)) {
    if (value.length > 0 && value.every(isOldLine)) return [oldPage(value)];
    return value.flatMap((it) => findPages(it));
  }
  if (!isObject(value)) return [];
  const recognised = isObject(value.overall_ocr_res) ? value.overall_ocr_res : value;
  if (Array.isArray(recognised.rec_texts)) return [newPage(recognised, value)];
  return ["res", "result", "ocrResults", "layoutParsingResults", "prunedResult", "pages"].flatMap((key) =>
    findPages(value[key]),
  );
}

function newPage(
  recognised: Readonly<Record<string, Json>>,
  page: Readonly<Record<string, Json>>,
): PaddlePage {
  const texts = listOf(recognised.rec_texts);
  const scores = listOf(recognised.rec_scores);
  // What was found and not recognised stands in dt_polys only.
  const ofLength = (key: string) => {
    const list = listOf(recognised[key]);
    return list.length === texts.length ? list : null;
  };
  const polygons = ofLength("rec_polys") ?? (ofLength("rec_boxes") === null ? ofLength("dt_polys") : null);
  const boxes = ofLength("rec_boxes");
  const lines = texts.map((text, k): PaddleLine => {
    const place = readPolygon(polygons?.[k]);
    return {
      text: textIn(text),
      score: scores[k],
      place: { ...place, box: place.box ?? boxOfCorners(boxes?.[k]) },
    };
  });
  const ordered = listOf(page.parsing_res_list)
    .filter(isObject)
    .filter((it) => numberIn(it.block_order) !== null || it.block_order === undefined)
    .toSorted((a, b) => (numberIn(a.block_order) ?? 0) - (numberIn(b.block_order) ?? 0));
  return {
    lines,
    width: numberIn(page.width),
    height: numberIn(page.height),
    blocks: ordered.flatMap(({ block_bbox: box }) => boxOfCorners(box) ?? []),
  };
}

/** `[[[x, y], …], [text, score]]`, or an object of PPOCRLabel. */
function isOldLine(value: Json): boolean {
  if (isObject(value)) return typeof value.transcription === "string" && Array.isArray(value.points);
  const [place, said] = listOf(value);
  return (
    Array.isArray(place) &&
    Array.isArray(said) &&
    typeof said[0] === "string" &&
    readPolygon(place).box !== null
  );
}

function oldPage(list: readonly Json[]): PaddlePage {
  const lines = list.map((value): PaddleLine => {
    if (isObject(value))
      return { text: textIn(value.transcription), score: value.score, place: readPolygon(value.points) };
    const [place, said] = listOf(value);
    const [text, score] = listOf(said);
    return { text: textIn(text), score, place: readPolygon(place) };
  });
  return { lines, width: null, height: null, blocks: [] };
}

function draftPage({ lines, width, height, blocks }: PaddlePage, notes: Notes, json: string): DraftPage {
  const drafts = lines.map(({ text, score, place }, k): DraftLine & { order: number } => {
    const at = Math.max(0, json.indexOf(JSON.stringify(text)));
    const confidence =
      score === undefined || score === null ? null : readConfidence(String(score), 1, at, notes);
    const block = place.box === null ? -1 : blocks.findIndex((it) => holdsMiddle(it, place.box!));
    const order = block < 0 ? blocks.length + k : block;
    return {
      ...lineOfText(text, place.box, { confidence, setting: place.setting, block: block + 1 }),
      at,
      order,
    };
  });
  const sorted = blocks.length === 0 ? drafts : drafts.toSorted((a, b) => a.order - b.order);
  return { at: 0, width, height, lines: sorted, pictures: [], rules: [] };
}

function holdsMiddle(outer: Box, { x, y, width, height }: Box): boolean {
  const [middleX, middleY] = [x + width / 2, y + height / 2];
  return (
    middleX >= outer.x &&
    middleX <= outer.x + outer.width &&
    middleY >= outer.y &&
    middleY <= outer.y + outer.height
  );
}
