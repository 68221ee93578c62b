/** The command diff. */

import { writeFile } from "node:fs/promises";
import { diffDatasets } from "../batch/diff/diff-datasets.ts";
import type { ChangedClaim, Differences } from "../batch/diff/differences.ts";
import type { Claim } from "../model/claim.ts";
import { type ExitCode, exitCodes, type Io, write } from "./io.ts";
import { claimCells } from "./view/claim.ts";
import { countDifferences, writeDifferencesPage } from "./view/differences-page.ts";
import { showField } from "./view/field.ts";
import { chooseStyle, type Style } from "./view/style.ts";
import { align } from "./view/width.ts";

export interface DiffArguments {
  readonly json?: boolean;
  /** A file to write the page to. */
  readonly html?: string;
  readonly exitCode?: boolean;
}

/** `baoshu diff OLD NEW`: what came between two datasets, claim by claim; with `--exit-code` 1 when something did. */
export async function diffCommand(
  before: string,
  after: string,
  options: DiffArguments,
  io: Io,
): Promise<ExitCode> {
  const found = await diffDatasets(before, after);
  if (options.html !== undefined) await writeFile(options.html, writeDifferencesPage(found));
  if (options.json === true) await write(io.stdout, `${JSON.stringify(found, null, 2)}\n`);
  else {
    await write(io.stdout, viewDifferences(found, chooseStyle(io.colour)));
    if (options.html !== undefined) await write(io.stdout, `The page is ${options.html}\n`);
  }
  const { added, removed, changed, moved } = found;
  const differs = added.length + removed.length + changed.length + moved.length > 0;
  return options.exitCode === true && differs ? exitCodes.doesNotHold : exitCodes.done;
}

/** By page in the order of the new dataset: `+` added, `-` removed, `~` changed, `>` moved. */
function viewDifferences(found: Differences, style: Style): string {
  const rows = [
    ...found.removed.map((claim) => ({ sign: "-", claim, pair: null })),
    ...found.added.map((claim) => ({ sign: "+", claim, pair: null })),
    ...found.changed.map((pair) => ({ sign: "~", claim: pair.new, pair })),
    ...found.moved.map((pair) => ({ sign: ">", claim: pair.new, pair })),
  ];
  const lines: string[] = [];
  for (const page of new Set(rows.map(({ claim }) => claim.page))) {
    const here = rows
      .filter(({ claim }) => claim.page === page)
      .sort((a, b) => a.claim.evidence.start - b.claim.evidence.start);
    lines.push(style.title(page));
    const heads = align(here.map(({ sign, claim }) => headCells(sign, claim)));
    here.forEach(({ pair }, at) => {
      lines.push(`  ${heads[at]}`);
      if (pair !== null) lines.push(...fieldLines(pair).map((line) => `      ${line}`));
    });
    lines.push("");
  }
  lines.push(countDifferences(found));
  return `${lines.join("\n")}\n`;
}

function headCells(sign: string, claim: Claim): string[] {
  return [sign, claim.evidence.text, ...claimCells(claim)];
}

function fieldLines({ old, new: now, fields }: ChangedClaim): string[] {
  const rows = fields.map(({ field, from, to }) => [field, showField(from), "→", showField(to)]);
  if (old.rule === now.rule) return align(rows);
  // The rule is responsible for all of it: it comes first.
  return align([
    ...rows.filter(([field]) => field === "rule"),
    ...rows.filter(([field]) => field !== "rule"),
  ]);
}
