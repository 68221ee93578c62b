import { createHash } from "node:crypto";
import { once } from "node:events";
import { createWriteStream, mkdirSync, readFileSync, type WriteStream, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Result } from "../../src/model/result.ts";
import { writeRows } from "../../src/stages/emit/csv.ts";
import { noCounts } from "../../src/stages/emit/manifest.ts";
import { writeParquet } from "../../src/stages/emit/parquet.ts";
import { cellsOf } from "../../src/stages/emit/table.ts";
import { checkTable } from "../../src/stages/emit/tables/checks.ts";
import { claimTable } from "../../src/stages/emit/tables/claims.ts";
import { pageTable } from "../../src/stages/emit/tables/pages.ts";
import { createRandom } from "../tools/print-page.ts";
import { root } from "./pages.ts";

const places = [..."京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新"];
const kindsOfPaper = ["日报", "晚报", "经济报", "商报"];
const sectors = ["", "第一产业", "第二产业", "规模以上", "民营", "外资", "县域", "城镇"];

/**
 * Writes a dataset of so many claims, as far as an audit reads it: the pages of the fixtures' dataset again and again,
 * by many papers on many days, about many indicators. The numbers on the pages stay what they are.
 */
export async function makeDataset(folder: string, claims: number): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const random = createRandom(7);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const originals = readOriginals();
  const files = {
    pages: createWriteStream(join(folder, "pages.jsonl")),
    pageRows: createWriteStream(join(folder, "pages.csv")),
    claimRows: createWriteStream(join(folder, "claims.csv")),
  };
  await write(files.pageRows, writeRows([pageTable.columns.map(({ name }) => name)]));
  await write(files.claimRows, writeRows([claimTable.columns.map(({ name }) => name)]));
  writeFileSync(join(folder, "checks.csv"), writeRows([checkTable.columns.map(({ name }) => name)]));
  const counts = noCounts();
  let longest = 0;
  for (let at = 0; counts.claims < claims; at++) {
    const original = originals[at % originals.length]!;
    const day = new Date(Date.UTC(2014, 0, 1 + Math.floor(random() * 4000))).toISOString().slice(0, 10);
    const sector = pick(sectors);
    const result = alter(
      original,
      at,
      `${pick(places)}${pick(kindsOfPaper)}`,
      day,
      (name) => `${sector}${name}`,
    );
    const rows = writeRows(cellsOf(claimTable, result.claims));
    longest = Math.max(longest, rows.length * 3);
    await write(files.pages, `${JSON.stringify(result)}\n`);
    await write(files.pageRows, writeRows(cellsOf(pageTable, [result])));
    await write(files.claimRows, rows);
    counts.pages++;
    counts.claims += result.claims.length;
  }
  for (const file of Object.values(files)) {
    file.end();
    await once(file, "close");
  }
  await writeParquet(join(folder, "claims.csv"), join(folder, "claims.parquet"), longest);
  const manifest = { program: "baoshu", version: "0.1.0", rulebook: "0".repeat(64), inputs: [], counts };
  writeFileSync(join(folder, "manifest.json"), JSON.stringify(manifest, null, 2));
}

function readOriginals(): Result[] {
  const lines = readFileSync(join(root, "output/pages.jsonl"), "utf8").trimEnd().split("\n");
  return lines.map((line) => JSON.parse(line) as Result).filter(({ claims }) => claims.length > 0);
}

function alter(
  original: Result,
  at: number,
  paper: string,
  date: string,
  rename: (indicator: string) => string,
): Result {
  const sha256 = createHash("sha256").update(`${original.page.sha256} ${at}`).digest("hex");
  const id = `page-${sha256.slice(0, 12)}`;
  return {
    ...original,
    page: { ...original.page, id, sha256, source: `${at}/page.txt`, paper, date },
    claims: original.claims.map((claim, k) => ({
      ...claim,
      page: id,
      id: createHash("sha256").update(`${sha256} ${k}`).digest("hex").slice(0, 16),
      indicator: rename(claim.indicator),
    })),
  };
}

async function write(file: WriteStream, text: string): Promise<void> {
  if (!file.write(text)) await once(file, "drain");
}
