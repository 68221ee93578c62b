/** The dataset behind a session, opened again whenever a run replaces it. */

import { stat } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as startTimer } from "node:timers";
import { setTimeout } from "node:timers/promises";
import { manifestFile } from "../../dataset/files.ts";
import type { Decision } from "../../review/decision.ts";
import { DecisionLog } from "../../review/log.ts";
import type { Change } from "../api.ts";
import { Dataset } from "../dataset/dataset.ts";
import { Reviews } from "../dataset/reviews.ts";

/** A dataset with its reviews, as both were at one time. */
export interface Opened {
  readonly dataset: Dataset;
  readonly reviews: Reviews;
}

const lookEvery = 500;
const patience = { tries: 100, wait: 20 };

/**
 * The dataset of a folder as it is now: opened again when a run has put another in its place, its reviews following the
 * log, whoever writes to it.
 */
export class LiveDataset {
  readonly folder: string;
  private log: DecisionLog;
  private opened: Opened;
  private manifestMark: string;
  private readonly listeners = new Set<(change: Change) => void>();
  /** Work on log and folder, one piece after the other. */
  private queue: Promise<unknown> = Promise.resolve();
  private closed = false;
  private timer: NodeJS.Timeout | null = null;
  /** How many read in a dataset. */
  private readonly reading = new Map<Opened, number>();

  private constructor(folder: string, log: DecisionLog, opened: Opened, mark: string) {
    this.folder = folder;
    this.log = log;
    this.opened = opened;
    this.manifestMark = mark;
    this.lookLater();
  }

  /** @throws UsageError when the folder holds no dataset */
  static async open(folder: string): Promise<LiveDataset> {
    const { opened, log, mark } = await openWhole(folder);
    return new LiveDataset(folder, log, opened, mark);
  }

  /** Lends the dataset; it stays open until `use` is done, whatever becomes of the folder. */
  async use<T>(use: (opened: Opened) => Promise<T>): Promise<T> {
    const opened = this.borrow();
    try {
      return await use(opened);
    } finally {
      await this.release(opened);
    }
  }

  /** The same for what comes piece by piece. */
  async *stream<T>(use: (opened: Opened) => AsyncIterable<T>): AsyncGenerator<T> {
    const opened = this.borrow();
    try {
      yield* use(opened);
    } finally {
      await this.release(opened);
    }
  }

  /** Takes in what is new in folder and log, and tells everybody. */
  refresh(): Promise<void> {
    return this.inTurn(() => this.lookAround());
  }

  /**
   * Checks and writes decisions while nothing else is written here.
   * @param make given the dataset as it is now, what is to be appended
   */
  decide(make: (opened: Opened) => Promise<Decision[]>): Promise<Decision[]> {
    return this.inTurn(async () => {
      await this.lookAround();
      const decisions = await make(this.opened);
      await this.log.append(decisions);
      // They are on the disk: what goes wrong from here on is no reason to say otherwise.
      await this.lookAround().catch(() => {});
      return decisions;
    });
  }

  onChange(listener: (change: Change) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** How far dataset and log have come: what `since` takes. */
  position(): string {
    const { dataset, reviews } = this.opened;
    return `${dataset.manifest.generation}:${reviews.decisions.length}`;
  }

  /** What came after a position; null when nothing did, or when it is none. */
  since(position: string): Change | null {
    const [, before, count] = /^(\w+):(\d+)$/.exec(position) ?? [];
    const { dataset, reviews } = this.opened;
    const { generation } = dataset.manifest;
    if (before === undefined || position === this.position()) return null;
    return {
      decisions: reviews.decisions.slice(Number(count)),
      generation: before === generation ? null : generation,
    };
  }

  async close(): Promise<void> {
    this.closed = true;
    if (this.timer !== null) clearTimeout(this.timer);
    await this.inTurn(() => this.retire(this.opened));
  }

  private lookLater(): void {
    const look = async () => {
      // What cannot be read now, in the middle of a swap, is read next time.
      await this.refresh().catch(() => {});
      if (!this.closed) this.lookLater();
    };
    this.timer = startTimer(() => void look(), lookEvery);
    this.timer.unref();
  }

  private async lookAround(): Promise<void> {
    const mark = await markOf(this.folder);
    if (mark !== this.manifestMark && mark !== "") {
      const before = this.opened;
      const { opened, log, mark: opening } = await openPatiently(this.folder);
      [this.opened, this.log, this.manifestMark] = [opened, log, opening];
      await this.retire(before);
      this.tell({ decisions: [], generation: this.opened.dataset.manifest.generation });
      return;
    }
    const { decisions } = await this.log.readNew();
    const fresh = await this.opened.reviews.add(decisions);
    if (fresh.length > 0) this.tell({ decisions: fresh, generation: null });
  }

  private tell(change: Change): void {
    for (const listener of this.listeners) listener(change);
  }

  private borrow(): Opened {
    const { opened } = this;
    this.reading.set(opened, (this.reading.get(opened) ?? 0) + 1);
    return opened;
  }

  private async release(opened: Opened): Promise<void> {
    const others = this.reading.get(opened)! - 1;
    if (others > 0) {
      this.reading.set(opened, others);
      return;
    }
    this.reading.delete(opened);
    if (this.closed || opened !== this.opened) await opened.dataset.close();
  }

  /** Closes a dataset that nobody will borrow any more, now or when its last reader is done. */
  private async retire(opened: Opened): Promise<void> {
    if (!this.reading.has(opened)) await opened.dataset.close();
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.queue.then(work);
    this.queue = done.catch(() => {});
    return done;
  }
}

interface OpenedNow {
  readonly opened: Opened;
  readonly log: DecisionLog;
  readonly mark: string;
}

/** Opens again when the folder changed meanwhile, so that all files are of one dataset. */
async function openWhole(folder: string): Promise<OpenedNow> {
  for (;;) {
    const mark = await markOf(folder);
    const log = new DecisionLog(folder);
    const dataset = await Dataset.open(folder);
    if ((await markOf(folder)) === mark) {
      const reviews = await Reviews.over(dataset, (await log.readNew()).decisions);
      return { opened: { dataset, reviews }, log, mark };
    }
    await dataset.close();
  }
}

/** While a run swaps the folder there may be none for a moment, or another in the middle of opening. */
async function openPatiently(folder: string): Promise<OpenedNow> {
  for (let left = patience.tries; ; left--) {
    try {
      return await openWhole(folder);
    } catch (error) {
      if (left === 0) throw error;
      await setTimeout(patience.wait);
    }
  }
}

/** Another whenever the manifest was written anew; empty while a run puts a new dataset in place. */
async function markOf(folder: string): Promise<string> {
  const facts = await stat(join(folder, manifestFile), { bigint: true }).catch(() => null);
  return facts === null ? "" : `${facts.ino} ${facts.size} ${facts.mtimeNs}`;
}
