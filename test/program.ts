import { createPipeline } from "../src/pipeline.ts";

/** The program with its own rules, loaded once for all test files that share a process. */
export const pipeline = createPipeline();
export const { rulebook } = pipeline;
