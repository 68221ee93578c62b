/** Writes a dataset page by page. */

import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type ReviewStatus, reviewStatuses } from "../review/decision.ts";
import type { WholeLog } from "../review/log.ts";
import type { Rulebook } from "../rulebook/rulebook.ts";
import { AcrossPages } from "../stages/check/across-pages.ts";
import { checkWords } from "../stages/check/words.ts";
import { writeClaimSchema } from "./claim-schema.ts";
import { addCounts, countGathered } from "./counts.ts";
import { writeRows } from "./csv.ts";
import { describePackage } from "./data-package.ts";
import { writeDictionary } from "./dictionary.ts";
import { isText, packagedFiles, packageFile, type TextPath } from "./files.ts";
import { type FileFacts, factsOf, HashedFile } from "./hashed-file.ts";
import { type Counts, type Failure, failureSchema, type Input, inputSchema, noCounts } from "./manifest.ts";
import { sharedFiles, type WrittenShare } from "./page-share.ts";
import { writeParquet } from "./parquet.ts";
import { carryToDataset, tallyRules } from "./review-files.ts";
import { cellsOf } from "./table.ts";
import { checkCells } from "./tables/checks.ts";
import { describedTables, gatheredTables } from "./tables/index.ts";
import { listReviews, reviewTable } from "./tables/reviews.ts";
import { listRules, ruleTable } from "./tables/rules.ts";

type Files = Readonly<Record<TextPath, HashedFile>>;

/** What a dataset is made with. */
export interface DatasetFacts {
  readonly version: string;
  readonly rulebookHash: string;
  readonly rulebook: Rulebook;
  /** What reviewers had decided when the run began. */
  readonly decisions?: WholeLog | undefined;
  /** Whether `claims.parquet` is written too. */
  readonly parquet: boolean;
}

/** What the writer needs to know of where a page came from. */
export type InputFacts = Pick<Input, "path" | "bytes" | "sha256">;

/**
 * Writes a dataset into an empty folder, a page at a time. Of a page that is written only the names it gathers for
 * `people.csv` and `organisations.csv`, and what `checks.csv` compares, stay in memory, however many pages there are.
 * The order of pages is the order of rows; the same pages give the same bytes.
 */
export class DatasetWriter {
  readonly counts: Counts = noCounts();
  /** Numbers and days that `claims.parquet` has no room for. */
  unfit = 0;
  /** What decisions came to, by where their claims and numbers stand. */
  readonly reviewed = noReviews();
  private longestRow = 0;
  private readonly folder: string;
  private readonly files: Files;
  private readonly gatherers = gatheredTables.map((table) => ({ table, gatherer: table.gather() }));
  private readonly about: DatasetFacts;
  private readonly across: AcrossPages;
  private readonly rules = new Map<string, number>();

  private constructor(folder: string, about: DatasetFacts, files: Files) {
    this.folder = folder;
    this.about = about;
    this.files = files;
    this.across = new AcrossPages(checkWords(about.rulebook));
  }

  static create(folder: string, about: DatasetFacts): DatasetWriter {
    const files = forEachFile((path) => new HashedFile(join(folder, path)));
    const writer = new DatasetWriter(folder, about, files);
    writer.writeHeads();
    return writer;
  }

  /** Adds a page's share to every file. */
  add({ head, texts }: WrittenShare, input: InputFacts): void {
    if (this.counts.claims > 0 && head.counts.claims > 0) this.files["claims.json"].append(",\n");
    for (const path of sharedFiles) this.files[path].append(texts[path]);
    for (const { table, gatherer } of this.gatherers) gatherer.take(head.picked[table.name]!);
    this.across.take(head.facts);
    this.addInput({ ...input, status: "read", page: head.page, result: head.result });
    addCounts(this.counts, head.counts);
    for (const [rule, count] of Object.entries(head.rules))
      this.rules.set(rule, (this.rules.get(rule) ?? 0) + count);
    this.unfit += head.unfit;
    // All rows of the page: more than any one of them.
    this.longestRow = Math.max(this.longestRow, texts["claims.csv"].length);
  }

  addFailure(failure: Failure, input: InputFacts): void {
    this.files["errors.jsonl"].append(`${JSON.stringify(failureSchema.parse(failure))}\n`);
    this.addInput({ ...input, status: "failed", page: null, result: null });
    this.counts.errors++;
  }

  /** Notes an input that is an earlier page again: its claims would count twice. */
  addDuplicate(page: string, input: InputFacts): void {
    this.addInput({ ...input, status: "duplicate", page, result: null });
    this.counts.duplicates++;
  }

  /** Ends every file and writes the data package. */
  async close(): Promise<void> {
    for (const { table, gatherer } of this.gatherers) {
      const rows = gatherer.cells();
      this.files[`${table.name}.csv` as TextPath].append(writeRows(rows));
      countGathered(this.counts, table.name, rows.length);
    }
    this.files["checks.csv"].append(writeRows(this.across.checks().map(checkCells)));
    await this.writeReviews();
    const counts = JSON.stringify(this.counts, null, 2).replaceAll("\n", "\n  ");
    this.files["manifest.json"].append(`\n  ],\n  "counts": ${counts}\n}\n`);
    this.files["claims.json"].append(this.counts.claims === 0 ? "]\n" : "\n]\n");
    const texts = forEachFile((path) => this.files[path].close());
    const facts = this.about.parquet ? { ...texts, "claims.parquet": await this.writeParquet() } : texts;
    await writeFile(join(this.folder, packageFile), describePackage(this.about.version, facts));
  }

  private async writeParquet(): Promise<FileFacts> {
    const path = join(this.folder, "claims.parquet");
    await writeParquet(join(this.folder, "claims.csv"), path, this.longestRow);
    return factsOf(path);
  }

  /** Lets go of the files as they are; of those that are closed already too. */
  abandon(): void {
    forEachFile((path) => this.files[path].abandon());
  }

  /** What reviewers decided, brought to the pages as they are now, and what it says of the rules. */
  private async writeReviews(): Promise<void> {
    const { rulebook, decisions } = this.about;
    for (const file of ["pages.jsonl", "pages.csv"] as const) this.files[file].flush();
    const reviews = await carryToDataset(decisions?.decisions ?? [], this.folder);
    const rules = listRules(rulebook, this.rules, tallyRules(reviews));
    this.files["rules.csv"].append(writeRows(cellsOf(ruleTable, rules)));
    const rows = listReviews(reviews);
    this.files["reviews.csv"].append(writeRows(cellsOf(reviewTable, rows)));
    for (const { review } of rows) this.reviewed[review.status]++;
  }

  private writeHeads(): void {
    for (const table of describedTables) {
      const header = writeRows([table.columns.map(({ name }) => name)]);
      this.files[`${table.name}.csv` as TextPath].append(header);
      if (table.name === "claims") this.files["claims.excel.csv"].append(`\ufeff${header}`);
    }
    this.files["claims.json"].append("[\n");
    this.files["claim.schema.json"].append(writeClaimSchema());
    this.files["dictionary.csv"].append(writeDictionary());
    const { version, rulebookHash: rulebook, decisions } = this.about;
    const { bytes, sha256 } = decisions ?? { bytes: 0, sha256: null };
    const head = {
      program: "baoshu",
      version,
      rulebook,
      decisions: sha256 === null ? null : { bytes, sha256 },
    };
    this.files["manifest.json"].append(JSON.stringify(head, null, 2).replace(/\n\}$/, ',\n  "inputs": ['));
  }

  private addInput(input: Input): void {
    const { pages, duplicates, errors } = this.counts;
    const first = pages + duplicates + errors === 0;
    this.files["manifest.json"].append(
      `${first ? "" : ","}\n    ${JSON.stringify(inputSchema.parse(input))}`,
    );
  }
}

function forEachFile<T>(make: (path: TextPath) => T): Record<TextPath, T> {
  const paths = packagedFiles.map(({ path }) => path).filter(isText);
  return Object.fromEntries(paths.map((path) => [path, make(path)])) as Record<TextPath, T>;
}

function noReviews(): Record<ReviewStatus, number> {
  return Object.fromEntries(reviewStatuses.map((status) => [status, 0])) as Record<ReviewStatus, number>;
}
