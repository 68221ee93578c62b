import { basename, join, resolve } from "node:path";
import type { Result } from "../../model/result.ts";
import { Database } from "./database.ts";
import { loadClaims } from "./load-claims.ts";
import { loadPages, loadText } from "./load-tables.ts";
import { type AuditedManifest, readManifest, withPlainName } from "./open-folder.ts";
import { PageIndex } from "./page-index.ts";
import { ResultFile } from "./result-file.ts";

const checkColumns = [
  "id",
  "kind",
  "pages",
  "claims",
  "statement",
  "expected",
  "found",
  "difference",
  "tolerance",
  "holds",
];

/** A dataset as it was when it was opened, whatever becomes of its folder. What is decided on it is not part of it. */
export class Dataset {
  /** The folder's name. */
  readonly name: string;
  readonly manifest: AuditedManifest;
  readonly database: Database;
  readonly pages: PageIndex;
  readonly results: ResultFile;
  /** Every set of flags that some claim has, joined by `;`. */
  readonly flagSets: readonly string[];

  private constructor(
    parts: Pick<Dataset, "name" | "manifest" | "database" | "pages" | "results" | "flagSets">,
  ) {
    this.name = parts.name;
    this.manifest = parts.manifest;
    this.database = parts.database;
    this.pages = parts.pages;
    this.results = parts.results;
    this.flagSets = parts.flagSets;
  }

  /** @throws UsageError when the folder holds no dataset, or one that this version cannot read */
  static async open(folder: string): Promise<Dataset> {
    const manifest = await readManifest(folder);
    const database = await Database.create();
    try {
      const results = await withPlainName(folder, async (plain) => {
        await loadPages(database, plain);
        await loadClaims(database, plain);
        await loadText(database, plain, "checks", checkColumns);
        return ResultFile.open(join(plain, "pages.jsonl"));
      });
      await database.shut();
      const flags = await database.all<{ flags: string }>("SELECT DISTINCT f_flags AS flags FROM claim");
      return new Dataset({
        name: basename(resolve(folder)),
        manifest,
        database,
        pages: await PageIndex.read(database),
        results,
        flagSets: flags.map((row) => row.flags),
      });
    } catch (error) {
      database.close();
      throw error;
    }
  }

  /** The result document of a page; null when the dataset has no such page. */
  async readResult(id: string): Promise<Result | null> {
    const page = this.pages.find(id);
    return page === undefined ? null : this.results.read(page.p);
  }

  async close(): Promise<void> {
    this.database.close();
    await this.results.close();
  }
}
