/**
 * Scores the program on the labelled passages of each genre. As a command: `npx tsx test/tools/check-genres.ts [--mistakes
 * GENRE]` prints a table; `--mistakes` lists those of a genre's tuning half, never of the half that is held out.
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { ClaimComparison, ClaimScores } from "../../src/evaluate/compare-claims.ts";
import { runNews } from "../../src/evaluate/drawn-claims.ts";
import { fieldNames } from "../../src/evaluate/fields.ts";
import { compareGenreText, readGenre, readGenreTexts } from "../../src/evaluate/genre-labels.ts";
import type { Split } from "../../src/evaluate/label-schema.ts";
import { addCounts } from "../../src/evaluate/measures.ts";
import type { Claim } from "../../src/model/claim.ts";
import { createPipeline, type Pipeline } from "../../src/pipeline.ts";

/** Where the texts may stand: beside the project, or fetched. */
export const textFolders = ["../shared/corpora/news", "../shared/corpora/news2", "fixtures/genres/texts"];
const genresFolder = "fixtures/genres";

export interface GenreScores {
  readonly genre: string;
  readonly split: Split;
  readonly scores: ClaimScores;
  /** Whole records with the subject counted in. */
  readonly withSubject: number;
  /** Of found claims whose label has no period: how many were given one. */
  readonly undated: { readonly of: number; readonly dated: number };
}

export type Compared = {
  readonly genre: string;
  readonly split: Split;
  readonly item: string;
  readonly comparison: ClaimComparison<Claim>;
};

export const listGenres = () =>
  readdirSync(genresFolder)
    .filter((name) => name.endsWith(".yaml"))
    .sort()
    .map((name) => join(genresFolder, name));

/** Runs the program over all labelled texts of a genre; null where its texts are not at hand. */
export function compareGenre(file: string, pipeline: Pipeline): Compared[] | null {
  const labels = readGenre(file);
  const texts = readGenreTexts(labels, textFolders);
  if (texts === null) return null;
  return labels.texts.map((text) => {
    const item = texts.get(text.id)!;
    const { claims } = runNews(pipeline, {
      ...item,
      ...(text.region === undefined ? {} : { region: text.region }),
    });
    return {
      genre: labels.genre,
      split: text.split,
      item: text.id,
      comparison: compareGenreText(text, item.text, claims),
    };
  });
}

/** The comparisons of one half of a genre, added up. */
export function scoreHalf(compared: readonly Compared[], split: Split): GenreScores | null {
  const own = compared.filter((it) => it.split === split).map(({ comparison }) => comparison);
  if (own.length === 0) return null;
  const found = own.flatMap(({ pairs }) => pairs.filter(({ claim }) => claim !== null));
  const undated = found.filter(({ label }) => label.period === null);
  return {
    genre: compared[0]!.genre,
    split,
    scores: own.map(({ scores }) => scores).reduce(addCounts),
    withSubject: found.filter(({ wrong }) => !wrong.some((field) => RECORD.has(field))).length,
    undated: { of: undated.length, dated: undated.filter(({ wrong }) => wrong.includes("period")).length },
  };
}

const RECORD: ReadonlySet<string> = new Set(
  fieldNames.filter((name) => !["modality", "whole", "source"].includes(name)),
);

const f1 = ({ matched, labelled, given }: { matched: number; labelled: number; given: number }) =>
  (200 * matched) / Math.max(1, labelled + given);

const percent = ({ right, of }: { right: number; of: number }) =>
  of === 0 ? "–" : ((100 * right) / of).toFixed(0);

function showRow({ genre, split, scores, withSubject, undated }: GenreScores): string {
  const { found, record, fields } = scores;
  const cells = [
    f1(found).toFixed(1),
    f1(record).toFixed(1),
    f1({ ...record, matched: withSubject }).toFixed(1),
    ...fieldNames.map((name) => percent(fields[name])),
    `${undated.dated}/${undated.of}`,
    `${found.labelled}`,
  ];
  return `${genre.padEnd(12)} ${split.padEnd(9)}${cells.map((cell) => cell.padStart(7)).join("")}`;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const pipeline = createPipeline();
  const wanted = process.argv[2] === "--mistakes" ? process.argv[3] : undefined;
  const heads = [
    "found",
    "record",
    "+subj",
    ...fieldNames.map((name) => name.slice(0, 6)),
    "undat",
    "labels",
  ];
  console.log(`${"".padEnd(22)}${heads.map((head) => head.padStart(7)).join("")}`);
  const all: Compared[] = [];
  for (const file of listGenres()) {
    const compared = compareGenre(file, pipeline);
    if (compared === null) {
      console.log(`${file}: its texts are not at hand, skipped`);
      continue;
    }
    all.push(...compared);
    for (const split of ["tuning", "held-out"] as const) {
      const scores = scoreHalf(compared, split);
      if (scores !== null) console.log(showRow(scores));
    }
    if (wanted !== undefined && (wanted === "all" || wanted === compared[0]?.genre)) listTuning(compared);
  }
  for (const split of ["tuning", "held-out"] as const) {
    const scores = scoreHalf(all, split);
    if (scores !== null) console.log(showRow({ ...scores, genre: "all" }));
  }
}

function listTuning(compared: readonly Compared[]) {
  for (const { item, comparison } of compared.filter(({ split }) => split === "tuning")) {
    for (const { label, claim, wrong } of comparison.pairs) {
      if (claim === null) {
        console.log(
          `- ${item} MISSED ${label.kind} ${label.value ?? `${label.low}~${label.high}`} ${label.unit} ${label.evidence}`,
        );
        continue;
      }
      if (wrong.length === 0) continue;
      console.log(
        `- ${item} ${claim.evidence.text} | ${claim.sentence.text.slice(0, 160).replaceAll("\n", "⏎")}`,
      );
      for (const field of wrong) {
        const want = field === "speaker" ? label.person : label[field as keyof typeof label];
        const got =
          field === "period"
            ? `${claim.period?.start ?? ".."}/${claim.period?.end ?? ".."}`
            : JSON.stringify(claim[field]);
        console.log(`    ${field}: ${got} expected ${JSON.stringify(want)}`);
      }
    }
    for (const claim of comparison.extra)
      console.log(
        `- ${item} EXTRA ${claim.kind} ${claim.value ?? `${claim.low}~${claim.high}`} ${claim.unit} ${claim.evidence.text} | ${claim.sentence.text.slice(0, 100).replaceAll("\n", "⏎")}`,
      );
  }
}
