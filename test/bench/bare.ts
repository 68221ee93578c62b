/**
 * The bare pipeline over every page of a folder, one after another: prints the seconds that it takes. Loading is not
 * counted. With `--emit` it also makes what each page adds to a dataset.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describePage } from "../../src/evaluate/labels.ts";
import { loadSubject } from "./subject.ts";

const folder = process.argv[2]!;
const { run, emit } = await loadSubject();
const work = process.argv.includes("--emit") ? emit! : run;
const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".txt"))
  .sort();
const start = performance.now();
for (const file of files) {
  const date = /\d{4}-\d\d-\d\d/.exec(file)![0];
  await work(readFileSync(join(folder, file)), describePage("page", { source: file, date }));
}
console.log((performance.now() - start) / 1000);
