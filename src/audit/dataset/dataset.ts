/** A dataset opened for the audit page: its tables loaded, its questions answered. */

import { basename, join } from "node:path";
import { LineFile } from "../../dataset/line-file.ts";
import { checkTable } from "../../dataset/tables/checks.ts";
import { ruleTable } from "../../dataset/tables/rules.ts";
import { unclaimedTable } from "../../dataset/tables/unclaimed.ts";
import type { Claim } from "../../model/claim.ts";
import type { Result } from "../../model/result.ts";
import type { PageLookup } from "../../review/page-lookup.ts";
import { codeFacets } from "./code-facets.ts";
import { Database } from "./database.ts";
import { facetColumns, type JoinedFacet, joinedFacets, loadClaims, loadSearched } from "./load-claims.ts";
import { type AuditedPage, loadPages, loadText, readPages } from "./load-tables.ts";
import { type AuditedManifest, type LentFolder, lendFolder, readManifest } from "./open-folder.ts";
import { type RuleFacts, readRules } from "./rule-facts.ts";

/** Long enough for the first view: what comes after it would only slow it down. */
const firstViewTime = 2000;

type Parts = Pick<Dataset, "manifest" | "database" | "pages" | "rules" | "valueSets"> & {
  readonly results: LineFile;
  readonly claimLines: LineFile;
};

/** A dataset as it was when it was opened, whatever becomes of its folder. What is decided on it is not part of it. */
export class Dataset {
  /** The folder's name. */
  readonly name: string;
  readonly manifest: AuditedManifest;
  readonly database: Database;
  readonly pages: PageLookup<AuditedPage>;
  /** By id. */
  readonly rules: ReadonlyMap<string, RuleFacts>;
  /** Of the facets of which a claim may have several values: every set that some claim has, joined by `;`. */
  readonly valueSets: Readonly<Record<JoinedFacet, readonly string[]>>;
  private readonly results: LineFile;
  private readonly claimLines: LineFile;
  private readonly folder: LentFolder;
  private searchable: Promise<void> | null = null;
  private closed = false;
  private coded: Promise<void> | null = null;
  private changing: Promise<unknown> = Promise.resolve();
  private readonly timer: NodeJS.Timeout;

  private constructor(folder: LentFolder, parts: Parts) {
    this.folder = folder;
    this.name = basename(folder.path);
    this.manifest = parts.manifest;
    this.database = parts.database;
    this.pages = parts.pages;
    this.rules = parts.rules;
    this.valueSets = parts.valueSets;
    this.results = parts.results;
    this.claimLines = parts.claimLines;
    // Who searches is told what went wrong.
    this.timer = setTimeout(() => void this.settle().catch(() => {}), firstViewTime);
    this.timer.unref();
  }

  /** @throws UsageError when the folder holds no dataset, or one that this version cannot read */
  static async open(path: string): Promise<Dataset> {
    const manifest = await readManifest(path);
    const folder = await lendFolder(path);
    const database = await Database.create();
    try {
      await loadPages(database, folder.plain);
      await loadClaims(database, folder.plain);
      for (const table of [checkTable, unclaimedTable, ruleTable])
        await loadText(
          database,
          folder.plain,
          table.name,
          table.columns.map(({ name }) => name),
        );
      return new Dataset(folder, {
        manifest,
        database,
        pages: await readPages(database),
        rules: await readRules(database),
        valueSets: await readValueSets(database),
        results: await LineFile.open(join(folder.plain, "pages.jsonl"), "pages.jsonl"),
        claimLines: await LineFile.open(join(folder.plain, "claims.json"), "claims.json"),
      });
    } catch (error) {
      database.close();
      await folder.giveBack();
      throw error;
    }
  }

  /** Done when claims can be searched. @throws Error when the folder was given another dataset before */
  canSearch(): Promise<void> {
    this.searchable ??= this.makeSearchable();
    return this.searchable;
  }

  /** Makes all that answers come faster with: by itself soon after the first view. */
  async settle(): Promise<void> {
    await this.canSearch();
    if (this.closed) return;
    this.coded ??= this.change(() => codeFacets(this.database));
    await this.coded;
    await this.results.scanAll();
    await this.claimLines.scanAll();
  }

  /** Does what writes to the tables, one piece after the other. */
  change<T>(work: () => Promise<T>): Promise<T> {
    const done = this.changing.then(work);
    this.changing = done.catch(() => {});
    return done;
  }

  /** The result document of a page; null when the dataset has no such page. */
  async readResult(id: string): Promise<Result | null> {
    const page = this.pages.find(id);
    return page === undefined ? null : (JSON.parse(await this.results.read(page.p)) as Result);
  }

  /** @param numbers of claims in the dataset, from 0 */
  async readClaims(numbers: readonly number[]): Promise<Claim[]> {
    // The first line of the file opens the array.
    const lines = await this.claimLines.readMany(numbers.map((n) => n + 1));
    return lines.map((line) => JSON.parse(line.replace(/,$/, "")) as Claim);
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    await (this.searchable ?? this.folder.giveBack()).catch(() => {});
    await this.changing;
    this.database.close();
    await Promise.all([this.results.close(), this.claimLines.close()]);
  }

  private async makeSearchable(): Promise<void> {
    await loadSearched(this.database, this.folder.plain);
    await this.database.shut();
    await this.folder.giveBack();
    if ((await readManifest(this.folder.path)).generation !== this.manifest.generation)
      throw new Error("the dataset was made anew meanwhile: ask again");
  }
}

async function readValueSets(database: Database): Promise<Dataset["valueSets"]> {
  const sets: Record<JoinedFacet, string[]> = { flag: [], qualifier: [] };
  for (const name of joinedFacets) {
    const rows = await database.all<{ value: string }>(
      `SELECT DISTINCT ${facetColumns[name]} AS value FROM claim`,
    );
    sets[name] = rows.map(({ value }) => value);
  }
  return sets;
}
