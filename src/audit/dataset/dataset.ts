import { basename, join, resolve } from "node:path";
import type { Claim } from "../../model/claim.ts";
import type { Result } from "../../model/result.ts";
import { checkTable } from "../../stages/emit/tables/checks.ts";
import { ruleTable } from "../../stages/emit/tables/rules.ts";
import { unclaimedTable } from "../../stages/emit/tables/unclaimed.ts";
import { Database } from "./database.ts";
import { LineFile } from "./line-file.ts";
import { loadClaims, loadSearched } from "./load-claims.ts";
import { loadPages, loadText } from "./load-tables.ts";
import { type AuditedManifest, lendPlainName, readManifest } from "./open-folder.ts";
import { PageIndex } from "./page-index.ts";
import { type RuleFacts, readRules } from "./rules.ts";

type Parts = Pick<Dataset, "name" | "manifest" | "database" | "pages" | "rules" | "flagSets"> & {
  readonly results: LineFile;
  readonly claimLines: LineFile;
};

/** A dataset as it was when it was opened, whatever becomes of its folder. What is decided on it is not part of it. */
export class Dataset {
  /** The folder's name. */
  readonly name: string;
  readonly manifest: AuditedManifest;
  readonly database: Database;
  readonly pages: PageIndex;
  /** By id. */
  readonly rules: ReadonlyMap<string, RuleFacts>;
  /** Every set of flags that some claim has, joined by `;`. */
  readonly flagSets: readonly string[];
  private readonly results: LineFile;
  private readonly claimLines: LineFile;
  /** What is made after the first view: not needed for it, and it takes as long. */
  private readonly rest: Promise<void>;

  private constructor(parts: Parts, makeRest: () => Promise<void>) {
    this.name = parts.name;
    this.manifest = parts.manifest;
    this.database = parts.database;
    this.pages = parts.pages;
    this.rules = parts.rules;
    this.flagSets = parts.flagSets;
    this.results = parts.results;
    this.claimLines = parts.claimLines;
    this.rest = makeRest();
    // Who searches is told.
    this.rest.catch(() => {});
  }

  /** @throws UsageError when the folder holds no dataset, or one that this version cannot read */
  static async open(folder: string): Promise<Dataset> {
    const manifest = await readManifest(folder);
    const database = await Database.create();
    const { plain, giveBack } = await lendPlainName(folder);
    try {
      await loadPages(database, plain);
      await loadClaims(database, plain);
      await loadText(database, plain, "checks", namesOf(checkTable));
      await loadText(database, plain, "unclaimed", namesOf(unclaimedTable));
      await loadText(database, plain, "rules", namesOf(ruleTable));
      const flags = await database.all<{ flags: string }>("SELECT DISTINCT f_flags AS flags FROM claim");
      const parts: Parts = {
        name: basename(resolve(folder)),
        manifest,
        database,
        pages: await PageIndex.read(database),
        rules: await readRules(database),
        flagSets: flags.map((row) => row.flags),
        results: await LineFile.open(join(plain, "pages.jsonl"), "pages.jsonl"),
        claimLines: await LineFile.open(join(plain, "claims.json"), "claims.json"),
      };
      return new Dataset(parts, async () => {
        try {
          await loadSearched(database, plain);
          await database.shut();
        } finally {
          await giveBack();
        }
        if ((await readManifest(folder)).generation !== manifest.generation)
          throw new Error("the dataset was made anew meanwhile: ask again");
      });
    } catch (error) {
      database.close();
      await giveBack();
      throw error;
    }
  }

  /** Done when claims can be searched. @throws Error when the folder was given another dataset before */
  async canSearch(): Promise<void> {
    await this.rest;
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
    await this.rest.catch(() => {});
    this.database.close();
    await Promise.all([this.results.close(), this.claimLines.close()]);
  }
}

function namesOf({ columns }: { readonly columns: readonly { readonly name: string }[] }): string[] {
  return columns.map(({ name }) => name);
}
