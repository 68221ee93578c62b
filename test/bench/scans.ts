/**
 * `npx tsx test/bench/scans.ts FOLDER…`: pages that `test/tools/draw-scans.ts` drew, read by the program and by
 * tesseract: characters wrong against what was printed, claims against those of the true text, and processor time.
 * `--only NAME` takes the pictures whose name holds NAME; `--no-tesseract` leaves that out.
 */
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { SourcePage } from "../../src/model/page.ts";
import { createPipeline } from "../../src/pipeline.ts";
import { isReadFailure, readPage } from "../../src/stages/read/read-page.ts";
import { readPages } from "../../src/stages/read/read-pages.ts";
import type { PageSource } from "../tools/print-page.ts";
import { countWrong } from "./wrong-characters.ts";

const args = process.argv.slice(2);
const only = args.includes("--only") ? args[args.indexOf("--only") + 1]! : "";
const withTesseract = !args.includes("--no-tesseract");
const folders = args.filter((it) => existsSync(join(it, "truth.json")));
const pipeline = createPipeline();
const header = "2024年10月19日 星期六 05版";

interface Sums {
  characters: number;
  wrong: number;
  seconds: number;
  claims: number;
  found: number;
  right: number;
}

const sums = new Map<string, Sums>();

for (const folder of folders) {
  const truth = JSON.parse(readFileSync(join(folder, "truth.json"), "utf8")) as PageSource[];
  const language = folder.includes("tc") ? "chi_tra" : "chi_sim";
  const names = readdirSync(folder).filter((it) => it.endsWith(".png") && it.includes(only));
  for (const name of names.sort()) {
    const source = truth[Number(name.split("-")[0])]!;
    const text = [header, ...source.articles.flatMap(({ title, body }) => [title, body])].join("\n");
    const wanted = claimsOf(text);
    const kind = name.replace(/^\d+-/, "").replace(".png", "");
    await score(`${language} ${kind} baoshu`, text, wanted, () => readFileSync(join(folder, name)));
    if (!withTesseract) continue;
    await score(`${language} ${kind} tesseract`, text, wanted, () =>
      execFileSync("tesseract", [join(folder, name), "-", "-l", language, "hocr"], {
        maxBuffer: 1e9,
        env: { ...process.env, OMP_THREAD_LIMIT: "1" },
        stdio: ["ignore", "pipe", "ignore"],
      }),
    );
  }
}

for (const [kind, { characters, wrong, seconds, claims, found, right }] of [...sums].sort()) {
  const [precision, recall] = [right / found, right / claims];
  const f1 = (2 * precision * recall) / (precision + recall);
  console.log(
    `${kind.padEnd(32)}${((100 * wrong) / characters).toFixed(2).padStart(7)} % wrong ${seconds.toFixed(1).padStart(7)} s   claims ${right}/${claims}, ${found} found, F1 ${f1.toFixed(3)}`,
  );
}

async function score(kind: string, text: string, wanted: Map<string, number>, load: () => Uint8Array) {
  const start = busy();
  let page: SourcePage | null = null;
  for await (const outcome of readPages(load(), { source: "page" })) {
    if (isReadFailure(outcome)) console.error(kind, outcome.reason);
    else page = outcome;
  }
  const sum = sums.get(kind) ?? { characters: 0, wrong: 0, seconds: 0, claims: 0, found: 0, right: 0 };
  sums.set(kind, sum);
  sum.seconds += busy() - start;
  if (args.includes("--show")) console.error(`== ${kind}`);
  const { characters, wrong } = countWrong(text, page?.boxes?.lines ?? [], args.includes("--show"));
  sum.characters += characters;
  sum.wrong += wrong;
  console.error(`${kind}: ${wrong} of ${characters} wrong, ${(busy() - start).toFixed(1)} s`);
  if (page === null) return;
  const found = tally(pipeline.run({ ...page, facts: { ...page.facts, date: "2024-10-19" } }).claims);
  for (const [key, count] of found) {
    sum.found += count;
    sum.right += Math.min(count, wanted.get(key) ?? 0);
    if (args.includes("--show") && count > (wanted.get(key) ?? 0)) console.error(kind, "more", key);
  }
  for (const [key, count] of wanted) {
    sum.claims += count;
    if (args.includes("--show") && count > (found.get(key) ?? 0)) console.error(kind, "less", key);
  }
}

function claimsOf(text: string): Map<string, number> {
  const page = readPage(Buffer.from(text.replaceAll("\n", "\n\n")), {
    source: "page.txt",
    date: "2024-10-19",
  });
  if (isReadFailure(page)) throw new Error(page.reason);
  return tally(pipeline.run(page).claims);
}

function tally(
  claims: readonly {
    kind: string;
    value: string | null;
    low?: string | null;
    high?: string | null;
    unit: string;
  }[],
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { kind, value, low, high, unit } of claims) {
    const key = [kind, value ?? `${low}…${high}`, unit].join(" ");
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Seconds of processor that this process and those that it waited for have had. */
function busy(): number {
  const fields = readFileSync("/proc/self/stat", "utf8")
    .replace(/^.*\) /s, "")
    .split(" ");
  return fields.slice(11, 15).reduce((sum, it) => sum + Number(it), 0) / 100;
}
