/** Compares articles and captions with labels. */

import { assign } from "../model/assignment.ts";
import type { Result } from "../model/result.ts";
import { editDistance } from "./edit-distance.ts";
import type { ArticleLabel, CaptionLabel } from "./label-schema.ts";
import type { Share } from "./measures.ts";
import { lettersOf, squeeze } from "./text.ts";

export interface TextScores {
  /** Character edits between labelled and given bodies, and the labelled characters. */
  readonly body: { readonly edits: number; readonly length: number };
  /** Titles that stand over the right body. */
  readonly titles: Share;
  /** Captions whole: text and credit, and nothing else with them. */
  readonly captions: Share;
}

type Page = Pick<Result, "text" | "articles">;

/** Compares a page's articles and captions with the labelled ones. */
export function compareText(
  page: Page,
  articles: readonly ArticleLabel[],
  captions: readonly CaptionLabel[],
): TextScores {
  const points = [...page.text];
  const slice = ({ start, end }: { start: number; end: number }) => points.slice(start, end).join("");
  const given = page.articles.map((article) => ({
    title: article.title,
    body: lettersOf(article.blocks.filter(isBody).map(slice).join("")),
  }));
  const labelled = articles.map((article) => ({
    title: article.title,
    body: lettersOf(
      article.blocks
        .filter(isBody)
        .map(({ text }) => text)
        .join(""),
    ),
  }));
  const column = assign(labelled.length, given.length, (l, g) =>
    sharedPairs(labelled[l]!.body, given[g]!.body),
  );
  let edits = 0;
  let titlesRight = 0;
  labelled.forEach((label, index) => {
    const match = given[column[index] ?? -1];
    const wrong = editDistance(label.body, match?.body ?? []);
    edits += wrong;
    const sameTitle = match !== undefined && squeeze(match.title ?? "") === squeeze(label.title ?? "");
    if (label.title !== null && sameTitle && wrong < label.body.length / 2) titlesRight++;
  });
  const pool = captionPool(page, slice);
  return {
    body: { edits, length: labelled.reduce((sum, { body }) => sum + body.length, 0) },
    titles: { right: titlesRight, of: labelled.filter(({ title }) => title !== null).length },
    captions: { right: captions.filter((caption) => isWhole(caption, pool)).length, of: captions.length },
  };
}

function isBody({ type }: { type: string }): boolean {
  return type === "paragraph" || type === "section";
}

/** How much two bodies share: the pairs of neighbouring letters they have in common, each as often as both have it. */
function sharedPairs(a: readonly string[], b: readonly string[]): number {
  const counts = new Map<string, number>();
  for (let i = 1; i < a.length; i++) {
    const pair = a[i - 1]! + a[i]!;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let i = 1; i < b.length; i++) {
    const pair = b[i - 1]! + b[i]!;
    const left = counts.get(pair) ?? 0;
    if (left > 0) shared++;
    counts.set(pair, left - 1);
  }
  return shared;
}

/** Caption and credit blocks in reading order, with the lines that stand in no article (a page's loose captions). */
function captionPool(page: Page, slice: (span: { start: number; end: number }) => string): string[] {
  const inside = page.articles.flatMap(({ blocks }) =>
    blocks.filter(({ type }) => type === "caption" || type === "credit"),
  );
  const loose: { start: number; end: number }[] = [];
  let start = 0;
  for (const line of page.text.split("\n")) {
    const end = start + [...line].length;
    const free = !page.articles.some((article) => start < article.end && article.start < end);
    if (free && line.trim() !== "") loose.push({ start, end });
    start = end + 1;
  }
  return [...inside, ...loose].sort((a, b) => a.start - b.start).map(slice);
}

/** Whether one block, or one and the next, hold the caption and its credit and nothing but its label and brackets. */
function isWhole(caption: CaptionLabel, pool: readonly string[]): boolean {
  const wanted = bare([caption.label ?? "", caption.text, caption.credit ?? ""].join(""));
  const unnamed = bare(caption.text + (caption.credit ?? ""));
  return pool.some((block, index) =>
    [block, block + (pool[index + 1] ?? "")].map(bare).some((text) => text === wanted || text === unnamed),
  );
}

/** Letters and digits alone: brackets, stops and spaces around a credit are the designer's. */
function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, "");
}
