/**
 * Scores the program on the grid and on swaps of words. As a command: `npx tsx test/tools/check-grid.ts [--totals]`; without
 * `--totals` it lists the mistakes of the tuning half too, never of the half that is held out.
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { ClaimScores } from "../../src/evaluate/compare-claims.ts";
import { fieldNames } from "../../src/evaluate/fields.ts";
import { type Grid, readGrid } from "../../src/evaluate/grid/read.ts";
import {
  prepareGridText,
  runSwaps,
  type SwapRun,
  type SwapText,
  shareByKind,
  swapAnyText,
} from "../../src/evaluate/grid/run-swaps.ts";
import {
  extractClaims,
  type Program,
  type ScoredText,
  scoreGrid,
  scoreSplit,
} from "../../src/evaluate/grid/score.ts";
import { sentencesFileSchema, splits } from "../../src/evaluate/label-schema.ts";
import { readFileAs } from "../../src/evaluate/labels.ts";
import { f1, type Share } from "../../src/evaluate/measures.ts";
import { listMistakes } from "../../src/evaluate/mistakes.ts";
import { isReadFailure, readPage } from "../../src/stages/read/read-page.ts";
import { pipeline } from "../program.ts";

export const gridFolder = "fixtures/grid";
const sentencesFolder = "fixtures/sentences";
/** In these sentences a break means something: headings run into the text, or what is read is damaged or English. */
const leftOut = ["12-english.yaml", "13-ocr.yaml", "14-headings.yaml"];

/** The program as it runs on one page. */
export function openProgram(): Program {
  return (bytes, facts) => {
    const page = readPage(bytes, facts);
    if (isReadFailure(page)) throw new Error(`${facts.id} cannot be read: ${page.reason}`);
    return pipeline.run(page);
  };
}

/** The fixtures' own sentences, or each `step`th of a file, with the swaps that need no slots. */
function prepareSentences(program: Program, { swaps }: Grid, step: number): SwapText[] {
  return readdirSync(sentencesFolder)
    .filter((name) => name.endsWith(".yaml") && !leftOut.includes(name))
    .sort()
    .flatMap((name) =>
      readFileAs(join(sentencesFolder, name), sentencesFileSchema)
        .map(({ text, date, region }, index) => ({ id: `${name}[${index}]`, text, page: { date, region } }))
        .filter((_, index) => index % step === 0)
        .map(
          (it): SwapText => ({
            ...it,
            claims: extractClaims(program, it.text, it.page),
            swaps: swapAnyText(it.text, swaps, it.page.region),
            shown: true,
          }),
        ),
    );
}

/** The texts to be swapped, of the grid and of the sentences: every one, or each `step`th. */
export function prepareSwaps(
  grid: Grid,
  scored: readonly ScoredText[],
  program: Program,
  step = 1,
): SwapText[] {
  return [
    ...scored
      .filter((_, index) => index % step === 0)
      .map((it) => prepareGridText(it, grid.fillings, grid.swaps)),
    ...prepareSentences(program, grid, step),
  ];
}

const percent = ({ right, of }: Share) => (of === 0 ? "–" : ((100 * right) / of).toFixed(1));

function printScores(name: string, { found, record, fields }: ClaimScores) {
  console.log(
    `${name}: ${found.labelled} labels, found F1 ${(100 * (f1(found) ?? 0)).toFixed(1)}, whole record F1 ${(100 * (f1(record) ?? 0)).toFixed(1)}`,
  );
  console.log(`  ${fieldNames.map((field) => `${field} ${percent(fields[field])}`).join(" · ")}`);
}

function printSwaps(runs: readonly SwapRun[]) {
  console.log("\nSwaps: fields changed without cause, % of those compared");
  const shares = shareByKind(runs);
  const all = [...shares.values()];
  const sum = all.reduce((a, b) => ({ right: a.right + b.right, of: a.of + b.of }));
  for (const [kind, { right, of }] of [...shares, ["all", sum] as const]) {
    console.log(`  ${kind.padEnd(16)} ${((100 * (of - right)) / of).toFixed(2).padStart(6)}  of ${of}`);
  }
  const mean = all.reduce((total, { right, of }) => total + (of - right) / of, 0) / all.length;
  console.log(`  ${"mean of kinds".padEnd(16)} ${(100 * mean).toFixed(2).padStart(6)}`);
}

/** Each mistake of the tuning half once a frame, with how many of its texts have it. */
function listTuning(scored: readonly ScoredText[]) {
  for (const frame of new Set(
    scored.filter(({ text }) => text.split === "tuning").map(({ text }) => text.frame),
  )) {
    const own = scored.filter(({ text }) => text.frame === frame);
    const causes = new Map<string, string[]>();
    for (const { text, comparison } of own) {
      for (const { evidence, cause } of listMistakes(comparison)) {
        const key = `${text.labels.findIndex((label) => label.evidence === evidence)} ${cause.replace(/:.*| of .*/, "")}`;
        causes.set(key, [...(causes.get(key) ?? []), `${evidence} – ${cause}`]);
      }
    }
    if (causes.size === 0) continue;
    console.log(`\n${frame.id}\n  ${own[0]!.text.text.replaceAll("\n", "\n  ")}`);
    for (const list of causes.values()) console.log(`  ${list.length}/${own.length} ${list[0]}`);
  }
}

function listChanges(runs: readonly SwapRun[]) {
  console.log("\nWhat swaps changed");
  for (const { id, text, shown, outcome } of runs) {
    if (!shown || outcome.changes.length === 0) continue;
    console.log(`- ${outcome.kind} ${id} ${text.replaceAll("\n", "⏎")}`);
    for (const { field, evidence, was, is } of outcome.changes)
      console.log(`    ${evidence} ${field}: ${was} → ${is}`);
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const program = openProgram();
  const grid = readGrid(gridFolder);
  const scored = scoreGrid(grid.texts, program);
  console.log(`${grid.frames.length} frames, ${grid.texts.length} texts`);
  for (const split of splits) printScores(split, scoreSplit(scored, split));
  const runs = runSwaps(prepareSwaps(grid, scored, program), program);
  printSwaps(runs);
  if (!process.argv.includes("--totals")) {
    listTuning(scored);
    listChanges(runs);
  }
}
