/** Parts of the labels for cross-validation. */

import { createHash } from "node:crypto";
import type { Teacher } from "./listen.ts";

const FOLDS = 5;

/** The numbers of the parts into which texts are parted, each text whole. */
export const textFolds: readonly number[] = Array.from({ length: FOLDS }, (_, fold) => fold);

/** The part of a text, the same on every machine. */
export function foldOf({ text }: Pick<Teacher, "text">): number {
  return Number.parseInt(createHash("sha256").update(text).digest("hex").slice(0, 8), 16) % FOLDS;
}

/** What stands for no genre of texts: sentences of our own and the examples of ways. */
const ownWords: ReadonlySet<string> = new Set(["sentences", "grid", "ways"]);

/** The genres that can be left out. */
export function genreFolds(teachers: readonly Pick<Teacher, "genre">[]): string[] {
  return [...new Set(teachers.map(({ genre }) => genre))].filter((genre) => !ownWords.has(genre));
}
