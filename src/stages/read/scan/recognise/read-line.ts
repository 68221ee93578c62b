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
/** Lines are read narrower than they are: of two thirds of the columns as much is seen. */
const SQUEEZE = 0.7;

export async function readLine(
  sheet: Sheet,
  spot: Spot,
  models: Models,
  squeeze = SQUEEZE,
): Promise<Letter[]> {
  const crop = cropLine(sheet, spot, squeeze);
  const columns = Math.ceil(crop.width / STRIDE);
  const seen = decodeColumns(await models.recognise(crop), models.characters, columns);
  const middle = ({ from, to }: Seen) => spot.x + ((from + to) / 2) * STRIDE * crop.across;
  return seen.map((it) => ({ character: it.character, x: middle(it), confidence: it.confidence }));
}
