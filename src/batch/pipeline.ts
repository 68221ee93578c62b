/** The part of the pipeline that batches need. */

import type { Pipeline } from "../pipeline.ts";

/** What the commands need of the pipeline: batches take checked pages, the others result documents. */
export type PagePipeline = Pick<Pipeline, "rulebook" | "rulebookHash" | "version" | "run" | "runChecked">;
