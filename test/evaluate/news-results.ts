import type { Pipeline } from "../../src/pipeline.ts";
import { pipeline } from "../program.ts";

const known = new Map<string, ReturnType<Pipeline["run"]>>();

/** The program, which reads each text of others once for all test files of a process: what it gives must not be changed. */
export const newsPipeline: Pipeline = {
  ...pipeline,
  run: (page) => {
    // The bytes, and what is known of them: a page's result follows from these alone.
    const key = JSON.stringify(page.facts);
    const result = known.get(key) ?? pipeline.run(page);
    known.set(key, result);
    return result;
  },
};
