/** Runs the repairs in order. */

import { applyEdits, type Edit } from "../../model/layer.ts";
import { OffsetMap } from "../../model/offset-map.ts";
import type { Repair, RepairedPage, SourcePage } from "../../model/page.ts";
import type { Span } from "../../model/span.ts";
import { closeDigitSpacing } from "./close-digit-spacing.ts";
import { closeLetterSpacing } from "./close-letter-spacing.ts";
import { closeMixedSpacing } from "./close-mixed-spacing.ts";
import { closeNames } from "./close-names.ts";
import { dropInvisible } from "./drop-invisible.ts";
import { normaliseNewlines } from "./normalise-newlines.ts";
import { restoreDash } from "./restore-dash.ts";
import { restoreDigits } from "./restore-digits.ts";
import { restorePoint } from "./restore-point.ts";
import { restoreRadicals } from "./restore-radicals.ts";
import { restoreScale } from "./restore-scale.ts";
import type { RepairStep } from "./step.ts";
import { undoubleRuns } from "./undouble-runs.ts";
import { unifySpaces } from "./unify-spaces.ts";
import type { RepairWords } from "./words.ts";

/** The repairs within lines, in the order they run. */
export const repairSteps: readonly RepairStep[] = [
  // Every later step works line by line, so lines come first.
  normaliseNewlines,
  // An invisible character between two copies of a run, or beside a space, would hide both from the steps below.
  dropInvisible,
  // What is compared with words later must be made of characters.
  restoreRadicals,
  // One kind of space for everything that judges gaps.
  unifySpaces,
  // Before any space closes: the gaps of a doubled line are doubled too, and show where its runs end.
  undoubleRuns,
  // Before letter-spacing, to which two names of two characters look like one letter-spaced word.
  closeNames,
  closeLetterSpacing,
  // What is left beside digits, Latin letters and punctuation no longer tells letter-spacing from words.
  closeMixedSpacing,
  // Confusions of characters last, when a number and its unit stand side by side. The scale proves the digits before
  // it, and the digits show whether what stands between them is a point.
  restoreScale,
  closeDigitSpacing,
  restoreDigits,
  restorePoint,
  // Between two numbers that are whole by now.
  restoreDash,
];

/** The steps that change what a number says. */
export const valueSteps: ReadonlySet<string> = new Set(
  repairSteps.filter((step) => step.changesValues).map((step) => step.name),
);

/** Makes the lines of a page whole. Lines stay lines, in print order; layout joins them. */
export function repair(page: SourcePage, words: RepairWords): RepairedPage {
  const { marked, origin } = page;
  let text = marked?.text ?? page.text;
  let map = marked?.map ?? OffsetMap.identity(text.length);
  const repairs: Repair[] = [];
  for (const step of repairSteps) {
    const edits = step.run(text, words);
    if (edits.length === 0) continue;
    if (step.changesValues) reportEach(map, edits, repairs);
    else reportByLine(text, map, edits, repairs);
    const layer = applyEdits(text, edits);
    map = layer.map.compose(map);
    text = layer.text;
  }
  return {
    facts: page.facts,
    source: page.text,
    text,
    map,
    repairs,
    messages: page.messages,
    ...(page.boxes !== undefined && { boxes: page.boxes }),
    ...(marked !== undefined && { marks: marked.lines }),
    ...(origin !== undefined && { origin }),
  };
}

/** Adds one repair an edit: each is a number of its own. */
function reportEach(map: OffsetMap, edits: readonly Edit[], repairs: Repair[]): void {
  for (const { step, at, before, after } of edits)
    repairs.push({ step, source: sourceOf(map, at), before, after });
}

/** Adds one repair a line and step: a stretched line is one thing to read, not twenty closed spaces. */
function reportByLine(text: string, map: OffsetMap, edits: readonly Edit[], repairs: Repair[]): void {
  for (let from = 0; from < edits.length; ) {
    const first = edits[from]!;
    const newline = text.indexOf("\n", first.at.end);
    const lineEnd = newline < 0 ? text.length : newline;
    let to = from + 1;
    while (to < edits.length && edits[to]!.at.end <= lineEnd) to++;
    const end = edits[to - 1]!.at.end;
    let after = "";
    let at = first.at.start;
    for (let k = from; k < to; k++) {
      const edit = edits[k]!;
      after += text.slice(at, edit.at.start) + edit.after;
      at = edit.at.end;
    }
    const source = sourceOf(map, { start: first.at.start, end });
    repairs.push({ step: first.step, source, before: text.slice(first.at.start, end), after });
    from = to;
  }
}

function sourceOf(map: OffsetMap, span: Span): Span {
  const sources = map.toSource(span);
  return { start: sources[0]?.start ?? 0, end: sources.at(-1)?.end ?? 0 };
}

export type { RepairStep, RepairWords };
