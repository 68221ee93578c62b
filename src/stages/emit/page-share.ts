import { createHash } from "node:crypto";
import { type Result, resultSchema } from "../../model/result.ts";
import { comparableFacts } from "../check/across-pages.ts";
import type { Fact } from "../check/fact.ts";
import { checkClaims } from "../check/index.ts";
import type { CheckWords } from "../check/words.ts";
import { countResult } from "./counts.ts";
import { defuse, writeRows } from "./csv.ts";
import type { TextPath } from "./files.ts";
import { type Counts, noCounts } from "./manifest.ts";
import { countUnfit } from "./parquet.ts";
import { checkCells } from "./tables/checks.ts";
import { gatheredTables, pageTables } from "./tables/index.ts";

/** The files that a page adds text to. */
export const sharedFiles = [
  "pages.jsonl",
  "claims.json",
  "claims.csv",
  "claims.excel.csv",
  "articles.csv",
  "pages.csv",
  "checks.csv",
] as const satisfies readonly TextPath[];

export type SharedFile = (typeof sharedFiles)[number];

/**
 * What one page adds to a dataset: text that is only appended, and the few words that are gathered across pages. Made
 * where the page is worked on, so that whoever writes the dataset has next to nothing to do for a page.
 */
export interface PageShare {
  readonly head: ShareHead;
  readonly texts: Readonly<Record<SharedFile, string>>;
}

/** Everything but the text, fit for JSON. */
export interface ShareHead {
  readonly page: string;
  /** SHA-256 of the page's line in `pages.jsonl`, without the newline. */
  readonly result: string;
  readonly counts: Counts;
  /** What the gathered tables pick of the page, by the table's name. */
  readonly picked: Readonly<Record<string, readonly unknown[]>>;
  /** What is held against other pages. */
  readonly facts: readonly Fact[];
  /** Numbers and days that `claims.parquet` has no room for. */
  readonly unfit: number;
}

/**
 * @param words what the checks between claims compare by
 * @throws z.ZodError when the result is not what the contract says
 */
export async function makePageShare(result: Result, words: CheckWords): Promise<PageShare> {
  const valid = resultSchema.parse(result);
  const line = JSON.stringify(valid);
  const texts: Record<string, string> = {
    "pages.jsonl": `${line}\n`,
    "claims.json": valid.claims.map((claim) => JSON.stringify(claim)).join(",\n"),
    "checks.csv": await writeRows(checkClaims(valid.claims, words).checks.map(checkCells)),
  };
  for (const table of pageTables) {
    const rows = table.cells(valid);
    texts[`${table.name}.csv`] = await writeRows(rows);
    if (table.name !== "claims") continue;
    const defused = rows.map((row) => row.map((cell, at) => defuse(cell, table.columns[at]!.type)));
    texts["claims.excel.csv"] = await writeRows(defused);
  }
  const counts = noCounts();
  countResult(counts, valid);
  const head = {
    page: valid.page.id,
    result: createHash("sha256").update(line).digest("hex"),
    counts,
    picked: Object.fromEntries(gatheredTables.map((table) => [table.name, table.pick(valid)])),
    facts: comparableFacts(valid.claims, words),
    unfit: valid.claims.reduce((sum, claim) => sum + countUnfit(claim), 0),
  };
  return { head, texts: texts as Record<SharedFile, string> };
}
