/** A recognised page before it is finished. */

import type { Box } from "../../../model/boxed.ts";
import type { LineMark } from "../../../model/page.ts";

/** A page as a format gives it, before gaps are filled: what every reader of an OCR format makes. */
export interface DraftPage {
  readonly at: number;
  readonly width: number | null;
  readonly height: number | null;
  /** In the order the format gives. */
  readonly lines: readonly DraftLine[];
  readonly pictures: readonly Box[];
  readonly rules: readonly Box[];
}

export interface DraftLine {
  /** Offset of its tag in the file. */
  readonly at: number;
  readonly words: readonly DraftWord[];
  readonly box: Box | null;
  /** Of the block it stands in: the last resort of a line without a box. */
  readonly blockBox: Box | null;
  readonly block: number;
  /** Font size in the page's unit; null where the format does not say. */
  readonly size: number | null;
  readonly bold: boolean;
  /** How the format says it is set. */
  readonly setting: Setting;
  /** What the format says it is. */
  readonly mark?: LineMark;
}

/** Across the page, turned from it by a right angle or more, or from top to bottom. */
export type Setting = "across" | "turned" | "vertical";

export interface DraftWord {
  readonly text: string;
  readonly box: Box | null;
  readonly confidence: number | null;
  /** Whether the format has a space before it. */
  readonly spaced: boolean;
}

/** Text that slants by less is set across the page, on a sheet that lay askew. */
const mostSlant = 20;

/** What an angle in degrees means. */
export function settingOf(angle: number): Setting {
  const turned = Math.abs((((angle % 360) + 540) % 360) - 180);
  return turned > mostSlant ? "turned" : "across";
}
