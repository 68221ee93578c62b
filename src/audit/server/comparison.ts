/** The differences that a session was started with, worked out on demand. */

import type { DifferenceList } from "../api.ts";
import { listDifferences } from "../dataset/differences.ts";
import type { LiveDataset } from "./live-dataset.ts";

/** What differs from another dataset: worked out when it is first asked for, and again when the dataset was made anew. */
export class Comparison {
  private readonly live: LiveDataset;
  private readonly against: string | null;
  private generation = "";
  private list: Promise<DifferenceList> | null = null;

  /** @param against the other dataset's folder, if there is one */
  constructor(live: LiveDataset, against: string | null) {
    this.live = live;
    this.against = against;
  }

  async read(): Promise<DifferenceList | null> {
    const { against } = this;
    if (against === null) return null;
    const now = await this.live.use(async ({ dataset }) => dataset.manifest.generation);
    if (this.list === null || now !== this.generation) {
      this.generation = now;
      this.list = listDifferences(against, this.live.folder);
      // What failed is tried again.
      this.list.catch(() => {
        this.list = null;
      });
    }
    return this.list;
  }
}
