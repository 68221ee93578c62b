/** Scores labelled passages of texts that others wrote, genre by genre. */

import type { Claim } from "../model/claim.ts";
import { attempt, type Extract, type Failure, listYaml } from "./check-pages.ts";
import type { ClaimComparison, ClaimScores } from "./compare-claims.ts";
import { fieldNames } from "./fields.ts";
import {
  compareGenreText,
  findMissing,
  type Incomplete,
  readGenre,
  readGenreTexts,
  textsAtHand,
} from "./genre-labels.ts";
import type { Split } from "./label-schema.ts";
import { describePage } from "./labels.ts";
import { addCounts } from "./measures.ts";
import { listMistakes, type Mistake } from "./mistakes.ts";

/** A labelled text of a genre, and how what was found in it compares. */
export interface GenreComparison {
  readonly genre: string;
  readonly split: Split;
  readonly text: string;
  readonly comparison: ClaimComparison<Claim>;
}

/** One half of a genre. Of held-out texts only totals are known: who reads their mistakes tunes on them. */
export interface GenreReport {
  readonly genre: string;
  readonly split: Split;
  readonly texts: number;
  readonly scores: ClaimScores;
  /** Whole records with the subject counted in. */
  readonly withSubject: number;
  /** Of found claims whose label has no period: how many were given one. */
  readonly undated: { readonly of: number; readonly dated: number };
  readonly mistakes: readonly (Mistake & { readonly text: string })[] | null;
}

/** The genres that could be scored, those that were by a part of their texts, and those whose texts are not at hand. */
export interface GenresReport {
  readonly halves: readonly GenreReport[];
  readonly incomplete: readonly Incomplete[];
  readonly skipped: readonly string[];
}

/**
 * Scores the labelled passages of each genre in a folder, tuning and held-out halves apart. The texts of a genre may be from
 * several files; where those of one are not at hand at all, the genre is skipped whole, as its thresholds are of all its
 * files. Where a file lacks single texts, the others are scored, and how many are missing is said.
 */
export async function checkGenres(
  folder: string,
  texts: readonly string[],
  extract: Extract,
  failures: Failure[],
): Promise<GenresReport> {
  const genres = new Map<string, GenreComparison[]>();
  const skipped = new Set<string>();
  const incomplete: Incomplete[] = [];
  for (const file of listYaml(folder)) {
    const { genre } = readGenre(file);
    const compared = await compareGenre(file, texts, extract, failures);
    if (compared === null) skipped.add(genre);
    if (compared?.incomplete) incomplete.push(compared.incomplete);
    genres.set(genre, [...(genres.get(genre) ?? []), ...(compared?.texts ?? [])]);
  }
  const atHand = [...genres].filter(([genre]) => !skipped.has(genre));
  return {
    halves: atHand.flatMap(([, compared]) => scoreHalves(compared)),
    incomplete: incomplete.filter(({ genre }) => !skipped.has(genre)),
    skipped: [...skipped],
  };
}

/** The texts of a genre that were compared, and how many of it are missing. */
export interface ComparedGenre {
  readonly texts: readonly GenreComparison[];
  readonly incomplete: Incomplete | null;
}

/** Runs the program over the labelled texts of a genre that are at hand; null where none is. */
export async function compareGenre(
  file: string,
  folders: readonly string[],
  extract: Extract,
  failures: Failure[],
): Promise<ComparedGenre | null> {
  const labels = readGenre(file);
  const items = readGenreTexts(labels, folders);
  if (items === null) return null;
  const texts: GenreComparison[] = [];
  for (const at of textsAtHand(labels, items)) {
    const text = at.labels;
    const { id, date, paper, ...item } = at.item;
    const region = text.region ?? item.region;
    const facts = describePage(id, { source: `${id}.txt`, date: date || null, paper: paper || null, region });
    const run = () => extract(new TextEncoder().encode(item.text), facts);
    const result = await attempt(`${labels.genre} ${id}`, run, failures);
    if (result === null) continue;
    const comparison = compareGenreText(text, item.text, result.claims);
    texts.push({ genre: labels.genre, split: text.split, text: id, comparison });
  }
  return { texts, incomplete: findMissing(labels, items) };
}

/** The comparisons of a genre, or of several, added up by half. */
export function scoreHalves(compared: readonly GenreComparison[], name?: string): GenreReport[] {
  return (["tuning", "held-out"] as const).flatMap((split) => {
    const own = compared.filter((it) => it.split === split);
    if (own.length === 0) return [];
    const pairs = own.flatMap(({ comparison }) => comparison.pairs.filter(({ claim }) => claim !== null));
    const undated = pairs.filter(({ label }) => label.period === null);
    const mistakes = own.flatMap(({ text, comparison }) =>
      listMistakes(comparison).map((mistake) => ({ ...mistake, text })),
    );
    const report = {
      genre: name ?? own[0]!.genre,
      split,
      texts: own.length,
      scores: own.map(({ comparison }) => comparison.scores).reduce(addCounts),
      withSubject: pairs.filter(({ wrong }) => !wrong.some((field) => inRecord.has(field))).length,
      undated: { of: undated.length, dated: undated.filter(({ wrong }) => wrong.includes("period")).length },
      mistakes: split === "held-out" ? null : mistakes,
    };
    return [report];
  });
}

const inRecord: ReadonlySet<string> = new Set(
  fieldNames.filter((name) => !["modality", "whole", "source"].includes(name)),
);
