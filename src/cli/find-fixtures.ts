/** Finds the labelled pages to check against. */

import { existsSync } from "node:fs";
import { join } from "node:path";
import { packageFolder } from "../package-folder.ts";

/** The labelled pages of this folder, as in the repository; else those that the package carries. */
export function findFixtures(): string {
  return existsSync("fixtures") ? "fixtures" : join(packageFolder, "fixtures");
}
