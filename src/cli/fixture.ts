/** The command fixture. */

import { mkdir, stat, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { UsageError } from "../batch/usage-error.ts";
import { PageIndex } from "../dataset/page-index.ts";
import { carryToPages } from "../dataset/review-files.ts";
import type { Split } from "../evaluate/label-schema.ts";
import { listOpen, type OpenItem, writeFixture } from "../evaluate/reviewed-fixture.ts";
import { DecisionLog, decisionsFile } from "../review/log.ts";
import { count } from "./count.ts";
import { complain, type ExitCode, exitCodes, type Io, write } from "./io.ts";

export interface FixtureArguments {
  /** The folder that gets a folder for each page. */
  readonly to: string;
  /** Ids; else every page that reviewers have gone through. */
  readonly page?: readonly string[];
  readonly split: Split;
}

/** `baoshu fixture [DIR]`: pages that reviewers have settled → labelled cases; 1 when a page asked for is not settled. */
export async function fixtureCommand(folder: string, options: FixtureArguments, io: Io): Promise<ExitCode> {
  const log = await new DecisionLog(folder).readAll();
  if (log === null)
    throw new UsageError(`${folder}: nobody has decided anything here: there is no ${decisionsFile}`);
  const index = await PageIndex.open(folder);
  try {
    const reviews = await carryToPages(log.decisions, index);
    const stranger = options.page?.find((id) => index.pages.find(id) === undefined);
    if (stranger !== undefined)
      throw new UsageError(`${folder} has no page ${stranger}: the ids are in pages.csv`);
    const decided = new Set(log.decisions.map(({ target }) => target.page.sha256));
    const settled = index.pages.pages.filter(({ sha256 }) => decided.has(sha256)).map(({ id }) => id);
    let code: ExitCode = exitCodes.done;
    for (const id of options.page ?? settled) {
      const result = (await index.read(id))!;
      const open = listOpen(result, reviews);
      if (open.length > 0) {
        await complain(io, `${id} is not settled: ${describeOpen(open)}`);
        if (options.page !== undefined) code = exitCodes.doesNotHold;
        continue;
      }
      const target = join(options.to, basename(id));
      await writeCase(target, writeFixture(result, reviews, options.split));
      await write(io.stdout, `${target}: ${count(result.claims.length, "claim")} gone through\n`);
    }
    return code;
  } finally {
    await index.close();
  }
}

const shown = 3;

function describeOpen(open: readonly OpenItem[]): string {
  const some = open.slice(0, shown).map(({ text, why }) => `${text} (${why})`);
  const more = open.length > shown ? ` and ${open.length - shown} more` : "";
  return `${count(open.length, "claim or number", "claims and numbers")} left: ${some.join(", ")}${more}`;
}

/** @throws UsageError when the folder is there: labels are never overwritten */
async function writeCase(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  const exists = await stat(folder).then(
    () => true,
    () => false,
  );
  if (exists)
    throw new UsageError(`${folder} is there already: labels are not overwritten, move it away first`);
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
}
