import { layoutWords } from "../../../src/stages/layout/words.ts";
import { rulebook } from "../../program.ts";

/** The words of `rules/layout/`, as the pipeline prepares them. */
export const words = layoutWords(rulebook);
