/**
 * `npm run bench:batch`: how a run behaves with many pages, as ratios within one run of the benchmark, so that the
 * figures mean something on any machine. `--pages N` takes another number than 10,000, `--kills N` than 20, `--rounds N` than 2.
 */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { appendFileSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { createRandom } from "../tools/print-page.ts";
import { makePages } from "./make-pages.ts";
import { root } from "./pages.ts";

const many = numberAfter("--pages", 10_000);
const kills = numberAfter("--kills", 20);
/** Whether a run can be kept to one processor: Linux, with util-linux. */
const canBind = spawnSync("taskset", ["--cpu-list", "0", "true"]).status === 0;
const rounds = numberAfter("--rounds", 2);
const few = Math.ceil(many / 10);
const folder = mkdtempSync(join(tmpdir(), "baoshu-bench-"));
const all = makePages(many, join(folder, "many"));
const some = makePages(few, join(folder, "few"));
const report: [string, string, string][] = [];

try {
  const { bare, emitting, pair, one, bound, two } = await takeTurns();
  note("speed of one worker against the bare pipeline", bare / one, "at least 0.8");
  note("the same, what a page adds to the dataset counted to it", emitting / one, "");
  note("speed of two workers against one", one / two, "at least 1.7");
  // One worker alone has the other processor too: V8 compiles and clears there, and the files are written.
  if (bound !== null) note("the same, the one with one processor", bound / two, "");
  note("what two pipelines that share nothing reach at once", (2 * emitting) / pair, "");
  same("one", "two", "the bytes of one worker and of two");
  rmSync(join(folder, "one"), { recursive: true });
  const base = await run(some, "base", ["--workers", "2"]);
  const first = await run(all, "all", ["--workers", "2"]);
  same("two", "all", "the bytes with a cache and without");
  rmSync(join(folder, "two"), { recursive: true });
  note(`pages a second, ${many} pages`, first.pages / first.seconds, "");
  note(`peak memory of ${few} pages, MB`, base.peak / 1e6, "");
  note(`peak memory of ${many} pages against ${few}`, first.peak / base.peak, "at most 1.2");
  const again = await run(all, "all", []);
  note("a second run, nothing changed, against the first", again.seconds / first.seconds, "at most 0.05");
  await killAgainAndAgain(all, first.seconds);
  const rules = join(folder, "rules");
  cpSync(join(root, "rules"), rules, { recursive: true });
  appendFileSync(join(rules, "growth/rate.yaml"), "\n# changed\n");
  const changed = await run(all, "all", ["--rules", rules]);
  note("a run with one rule changed against the first", changed.seconds / first.seconds, "at most 1");
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(
  report.map(([what, value, wanted]) => `${what.padEnd(58)}${value.padStart(10)}  ${wanted}`).join("\n"),
);

interface Measured {
  readonly pages: number;
  readonly seconds: number;
  /** Bytes of resident memory. */
  readonly peak: number;
}

/** Seconds that all pages take. */
interface Turns {
  /** The bare pipeline, without and with what a page adds to the dataset. */
  readonly bare: number;
  readonly emitting: number;
  /** Two such at once, each with all pages: what the machine gives to two. */
  readonly pair: number;
  /** Whole runs with one worker, with one that has one processor with all that goes on beside it, and with two. */
  readonly one: number;
  readonly bound: number | null;
  readonly two: number;
}

/** In turns, the best of each: others on the machine only ever make things slower. */
async function takeTurns(): Promise<Turns> {
  const none = Number.POSITIVE_INFINITY;
  const best = { bare: none, emitting: none, pair: none, one: none, bound: none, two: none };
  const take = (which: keyof typeof best, seconds: number) => {
    best[which] = Math.min(best[which], seconds);
  };
  for (let round = 0; round < rounds; round++) {
    take("bare", await runBare(all));
    take("emitting", await runBare(all, "--emit"));
    take("pair", Math.max(...(await Promise.all([runBare(all, "--emit"), runBare(all, "--emit")]))));
    take("one", (await run(all, "one", ["--workers", "1", "--no-cache"])).seconds);
    if (canBind) take("bound", (await run(all, "bound", ["--workers", "1", "--no-cache"], true)).seconds);
    take("two", (await run(all, "two", ["--workers", "2", "--no-cache"])).seconds);
  }
  return { ...best, bound: canBind ? best.bound : null };
}

/** Runs the program as it is built, and looks at its memory ten times a second. */
async function run(
  pages: string,
  out: string,
  options: readonly string[],
  isBound = false,
): Promise<Measured> {
  const start = performance.now();
  const child = begin(pages, out, options, isBound ? ["taskset", "--cpu-list", "0"] : []);
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, peakOf(child));
  }, 100);
  const code = await ended(child);
  clearInterval(watch);
  if (code !== 0) throw new Error(`a run ended with ${code}: its time means nothing`);
  const { counts } = JSON.parse(readFileSync(join(folder, out, "manifest.json"), "utf8"));
  return { pages: counts.pages, seconds: (performance.now() - start) / 1000, peak };
}

/** @param by a program that runs it, with its arguments */
function begin(
  pages: string,
  out: string,
  options: readonly string[],
  by: readonly string[] = [],
): ChildProcess {
  const program = [process.execPath, join(root, "bin/baoshu.js")];
  const [command, ...args] = [...by, ...program, "run", pages, "--out", join(folder, out), ...options];
  return spawn(command!, args, { stdio: ["ignore", "ignore", "inherit"] });
}

async function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  return new Promise((resolve) => child.once("exit", (code) => resolve(code)));
}

/** The most memory a process has had, where the system says so. */
function peakOf({ pid }: ChildProcess): number {
  try {
    const line = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
    return Number(line?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

/**
 * Seconds that the bare pipeline takes for all pages, cold as in a run: the first pages are slow, while V8 compiles. In a
 * process of its own, so that no round is warmer than another.
 */
async function runBare(pages: string, ...options: readonly string[]): Promise<number> {
  const script = fileURLToPath(new URL("bare.ts", import.meta.url));
  const child = spawn(process.execPath, ["--import", "tsx", script, pages, ...options], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const seconds = Number(await text(child.stdout));
  if (!(seconds > 0)) throw new Error("the bare pipeline failed");
  return seconds;
}

/** Kills the run at random moments; the last one may end, and must give what an undisturbed run gives. */
async function killAgainAndAgain(pages: string, seconds: number): Promise<void> {
  const random = createRandom(5);
  let whole = 0;
  for (let kill = 0; kill < kills; kill++) {
    const child = begin(pages, "killed", []);
    await wait(random() * 1000 * Math.max(2, seconds / 8));
    child.kill("SIGKILL");
    await ended(child);
    if (existsSync(join(folder, "killed/datapackage.json"))) whole++;
  }
  await ended(begin(pages, "killed", []));
  same("all", "killed", `the bytes after ${kills} kills (in ${whole} the run was over)`);
}

function same(one: string, other: string, what: string): void {
  const [a, b] = [hashOf(one), hashOf(other)];
  report.push([what, a === b ? "same" : "DIFFER", "same"]);
  if (a !== b) process.exitCode = 1;
}

function hashOf(out: string): string {
  const hash = createHash("sha256");
  for (const name of readdirSync(join(folder, out)).sort())
    hash.update(name).update(readFileSync(join(folder, out, name)));
  return hash.digest("hex");
}

function note(what: string, value: number, wanted: string): void {
  report.push([what, value >= 10 ? value.toFixed(0) : value.toFixed(3), wanted]);
}

function numberAfter(option: string, otherwise: number): number {
  const at = process.argv.indexOf(option);
  return at === -1 ? otherwise : Number(process.argv[at + 1]);
}
