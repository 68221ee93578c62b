/** What a repair is. */

import type { Edit } from "../../model/layer.ts";
import type { RepairWords } from "./words.ts";

/** One repair within lines. It returns edits and applies none, so it cannot lose a position. */
export interface RepairStep {
  /** Function, configuration key and the word in the explanation. */
  readonly name: string;
  readonly summary: string;
  /** Text before and after this step alone; run as tests. */
  readonly examples: readonly (readonly [before: string, after: string])[];
  /** Texts that look like the damage and are none; run as tests. */
  readonly unchanged: readonly string[];
  /** It changes what a number says: each edit is reported alone, and claims made of such a number are flagged. */
  readonly changesValues?: true;
  readonly run: (text: string, words: RepairWords) => Edit[];
}

/** Calls `visit` with the bounds of every line of `text`, newline excluded. */
export function eachLine(text: string, visit: (start: number, end: number) => void): void {
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    visit(start, end);
    start = end + 1;
  }
}

/** The edit that puts `after` in the place of a slice of `text`. */
export function replace(step: string, text: string, start: number, end: number, after: string): Edit {
  return { step, at: { start, end }, before: text.slice(start, end), after };
}
