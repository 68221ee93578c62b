import type { SourcePage } from "../model/page.ts";
import type { Result } from "../model/result.ts";

/** What a run needs of the pipeline. */
export interface PagePipeline {
  readonly rulebookHash: string;
  readonly version: string;
  run(page: SourcePage): Result;
}
