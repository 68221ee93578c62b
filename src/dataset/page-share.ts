/** What one page adds to a dataset. */

import { hash } from "node:crypto";
import { type Claim, chosenFields } from "../model/claim.ts";
import { type Result, resultSchema } from "../model/result.ts";
import { comparableFacts } from "../stages/check/across-pages.ts";
import type { Fact } from "../stages/check/fact.ts";
import type { CheckedPage } from "../stages/check/index.ts";
import { countResult } from "./counts.ts";
import { defuseRow, writeRows } from "./csv.ts";
import type { TextPath } from "./files.ts";
import { type Counts, noCounts } from "./manifest.ts";
import { countUnfit } from "./parquet.ts";
import { checkCells } from "./tables/checks.ts";
import { gatheredTables, pageTables } from "./tables/index.ts";
import { toUtf8 } from "./utf8.ts";

/** The files that a page adds text to. */
export const sharedFiles = [
  "pages.jsonl",
  "claims.json",
  "claims.csv",
  "claims.excel.csv",
  "articles.csv",
  "pages.csv",
  "unclaimed.csv",
  "checks.csv",
] as const satisfies readonly TextPath[];

export type SharedFile = (typeof sharedFiles)[number];

/**
 * What one page adds to a dataset: text that is only appended, and the few words that are gathered across pages. Made
 * where the page is worked on, so that whoever writes the dataset has next to nothing to do for a page.
 */
export interface PageShare {
  readonly head: ShareHead;
  /** Some in UTF-8 already. */
  readonly texts: Readonly<Record<SharedFile, string | Uint8Array>>;
}

/** The same, all of its text in UTF-8. */
export interface WrittenShare {
  readonly head: ShareHead;
  readonly texts: Readonly<Record<SharedFile, Uint8Array>>;
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
  /** How many claims each rule has found, and each way to choose a field has decided. */
  readonly rules: Readonly<Record<string, number>>;
}

/** @throws z.ZodError when the result is not what the contract says */
export function makePageShare({ result, facts, checks }: CheckedPage): PageShare {
  const valid = resultSchema.parse(result);
  const claims = valid.claims.map((claim) => JSON.stringify(claim));
  const line = toUtf8(`${writeLine(valid, claims)}\n`);
  const counts = noCounts();
  countResult(counts, valid);
  const head = {
    page: valid.page.id,
    result: hash("sha256", line.subarray(0, -1)),
    counts,
    picked: Object.fromEntries(gatheredTables.map((table) => [table.name, table.pick(valid)])),
    facts: comparableFacts(facts),
    rules: countBy(valid.claims.flatMap(rulesOf), (rule) => rule),
    unfit: valid.claims.reduce((sum, claim) => sum + countUnfit(claim), 0),
  };
  const texts: Record<string, string | Uint8Array> = {
    "pages.jsonl": line,
    "claims.json": claims.join(",\n"),
    "checks.csv": writeRows(checks.map(checkCells)),
    ...writeTables(valid),
  };
  return { head, texts: texts as PageShare["texts"] };
}

/** The rule that found a claim, and the ways by which its fields were chosen. */
function rulesOf({ rule, trace }: Claim): string[] {
  const ways = chosenFields.map((field) => trace[field].rule.split(";")[0]!);
  return [rule, ...ways.filter((way) => way !== rule)];
}

function countBy<T>(things: readonly T[], key: (thing: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const thing of things) counts[key(thing)] = (counts[key(thing)] ?? 0) + 1;
  return counts;
}

/** The page's line of `pages.jsonl`; its claims are written already. */
function writeLine(result: Result, claims: readonly string[]): string {
  const fields = Object.entries(result).map(([name, value]) => {
    const text = name === "claims" ? `[${claims.join(",")}]` : JSON.stringify(value);
    return `"${name}":${text}`;
  });
  return `{${fields.join(",")}}`;
}

function writeTables(result: Result): Record<string, string | Uint8Array> {
  const texts: Record<string, string | Uint8Array> = {};
  for (const table of pageTables) {
    const rows = table.cells(result);
    if (table.name !== "claims") {
      texts[`${table.name}.csv`] = writeRows(rows);
      continue;
    }
    const text = toUtf8(writeRows(rows));
    texts["claims.csv"] = text;
    const defused = rows.map((row) => defuseRow(row, table.columns));
    const isSame = defused.every((row, at) => row === rows[at]);
    texts["claims.excel.csv"] = isSame ? text : writeRows(defused);
  }
  return texts;
}
