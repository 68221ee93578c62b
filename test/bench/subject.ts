import { regexBaseline } from "../../src/evaluate/baseline-regex.ts";
import type { PageDescription } from "../../src/evaluate/labels.ts";
import { readSource } from "../../src/evaluate/locate.ts";

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
  return {
    name: "regex baseline (stand-in)",
    run: (bytes) => regexBaseline(readSource(new TextDecoder().decode(bytes))),
  };
}
