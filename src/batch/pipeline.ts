import type { Pipeline } from "../pipeline.ts";

/** What a run needs of the pipeline. */
export type PagePipeline = Pick<Pipeline, "rulebook" | "rulebookHash" | "version" | "run" | "runChecked">;
