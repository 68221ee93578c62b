/** Scores labelled sentences, file by file. */

import { basename } from "node:path";
import type { Result } from "../model/result.ts";
import { attempt, type Extract, type Failure, listYaml } from "./check-pages.ts";
import { type ClaimComparison, type ClaimScores, compareClaims } from "./compare-claims.ts";
import { type ClaimLabel, type SentenceCase, sentencesFileSchema } from "./label-schema.ts";
import { describePage, readFileAs } from "./labels.ts";
import { addCounts, type Share } from "./measures.ts";
import { listMistakes, type Mistake } from "./mistakes.ts";
import { decodeSource } from "./score-page.ts";

/** The sentences of one file, which are about one phenomenon. */
export interface SentencesReport {
  readonly name: string;
  readonly scores: ClaimScores;
  /** Sentences with every claim found, every field right and nothing made up. */
  readonly sentences: Share;
  readonly mistakes: readonly (Mistake & { readonly text: string })[];
}

/** Scores the sentence files of a folder, each by itself. */
export async function checkSentences(
  folder: string,
  extract: Extract,
  failures: Failure[],
): Promise<SentencesReport[]> {
  const reports: SentencesReport[] = [];
  for (const file of listYaml(folder)) {
    const name = basename(file, ".yaml");
    const outcomes = [];
    for (const [index, example] of readFileAs(file, sentencesFileSchema).entries()) {
      const result = await attempt(
        `${name}[${index}]`,
        () => extractText(extract, example, `${name}-${index}`),
        failures,
      );
      if (result === null) continue;
      outcomes.push({
        text: example.text,
        ...compareExample(example.claims, result, example.text, `${file} at [${index}]`),
      });
    }
    if (outcomes.length === 0) continue;
    reports.push({
      name,
      scores: outcomes.map(({ scores }) => scores).reduce(addCounts),
      sentences: {
        right: outcomes.filter((outcome) => listMistakes(outcome).length === 0).length,
        of: outcomes.length,
      },
      mistakes: outcomes.flatMap((outcome) =>
        listMistakes(outcome).map((mistake) => ({ ...mistake, text: outcome.text })),
      ),
    });
  }
  return reports;
}

/** Runs the program on a text of a YAML list as on a page of its own. */
export function extractText(
  extract: Extract,
  example: Pick<SentenceCase, "text" | "date" | "region">,
  id: string,
): Result | Promise<Result> {
  return extract(
    new TextEncoder().encode(example.text),
    describePage(id, { ...example, source: `${id}.txt` }),
  );
}

/** Compares what was found in such a text with its labels. */
export function compareExample(
  labels: readonly ClaimLabel[],
  result: Result,
  text: string,
  place: string,
): ClaimComparison {
  return compareClaims(labels, result.claims, decodeSource(new TextEncoder().encode(text), "utf-8"), place);
}
