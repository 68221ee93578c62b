import { RULES } from "../../../src/pipeline.ts";
import { loadRulebook } from "../../../src/rulebook/load.ts";

/** The rules that come with the program, loaded once for a file of tests. */
export const rulebook = loadRulebook(RULES);
