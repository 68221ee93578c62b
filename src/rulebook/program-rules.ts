import { join } from "node:path";
import { packageFolder } from "../package-folder.ts";
import { loadRulebook } from "./load.ts";
import type { Rulebook } from "./rulebook.ts";

/** The rules that come with the program. */
export const RULES = join(packageFolder, "rules");

/**
 * The program's rules, and over them those of a folder of one's own.
 * @throws RulebookError for the first mistake, with file, line and column
 */
export function loadRules(own?: string): Rulebook {
  return loadRulebook(RULES, own === RULES ? undefined : own);
}
