/** Looks a picture over: how large its letters are, and how far it lies askew. */

import { findComponents } from "./find/components.ts";
import { findFold } from "./find/fold.ts";
import { findInk } from "./find/ink.ts";
import { measureLetters } from "./find/letters.ts";
import { findSlant } from "./find/slant.ts";
import type { Picture } from "./picture.ts";

export interface Survey {
  /** The height of most letters, in pixels. */
  readonly letter: number;
  /** By which lines go down to the right, in radians. */
  readonly angle: number;
  /** Where two sheets that lie side by side are to be parted; null for one sheet. */
  readonly fold: number | null;
}

/** Half the side of the square that a pixel is compared with, in parts of the picture's longer side. */
const REACH = 0.008;

/** @returns null where there is next to nothing that could be letters */
export function surveyPicture(picture: Picture): Survey | null {
  const { width, height } = picture;
  const reach = Math.max(12, Math.round(Math.max(width, height) * REACH));
  const { dots } = findInk(picture, reach);
  const { components, runs } = findComponents(dots, width, height);
  const letter = measureLetters(components);
  if (letter === null) return null;
  const isLetter = components.map(({ left, top, right, bottom }) => {
    const [across, down] = [right - left, bottom - top];
    return Math.max(across, down) <= 2 * letter && Math.max(across, down) >= 0.25 * letter;
  });
  const angle = findSlant(runs, width, height, letter, (owner) => isLetter[owner]!);
  const fold = findFold(
    components.filter((_, k) => isLetter[k]!),
    picture,
    letter,
    angle,
  );
  return { letter, angle, fold };
}
