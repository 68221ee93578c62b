/** All that extracting needs, in one: the library loads it with the first extractor. */

export { createPipeline } from "./pipeline.ts";
export { isReadFailure, readPage } from "./stages/read/read-page.ts";
