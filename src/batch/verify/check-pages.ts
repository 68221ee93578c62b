/** Verifies the files of a dataset page by page. */

import { createHash } from "node:crypto";
import { join } from "node:path";
import { countGathered, countResult } from "../../dataset/counts.ts";
import { defuse } from "../../dataset/csv.ts";
import { type Counts, type Input, noCounts } from "../../dataset/manifest.ts";
import type { TableFeed } from "../../dataset/table.ts";
import { type AnyTable, tables } from "../../dataset/tables/index.ts";
import type { Result } from "../../model/result.ts";
import { resultSchema } from "../../model/result.ts";
import { ArithmeticCheck } from "./check-checks.ts";
import { ClaimListCheck } from "./check-claims.ts";
import { checkEvidence } from "./check-evidence.ts";
import { checkQuotes } from "./check-quotes.ts";
import { TableCheck } from "./check-table.ts";
import { checkValues } from "./check-values.ts";
import { compareInput } from "./compare-input.ts";
import type { SourceFinder } from "./find-source.ts";
import { LineCursor } from "./lines.ts";
import { differs, type Problem } from "./problem.ts";
import { SourceReader } from "./read-sources.ts";

const file = "pages.jsonl";

interface CheckedTable {
  readonly table: AnyTable;
  readonly feed: TableFeed;
  readonly check: TableCheck;
  readonly defused: boolean;
}

/** Goes through the pages of a dataset once, with every other file beside them, row by row. */
export class PagesCheck {
  readonly problems: Problem[] = [];
  readonly counts: Counts = noCounts();
  reachedSources = 0;
  private readonly cursor: LineCursor;
  /** A line that is the page of a later input. */
  private held: string | undefined;
  /** The pages that are still to come. */
  private readonly named: Set<string>;
  private readonly claims: ClaimListCheck | null;
  private readonly arithmetic: ArithmeticCheck | null;
  private readonly tables: readonly CheckedTable[];
  private readonly sources: SourceFinder;
  private readonly reader = new SourceReader();

  /** @param named the pages that the manifest names, by their id */
  constructor(
    folder: string,
    present: ReadonlySet<string>,
    sources: SourceFinder,
    named: Iterable<string> = [],
  ) {
    this.sources = sources;
    this.named = new Set(named);
    this.cursor = new LineCursor(join(folder, file));
    this.claims = present.has("claims.json") ? new ClaimListCheck(join(folder, "claims.json")) : null;
    this.arithmetic = present.has("checks.csv") ? new ArithmeticCheck(join(folder, "checks.csv")) : null;
    const wanted = tables.map((table) => ({ table, name: `${table.name}.csv`, defused: false }));
    wanted.push({ table: tables[0]!, name: "claims.excel.csv", defused: true });
    this.tables = wanted
      .filter(({ name }) => present.has(name))
      .map(({ table, name, defused }) => {
        const columns = table.columns.map((column) => column.name);
        return {
          table,
          defused,
          feed: table.feed(),
          check: new TableCheck(join(folder, name), name, columns),
        };
      });
  }

  async start(): Promise<void> {
    await this.claims?.expectStart();
    await this.arithmetic?.start();
    for (const { table, check } of this.tables) await check.expectRow(table.columns.map(({ name }) => name));
  }

  /** Checks the next page, which the manifest says came from `input`. */
  async expectPage(input: Input): Promise<void> {
    const line = await this.next();
    this.named.delete(input.page ?? "");
    if (line === undefined || this.named.has(idIn(line))) {
      this.held = line;
      return this.report(`the page of ${input.path} is missing`);
    }
    const sha256 = createHash("sha256").update(line).digest("hex");
    if (sha256 !== input.result)
      this.report(`the page of ${input.path} is not the one the manifest names: ${sha256}`);
    const result = this.parse(line);
    if (result === null) return;
    if (result.page.id !== input.page) this.report(differs(result.page.id, input.page), "page.id");
    if (result.page.sha256 !== input.sha256)
      this.report(differs(result.page.sha256, input.sha256), "page.sha256");
    for (const problem of [...checkQuotes(result), ...checkEvidence(result), ...checkValues(result)])
      this.problems.push({ file, line: this.cursor.line, ...problem });
    await this.compareFiles(result);
    await this.compareSource(result, input);
    countResult(this.counts, result);
  }

  async end(): Promise<Problem[]> {
    if ((await this.next()) !== undefined) this.report("a page that the manifest does not name");
    await this.claims?.expectEnd();
    this.arithmetic?.end();
    for (const { table, feed, check } of this.tables) {
      const rows = feed.end();
      for (const row of rows) await check.expectRow(row);
      await check.expectEnd();
      countGathered(this.counts, table.name, rows.length);
    }
    return [
      ...this.problems,
      ...(this.claims?.problems ?? []),
      ...(this.arithmetic?.problems ?? []),
      ...this.tables.flatMap(({ check }) => check.problems),
    ];
  }

  private async next(): Promise<string | undefined> {
    const { held } = this;
    this.held = undefined;
    return held ?? (await this.cursor.next());
  }

  private parse(line: string): Result | null {
    try {
      const parsed = resultSchema.safeParse(JSON.parse(line));
      if (parsed.success) return parsed.data;
      const { path, message } = parsed.error.issues[0]!;
      this.report(message, path.join("."));
    } catch {
      this.report("the line is not JSON");
    }
    return null;
  }

  private async compareFiles(result: Result): Promise<void> {
    for (const claim of result.claims) {
      this.arithmetic?.takeClaim(claim);
      await this.claims?.expectClaim(claim);
    }
    for (const { table, feed, check, defused } of this.tables) {
      for (const [at, row] of feed.add(result).entries()) {
        const cells = defused ? row.map((cell, column) => defuse(cell, table.columns[column]!.type)) : row;
        await check.expectRow(cells, table.name === "claims" ? result.claims[at]?.id : undefined);
      }
    }
  }

  private async compareSource(result: Result, input: Input): Promise<void> {
    const source = await this.sources.find(input);
    if (source.state === "unreached") return;
    this.reachedSources++;
    if (source.state === "changed") {
      const what =
        source.sha256 === null
          ? `no line of it is the item that was read as ${input.path}: expected sha256 ${input.sha256}`
          : `its bytes are not the ones that were read: sha256 ${source.sha256}, expected ${input.sha256}`;
      this.problems.push({ file: source.path, what });
      return;
    }
    const read = await this.reader.find(source, result.page);
    if ("reason" in read) {
      this.problems.push({ file: input.path, what: read.reason });
      return;
    }
    const difference = compareInput(result.input, read);
    if (difference !== null) this.report(difference.what, difference.field);
  }

  private report(what: string, field?: string): void {
    this.problems.push({ file, line: this.cursor.line, field, what });
  }
}

/** The id of the page that a line holds, empty where it holds none. */
function idIn(line: string): string {
  try {
    return (JSON.parse(line) as { page?: { id?: string } } | null)?.page?.id ?? "";
  } catch {
    return "";
  }
}
