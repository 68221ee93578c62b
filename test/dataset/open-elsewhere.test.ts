import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runBatch } from "../../src/batch/run.ts";
import { claimTable } from "../../src/dataset/tables/claims.ts";
import type { Claim } from "../../src/model/claim.ts";
import { makePages } from "../bench/make-pages.ts";
import { pipeline } from "../program.ts";

/** A dataset opened with what its users have: DuckDB, Python, a spreadsheet. */

const folder = mkdtempSync(join(tmpdir(), "baoshu-"));
// A name that DuckDB would take for a pattern.
const out = join(folder, "out [1]");
let claims: Claim[];
/** What every reader must find: cells by column, null for nothing. */
let expected: Record<string, string | null>[];

const columns = claimTable.columns;
const lacks = (command: string) => spawnSync(command, ["--version"]).status !== 0;

beforeAll(async () => {
  makePages(6, join(folder, "pages"));
  // A ratio has no unit; text that a spreadsheet or a CSV reader may trip over.
  const tricky =
    '=SUM(A1)“试”,"引号"，\n　　“城乡居民收入比为1.9”，“=1+1”说。\n　　@数据显示，全市出口额达48.6亿元，同比下降3.2%。\n';
  writeFileSync(join(folder, "pages/tricky.txt"), tricky);
  await runBatch(pipeline, { inputs: [join(folder, "pages")], out });
  claims = JSON.parse(readFileSync(join(out, "claims.json"), "utf8"));
  expected = claims.map((claim) =>
    Object.fromEntries(
      columns.map(({ name, cell }) => {
        const value = cell(claim);
        return [name, value === null ? null : String(value)];
      }),
    ),
  );
  expect(claims.length).toBeGreaterThan(200);
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true }));

async function query(sql: string): Promise<Record<string, string | null>[]> {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const reader = await connection.runAndReadAll(sql);
  return reader.getRowObjectsJson() as Record<string, string | null>[];
}

const quoted = (name: string) => `'${join(out, name).replace("[", "[[]")}'`;

/** Each column as text, numbers without the zeros that their type adds. */
function asText(source: string): string {
  const selected = columns.map(({ name, type }) => {
    const text = `CAST("${name}" AS VARCHAR)`;
    return type === "number"
      ? `CASE WHEN contains(${text}, '.') THEN rtrim(rtrim(${text}, '0'), '.') ELSE ${text} END AS "${name}"`
      : `${text} AS "${name}"`;
  });
  return `SELECT ${selected.join(", ")} FROM ${source}`;
}

function withoutZeros(row: Record<string, string | null>): Record<string, string | null> {
  const cells = columns.map(({ name, exact }) => {
    const cell = row[name] ?? null;
    return [name, exact === true && cell?.includes(".") ? cell.replace(/\.?0+$/, "") : cell];
  });
  return Object.fromEntries(cells);
}

describe("claims.parquet", () => {
  it("holds every claim of claims.json, cell by cell", async () => {
    expect(await query(asText(`read_parquet(${quoted("claims.parquet")})`))).toEqual(
      expected.map(withoutZeros),
    );
  });

  it("has the types that the data package states", async () => {
    const found = await query(`DESCRIBE SELECT * FROM read_parquet(${quoted("claims.parquet")})`);
    const types = Object.fromEntries(found.map(({ column_name, column_type }) => [column_name, column_type]));
    expect(Object.keys(types)).toEqual(columns.map(({ name }) => name));
    expect(types).toMatchObject({
      id: "VARCHAR",
      value: "DECIMAL(38,18)",
      confidence: "DOUBLE",
      period_start: "DATE",
      quoted: "BOOLEAN",
      evidence_start: "INTEGER",
    });
  });

  it("has the same bytes when it is made again", async () => {
    const again = join(folder, "again");
    await runBatch(pipeline, { inputs: [join(folder, "pages")], out: again });
    const hash = (path: string) => createHash("sha256").update(readFileSync(path)).digest("hex");
    expect(hash(join(again, "claims.parquet"))).toBe(hash(join(out, "claims.parquet")));
  }, 60_000);
});

describe("claims.csv", () => {
  const emptied = () =>
    expected.map((row) => Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, cell ?? ""])));

  it("is read by DuckDB without being told anything", async () => {
    const read = `read_csv(${quoted("claims.csv")})`;
    const found = await query(
      `SELECT count(*) AS n, sum(value) AS sum, count(DISTINCT id) AS ids FROM ${read}`,
    );
    const sum = claims.reduce((total, { value }) => total + Number(value ?? 0), 0);
    expect([Number(found[0]!.n), Number(found[0]!.ids)]).toEqual([claims.length, claims.length]);
    expect(Number(found[0]!.sum) / sum).toBeCloseTo(1, 9);
    const text = await query(`SELECT * FROM read_csv(${quoted("claims.csv")}, all_varchar = true)`);
    expect(
      text.map((row) => Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, cell ?? ""]))),
    ).toEqual(emptied());
  });

  it.skipIf(lacks("python3"))("is read by Python's csv module (needs python3)", () => {
    const program =
      "import csv, json, sys; json.dump(list(csv.DictReader(open(sys.argv[1], encoding='utf-8', newline=''))), sys.stdout)";
    const json = execFileSync("python3", ["-c", program, join(out, "claims.csv")], { maxBuffer: 1 << 28 });
    expect(JSON.parse(json.toString("utf8"))).toEqual(emptied());
  });

  it.skipIf(lacks("Rscript"))("is read by R (needs Rscript)", () => {
    const program =
      "d <- read.csv(commandArgs(TRUE)[1], encoding='UTF-8'); cat(nrow(d), ncol(d), sum(d$value, na.rm=TRUE))";
    const said = execFileSync("Rscript", ["-e", program, join(out, "claims.csv")], { encoding: "utf8" });
    expect(said.split(" ").slice(0, 2).map(Number)).toEqual([claims.length, columns.length]);
  });
});

describe("claims.excel.csv", () => {
  it.skipIf(lacks("soffice"))(
    "opens in LibreOffice with every row, and runs nothing (skipped without soffice)",
    () => {
      const home = `-env:UserInstallation=file://${join(folder, "home")}`;
      const asUtf8 = "--infilter=Text - txt - csv (StarCalc):44,34,76,1";
      const sheet = join(folder, "sheet");
      execFileSync(
        "soffice",
        [
          home,
          "--headless",
          asUtf8,
          "--convert-to",
          "fods",
          "--outdir",
          sheet,
          join(out, "claims.excel.csv"),
        ],
        { stdio: "ignore", timeout: 100_000 },
      );
      const text = readFileSync(join(sheet, "claims.excel.fods"), "utf8");
      // One row a claim and one for the header; LibreOffice repeats empty rows below.
      const rows = text
        .match(/<table:table-row[\s\S]*?<\/table:table-row>/g)!
        .filter((row) => row.includes("<text:p>"));
      expect(rows).toHaveLength(claims.length + 1);
      claims.forEach(({ evidence, value }, at) => {
        const cells = unescapeXml(rows[at + 1]!);
        // A bare 21.8% becomes a percentage of the spreadsheet's own.
        if (!/^[\d.]+%?$/.test(evidence.text)) expect(cells).toContain(`<text:p>${evidence.text}</text:p>`);
        if (value !== null) expect(cells).toContain(`office:value="${Number(value)}"`);
      });
      expect(text).not.toMatch(/table:formula|Err:/);
    },
    120_000,
  );
});

function unescapeXml(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}
