/** Tells titles of articles from headings inside them among MinerU's titles. */

import { cutToLines } from "./json-boxes.ts";
import type { MineruPart } from "./mineru-parts.ts";

/** A title is set so much larger than the text. */
const LARGER = 1.2;

/**
 * MinerU calls both a title, and gives levels only sometimes. The first of a page is one; another is one when it is of
 * the highest level, or none, and set larger than the text.
 */
export function markHeadings(parts: readonly MineruPart[]): MineruPart[] {
  const body = median(parts.filter(({ role }) => role === "paragraph").flatMap(sizesOf));
  let isFirst = true;
  return parts.map((part) => {
    if (part.role !== "title") return part;
    const size = median(sizesOf(part));
    const isLarge = size !== null && body !== null && size >= LARGER * body;
    const isTitle = isFirst || ((part.level ?? 1) <= 1 && isLarge);
    isFirst = false;
    return isTitle ? part : { ...part, role: "section" };
  });
}

const sizesOf = ({ lines }: MineruPart): number[] =>
  lines.flatMap(({ text, box }) => cutToLines(text, box).flatMap((line) => line.box?.height ?? []));

function median(values: readonly number[]): number | null {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? null;
}
