import { rm } from "node:fs/promises";
import { z } from "zod";
import type { SourcePage } from "../model/page.ts";
import { openPartial, siblingOf, swapIn } from "../stages/emit/dataset-folder.ts";
import { DatasetWriter, type InputFacts } from "../stages/emit/dataset-writer.ts";
import type { Counts, Failure } from "../stages/emit/manifest.ts";
import type { FactOptions } from "../stages/read/facts.ts";
import { isReadFailure } from "../stages/read/read-page.ts";
import { expandInputs, type InputFile } from "./inputs.ts";
import type { PagePipeline } from "./pipeline.ts";
import { readPageFile } from "./read-file.ts";

export interface RunOptions extends FactOptions {
  readonly inputs: readonly string[];
  readonly out: string;
  /** Told of everything that goes wrong with a page, as it happens. */
  readonly onFailure?: (failure: Failure) => void;
  /** Told of every page that is done. */
  readonly onPage?: (source: string, done: number) => void;
}

/**
 * Turns pages into a dataset. A page that fails stands in `errors.jsonl` and stops nothing; the dataset that was in
 * `out` before stays whole until the new one is.
 * @throws UsageError or FolderRefusal when the run cannot begin
 */
export async function runBatch(pipeline: PagePipeline, options: RunOptions): Promise<Counts> {
  const files = expandInputs(options.inputs);
  const partial = await openPartial(options.out);
  try {
    const writer = await DatasetWriter.create(partial, pipeline);
    const run = new Run(pipeline, options, writer);
    for (const file of files) await run.takeFile(file);
    await writer.close();
    await swapIn(options.out);
    return writer.counts;
  } catch (error) {
    await rm(siblingOf(options.out, "partial"), { recursive: true, force: true });
    throw error;
  }
}

class Run {
  private readonly pipeline: PagePipeline;
  private readonly options: RunOptions;
  private readonly writer: DatasetWriter;
  /** The page that each content became. */
  private readonly known = new Map<string, string>();
  private done = 0;

  constructor(pipeline: PagePipeline, options: RunOptions, writer: DatasetWriter) {
    this.pipeline = pipeline;
    this.options = options;
    this.writer = writer;
  }

  async takeFile(file: InputFile): Promise<void> {
    for await (const { outcome, bytes, sha256 } of readPageFile(file, this.options)) {
      const source = isReadFailure(outcome) ? outcome.source : outcome.facts.source;
      const input = { path: source, bytes, sha256 };
      if (isReadFailure(outcome)) {
        const { id: page, reason, line, byte } = outcome;
        await this.fail({ source, page, sha256, stage: "read", reason, line, byte }, input);
      } else await this.takePage(outcome, input);
      this.options.onPage?.(source, ++this.done);
    }
  }

  private async takePage(page: SourcePage, input: InputFacts): Promise<void> {
    const { id, sha256, source } = page.facts;
    const twin = this.known.get(sha256);
    if (twin !== undefined) return this.writer.addDuplicate(twin, input);
    try {
      await this.writer.add(this.pipeline.run(page), input);
      this.known.set(sha256, id);
    } catch (error) {
      if (isDiskFault(error)) throw error;
      const stage = error instanceof z.ZodError ? "emit" : "pipeline";
      await this.fail(
        { source, page: id, sha256, stage, reason: describeFault(error), line: null, byte: null },
        input,
      );
    }
  }

  private async fail(failure: Failure, input: InputFacts): Promise<void> {
    await this.writer.addFailure(failure, input);
    this.options.onFailure?.(failure);
  }
}

/** A fault of the program on one page is that page's failure; a full disk is the run's. */
function isDiskFault(error: unknown): boolean {
  return error instanceof Error && "syscall" in error;
}

function describeFault(error: unknown): string {
  if (error instanceof z.ZodError) {
    const { path, message } = error.issues[0]!;
    return `the program made a result that its own schema refuses, at ${path.join(".")}: ${message}. Please report this page`;
  }
  const message = error instanceof Error ? error.message : String(error);
  return `the program failed on this page: ${message}. Please report it`;
}
