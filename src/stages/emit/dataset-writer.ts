import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Result, resultSchema } from "../../model/result.ts";
import type { Rulebook } from "../../rulebook/rulebook.ts";
import { checkWords } from "../check/words.ts";
import { CheckRows } from "./check-rows.ts";
import { writeClaimSchema } from "./claim-schema.ts";
import { countGathered, countResult } from "./counts.ts";
import { defuse, writeRows } from "./csv.ts";
import { describePackage } from "./data-package.ts";
import { type PackagedPath, packagedFiles, packageFile } from "./files.ts";
import { type FileFacts, HashedFile } from "./hashed-file.ts";
import { type Counts, type Failure, failureSchema, type Input, inputSchema, noCounts } from "./manifest.ts";
import type { Cell, TableFeed } from "./table.ts";
import { checkTable } from "./tables/checks.ts";
import { type AnyTable, tables } from "./tables/index.ts";

type Files = Readonly<Record<PackagedPath, HashedFile>>;

/** What the writer needs to know of where a page came from. */
export type InputFacts = Pick<Input, "path" | "bytes" | "sha256">;

/**
 * Writes a dataset into an empty folder, a page at a time. Of a page that is written only the names it gathers for
 * `people.csv` and `organisations.csv`, and what `checks.csv` compares, stay in memory, however many pages there are.
 * The order of pages is the order of rows; the same pages give the same bytes.
 */
export class DatasetWriter {
  readonly counts: Counts = noCounts();
  private readonly folder: string;
  private readonly version: string;
  private readonly files: Files;
  private readonly feeds = new Map<AnyTable, TableFeed>(tables.map((table) => [table, table.feed()]));

  private readonly checks: CheckRows;

  private constructor(folder: string, version: string, files: Files, checks: CheckRows) {
    this.folder = folder;
    this.version = version;
    this.files = files;
    this.checks = checks;
  }

  static async create(
    folder: string,
    about: { version: string; rulebookHash: string; rulebook: Rulebook },
  ): Promise<DatasetWriter> {
    const files = await forEachFile((path) => HashedFile.create(join(folder, path)));
    const writer = new DatasetWriter(folder, about.version, files, new CheckRows(checkWords(about.rulebook)));
    await writer.writeHeads(about.rulebookHash);
    return writer;
  }

  /**
   * Adds a page's result to every file.
   * @throws z.ZodError before anything is written, when the result is not what the contract says
   */
  async add(result: Result, input: InputFacts): Promise<void> {
    const valid = resultSchema.parse(result);
    const line = JSON.stringify(valid);
    const firstClaim = this.counts.claims === 0;
    await this.files["pages.jsonl"].append(`${line}\n`);
    for (const [position, claim] of valid.claims.entries()) {
      await this.files["claims.json"].append(
        `${firstClaim && position === 0 ? "" : ",\n"}${JSON.stringify(claim)}`,
      );
    }
    for (const [table, feed] of this.feeds) await this.addRows(table, feed.add(valid));
    await this.files["checks.csv"].append(await writeRows(this.checks.add(valid)));
    await this.addInput({ ...input, status: "read", page: valid.page.id, result: sha256(line) });
    countResult(this.counts, valid);
  }

  async addFailure(failure: Failure, input: InputFacts): Promise<void> {
    await this.files["errors.jsonl"].append(`${JSON.stringify(failureSchema.parse(failure))}\n`);
    await this.addInput({ ...input, status: "failed", page: null, result: null });
    this.counts.errors++;
  }

  /** Notes an input whose content an earlier page has: its claims would be the same, with the same ids. */
  async addDuplicate(page: string, input: InputFacts): Promise<void> {
    await this.addInput({ ...input, status: "duplicate", page, result: null });
    this.counts.duplicates++;
  }

  /** Ends every file and writes the data package. */
  async close(): Promise<void> {
    for (const [table, feed] of this.feeds) {
      const rows = feed.end();
      await this.addRows(table, rows);
      countGathered(this.counts, table.name, rows.length);
    }
    await this.files["checks.csv"].append(await writeRows(this.checks.end()));
    const counts = JSON.stringify(this.counts, null, 2).replaceAll("\n", "\n  ");
    await this.files["manifest.json"].append(`\n  ],\n  "counts": ${counts}\n}\n`);
    await this.files["claims.json"].append(this.counts.claims === 0 ? "]\n" : "\n]\n");
    const facts: Record<PackagedPath, FileFacts> = await forEachFile((path) => this.files[path].close());
    await writeFile(join(this.folder, packageFile), describePackage(this.version, facts));
  }

  private async writeHeads(rulebookHash: string): Promise<void> {
    for (const table of tables) {
      const header = await writeRows([table.columns.map(({ name }) => name)]);
      await this.files[`${table.name}.csv` as PackagedPath].append(header);
      if (table.name === "claims") await this.files["claims.excel.csv"].append(`\ufeff${header}`);
    }
    await this.files["checks.csv"].append(await writeRows([checkTable.columns.map(({ name }) => name)]));
    await this.files["claims.json"].append("[\n");
    await this.files["claim.schema.json"].append(writeClaimSchema());
    const about = { program: "baoshu", version: this.version, rulebook: rulebookHash };
    await this.files["manifest.json"].append(
      JSON.stringify(about, null, 2).replace(/\n\}$/, ',\n  "inputs": ['),
    );
  }

  private async addRows(table: AnyTable, rows: Cell[][]): Promise<void> {
    await this.files[`${table.name}.csv` as PackagedPath].append(await writeRows(rows));
    if (table.name !== "claims") return;
    const defused = rows.map((row) => row.map((cell, at) => defuse(cell, table.columns[at]!.type)));
    await this.files["claims.excel.csv"].append(await writeRows(defused));
  }

  private async addInput(input: Input): Promise<void> {
    const { pages, duplicates, errors } = this.counts;
    const first = pages + duplicates + errors === 0;
    await this.files["manifest.json"].append(
      `${first ? "" : ","}\n    ${JSON.stringify(inputSchema.parse(input))}`,
    );
  }
}

async function forEachFile<T>(make: (path: PackagedPath) => Promise<T>): Promise<Record<PackagedPath, T>> {
  const made: [PackagedPath, T][] = [];
  for (const { path } of packagedFiles) made.push([path, await make(path)]);
  return Object.fromEntries(made) as Record<PackagedPath, T>;
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
