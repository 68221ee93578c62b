/** The whole check: pages, sentences, genres, baselines, thresholds. */

import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { type Baselines, baselines as plain } from "./baselines.ts";
import { checkGenres, type GenresReport } from "./check-genres.ts";
import { checkKnownFailing, type KnownFailingReport } from "./check-known-failing.ts";
import {
  checkGroup,
  checkPages,
  type Extract,
  type Failure,
  type GroupReport,
  listCases,
} from "./check-pages.ts";
import { checkSentences, type SentencesReport } from "./check-sentences.ts";
import { checkUnchanged, type UnchangedReport } from "./check-unchanged.ts";
import { textFolders } from "./genre-labels.ts";
import { isCase, LabelError, type PageDescription, readLabelledPage } from "./labels.ts";
import { addCounts } from "./measures.ts";
import { claimLines, scoreLines } from "./score-lines.ts";
import type { Scores } from "./score-page.ts";
import { type Breach, findBreaches, readThresholds } from "./thresholds.ts";

export type { Extract } from "./check-pages.ts";

export interface CheckOptions {
  /** Describe a single labelled page where its folder does not. */
  readonly facts?: Partial<PageDescription>;
  /** What to score beside the program; nodejieba's takes a second or two to load. */
  readonly baselines?: Baselines;
  /** Where the texts of genres may stand. */
  readonly texts?: readonly string[];
}

/** Everything that a check found. */
export interface CheckReport {
  readonly groups: readonly GroupReport[];
  readonly sentences: readonly SentencesReport[];
  readonly genres: GenresReport;
  readonly negative: UnchangedReport;
  readonly knownFailing: KnownFailingReport;
  readonly failures: readonly Failure[];
  readonly breaches: readonly Breach[];
  /** Whether there are thresholds to hold it to. */
  readonly thresholds: boolean;
  readonly holds: boolean;
}

/**
 * Holds the program against hand labels.
 *
 * `folder` is either fixtures (`realistic`, `sentences`, `negative`, `known-failing`, `genres`, `thresholds.yaml`, each optional)
 * or one labelled page.
 * @throws LabelError when a label file cannot be used.
 */
export async function check(
  folder: string,
  extract: Extract,
  options: CheckOptions = {},
): Promise<CheckReport> {
  if (isCase(folder)) return checkOnePage(folder, extract, options);
  const known = ["realistic", "sentences", "negative", "known-failing"];
  if (!known.some((name) => existsSync(join(folder, name)))) {
    throw new LabelError(folder, "", `expected page.txt or one of the folders ${known.join(", ")} here`);
  }
  const failures: Failure[] = [];
  const pages = new Map<string, Scores>();
  const groups = await checkPages(
    join(folder, "realistic"),
    extract,
    options.baselines ?? plain,
    failures,
    (name, scores) => pages.set(name, scores),
  );
  const sentences = await checkSentences(join(folder, "sentences"), extract, failures);
  const texts = options.texts ?? textFolders;
  const genres = await checkGenres(join(folder, "genres"), texts, extract, failures);
  const negative = await checkUnchanged(join(folder, "negative"), extract, failures);
  const knownFailing = await checkKnownFailing(join(folder, "known-failing"), extract);
  const file = join(folder, "thresholds.yaml");
  const cases = listCases(join(folder, "realistic")).map((path) => basename(path));
  const breaches = holdToThresholds(file, { groups, cases, pages, sentences, genres });
  const holds = [failures, breaches, negative.changed, knownFailing.passing].every(
    ({ length }) => length === 0,
  );
  const thresholds = existsSync(file);
  return { groups, sentences, genres, negative, knownFailing, failures, breaches, thresholds, holds };
}

async function checkOnePage(folder: string, extract: Extract, options: CheckOptions): Promise<CheckReport> {
  const failures: Failure[] = [];
  const group = await checkGroup(
    "page",
    [readLabelledPage(folder, options.facts)],
    extract,
    options.baselines ?? plain,
    failures,
  );
  return {
    groups: group === null ? [] : [group],
    sentences: [],
    genres: { halves: [], incomplete: [], skipped: [] },
    negative: { count: 0, changed: [] },
    knownFailing: { count: 0, passing: [] },
    failures,
    breaches: [],
    thresholds: false,
    holds: failures.length === 0,
  };
}

/** What thresholds hold: groups of pages, each page, the sentences together, each half of a genre. */
interface Held {
  readonly groups: readonly GroupReport[];
  /** The names of all labelled pages, also of those that the program failed on. */
  readonly cases: readonly string[];
  readonly pages: ReadonlyMap<string, Scores>;
  readonly sentences: readonly SentencesReport[];
  readonly genres: GenresReport;
}

function holdToThresholds(file: string, { groups, cases, pages, sentences, genres }: Held): Breach[] {
  if (!existsSync(file)) return [];
  const thresholds = readThresholds(file);
  const halves = genres.halves.map(({ genre, split, scores }) => ({
    name: `genre ${genre} ${split}`,
    scores,
  }));
  const known = ["tuning", "held-out", "sentences", ...cases.map((name) => `page ${name}`)];
  const isSkipped = (name: string) => genres.skipped.some((genre) => name.startsWith(`genre ${genre} `));
  const stranger = Object.keys(thresholds).find(
    (name) => !known.includes(name) && !halves.some((half) => half.name === name) && !isSkipped(name),
  );
  if (stranger !== undefined)
    throw new LabelError(
      file,
      stranger,
      `no such group; expected one of ${[...known, ...halves.map(({ name }) => name)].join(", ")}`,
    );
  const breaches = groups.map(({ name, scores }) => findBreaches(file, thresholds, name, scoreLines(scores)));
  for (const [name, scores] of pages)
    breaches.push(findBreaches(file, thresholds, `page ${name}`, scoreLines(scores)));
  for (const { name, scores } of halves)
    breaches.push(findBreaches(file, thresholds, name, claimLines(scores)));
  if (sentences.length > 0) {
    const total = sentences.map(({ scores }) => scores).reduce(addCounts);
    breaches.push(findBreaches(file, thresholds, "sentences", claimLines(total)));
  }
  return breaches.flat();
}
