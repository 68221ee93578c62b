/** Cuts headings off the sentences they run into. */

import { inside } from "../../model/spans.ts";
import type { Sentence } from "../segment/sentences.ts";
import type { NamedPlace } from "./bearing/model.ts";
import type { PageContext } from "./page-context.ts";

/** What headings are looked for in: the parts of the scene that are there before it. */
export type HeadedText = Pick<PageContext, "extraction" | "words" | "organisations" | "isBoundary">;

/** The sentences of a page, headings that run into them cut off, and where an item of news begins. */
export interface Items {
  readonly sentences: readonly Sentence[];
  /** Offsets of headings and of the sentences right after them. */
  readonly openings: ReadonlySet<number>;
}

/** The shortest heading, and how far into a sentence its end is looked for, in UTF-16 units. */
const SHORTEST = 6;
const REPEATED = 5;
const LONGEST = 100;

/**
 * Cuts off headings that run into the first sentence of their news without any sign between, as in digests and
 * transcripts of broadcasts: 全省发电量创新高｜记者从省能源局获悉，… What follows tells of something else than what stood
 * before.
 */
export function cutHeadings(sentences: readonly Sentence[], text: HeadedText): Items {
  const openings = new Set<number>();
  const cut = sentences.flatMap((sentence): Sentence[] => {
    const at = endOfHeading(sentence, text);
    if (at === null || isInsideClaim(at, text)) return [sentence];
    openings.add(sentence.start).add(at);
    const [first, ...rest] = sentence.statements;
    const { start, end, block } = sentence;
    return [
      { start, end: at, block, statements: [{ start, end: at }] },
      { start: at, end, block, statements: [{ start: at, end: first?.end ?? end }, ...rest] },
    ];
  });
  return { sentences: cut, openings };
}

/** Words that carry a number belong together: no heading ends inside them. */
const isInsideClaim = (at: number, { extraction }: HeadedText) =>
  extraction.matches.kept.some(({ span }) => span.start < at && at < span.end);

/** Where the news after a heading begins; null where a sentence has none. */
function endOfHeading({ start, statements }: Sentence, text: HeadedText): number | null {
  const { extraction, words, isBoundary } = text;
  const end = Math.min(statements[0]?.end ?? start, start + LONGEST);
  const said = extraction.folded.slice(start, end);
  const place = words.headedPlace.exec(said)?.[0] ?? "";
  const comma = said.slice(place.length).search(/[，。！？；：]/);
  const clause = comma < 0 ? said : said.slice(0, place.length + comma + 1);
  const again = repeated(clause, start, place, text);
  if (again !== null) return again;
  if (clause.search(words.opensNews) < 0) return null;
  for (const { index } of clause.matchAll(words.opensNews)) {
    const mark = start + index;
    const at = namedBefore(start, mark, text) ?? mark;
    // 国家能源局日前…: who gives the news must stand right before.
    const needsGiver = at === mark && words.givenBy.test(clause.slice(index));
    if (at - start >= SHORTEST && !needsGiver && isBoundary(at) && isWhole(start, at, text)) return at;
  }
  return null;
}

/** Whether a heading can end here: not with a preposition or inside brackets. */
const isWhole = (start: number, at: number, { extraction, words }: HeadedText) =>
  !words.leadsOn.test(extraction.folded.slice(start, at));

/** 国家能源局｜日前发布…: who gives the news stands before the words that open it. */
function namedBefore(from: number, to: number, { organisations }: HeadedText): number | null {
  const last: NamedPlace | undefined = inside(organisations, { start: from, end: to }).at(-1);
  return last === undefined || last.end !== to ? null : last.start;
}

/** 论坛在穗开幕｜论坛今天在穗…, 云南：做强产业｜在云南…: the words that open a heading open its news too. */
function repeated(clause: string, start: number, place: string, text: HeadedText): number | null {
  const opening = place === "" ? clause.slice(0, REPEATED) : place.slice(0, -1);
  const found = clause.indexOf(opening, place.length + SHORTEST);
  if (found < 0 || (place === "" && opening.length < REPEATED)) return null;
  const at = start + found - (text.words.atPlace.exec(clause.slice(0, found))?.[0].length ?? 0);
  return text.isBoundary(at) && isWhole(start, at, text) ? at : null;
}
