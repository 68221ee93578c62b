/** Scores as named figures. */

import type { ClaimScores } from "./compare-claims.ts";
import { fieldNames } from "./fields.ts";
import { f1, precision, type Retrieval, recall, shareOf } from "./measures.ts";
import type { Scores } from "./score-page.ts";

/** One figure by its name, as thresholds and reports call it; null where nothing was judged. */
export interface ScoreLine {
  readonly name: string;
  readonly value: number | null;
  /** Whether more is better; a threshold is then the least allowed, otherwise the most. */
  readonly more: boolean;
}

/** The figures of claims: of sentences, pages and baselines alike. */
export function claimLines(scores: ClaimScores): ScoreLine[] {
  return [
    ...retrievalLines("found", scores.found),
    ...retrievalLines("record", scores.record),
    ...fieldNames.map((name) => line(`field.${name}`, shareOf(scores.fields[name]))),
  ];
}

/** All figures of labelled pages. */
export function scoreLines(scores: Scores): ScoreLine[] {
  const { body, people, ledger } = scores;
  return [
    ...claimLines(scores),
    ...retrievalLines("people", people),
    line("people.madeUp", people.labelled + people.given === 0 ? null : people.given - people.matched, false),
    line("roles", shareOf(scores.roles)),
    ...retrievalLines("organisations", scores.organisations),
    line("body.errors", body.length === 0 ? null : body.edits / body.length, false),
    line("titles", shareOf(scores.titles)),
    line("captions", shareOf(scores.captions)),
    line("ledger.missing", ledger.missing, false),
    line("ledger.doubled", ledger.doubled, false),
  ];
}

function retrievalLines(name: string, counts: Retrieval): ScoreLine[] {
  const absent = counts.labelled + counts.given === 0;
  return [
    line(`${name}.precision`, absent ? null : (precision(counts) ?? 0)),
    line(`${name}.recall`, recall(counts)),
    line(`${name}.f1`, f1(counts)),
  ];
}

function line(name: string, value: number | null, more = true): ScoreLine {
  return { name, value, more };
}
