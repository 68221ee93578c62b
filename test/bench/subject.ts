import type { PageDescription } from "../../src/evaluate/labels.ts";

/** What the benchmark measures. */
export interface Subject {
  readonly name: string;
  readonly run: (bytes: Uint8Array, facts: PageDescription) => unknown;
  /** Like `run`, and makes what the page adds to a dataset. */
  readonly emit?: (bytes: Uint8Array, facts: PageDescription) => unknown;
  /** Like `run`, and reports what each stage took, in milliseconds. */
  readonly runTimed?: (
    bytes: Uint8Array,
    facts: PageDescription,
    report: (stage: string, milliseconds: number) => void,
  ) => unknown;
  /** The program with so many rules: some of its own, or its own again under other names. */
  readonly withRules?: (count: number) => Pick<Subject, "run">;
}

/**
 * Where the pipeline is plugged in: nothing else in this folder knows it. The program as it is built and shipped:
 * a runner that compiles on the way slows every function down.
 */
export async function loadSubject(): Promise<Subject> {
  const dist = (path: string) => import(new URL(`../../dist/${path}`, import.meta.url).href);
  const { assemblePipeline, createPipeline } = (await dist(
    "pipeline.js",
  )) as typeof import("../../src/pipeline.ts");
  const { isReadFailure, readPage } = (await dist(
    "stages/read/read-page.js",
  )) as typeof import("../../src/stages/read/read-page.ts");
  const { makePageShare } = (await dist(
    "dataset/page-share.js",
  )) as typeof import("../../src/dataset/page-share.ts");
  const { Rulebook } = (await dist(
    "rulebook/rulebook.js",
  )) as typeof import("../../src/rulebook/rulebook.ts");
  const pipeline = createPipeline();
  const read = (bytes: Uint8Array, facts: PageDescription) => {
    const page = readPage(bytes, facts);
    if (isReadFailure(page)) throw new Error(`${facts.source}: ${page.reason}`);
    return page;
  };
  return {
    name: "baoshu",
    run: (bytes, facts) => pipeline.run(read(bytes, facts)),
    emit: (bytes, facts) => makePageShare(pipeline.runChecked(read(bytes, facts))),
    runTimed: (bytes, facts, report) => {
      const start = performance.now();
      const page = read(bytes, facts);
      report("read", performance.now() - start);
      return pipeline.run(page, report);
    },
    withRules: (count) => {
      const { rulebook } = pipeline;
      const rules = Array.from({ length: count }, (_, k) => {
        const rule = rulebook.rules[k % rulebook.rules.length]!;
        const again = Math.floor(k / rulebook.rules.length);
        // Its own patterns: a second rule is a second search, even where it finds the same.
        const copy = (flags: string) => new RegExp(rule.regex.source, flags);
        return again === 0
          ? rule
          : { ...rule, id: `${rule.id}-${again}`, regex: copy("dgu"), scan: copy("gu"), here: copy("yu") };
      });
      const { run } = assemblePipeline(
        new Rulebook({ ...rulebook, rules, hash: `${rulebook.hash}-${count}` }),
      );
      return { run: (bytes, facts) => run(read(bytes, facts)) };
    },
  };
}
