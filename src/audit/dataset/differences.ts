/** Differences to another dataset, in the shape of the audit page. */

import { basename, resolve } from "node:path";
import { diffDatasets } from "../../batch/diff/diff-datasets.ts";
import type { DifferenceList } from "../api.ts";

/** What came between two datasets, as the page shows it. */
export async function listDifferences(before: string, after: string): Promise<DifferenceList> {
  const { added, removed, changed, moved } = await diffDatasets(before, after);
  return {
    old: basename(resolve(before)),
    now: basename(resolve(after)),
    added,
    removed,
    changed: changed.map(({ old, new: now, fields }) => ({
      before: old,
      after: now,
      fields: fields.map(({ field }) => field),
    })),
    moved: moved.map(({ old, new: now }) => ({ before: old, after: now })),
  };
}
