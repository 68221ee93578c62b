/** Brings parts of one article together again. */

import { HAN, kindAt } from "../../../model/characters.ts";
import type { Run, Story } from "./bodies.ts";

type Runs = readonly (readonly Run[])[];

/** What a column of the same width speaks for, per pair of bodies. */
const SAME_WIDTH = 2;
const MOST_DIFFERENCE = 0.8;

/**
 * Puts runs of one article together again until there are as many bodies as titles: after alternating columns an
 * article's second half stands behind another article. The pair with the most rare words in common and with one column
 * width goes first. Called only for pages with alternating columns, whose bodies are few.
 */
export function mergeRuns(story: Story, runs: Runs, wanted: number): Runs {
  let bodies = runs.map((body) => ({
    runs: [...body],
    words: wordsOf(story, body),
    width: widthOf(story, body),
  }));
  while (bodies.length > wanted) {
    let best: { a: number; b: number; affinity: number } | undefined;
    for (let a = 0; a < bodies.length; a++) {
      for (let b = a + 1; b < bodies.length; b++) {
        const affinity = affinityOf(bodies[a]!, bodies[b]!, bodies);
        if (best === undefined || affinity > best.affinity) best = { a, b, affinity };
      }
    }
    const { a, b } = best!;
    const merged = [...bodies[a]!.runs, ...bodies[b]!.runs];
    bodies[a] = { runs: merged, words: wordsOf(story, merged), width: widthOf(story, merged) };
    bodies = bodies.filter((_, i) => i !== b);
  }
  return bodies.map((body) => body.runs);
}

interface Described {
  readonly words: ReadonlySet<number>;
  readonly width: number;
}

/** Shared pairs of characters that no other body has, for the smaller body's size, and an equal column width. */
function affinityOf(a: Described, b: Described, all: readonly Described[]): number {
  const [small, large] = a.words.size < b.words.size ? [a, b] : [b, a];
  let shared = 0;
  for (const word of small.words) {
    if (large.words.has(word) && all.every((body) => body === a || body === b || !body.words.has(word)))
      shared++;
  }
  const same = Math.abs(a.width - b.width) <= MOST_DIFFERENCE ? SAME_WIDTH : 0;
  return same + (10 * shared) / (small.words.size + 10);
}

function wordsOf({ blocks }: Story, runs: readonly Run[]): Set<number> {
  const words = new Set<number>();
  for (const { start, end } of runs) {
    for (const { lines } of blocks.slice(start, end)) {
      for (const { text } of lines) {
        for (let i = 0; i + 1 < text.length; i++) {
          if (kindAt(text, i) !== HAN || kindAt(text, i + 1) !== HAN) continue;
          words.add(text.charCodeAt(i) * 0x10000 + text.charCodeAt(i + 1));
        }
      }
    }
  }
  return words;
}

/** The middle width of the lines that fill the column. */
function widthOf({ widths, widthsBefore }: Story, runs: readonly Run[]): number {
  const own = runs.flatMap(({ start, end }) => widths.slice(widthsBefore[start], widthsBefore[end]));
  return own.length === 0 ? 0 : own.sort((a, b) => a - b)[own.length >> 1]!;
}
