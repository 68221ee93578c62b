/**
 * Counts, over texts of others, in what units the figures of each noun are given: 余额 in money, 产量 in tonnes, 失业率 in per
 * cent. As a command: `npx tsx test/tools/mine-nouns.ts ITEMS.jsonl… > rules/naming/noun-units.yaml`. Texts of which passages
 * are held out are left out.
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { hashText, readNews, runNews } from "../../src/evaluate/drawn-claims.ts";
import { readGenre } from "../../src/evaluate/genre-labels.ts";
import { createPipeline } from "../../src/pipeline.ts";
import { loadDictionary } from "../../src/stages/segment/dictionary.ts";
import { cutText } from "../../src/stages/segment/lattice.ts";

const columns = ["money", "percent", "measure", "count", "grows"] as const;
type Column = (typeof columns)[number];

/** Nouns met less often say little. */
const LEAST = 6;

const genres = "fixtures/genres";
const heldOut = new Set(
  readdirSync(genres)
    .filter((name) => name.endsWith(".yaml"))
    .flatMap((name) => readGenre(join(genres, name)).texts)
    .flatMap(({ split, sha256 }) => (split === "held-out" ? [sha256] : [])),
);

function columnOf(kind: string, unit: string): Column | null {
  if (kind === "growth" || kind === "change") return "grows";
  if (kind !== "level") return null;
  if (/^[A-Z]{3}$/.test(unit)) return "money";
  if (unit === "%") return "percent";
  if (/^[a-zA-Z]|^亩$/.test(unit)) return "measure";
  return unit === "" ? null : "count";
}

/** The last word of a name. */
function headOf(indicator: string): string {
  const { count, start, end } = cutText(indicator, loadDictionary(), () => {});
  return indicator.slice(start[count - 1], end[count - 1]);
}

const pipeline = createPipeline();
const found = new Map<string, Record<Column, number>>();
for (const file of process.argv.slice(2)) {
  for (const item of readNews(file).filter(({ text }) => !heldOut.has(hashText(text)))) {
    for (const { kind, unit, indicator } of runNews(pipeline, item).claims) {
      const column = columnOf(kind, unit);
      const head = indicator === "" ? "" : headOf(indicator);
      if (column === null || !/^\p{Script=Han}{2,6}$/u.test(head)) continue;
      const row = found.get(head) ?? { money: 0, percent: 0, measure: 0, count: 0, grows: 0 };
      row[column]++;
      found.set(head, row);
    }
  }
}
const rows = [...found]
  .filter(([, row]) => columns.reduce((sum, column) => sum + row[column], 0) >= LEAST)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([head, row]) => `  ${head} ${columns.map((column) => row[column]).join(" ")}\n`);
process.stdout.write(`summary: In what units the figures of a noun are given, and whether it grows, each with how often it was met in news
source: counted over texts of news by test/tools/mine-nouns.ts
columns: form ${columns.join(" ")}
rows: |
${rows.join("")}`);
