/** The pages of a dataset, read by number. */

import { createReadStream } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream";
import { parse } from "fast-csv";
import type { Result } from "../model/result.ts";
import { type PageFacts, PageLookup } from "../review/page-lookup.ts";
import { LineFile } from "./line-file.ts";

interface IndexedPage extends PageFacts {
  /** The line of `pages.jsonl` it stands on, from 0. */
  readonly line: number;
}

/** The pages of a dataset, to be read one at a time, however many there are: row k of `pages.csv` is line k of `pages.jsonl`. */
export class PageIndex {
  readonly pages: PageLookup<IndexedPage>;
  private readonly results: LineFile;

  private constructor(pages: PageLookup<IndexedPage>, results: LineFile) {
    this.pages = pages;
    this.results = results;
  }

  /** @throws NodeJS.ErrnoException when a file of the dataset cannot be read */
  static async open(folder: string): Promise<PageIndex> {
    const pages = await readFacts(join(folder, "pages.csv"));
    return new PageIndex(
      new PageLookup(pages),
      await LineFile.open(join(folder, "pages.jsonl"), "pages.jsonl"),
    );
  }

  /** The page's result document; undefined when the dataset has no such page. */
  async read(id: string): Promise<Result | undefined> {
    const page = this.pages.find(id);
    return page === undefined ? undefined : (JSON.parse(await this.results.read(page.line)) as Result);
  }

  async close(): Promise<void> {
    await this.results.close();
  }
}

async function readFacts(path: string): Promise<IndexedPage[]> {
  const pages: IndexedPage[] = [];
  const rows = parse({ headers: true });
  pipeline(createReadStream(path), rows, () => {
    // A fault of reading comes out of the rows.
  });
  for await (const row of rows as AsyncIterable<Record<string, string>>) {
    const { id, sha256, source, paper, date, number } = row;
    pages.push({
      ...{ id: id!, sha256: sha256!, source: source!, line: pages.length },
      ...{ paper: paper || null, date: date || null, number: number || null },
    });
  }
  return pages;
}
