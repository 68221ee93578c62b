/** Works on files: reads, looks into the cache, runs the pipeline. */

import { z } from "zod";
import type { InputFacts } from "../../dataset/dataset-writer.ts";
import { makePageShare } from "../../dataset/page-share.ts";
import type { SourcePage } from "../../model/page.ts";
import type { PagePipeline } from "../../pipeline.ts";
import type { FactOptions } from "../../stages/read/facts.ts";
import { isReadFailure } from "../../stages/read/read-page.ts";
import { PageCache } from "../cache/cache.ts";
import { cacheKey } from "../cache/key.ts";
import type { InputFile } from "../inputs.ts";
import { type LoadedFile, loadPageFile, readLoadedFile } from "../read-file.ts";
import { type PageOutcome, packOutcomes } from "./file-share.ts";
import { sketchOf } from "./minhash.ts";
import { type EarlierPart, Parts, readEntry, writeEntry } from "./parts.ts";

/** What is the same for every page of a run. */
export interface WorkOptions {
  readonly facts: FactOptions;
  /** The cache, and what beside the page its entries follow from: the program and its rules. */
  readonly cache: { readonly folder: string; readonly basis: string } | null;
  /** Where parts of files of many pages are set aside; with a cache, in the cache. */
  readonly aside: string;
}

/** What a file came to. */
export interface Work {
  /** See `packOutcomes`; of a file of many pages, the last part. */
  readonly packed: Uint8Array;
  /** The parts before it. */
  readonly earlier?: readonly EarlierPart[];
  /** The entry of the cache that holds it; null when there is no cache or it is not kept. */
  readonly key: string | null;
  /** Taken from the cache. */
  readonly cached: boolean;
}

/** Takes the time of a page. */
export interface PageClock {
  began(): void;
  /** A picture is recognised, which takes many times as long as any other page. */
  scanning(): void;
}

const noClock: PageClock = { began() {}, scanning() {} };

/** Works on one file after another: reads it, looks into the cache, runs the pipeline. */
export class PageWorker {
  private readonly load: () => PagePipeline;
  private readonly options: WorkOptions;
  private pipeline: PagePipeline | null = null;
  /** The cache, or where parts are set aside when there is none. */
  private readonly store: PageCache;

  /** @param load gives the pipeline; it is asked once, for the first page that is not in the cache */
  constructor(load: () => PagePipeline, options: WorkOptions) {
    this.load = load;
    this.options = options;
    this.store = new PageCache(options.cache?.folder ?? options.aside);
  }

  /**
   * @param clock is told of each page that is begun, and of each picture that is about to be recognised
   * @param room memory for what the file came to, see `packOutcomes`
   */
  async take(file: InputFile, clock: PageClock = noClock, room?: Uint8Array): Promise<Work> {
    const loaded = loadPageFile(file);
    const { facts, cache } = this.options;
    const key = cache === null ? null : cacheKey(file, loaded, facts, cache.basis);
    const known = key === null ? null : readEntry(this.store, key);
    if (known !== null) return { ...known, key, cached: true };
    const parts = new Parts(this.store, key);
    let lasting = true;
    for await (const outcome of this.work(file, loaded, clock)) {
      lasting &&= isLasting(outcome);
      parts.add(outcome);
    }
    const { earlier, last } = parts;
    const packed = packOutcomes(last, room);
    const keeps = lasting && earlier.every((part) => typeof part === "string");
    if (key === null || !keeps) return { packed, earlier, key: null, cached: false };
    this.store.write(key, writeEntry(packed, earlier.length));
    return { packed, earlier, key, cached: false };
  }

  private async *work(
    file: InputFile,
    loaded: LoadedFile,
    clock: PageClock,
  ): AsyncGenerator<PageOutcome, void, undefined> {
    const pages = readLoadedFile(file, loaded, this.options.facts, clock.scanning);
    for await (const { outcome, bytes, sha256 } of pages) {
      clock.began();
      const failed = isReadFailure(outcome);
      const source = failed ? outcome.source : outcome.facts.source;
      const input = { path: outcome.input?.path ?? source, bytes, sha256 };
      if (failed) {
        const { id: page, reason, line, byte } = outcome;
        yield { input, failure: { source, page, sha256, stage: "read", reason, line, byte } };
      } else yield this.runPage(outcome, input, file.hasTwins ?? false);
    }
  }

  private runPage(page: SourcePage, input: InputFacts, hasTwins: boolean): PageOutcome {
    this.pipeline ??= this.load();
    try {
      const checked = this.pipeline.runChecked(page);
      const share = makePageShare(checked);
      return hasTwins ? { input, sketch: sketchOf(checked.result.text), share } : { input, share };
    } catch (error) {
      const { id, sha256, source } = page.facts;
      const stage = error instanceof z.ZodError ? "emit" : "pipeline";
      const reason = describeFault(error);
      return { input, failure: { source, page: id, sha256, stage, reason, line: null, byte: null } };
    }
  }
}

/** What another run would find again; a fault of the program may have been one of the moment. */
function isLasting(outcome: PageOutcome): boolean {
  return "share" in outcome || outcome.failure.stage === "read";
}

function describeFault(error: unknown): string {
  if (error instanceof z.ZodError) {
    const { path, message } = error.issues[0]!;
    return `the program made a result that its own schema refuses, at ${path.join(".")}: ${message}. Please report this page`;
  }
  const message = error instanceof Error ? error.message : String(error);
  return `the program failed on this page: ${message}. Please report it`;
}
