/** Verifies that a dataset's input is what its file holds. */

import { type Input, lineOf, lineStarts } from "../../model/input.ts";
import type { SourcePage } from "../../model/page.ts";
import { writeInput } from "../../stages/link/input.ts";
import { differs, firstDifference } from "./problem.ts";

/** The first place at which the input that a dataset has is not what its file holds; null when they are the same. */
export function compareInput(
  kept: Input,
  { text, ...places }: Pick<SourcePage, "text" | "boxes" | "origin">,
): { readonly field: string; readonly what: string } | null {
  const read = writeInput(text, places);
  if (kept.text !== read.text) {
    let at = 0;
    while (kept.text[at] === read.text[at]) at++;
    const around = (whole: string) => whole.slice(at, at + 20);
    const line = lineOf(lineStarts(read.text), at);
    return { field: `input.text, line ${line} of it`, what: differs(around(kept.text), around(read.text)) };
  }
  const found =
    firstDifference(kept.sheet, read.sheet, "input.sheet") ??
    firstDifference(kept.origin, read.origin, "input.origin");
  return found === null ? null : { field: found.field, what: differs(found.actual, found.expected) };
}
