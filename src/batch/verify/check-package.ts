/** Verifies datapackage.json and every file it names. */

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { describePackage, type PackagedFacts } from "../../dataset/data-package.ts";
import { filesOf, packageFile } from "../../dataset/files.ts";
import { factsOf } from "../../dataset/hashed-file.ts";
import type { Problem } from "./problem.ts";

/** As much of a data package as verifying needs. */
const packageSchema = z.looseObject({
  version: z.string(),
  resources: z.array(z.looseObject({ path: z.string(), bytes: z.number(), hash: z.string() })),
});

export interface PackageCheck {
  readonly problems: Problem[];
  /** The files that are there and can be read. */
  readonly present: ReadonlySet<string>;
}

/** Checks the size and hash of every file against `datapackage.json`, and that file against what it must say. */
export async function checkPackage(folder: string): Promise<PackageCheck> {
  const problems: Problem[] = [];
  const present = new Set<string>();
  const written = await readFile(join(folder, packageFile), "utf8").catch(() => null);
  const stated = written === null ? null : readPackage(written);
  if (written === null) problems.push({ file: packageFile, what: "the file is missing" });
  else if (stated === null)
    problems.push({ file: packageFile, what: "it is not a data package of this program" });
  for (const path of filesOf(stated === null || "claims.parquet" in stated.facts)) {
    const actual = await factsOf(join(folder, path)).catch(() => null);
    if (actual === null) {
      problems.push({ file: path, what: "the file is missing" });
      continue;
    }
    present.add(path);
    const expected = stated?.facts[path];
    if (expected === undefined || (actual.hash === expected.hash && actual.bytes === expected.bytes))
      continue;
    const what = `its bytes are not the ones ${packageFile} names: ${actual.hash} (${actual.bytes} bytes), expected ${expected.hash} (${expected.bytes} bytes)`;
    problems.push({ file: path, what });
  }
  if (written !== null && stated !== null)
    problems.push(...compareTexts(written, describePackage(stated.version, stated.facts)));
  return { problems, present };
}

function readPackage(text: string): { version: string; facts: PackagedFacts } | null {
  try {
    const { version, resources } = packageSchema.parse(JSON.parse(text));
    const hasParquet = resources.some(({ path }) => path === "claims.parquet");
    const entries = filesOf(hasParquet).map((path) => {
      const { bytes, hash } = resources.find((resource) => resource.path === path)!;
      return [path, { bytes, hash }];
    });
    return { version, facts: Object.fromEntries(entries) };
  } catch {
    return null;
  }
}

function compareTexts(actual: string, expected: string): Problem[] {
  if (actual === expected) return [];
  const lines = expected.split("\n");
  const at = actual.split("\n").findIndex((line, index) => line !== lines[index]);
  const what = `is ${JSON.stringify(actual.split("\n")[at] ?? "")}, expected ${JSON.stringify(lines[at] ?? "")}`;
  return [{ file: packageFile, line: at + 1, what }];
}
