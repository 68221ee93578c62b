/** Times of the chapters of a report. */

import type { PeriodMention } from "../../../model/mention.ts";
import type { Extraction } from "../../extract/index.ts";
import type { LinkWords } from "../words.ts";

/** Longest line that can be the heading of a chapter. */
const LONGEST_HEADING = 40;

/**
 * The time that the chapters of a report are about (一、2025年工作回顾; 过去五年，…), by block: of a figure that says no
 * other. Only a text with numbered chapters has them; a chapter without a time of its own waits for the first sentence
 * that opens with one.
 */
export function chapterPeriods(
  { blocks, sentences, folded }: Extraction,
  periods: readonly PeriodMention[],
  words: LinkWords,
): ReadonlyMap<number, PeriodMention> {
  const out = new Map<number, PeriodMention>();
  let about: PeriodMention | null = null;
  let inChapter = false;
  let next = 0;
  let block = -1;
  for (const sentence of sentences) {
    const text = folded.slice(sentence.start, sentence.end);
    const opensBlock = sentence.block !== block;
    block = sentence.block;
    if (opensBlock && blocks[block]!.type === "title") [about, inChapter] = [null, false];
    while (next < periods.length && periods[next]!.start < sentence.start) next++;
    if (opensBlock && isHeading(text, words)) {
      inChapter = true;
      const said = periods.slice(next).filter((it) => it.start < sentence.end);
      about = said.length === 1 && isYears(said[0]!) ? said[0]! : null;
    }
    if (!inChapter) continue;
    if (opensBlock && about !== null) out.set(block, about);
    const first = periods[next];
    if (first === undefined || first.end > sentence.end || !isYears(first)) continue;
    const opens = words.chapterOpening.test(folded.slice(sentence.start, first.start));
    // A span of years with a name may open a new part inside a paragraph; a plain year there is a detail.
    if (opens && (opensBlock || words.spansOfYears.has(first.rule))) about = first;
  }
  return out;
}

const isHeading = (text: string, { chapter }: LinkWords) =>
  text.length <= LONGEST_HEADING && chapter.test(text);

/** Whole years, from a first of January to a thirty-first of December. */
const isYears = ({ from, to }: PeriodMention) =>
  from?.endsWith("-01-01") === true && to?.endsWith("-12-31") === true;
