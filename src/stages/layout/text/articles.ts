/** Cuts blocks into articles and matches titles to them. */

import { assignAll } from "../../../model/assignment.ts";
import type { Line } from "../line.ts";
import type { Body, Run, Story, Title } from "./bodies.ts";
import { readGaps } from "./cohesion.ts";
import { columnChange } from "./column-change.ts";
import { mergeRuns } from "./merge-runs.ts";
import { TitleScores } from "./title-score.ts";

/** A title's lines and its bylines, wherever they stood. */
export interface Head {
  readonly titles: Line[];
  readonly bylines: (readonly Line[])[];
}

/** A byline's lines in print order: one, or a noun and the names that print set apart. */
export interface Byline {
  readonly lines: readonly Line[];
  /** Whether no text follows it directly: then it may sign the text above. */
  readonly last: boolean;
}

export interface Matched {
  readonly bodies: readonly Body[];
  readonly heads: readonly Head[];
}

/** What a title gains for standing right above a body. */
const ABOVE = 0.7;
/** What it gains for standing in the same order among the titles as the body among the bodies. */
const IN_ORDER = 0.05;
/** Evidence that parts two bodies even when no title is left for the second. */
const CERTAIN = 7.5;
/** Evidence that lets a page be read as having one title more. */
const CLEAR = 2;
/** Evidence without which no title is given a body of its own. */
const POSSIBLE = 0.8;
/** Evidence, a change of vocabulary counted in, that will do when nothing on the page parts the bodies. */
const LAST_RESORT = -0.5;
/** Width that a cut must save for one vote, and the most votes it can win so. */
const SAVED_PER_VOTE = 12;
const MOST_COLUMN_VOTES = 3;
/** The most votes that a change of vocabulary can win. */
const MOST_GAP_VOTES = 2;
/** What a point of the titles' scores counts against a vote for a cut. */
const TITLE_WEIGHT = 0.3;
/** More titles than one page of long articles has. */
const MOST_TITLES = 24;
/** Cuts that are tried against the titles. */
const MOST_CANDIDATES = 6;

/**
 * Cuts the blocks into bodies, one a title where the page shows so many, and matches titles and bylines to them.
 * `inOrder` tells that the text was never print, so that titles stand where they belong.
 */
export function matchArticles(read: Story, bylines: readonly Byline[], inOrder: boolean): Matched {
  const story = inOrder ? read : { ...read, titles: splitTitles(read) };
  const { blocks, titles } = story;
  const { runs, bodyOf } = inOrder ? divideByPlace(story) : chooseBodies(story);
  const bodies = runs.map(
    (body): Body => ({ blocks: body.flatMap((run) => blocks.slice(run.start, run.end)) }),
  );
  const heads: Head[] = bodies.map(() => ({ titles: [], bylines: [] }));
  titles.forEach((title, t) => {
    heads[bodyOf[t]!]?.titles.push(...title.lines);
  });
  for (const byline of bylines) {
    const body = bodyOfByline(byline, story, runs, bodyOf);
    heads[body]?.bylines.push(byline.lines);
  }
  return { bodies, heads };
}

interface Division {
  /** For each body its runs of blocks. */
  readonly runs: readonly (readonly Run[])[];
  /** For each title its body. */
  readonly bodyOf: readonly number[];
  readonly score: number;
}

/**
 * The bodies begin with the first block and with the best cuts, as many as there are titles for. A cut is as good as
 * what the page shows for it (a head, a frame, another column width) and as what the titles gain by it in shared words.
 * Where columns alternated, one more cut each is made, and the runs that belong together are put together again.
 */
function chooseBodies(story: Story): Division {
  const { blocks, titles, interleavings } = story;
  if (blocks.length === 0) return { runs: [], bodyOf: titles.map(() => -1), score: 0 };
  if (titles.length > MOST_TITLES) return divideByPlace(story);
  const scores = new TitleScores(
    titles.map((title) => title.lines.map((line) => line.text).join("")),
    blocks,
  );
  let starts: readonly number[] = [0];
  while (starts.length < titles.length + interleavings) {
    let candidates = rankCuts(story, starts, POSSIBLE);
    if (candidates.length === 0 && starts.length < titles.length)
      candidates = rankCuts(story, starts, LAST_RESORT, readGaps(blocks));
    if (candidates.length === 0) break;
    const divisions = candidates.slice(0, MOST_CANDIDATES).map(({ block, evidence }) => {
      const more = [...starts, block].sort((a, b) => a - b);
      return {
        more,
        total: TITLE_WEIGHT * divide(runsOf(more, blocks.length), titles, scores).score + evidence,
      };
    });
    starts = divisions.reduce((a, b) => (b.total > a.total ? b : a)).more;
  }
  const certain = rankCuts(story, starts, CERTAIN).map(({ block }) => block);
  starts = [...starts, ...certain].sort((a, b) => a - b);
  let runs: readonly (readonly Run[])[] = runsOf(starts, blocks.length);
  if (interleavings > 0) runs = mergeRuns(story, runs, Math.max(1, titles.length));
  return divide(runs, titles, scores);
}

/** Every title over the text that follows it: a page of so many titles is a page of short news in order. */
function divideByPlace({ blocks, titles }: Story): Division {
  if (blocks.length === 0) return { runs: [], bodyOf: titles.map(() => -1), score: 0 };
  const startOf = (title: Title) => Math.min(title.above, blocks.length - 1);
  const starts = [...new Set([0, ...titles.map(startOf)])];
  const bodyAt = new Map(starts.map((start, body) => [start, body]));
  const bodyOf = titles.map((title) => bodyAt.get(startOf(title))!);
  return { runs: runsOf(starts, blocks.length), bodyOf, score: 0 };
}

function runsOf(starts: readonly number[], blocks: number): Run[][] {
  return starts.map((start, b) => [{ start, end: starts[b + 1] ?? blocks }]);
}

/** Titles that stand line under line may be one title or several: several where the page shows more bodies than titles. */
function splitTitles(story: Story): Title[] {
  const bodies = 1 + rankCuts(story, [0], CLEAR).length;
  const missing = bodies - story.titles.length;
  const lines = story.titles.reduce((sum, title) => sum + title.lines.length, 0);
  if (missing <= 0 || lines > bodies) return [...story.titles];
  return story.titles.flatMap((title) =>
    title.lines.map((line): Title => ({ lines: [line], above: title.above })),
  );
}

/** The cuts with the most evidence, beside those made already. */
function rankCuts(
  story: Story,
  starts: readonly number[],
  least: number,
  gaps: readonly number[] = [],
): { block: number; evidence: number }[] {
  const { cuts, widths, widthsBefore } = story;
  const ranked: { block: number; evidence: number }[] = [];
  let body = 0;
  for (let block = 1; block < cuts.length; block++) {
    if (starts[body + 1] === block) {
      body++;
      continue;
    }
    const shown = cuts[block]! + Math.max(-MOST_GAP_VOTES, Math.min(MOST_GAP_VOTES, gaps[block] ?? 0));
    if (shown + MOST_COLUMN_VOTES < least) continue;
    const first = widthsBefore[starts[body]!]!;
    const end = widthsBefore[starts[body + 1] ?? cuts.length]!;
    const saved = columnChange(widths, widthsBefore[block]!, first, end);
    const evidence = shown + Math.min(MOST_COLUMN_VOTES, saved / SAVED_PER_VOTE);
    if (evidence >= least) ranked.push({ block, evidence });
  }
  return ranked.sort((a, b) => b.evidence - a.evidence || a.block - b.block);
}

/** Matches all titles at once, so that each goes where the page as a whole reads best. */
function divide(runs: readonly (readonly Run[])[], titles: readonly Title[], scores: TitleScores): Division {
  const table = scores.table(runs).map((row, t) =>
    row.map((score, b) => {
      const order = IN_ORDER * (1 - Math.abs(t / titles.length - b / runs.length));
      return score + (runs[b]!.some((run) => run.start === titles[t]!.above) ? ABOVE : 0) + order;
    }),
  );
  const assigned = assignAll(titles.length, runs.length, (t, b) => table[t]![b]!);
  const score = assigned.reduce<number>((sum, body, t) => sum + (body === null ? 0 : table[t]![body]!), 0);
  // A title left over is a second line, an eyebrow or a subtitle, of the title it stands beside.
  const bodyOf = assigned.map((body, t) => body ?? assigned[t === 0 ? 1 : t - 1] ?? 0);
  return { runs, bodyOf, score };
}

/** A byline set around a title belongs to it; else to the title it follows, precedes, or to the body beside it. */
function bodyOfByline(
  { lines, last }: Byline,
  story: Story,
  runs: Division["runs"],
  bodyOf: readonly number[],
): number {
  const { blocks, titles } = story;
  const at = lines[0]!.start;
  const end = lines.at(-1)!.end;
  const startOf = (title: Title) => title.lines[0]!.start;
  const inside = titles.findIndex((title) => startOf(title) > at && startOf(title) < end);
  if (inside >= 0) return bodyOf[inside]!;
  const next = blocks.findIndex((block) => block.lines[0]!.start > at);
  const above = next < 0 ? blocks.length : next;
  const before = titles.findLastIndex((title) => title.above === above && startOf(title) < at);
  if (before >= 0) return bodyOf[before]!;
  const after = titles.findIndex((title) => title.above === above && startOf(title) > at);
  if (after >= 0 && !(last && above > 0)) return bodyOf[after]!;
  return bodyBeside(story, runs, above, last);
}

/** A byline without a title signs the text above it when a caption, a frame or nothing follows, else it opens the text below. */
function bodyBeside({ blocks, framed }: Story, runs: Division["runs"], above: number, last: boolean): number {
  const signs = above >= blocks.length || ((last || framed[above]!) && above > 0);
  const block = signs ? above - 1 : above;
  return runs.findIndex((body) => body.some((run) => run.start <= block && block < run.end));
}
