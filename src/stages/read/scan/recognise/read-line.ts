/** Reads a line of a sheet. */

import type { Spot } from "../find/lines.ts";
import type { Models } from "../model/models.ts";
import type { Sheet } from "../sheet.ts";
import { cropLine } from "./crop.ts";
import { decodeColumns, type Seen } from "./decode.ts";

/** A character with the middle of where it stands on the sheet. */
export interface Letter {
  readonly character: string;
  readonly x: number;
  readonly confidence: number;
}

/** The model's columns are so many of its input. */
const STRIDE = 8;
/**
 * How a line is cut out, in parts of what was found of it: with paper above and below, and at its ends. On drawn pages a
 * third fewer characters were wrong than with the line as it was found.
 */
const TALLER = 1.4;
const LONGER = 0.25;
/** Lines are read narrower than they are: of two thirds of the columns as much is seen. */
const NARROW = 0.7;
/** Numbers are read again in their true width. */
const WIDE = 1;
/** Around a number so many heights of the line are looked at. */
const AROUND = 1.2;
/** What is said of a number that is not the same when it is read again: low enough to be flagged. */
const UNSURE = 0.4;

const digit = /[0-9]/;
const ofNumber = /[0-9.,:%]/;

/** The characters of a line; those of numbers are sure only if a second look in another width says the same. */
export async function readLine(sheet: Sheet, spot: Spot, models: Models): Promise<Letter[]> {
  const letters = await look(sheet, spot, models, NARROW);
  for (const { from, to } of numbersOf(letters)) {
    const again = await lookAgain(sheet, spot, models, [letters[from]!.x, letters[to - 1]!.x]);
    const number = textOf(letters.slice(from, to));
    if (numbersOf(again).some((it) => textOf(again.slice(it.from, it.to)) === number)) continue;
    for (let k = from; k < to; k++) {
      const letter = letters[k]!;
      letters[k] = { ...letter, confidence: Math.min(letter.confidence, UNSURE) };
    }
  }
  return letters;
}

async function look(sheet: Sheet, spot: Spot, models: Models, width: number): Promise<Letter[]> {
  const end = LONGER * spot.height;
  const wider = {
    ...spot,
    x: spot.x - end,
    y: spot.y - spot.slope * end,
    length: spot.length + 2 * end,
    height: spot.height * TALLER,
  };
  const crop = cropLine(sheet, wider, width);
  const columns = Math.ceil(crop.width / STRIDE);
  const seen = decodeColumns(await models.recognise(crop), models.characters, columns);
  const middle = ({ from, to }: Seen) => wider.x + ((from + to) / 2) * STRIDE * crop.across;
  return seen.map((it) => ({ character: it.character, x: middle(it), confidence: it.confidence }));
}

function lookAgain(
  sheet: Sheet,
  spot: Spot,
  models: Models,
  [first, last]: readonly [number, number],
): Promise<Letter[]> {
  const from = Math.max(spot.x, first - AROUND * spot.height);
  const to = Math.min(spot.x + spot.length, last + AROUND * spot.height);
  const piece = { ...spot, x: from, y: spot.y + spot.slope * (from - spot.x), length: to - from };
  return look(sheet, piece, models, WIDE);
}

/** Runs of digits with their points, commas and per cent signs. */
function numbersOf(letters: readonly Letter[]): { from: number; to: number }[] {
  const numbers: { from: number; to: number }[] = [];
  for (let k = 0; k < letters.length; k++) {
    if (!digit.test(letters[k]!.character)) continue;
    let to = k + 1;
    while (to < letters.length && ofNumber.test(letters[to]!.character)) to++;
    numbers.push({ from: k, to });
    k = to;
  }
  return numbers;
}

const textOf = (letters: readonly Letter[]) => letters.map(({ character }) => character).join("");
