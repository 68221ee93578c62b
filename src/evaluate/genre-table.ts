/** Scores of genres as a table. */

import type { GenreReport, GenresReport } from "./check-genres.ts";
import { writeMissing } from "./genre-labels.ts";
import { intervalOfF1, intervalOfShare, writeInterval } from "./intervals.ts";
import { f1, type Retrieval, type Share, shareOf } from "./measures.ts";
import { formatTable } from "./table.ts";

/** The genres as a table: each half with its figures and their 95 % intervals. */
export function writeGenres({ halves, incomplete, skipped }: GenresReport): string {
  const retrieval = (counts: Retrieval) => `${percent(f1(counts))} ${writeInterval(intervalOfF1(counts))}`;
  const share = (counts: Share) =>
    counts.of === 0 ? "–" : `${percent(shareOf(counts))} ${writeInterval(intervalOfShare(counts))}`;
  const row = ({ genre, split, scores, withSubject }: GenreReport) => [
    `${genre} ${split}`,
    retrieval(scores.found),
    retrieval(scores.record),
    retrieval({ ...scores.record, matched: withSubject }),
    share(scores.fields.period),
    share(scores.fields.indicator),
    share(scores.fields.subject),
    String(scores.found.labelled),
  ];
  const heads = [
    "genres",
    "found F1",
    "record F1",
    "with subject",
    "period",
    "indicator",
    "subject",
    "labels",
  ];
  return [
    halves.length === 0 ? "" : formatTable([heads, ...halves.map(row)]),
    ...incomplete.map(writeMissing),
    ...skipped.map((genre) => `${genre}: its texts are not at hand, skipped`),
  ]
    .filter((part) => part !== "")
    .join("\n");
}

function percent(value: number | null): string {
  return value === null ? "–" : (100 * value).toFixed(1);
}
