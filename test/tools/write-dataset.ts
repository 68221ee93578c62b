import { createHash } from "node:crypto";
import { once } from "node:events";
import { createWriteStream, mkdirSync, type WriteStream, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeRows } from "../../src/dataset/csv.ts";
import { type Counts, noCounts } from "../../src/dataset/manifest.ts";
import { writeParquet } from "../../src/dataset/parquet.ts";
import { cellsOf } from "../../src/dataset/table.ts";
import { checkTable } from "../../src/dataset/tables/checks.ts";
import { claimTable } from "../../src/dataset/tables/claims.ts";
import { pageTable } from "../../src/dataset/tables/pages.ts";
import { ruleTable } from "../../src/dataset/tables/rules.ts";
import { unclaimedTable } from "../../src/dataset/tables/unclaimed.ts";
import type { Result } from "../../src/model/result.ts";

/** What a test or the benchmark says of its dataset. */
export interface WrittenDataset {
  /** Without it the dataset has its claims only as CSV and JSON. */
  readonly parquet?: boolean;
  /** Rows of `checks.csv` and `rules.csv`, as text. */
  readonly checks?: string;
  readonly rules?: string;
}

/**
 * Writes the files of a dataset that an audit reads, with these pages, whatever they say: no stage looks at them. Pages
 * come and go one by one, so that there may be any number.
 */
export async function writeDataset(
  folder: string,
  results: Iterable<Result>,
  { parquet = true, checks = "", rules = "" }: WrittenDataset = {},
): Promise<Counts> {
  mkdirSync(folder, { recursive: true });
  const files = new Map<string, WriteStream>();
  const add = async (name: string, text: string) => {
    const file = files.get(name) ?? createWriteStream(join(folder, name));
    files.set(name, file);
    if (!file.write(text)) await once(file, "drain");
  };
  const tables = { "pages.csv": pageTable, "claims.csv": claimTable, "unclaimed.csv": unclaimedTable };
  for (const [name, table] of Object.entries(tables)) await add(name, headOf(table));
  await add("claims.json", "[\n");
  writeFileSync(join(folder, "checks.csv"), headOf(checkTable) + checks);
  writeFileSync(join(folder, "rules.csv"), headOf(ruleTable) + rules);
  const counts = noCounts();
  const digest = createHash("sha256");
  let longest = 0;
  for (const result of results) {
    const line = `${JSON.stringify(result)}\n`;
    digest.update(line);
    const rows = writeRows(cellsOf(claimTable, result.claims));
    longest = Math.max(longest, Buffer.byteLength(rows));
    await add("pages.jsonl", line);
    await add("pages.csv", writeRows(cellsOf(pageTable, [result])));
    await add("unclaimed.csv", writeRows(cellsOf(unclaimedTable, unclaimedTable.rows(result))));
    await add("claims.csv", rows);
    for (const claim of result.claims)
      await add("claims.json", `${counts.claims++ === 0 ? "" : ",\n"}${JSON.stringify(claim)}`);
    counts.pages++;
  }
  await add("claims.json", "\n]\n");
  for (const file of files.values()) {
    file.end();
    await once(file, "close");
  }
  if (parquet) await writeParquet(join(folder, "claims.csv"), join(folder, "claims.parquet"), longest);
  const about = { program: "baoshu", version: "0.1.0", rulebook: digest.digest("hex") };
  writeFileSync(join(folder, "manifest.json"), JSON.stringify({ ...about, inputs: [], counts }, null, 2));
  return counts;
}

function headOf({ columns }: { readonly columns: readonly { readonly name: string }[] }): string {
  return writeRows([columns.map(({ name }) => name)]);
}
