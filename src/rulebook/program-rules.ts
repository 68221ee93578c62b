/** The program's own rules, with a folder laid over them. */

import { join } from "node:path";
import { packageFolder } from "../package-folder.ts";
import { keepsContract } from "./keeps-contract.ts";
import { loadRulebook } from "./load.ts";
import { readParsedRules } from "./parsed.ts";
import type { Rulebook } from "./rulebook.ts";

/** The rules that come with the program. */
export const RULES = join(packageFolder, "rules");

/**
 * The program's rules, and over them those of a folder of one's own.
 * @throws RulebookError for the first mistake or the first name that the program asks for and does not find, with its place
 */
export function loadRules(own?: string): Rulebook {
  const rulebook = loadRulebook(RULES, own === RULES ? undefined : own, readParsedRules());
  keepsContract(rulebook);
  return rulebook;
}
