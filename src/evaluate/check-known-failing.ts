/** Runs the cases known to fail, and tells of those that pass. */

import { basename } from "node:path";
import type { Extract } from "./check-pages.ts";
import { listCases, listYaml } from "./check-pages.ts";
import { compareExample, extractText } from "./check-sentences.ts";
import { knownFailingFileSchema } from "./label-schema.ts";
import { LabelError, readFileAs, readLabelledPage } from "./labels.ts";
import { scorePage } from "./score-page.ts";

/** The cases known to fail, and those that pass after all: each of these fails the check until it is promoted. */
export interface KnownFailingReport {
  readonly count: number;
  readonly passing: readonly { readonly name: string; readonly promote: string }[];
}

/** Runs the known failures, folders and YAML lists, strictly. A case on which the program throws fails as known. */
export async function checkKnownFailing(folder: string, extract: Extract): Promise<KnownFailingReport> {
  const passing: { name: string; promote: string }[] = [];
  const folders = listCases(folder);
  for (const path of folders) {
    const name = basename(path);
    if (await passes(() => pagePasses(path, extract))) {
      passing.push({ name, promote: `passes now: move the folder ${name} to realistic/` });
    }
  }
  let count = folders.length;
  for (const file of listYaml(folder)) {
    for (const [index, example] of readFileAs(file, knownFailingFileSchema).entries()) {
      count++;
      const run = async () => {
        const result = await extractText(extract, example, `${basename(file, ".yaml")}-${index}`);
        const { pairs } = compareExample([example.expect], result, example.text, `${file} at [${index}]`);
        return pairs.every(({ claim, wrong }) => claim !== null && wrong.length === 0);
      };
      if (!(await passes(run))) continue;
      const promote = `passes now (${JSON.stringify(example.text)}): move it to a file of sentences/`;
      passing.push({ name: `${basename(file)}[${index}]`, promote });
    }
  }
  return { count, passing };
}

async function passes(run: () => Promise<boolean>): Promise<boolean> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof LabelError) throw error;
    return false;
  }
}

/** A page passes when every label is a whole record, nothing is made up, and bodies, titles and names are right. */
async function pagePasses(folder: string, extract: Extract): Promise<boolean> {
  const page = readLabelledPage(folder);
  const { scores } = scorePage(page, await extract(page.bytes, page.facts));
  const complete = [scores.record, scores.people, scores.organisations].every(
    ({ matched, labelled, given }) => matched === labelled && matched === given,
  );
  const shares = [scores.titles, scores.captions, scores.roles];
  return complete && scores.body.edits === 0 && shares.every(({ right, of }) => right === of);
}
