/** The command rules learn. */

import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { UsageError } from "../../batch/usage-error.ts";
import { listYaml } from "../../evaluate/check-pages.ts";
import {
  findMissing,
  type Incomplete,
  readGenre,
  readGenreTexts,
  textFolders,
  writeMissing,
} from "../../evaluate/genre-labels.ts";
import { labelTeachers } from "../../evaluate/learn/collect.ts";
import { decisionTeachers } from "../../evaluate/learn/from-decisions.ts";
import { heldOutContent } from "../../evaluate/learn/held-out.ts";
import { learn } from "../../evaluate/learn/learn.ts";
import { type ReadDecisions, readDecisions } from "../../evaluate/learn/read-decisions.ts";
import type { LearnScore } from "../../evaluate/learn/report.ts";
import type { Rulebook } from "../../rulebook/rulebook.ts";
import { count } from "../count.ts";
import { type ExitCode, exitCodes, type Io, write } from "../io.ts";

export interface LearnArguments {
  readonly fixtures: string;
  readonly texts?: readonly string[];
  readonly decisions?: readonly string[];
}

/**
 * `baoshu rules learn`: weights from tuning labels and reviewers' decisions, written into the rulebook. With texts of every
 * genre at hand they are learnt from nothing, so that they are the same whatever stood there; else they go on from those
 * that are.
 */
export async function learnWeights(
  { fixtures, texts = textFolders, decisions = [] }: LearnArguments,
  rulebook: Rulebook,
  folder: string,
  io: Io,
): Promise<ExitCode> {
  const hasLabels = existsSync(join(fixtures, "sentences")) || existsSync(join(fixtures, "realistic"));
  if (!hasLabels && decisions.length === 0)
    throw new UsageError(`${fixtures} has no labels: give --fixtures, or --decisions of a dataset`);
  const heldOut = hasLabels ? heldOutContent(fixtures) : new Set<string>();
  const read: ReadDecisions[] = [];
  for (const dataset of decisions) read.push(await readDecisions(dataset, heldOut));
  const pages = read.flatMap((it) => it.pages);
  const { missing, incomplete } = hasLabels
    ? missingGenres(fixtures, texts)
    : { missing: [], incomplete: [] };
  const afresh = hasLabels && missing.length === 0;
  const teachers = [
    ...(hasLabels ? labelTeachers(rulebook, fixtures, texts) : []),
    ...decisionTeachers(pages, heldOut),
  ];
  const { files, scores, unseen } = learn(rulebook, teachers, afresh);
  for (const genre of missing) await write(io.stdout, `${genre}: its texts are not at hand, skipped\n`);
  for (const genre of incomplete) await write(io.stdout, `${writeMissing(genre)}\n`);
  for (const [k, { heldOut: held, lost }] of read.entries()) {
    const from = decisions[k]!;
    if (held > 0) await write(io.stdout, `${from}: ${count(held, "decision")} on held-out pages left out\n`);
    if (lost > 0)
      await write(io.stdout, `${from}: ${count(lost, "decision")} on pages that are not there any more\n`);
  }
  await write(io.stdout, afresh ? scoredApart : scoredOn);
  await write(io.stdout, writeScores(scores));
  if (unseen.length > 0) await write(io.stdout, `${scoredUnseen}${writeScores(unseen)}`);
  for (const [name, text] of files) {
    const path = join(folder, `${name}.yaml`);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
    await write(io.stdout, `${path} written\n`);
  }
  return exitCodes.done;
}

const scoredApart = "Each text chosen in with weights that were learnt without it:\n";
const scoredUnseen = "Each genre chosen in with weights that were learnt without any text of it:\n";
const scoredOn = `Learnt on from the weights as they were: not all labelled texts are at hand. They may have seen these texts before, so
the figures flatter, and how surely a margin is right stays as it was measured:\n`;

/** The genres that no text is at hand of, and those of which a part is missing. */
function missingGenres(fixtures: string, texts: readonly string[]) {
  const missing: string[] = [];
  const incomplete: Incomplete[] = [];
  for (const labels of listYaml(join(fixtures, "genres")).map(readGenre)) {
    const items = readGenreTexts(labels, texts);
    const lacks = items === null ? null : findMissing(labels, items);
    if (items === null) missing.push(labels.genre);
    if (lacks !== null) incomplete.push(lacks);
  }
  return { missing, incomplete };
}

function writeScores(scores: readonly LearnScore[]): string {
  const rows = scores.map(({ field, genre, of, right, reachable }) => {
    const share = ((100 * right) / of).toFixed(1);
    const among = `${reachable} among the candidates`;
    return `  ${field.padEnd(10)} ${genre.padEnd(12)} ${share.padStart(5)} %  ${`${right} of ${of}`.padStart(12)}  ${among}\n`;
  });
  return rows.join("");
}
