/** Finishes a recognised page. */

import type { Box, BoxedLine, BoxedPage, BoxedWord } from "../../../model/boxed.ts";
import type { Message } from "../../../model/message.ts";
import type { LineMark } from "../../../model/page.ts";
import { boundsOf, clip } from "./boxes.ts";
import { joinWords } from "./compose-line.ts";
import type { DraftLine, DraftPage } from "./draft.ts";
import type { Notes } from "./notes.ts";
import { findGaps, measurePrint } from "./word-gaps.ts";

/** A page of an OCR file with what its reader has to say of it. */
export interface OcrPage {
  readonly page: BoxedPage;
  /** What each of its lines is, where the format says so of any. */
  readonly marks: readonly (LineMark | null)[] | null;
  /** Whether it knows where any of them stands. */
  readonly placed: boolean;
  readonly messages: readonly Message[];
  /** Why it has no line that can be read; null where it has. */
  readonly emptiness: string | null;
  /** Where it begins in the file's text. */
  readonly at: number;
}

/** Makes the page that all formats share: every line has text and a place, and what could not be kept is noted. */
export function finishPage(draft: DraftPage, number: number, notes: Notes): OcrPage {
  const lines: BoxedLine[] = [];
  const marks: (LineMark | null)[] = [];
  const placed = draft.lines.some((line) => placeOf(line) !== null);
  let leftOut = 0;
  const print = measurePrint(draft.lines.map(({ words }) => words));
  for (const line of draft.lines) {
    const text = joinWords(line.words, findGaps(line.words, print));
    if (text === "") continue;
    if (isSetOtherwise(line, text, notes)) {
      leftOut++;
      continue;
    }
    lines.push(finishLine(line, text, lines.at(-1), placed ? notes : null));
    marks.push(line.mark ?? null);
  }
  const bounds = boundsOf(lines.map(({ box }) => box));
  const width = draft.width ?? (bounds === null ? 0 : bounds.x + bounds.width);
  const height = draft.height ?? (bounds === null ? 0 : bounds.y + bounds.height);
  const page = {
    number,
    width,
    height,
    lines: lines.map((line) => keepInside(line, width, height, notes, draft.at)),
    pictures: draft.pictures,
    rules: draft.rules,
  };
  const isMarked = marks.some((it) => it !== null);
  return {
    page,
    marks: isMarked ? marks : null,
    placed,
    messages: notes.messages(),
    emptiness: explainEmptiness(lines, leftOut, placed || isMarked),
    at: draft.at,
  };
}

function explainEmptiness(lines: readonly BoxedLine[], leftOut: number, placed: boolean): string | null {
  if (lines.length === 0 && leftOut > 0) {
    const all = leftOut === 1 ? "its only line is" : `all its ${leftOut} lines are`;
    return `${all} set vertically or turned: expected lines across the page`;
  }
  if (lines.length === 0) return "it has no text: expected lines with words";
  if (!placed) return "none of its lines has a box: expected where they stand. Save its text as a .txt file";
  return null;
}

/** Whether a line is not set across the page; it is noted and left out, since its place among the others is unknown. */
function isSetOtherwise(line: DraftLine, text: string, notes: Notes): boolean {
  if (line.setting === "turned") {
    notes.add("lines that are turned are left out", line.at, text);
    return true;
  }
  const box = placeOf(line);
  const tall =
    box !== null && box.height > 2 * box.width && (text.match(/\p{Script=Han}/gu)?.length ?? 0) >= 3;
  if (line.setting === "across" && !tall) return false;
  notes.add("lines that are set vertically are left out", line.at, text);
  return true;
}

function finishLine(
  line: DraftLine,
  text: string,
  previous: BoxedLine | undefined,
  notes: Notes | null,
): BoxedLine {
  const box = placeOf(line) ?? guessPlace(line, text, previous, notes);
  return {
    text,
    box,
    size: line.size ?? box.height,
    bold: line.bold,
    words: line.words.map(
      (word): BoxedWord => ({
        text: word.text,
        box: word.box ?? box,
        confidence: word.confidence,
      }),
    ),
    block: line.block,
  };
}

/** Where a line stands by its own box or by its words'. */
function placeOf({ box, words }: DraftLine): Box | null {
  return box ?? boundsOf(words.flatMap((word) => (word.box === null ? [] : [word.box])));
}

/** A line without a box stands below the line before it, or at the top of its block. */
function guessPlace(
  line: DraftLine,
  text: string,
  previous: BoxedLine | undefined,
  notes: Notes | null,
): Box {
  notes?.add("lines without a box are placed below the line before them", line.at, text);
  if (previous !== undefined && (previous.block === line.block || line.blockBox === null)) {
    return { ...previous.box, y: previous.box.y + previous.box.height };
  }
  return line.blockBox ?? { x: 0, y: 0, width: 0, height: 0 };
}

function keepInside(line: BoxedLine, width: number, height: number, notes: Notes, at: number): BoxedLine {
  const box = clip(line.box, width, height);
  if (box !== line.box) notes.add("boxes that reach out of the page are cut to it", at, line.text);
  return { ...line, box, words: line.words.map((word) => ({ ...word, box: clip(word.box, width, height) })) };
}
