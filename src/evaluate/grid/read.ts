/** Reads the grid's files. */

import { join } from "node:path";
import { LabelError, readFileAs } from "../labels.ts";
import { expandFrame, type GridText } from "./expand.ts";
import { splitOf } from "./hash.ts";
import {
  type Fillings,
  type Frame,
  fillingsSchema,
  framesSchema,
  swapsSchema,
  type WordSwap,
} from "./schema.ts";

/** The grid as it stands in a folder: frames, fillings and words to exchange. */
export interface Grid {
  readonly frames: readonly Frame[];
  readonly fillings: Fillings;
  readonly swaps: readonly WordSwap[];
  readonly texts: readonly GridText[];
}

/**
 * Reads the grid and expands its frames.
 * @throws LabelError when a file does not fit its schema or a frame stands in the wrong half.
 */
export function readGrid(folder: string): Grid {
  const file = join(folder, "frames.yaml");
  const frames = readFileAs(file, framesSchema);
  const fillings = readFileAs(join(folder, "fillings.yaml"), fillingsSchema);
  const ids = new Set<string>();
  for (const { id, split } of frames) {
    if (ids.has(id)) throw new LabelError(file, id, "expected each id once");
    if (split !== splitOf(id))
      throw new LabelError(file, id, `expected split: ${splitOf(id)}, as the hash of the id says`);
    ids.add(id);
  }
  return {
    frames,
    fillings,
    swaps: readFileAs(join(folder, "swaps.yaml"), swapsSchema),
    texts: frames.flatMap((frame) => expandFrame(frame, fillings)),
  };
}
