/** Thresholds, and figures that break them. */

import { z } from "zod";
import { LabelError, readFileAs } from "./labels.ts";
import type { ScoreLine } from "./score-lines.ts";

const thresholdsSchema = z.record(z.string(), z.record(z.string(), z.number()));

/** By group (tuning, held-out, sentences, `page NAME`, `genre NAME SPLIT`), by figure: the least that is allowed, or the most where less is better. */
export type Thresholds = z.infer<typeof thresholdsSchema>;

/** A figure beyond its threshold. */
export interface Breach {
  readonly group: string;
  readonly score: string;
  readonly value: number;
  readonly threshold: number;
}

export function readThresholds(file: string): Thresholds {
  return readFileAs(file, thresholdsSchema);
}

/**
 * The figures of a group that do not hold. What was not judged at all cannot fail.
 * @throws LabelError for a figure that no group has: a misspelt threshold would never fail.
 */
export function findBreaches(
  file: string,
  thresholds: Thresholds,
  group: string,
  lines: readonly ScoreLine[],
): Breach[] {
  return Object.entries(thresholds[group] ?? {}).flatMap(([score, threshold]) => {
    const line = lines.find(({ name }) => name === score);
    if (line === undefined) {
      const known = lines.map(({ name }) => name).join(", ");
      throw new LabelError(file, `${group}.${score}`, `no such figure; expected one of ${known}`);
    }
    const { value, more } = line;
    if (value === null || (more ? value >= threshold : value <= threshold)) return [];
    return [{ group, score, value, threshold }];
  });
}
