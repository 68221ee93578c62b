/** `baoshu/diff`: what came between two datasets, as `baoshu diff --json` says it. */

export { diffDatasets } from "../batch/diff/diff-datasets.ts";
export type { ChangedClaim, Differences, FieldChange } from "../batch/diff/differences.ts";
export { UsageError } from "../batch/usage-error.ts";
