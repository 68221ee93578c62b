/** Writes claims.parquet. */

import { mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseIsoDate } from "../model/calendar.ts";
import type { Claim } from "../model/claim.ts";
import { requirePart } from "../optional-parts.ts";
import type { Column } from "./table.ts";
import { claimTable } from "./tables/claims.ts";

/** Digits of a decimal in all, and of them after the point: the most that Parquet's decimals have, split for money and fractions. */
const [digits, places] = [38, 18];
const fitting = new RegExp(`^-?\\d{1,${digits - places}}(?:\\.\\d{1,${places}})?$`);

/**
 * Makes `claims.parquet` of `claims.csv`, with the types that the data package states. One thread and groups of a fixed
 * size: the same claims give the same bytes, and memory stays flat. With more threads DuckDB now and then cuts the groups
 * elsewhere.
 * @param longestRow no row of the CSV has more bytes
 */
export async function writeParquet(csv: string, parquet: string, longestRow: number): Promise<void> {
  requirePart("claims.parquet");
  // Loaded only here: it takes as long to load as the rest of the program.
  const { DuckDBInstance } = await import("@duckdb/node-api");
  // In a name given to DuckDB, * ? [ are wildcards.
  const aside = await mkdtemp(join(tmpdir(), "baoshu-parquet-"));
  const source = join(aside, "claims.csv");
  await symlink(resolve(csv), source);
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  try {
    const connection = await instance.connect();
    await connection.run(`SET temp_directory = ${quote(aside)}`);
    await connection.run(copyStatement(source, resolve(parquet), Math.max(longestRow, usualRow)));
    connection.closeSync();
  } finally {
    instance.closeSync();
    await rm(aside, { recursive: true, force: true });
  }
}

/** How many numbers and days of a claim Parquet has no room for; they are null there and whole in `claims.csv`. */
export function countUnfit({ value, low, high, from, period }: Claim): number {
  const numbers = [value, low, high, from?.value ?? null];
  const days = [from?.period?.start, from?.period?.end, period?.start, period?.end];
  return (
    numbers.filter((number) => number !== null && !fitting.test(number)).length +
    days.filter((day) => day !== null && day !== undefined && !isDay(day)).length
  );
}

function isDay(day: string): boolean {
  // The quick way for nearly all: these days are in every month.
  if (/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/.test(day)) return true;
  return parseIsoDate(day) !== null;
}

/** DuckDB's own limit, in bytes: its buffers are so many times as long. */
const usualRow = 2_000_000;

function copyStatement(csv: string, parquet: string, longestRow: number): string {
  const columns = claimTable.columns.map(({ name }) => `${quote(name)}: 'VARCHAR'`).join(", ");
  const read = `read_csv(${quote(csv)}, auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', new_line = '\\n', nullstr = '', max_line_size = ${longestRow}, columns = {${columns}})`;
  const selected = claimTable.columns.map(castColumn).join(", ");
  const options = "FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 20480";
  return `COPY (SELECT ${selected} FROM ${read}) TO ${quote(parquet)} (${options})`;
}

function castColumn({ name, type, exact, blank }: Column<Claim>): string {
  const column = `"${name}"`;
  if (type === "string") return blank === true ? `coalesce(${column}, '') AS ${column}` : column;
  if (exact === true) {
    return `${castDecimal(column)} AS ${column}`;
  }
  const types = { number: "DOUBLE", integer: "INTEGER", boolean: "BOOLEAN", date: "DATE" } as const;
  return `TRY_CAST(${column} AS ${types[type]}) AS ${column}`;
}

/** Numbers as most are, and a type of 64 bits that holds them: read through it, they take a fifth of the time. */
const usual = [
  { form: "-?\\d{1,18}", type: "BIGINT" },
  { form: "-?\\d{1,12}\\.\\d{1,6}", type: "DECIMAL(18, 6)" },
];

/** A decimal, or null where it does not fit: more places than there are would be rounded without a word. */
function castDecimal(column: string): string {
  const type = `DECIMAL(${digits}, ${places})`;
  const is = (form: string) => `regexp_full_match(${column}, ${quote(form)})`;
  const cases = usual.map((it) => `WHEN ${is(it.form)} THEN CAST(CAST(${column} AS ${it.type}) AS ${type})`);
  const fits = `WHEN ${is(fitting.source.replace(/^\^|\$$/g, ""))} THEN TRY_CAST(${column} AS ${type})`;
  return `CASE ${cases.join(" ")} ${fits} END`;
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
