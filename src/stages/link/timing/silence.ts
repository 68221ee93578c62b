/** Whether a sentence speaks of time at all. */

import { overlaps, type Span } from "../../../model/span.ts";
import type { Draft } from "../draft.ts";
import type { PageContext } from "../page-context.ts";

/** Whether a word of time stands in the statement before a figure that no period was found for. */
export function saysTime({ match, evidence, sentence }: Draft, scene: PageContext): boolean {
  const { folded } = scene.extraction;
  const { start } = sentence.statements.find((it) => match.span.start < it.end) ?? sentence;
  const said = folded.slice(start, evidence.start);
  return scene.words.timing.timeWord.some(said, (from, to) => {
    const at = { start: start + from, end: start + to };
    const isWord = scene.isBoundary(at.start) && scene.isBoundary(at.end);
    return isWord && !isPassing(said.slice(0, from), at, scene);
  });
}

/** Whether a word of time belongs to a name, is compared with or dates the news: it says nothing of a figure. */
function isPassing(
  before: string,
  at: Span,
  { extraction, organisations, people, times, words }: PageContext,
): boolean {
  if (words.comparing.test(before) || words.timing.insideTitle.test(before)) return true;
  const holds = (name: Span) => overlaps(name, at) && (name.start < at.start || name.end > at.end);
  if (
    organisations.some(holds) ||
    people.some(holds) ||
    extraction.protected.some((it) => it.role === "name" && holds(it))
  )
    return true;
  return times.some(
    (it) => overlaps(it.mention, at) && (it.isBase || it.datesNews || !(it.timely || it.isSameTime)),
  );
}
