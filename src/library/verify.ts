/** `baoshu/verify`: whether every claim of a dataset still stands on its source, as `baoshu verify` says it. */

export { UsageError } from "../batch/usage-error.ts";
export { describeProblem, type Problem } from "../batch/verify/problem.ts";
export { type VerifyReport, verifyDataset } from "../batch/verify/verify.ts";
