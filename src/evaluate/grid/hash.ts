/** Choices of the grid by hash, the same on every machine. */

import { createHash } from "node:crypto";
import type { Split } from "../label-schema.ts";

/** Choices of the grid: made by hash, so that they are the same on every machine and in every run. */

/** A whole number from 0 to `below` - 1 that depends on the words alone. */
export function choose(words: string, below: number): number {
  return createHash("sha256").update(words).digest().readUInt32BE(0) % below;
}

/** The half that a frame belongs to. */
export function splitOf(id: string): Split {
  return choose(`split ${id}`, 2) === 0 ? "tuning" : "held-out";
}
