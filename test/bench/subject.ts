import type { PageDescription } from "../../src/evaluate/labels.ts";
import { createPipeline } from "../../src/pipeline.ts";
import { isReadFailure, readPage } from "../../src/stages/read/read-page.ts";

/** What the benchmark measures. */
export interface Subject {
  readonly name: string;
  readonly run: (bytes: Uint8Array, facts: PageDescription) => unknown;
  /** Like `run`, and reports what each stage took, in milliseconds. */
  readonly runTimed?: (
    bytes: Uint8Array,
    facts: PageDescription,
    report: (stage: string, milliseconds: number) => void,
  ) => unknown;
}

/** Where the pipeline is plugged in: nothing else in this folder knows it. */
export async function loadSubject(): Promise<Subject> {
  const pipeline = createPipeline();
  const read = (bytes: Uint8Array, facts: PageDescription) => {
    const page = readPage(bytes, facts);
    if (isReadFailure(page)) throw new Error(`${facts.source}: ${page.reason}`);
    return page;
  };
  return {
    name: "baoshu",
    run: (bytes, facts) => pipeline.run(read(bytes, facts)),
    runTimed: (bytes, facts, report) => {
      const start = performance.now();
      const page = read(bytes, facts);
      report("read", performance.now() - start);
      return pipeline.run(page, report);
    },
  };
}
