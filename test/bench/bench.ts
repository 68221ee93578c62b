/**
 * `npm run bench`: how fast the program is, as ratios on the same text in one run, so that the figures mean something
 * on any machine. `--quick` takes fewer rounds and leaves out the slowest rival; `--json` is for programs.
 */
import { basename, dirname } from "node:path";
import { freshProcesses } from "./fresh.ts";
import { growthExponent, median, ratio, type Timings, takeTurns } from "./measure.ts";
import { type BenchPage, growPage, readPages } from "./pages.ts";
import { recognizeAll, tagPage } from "./rivals.ts";
import { loadSubject, type Subject } from "./subject.ts";

const quick = process.argv.includes("--quick");
const subject = await loadSubject();
const pages = readPages();
const report = {
  subject: subject.name,
  pages: pages.length,
  characters: pages.reduce((sum, { text }) => sum + text.length, 0),
  realPage: await compareWithTags(subject, pages.slice(-1)),
  pipeline: await compareOnPages(subject, pages),
  stages: await splitByStage(subject, pages),
  start: await compareStarts(pages),
  growth: await measureGrowth(subject, pages),
  rules: await measureRules(subject, pages),
};
console.log(process.argv.includes("--json") ? JSON.stringify(report, null, 2) : write());

/** The whole pipeline against nodejieba's tags, both warm: a batch of pages is long. */
async function compareWithTags({ run }: Subject, on: readonly BenchPage[]) {
  const pipeline = async () => {
    for (const { bytes, facts } of on) await run(bytes, facts);
  };
  const tags = () => on.map(({ text }) => tagPage(text));
  // A single page is over in milliseconds: as many rounds as make it warm, and its median steady.
  const often = Math.ceil(60 / on.length);
  const timings = await takeTurns({ pipeline, tags }, { warmup: 5 + often, rounds: (quick ? 3 : 9) + often });
  return {
    milliseconds: median(timings.pipeline!),
    tags: { milliseconds: median(timings.tags!), speed: 1 / ratio(timings, "pipeline", "tags") },
  };
}

/**
 * (a) and (b): all pages by the program, by nodejieba's tags, by Recognizers-Text. The time of the last grows faster
 * than the text (ten times from sentences to pages), so it is given sentences too, which suits it best.
 */
async function compareOnPages({ run }: Subject, on: readonly BenchPage[]) {
  const pipeline = async () => {
    for (const { bytes, facts } of on) await run(bytes, facts);
  };
  const sentences = on.flatMap(({ text }) => text.replace(/\s+/g, "").split(/(?<=[。！？；])/));
  const bySentence = () => sentences.map(recognizeAll);
  const byPage = () => on.map(({ text }) => recognizeAll(text));
  const light = await compareWithTags({ name: "", run }, on);
  const heavy = await takeTurns({ pipeline, bySentence }, { warmup: 1, rounds: quick ? 1 : 5 });
  const heaviest = quick ? null : await takeTurns({ pipeline, byPage }, { warmup: 0, rounds: 1 });
  return {
    ...light,
    recognizersBySentence: {
      milliseconds: median(heavy.bySentence!),
      faster: ratio(heavy, "bySentence", "pipeline"),
    },
    recognizersByPage:
      heaviest === null
        ? null
        : { milliseconds: median(heaviest.byPage!), faster: ratio(heaviest, "byPage", "pipeline") },
  };
}

/** (d): what part of the time each stage takes, warm; null where the program does not say. */
async function splitByStage({ runTimed }: Subject, on: readonly BenchPage[]) {
  if (runTimed === undefined) return null;
  const rounds: Record<string, number>[] = [];
  for (let round = 0; round < (quick ? 3 : 7); round++) {
    const sums: Record<string, number> = {};
    const add = (stage: string, milliseconds: number) => {
      sums[stage] = (sums[stage] ?? 0) + milliseconds;
    };
    for (const { bytes, facts } of on) await runTimed(bytes, facts, add);
    rounds.push(sums);
  }
  const stages = Object.keys(rounds[0]!);
  return Object.fromEntries(stages.map((stage) => [stage, median(rounds.map((sums) => sums[stage] ?? 0))]));
}

/** (c): from the start of a fresh process to its end with one result. */
async function compareStarts(on: readonly BenchPage[]): Promise<Record<string, number>> {
  const timings: Timings = await takeTurns(freshProcesses(on.at(-1)!.file), {
    warmup: 1,
    rounds: quick ? 3 : 7,
  });
  return Object.fromEntries(Object.entries(timings).map(([name, values]) => [name, median(values)]));
}

/** (e): from one page to 2 MB. */
async function measureGrowth({ run }: Subject, on: readonly BenchPage[]) {
  const sizes = [16, 64, 256, 1024, 2048].map((kilobytes) => growPage(on, kilobytes * 1024));
  const tasks = sizes.map((page) => [String(page.bytes.length), () => run(page.bytes, page.facts)] as const);
  const timings = await takeTurns(Object.fromEntries(tasks), { warmup: 1, rounds: quick ? 2 : 5 });
  const points = Object.entries(timings).map(([size, values]) => ({
    size: Number(size),
    milliseconds: median(values),
  }));
  return { points, exponent: growthExponent(points) };
}

/** (f): from fifty rules to five hundred, the same pages, in turns. */
async function measureRules({ withRules }: Subject, on: readonly BenchPage[]) {
  if (withRules === undefined) return null;
  const tasks = [50, 100, 200, 500].map((count) => {
    const { run } = withRules(count);
    const all = async () => {
      for (const { bytes, facts } of on) await run(bytes, facts);
    };
    return [String(count), all] as const;
  });
  const timings = await takeTurns(Object.fromEntries(tasks), { warmup: 5, rounds: quick ? 3 : 9 });
  return Object.entries(timings).map(([rules, values]) => ({
    rules: Number(rules),
    milliseconds: median(values),
  }));
}

function write(): string {
  const { rules, realPage, pipeline, stages, start, growth } = report;
  const { tags, recognizersBySentence, recognizersByPage } = pipeline;
  const total = Object.values(stages ?? {}).reduce((sum, milliseconds) => sum + milliseconds, 0);
  return [
    `${report.subject} on ${report.pages} pages of ${report.characters} characters, medians of alternating rounds`,
    "",
    row(`${basename(dirname(pages.at(-1)!.file))}, warm`, realPage.milliseconds),
    row("nodejieba.tag", realPage.tags.milliseconds, speed(realPage.tags.speed)),
    "",
    row("all pages, warm", pipeline.milliseconds),
    row("nodejieba.tag", tags.milliseconds, speed(tags.speed)),
    row(
      "recognizers-text by sentence",
      recognizersBySentence.milliseconds,
      `the program is ${round(recognizersBySentence.faster)} times as fast`,
    ),
    recognizersByPage === null
      ? "recognizers-text by page: left out"
      : row(
          "recognizers-text by page",
          recognizersByPage.milliseconds,
          `the program is ${round(recognizersByPage.faster)} times as fast (one round)`,
        ),
    "",
    stages === null ? "by stage: not reported" : "by stage",
    ...Object.entries(stages ?? {}).map(([name, ms]) =>
      row(`  ${name}`, ms, `${round((100 * ms) / total)} %`),
    ),
    stages === null
      ? ""
      : `  people, organisations and who says what add ${round(shareOfNames(stages))} to the rest`,
    "",
    "from the start of a fresh process to its first result",
    ...Object.entries(start).map(([name, ms]) =>
      row(`  ${name}`, ms, `${round(ms / start["node alone"]!)} times node alone`),
    ),
    "",
    `growth: size to the power of ${round(growth.exponent)} (1 is linear)`,
    ...growth.points.map(({ size, milliseconds }) =>
      row(`  ${Math.round(size / 1024)} KB`, milliseconds, `${round((milliseconds / size) * 1024)} ms a KB`),
    ),
    "",
    rules === null ? "by number of rules: not reported" : "by number of rules, all pages",
    ...(rules ?? []).map((it) =>
      row(
        `  ${it.rules} rules`,
        it.milliseconds,
        `${round(it.milliseconds / rules![0]!.milliseconds)} times ${rules![0]!.rules}`,
      ),
    ),
  ].join("\n");
}

function speed(value: number): string {
  return `the program goes at ${round(value)} of its speed`;
}

function shareOfNames(stages: Readonly<Record<string, number>>): number {
  const names = (stages.names ?? 0) + (stages.attribution ?? 0);
  return names / (Object.values(stages).reduce((sum, milliseconds) => sum + milliseconds, 0) - names);
}

function row(name: string, milliseconds: number, note = ""): string {
  return `${name.padEnd(30)}${milliseconds.toFixed(1).padStart(10)} ms  ${note}`.trimEnd();
}

function round(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(2);
}
