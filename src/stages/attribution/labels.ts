/** Speakers of transcripts. */

import type { Block } from "../../model/page.ts";
import type { Bearers } from "./bearers.ts";
import type { Mentions } from "./mentions.ts";
import type { Attribution } from "./model.ts";
import type { SpeechWords } from "./words.ts";

/** Who a paragraph is labelled with: a person, or somebody whom the article does not name. */
interface Label {
  readonly end: number;
  readonly speaker: number | null;
}

/**
 * The words of a transcript: 罗局长： at the start of a paragraph holds for it, and, where the article has several such
 * labels, for the paragraphs up to the next one.
 */
export function findLabelled(
  text: string,
  blocks: readonly Block[],
  mentions: Mentions,
  bearers: Bearers,
  words: SpeechWords,
): Attribution[] {
  const paragraphs = blocks.filter((it) => it.type === "paragraph");
  const labels = paragraphs.map((it) => labelOf(text, it, mentions, bearers, words));
  const several = labels.filter((it) => it !== undefined).length > 1;
  const found: Attribution[] = [];
  let open: number | null = null;
  paragraphs.forEach((block, k) => {
    const label = labels[k];
    if (label !== undefined) open = label.speaker;
    else if (!several) open = null;
    if (open === null) return;
    const span = { start: label?.end ?? block.start, end: block.end };
    found.push({ span, speaker: open, source: null, quoted: [], rule: "attribution/label-says" });
  });
  return found;
}

function labelOf(
  text: string,
  { start, end }: Block,
  { people }: Mentions,
  bearers: Bearers,
  { labelTitle, titles }: SpeechWords,
): Label | undefined {
  const opening = text.slice(start, Math.min(end, start + LONGEST));
  const colon = start + opening.indexOf("：");
  if (colon < start || colon >= end - 1) return undefined;
  const first = start + opening.search(/\S/);
  const person = people.find((it) => it.start >= first && it.end <= colon);
  const from = person?.end ?? first;
  labelTitle.lastIndex = from;
  const title = labelTitle.exec(text)?.groups?.title;
  if (title === undefined) return undefined;
  const known = title === "" || titles.longestBefore(title, title.length) !== undefined;
  if (!known || (person === undefined && title === "")) return undefined;
  if (person !== undefined && !isRole(text.slice(first, person.start), titles)) return undefined;
  const speaker = person?.index ?? bearers.whoIs(title, "", first);
  return { end: colon + 1, speaker };
}

/** 财政司司长 before the name, or nothing. */
function isRole(words: string, titles: SpeechWords["titles"]): boolean {
  return words === "" || titles.longestBefore(words, words.length) !== undefined;
}

/** Characters of a label: office, name, party. */
const LONGEST = 24;
