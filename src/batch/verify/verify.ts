/** Verifies a whole dataset. */

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { writeClaimSchema } from "../../dataset/claim-schema.ts";
import { restorePrevious } from "../../dataset/dataset-folder.ts";
import { manifestFile, packageFile } from "../../dataset/files.ts";
import {
  type Counts,
  failureSchema,
  type Manifest,
  manifestSchema,
  noCounts,
} from "../../dataset/manifest.ts";
import { UsageError } from "../usage-error.ts";
import { checkPackage } from "./check-package.ts";
import { PagesCheck } from "./check-pages.ts";
import { checkReviews } from "./check-reviews.ts";
import { SourceFinder } from "./find-source.ts";
import { readLines } from "./lines.ts";
import { differs, firstDifference, type Problem } from "./problem.ts";

export interface VerifyReport {
  readonly problems: readonly Problem[];
  readonly counts: Counts;
  /** Pages whose input was found and compared. */
  readonly reachedSources: number;
}

/**
 * Checks that every claim of a dataset still stands: the hash of every file, every quote on its page's text, every row
 * of every table on its page, and every piece of evidence on the input where that can be reached.
 * @throws UsageError when the folder holds no dataset at all
 */
export async function verifyDataset(
  folder: string,
  options: { source?: string | undefined } = {},
): Promise<VerifyReport> {
  await restorePrevious(folder);
  const { problems: ofFiles, present } = await checkPackage(folder);
  const problems = [...ofFiles];
  if (present.size === 0) {
    throw new UsageError(
      `${folder}: no dataset here. Expected a folder that baoshu run has written, with ${packageFile}`,
    );
  }
  const manifest = await readManifest(folder, problems);
  const sources = await SourceFinder.around(folder, options.source);
  if (manifest === null || !present.has("pages.jsonl"))
    return { problems, counts: noCounts(), reachedSources: 0 };
  const read = manifest.inputs.filter(({ status }) => status === "read");
  const ids = read.flatMap(({ page }) => page ?? []);
  const pages = new PagesCheck(folder, present, sources, ids);
  await pages.start();
  for (const input of read) await pages.expectPage(input);
  const found = [...(await pages.end()), ...(await checkRest(folder, present, manifest, pages.counts))];
  problems.push(...blameChanged(found, ofFiles, present));
  if (present.has("reviews.csv")) problems.push(...(await checkReviews(folder, manifest)));
  return { problems, counts: pages.counts, reachedSources: pages.reachedSources };
}

const pagesFile = "pages.jsonl";

/**
 * What the pages do not give is the fault of `pages.jsonl` where that was changed and the file that was held against it
 * was not.
 */
function blameChanged(
  found: readonly Problem[],
  ofFiles: readonly Problem[],
  present: ReadonlySet<string>,
): Problem[] {
  const changed = new Set(ofFiles.map(({ file }) => file));
  if (!changed.has(pagesFile)) return [...found];
  const isBystander = ({ file }: Problem) =>
    file !== pagesFile && !changed.has(file) && (present.has(file) || file === manifestFile);
  const bystanders = [...new Set(found.filter(isBystander).map(({ file }) => file))];
  const rest = found.filter((it) => !isBystander(it));
  if (bystanders.length === 0) return rest;
  const what = `it does not give what ${bystanders.join(", ")} hold, and they are as they were written`;
  return [...rest, { file: pagesFile, what }];
}

async function readManifest(folder: string, problems: Problem[]): Promise<Manifest | null> {
  const text = await readFile(join(folder, manifestFile), "utf8").catch(() => null);
  if (text === null) return null;
  try {
    const parsed = manifestSchema.safeParse(JSON.parse(text));
    if (parsed.success) return parsed.data;
    const { path, message } = parsed.error.issues[0]!;
    problems.push({ file: manifestFile, field: path.join("."), what: message });
  } catch {
    problems.push({ file: manifestFile, what: "it is not JSON" });
  }
  return null;
}

async function checkRest(
  folder: string,
  present: ReadonlySet<string>,
  manifest: Manifest,
  counts: Counts,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  const { inputs } = manifest;
  counts.errors = inputs.filter(({ status }) => status === "failed").length;
  counts.duplicates = inputs.filter(({ status }) => status === "duplicate").length;
  const difference = firstDifference(manifest.counts, counts);
  if (difference !== null) {
    const what = differs(difference.actual, difference.expected);
    problems.push({ file: manifestFile, field: `counts.${difference.field}`, what });
  }
  if (present.has("errors.jsonl"))
    problems.push(...(await checkErrors(join(folder, "errors.jsonl"), counts.errors)));
  if (present.has("claim.schema.json")) {
    const schema = await readFile(join(folder, "claim.schema.json"), "utf8");
    if (schema !== writeClaimSchema()) {
      problems.push({ file: "claim.schema.json", what: "it is not the schema of this version's claims" });
    }
  }
  return problems;
}

async function checkErrors(path: string, expected: number): Promise<Problem[]> {
  const problems: Problem[] = [];
  let line = 0;
  for await (const text of readLines(path)) {
    line++;
    if (!isFailure(text)) problems.push({ file: "errors.jsonl", line, what: "the line is not a failure" });
  }
  if (line !== expected)
    problems.push({ file: "errors.jsonl", what: `has ${line} lines, expected ${expected}` });
  return problems;
}

function isFailure(text: string): boolean {
  try {
    return failureSchema.safeParse(JSON.parse(text)).success;
  } catch {
    return false;
  }
}
