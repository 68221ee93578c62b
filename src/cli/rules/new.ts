/** The command rules new. */

import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { UsageError } from "../../batch/usage-error.ts";
import { ruleTemplate } from "../../evaluate/rules/template.ts";
import { type ExitCode, exitCodes, type Io, write } from "../io.ts";

/**
 * `baoshu rules new ID`: writes a rule that runs, to be changed.
 * @param own whether the folder is one that the person named
 */
export async function newRule(id: string, folder: string, own: boolean, io: Io): Promise<ExitCode> {
  if (!/^[a-z]+(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)+$/.test(id)) {
    throw new UsageError(`expected an id like growth/year-on-year, got ${id}`);
  }
  if (!own && /[\\/]node_modules[\\/]/.test(folder))
    throw new UsageError(
      `the next install would take a rule in ${folder} away: baoshu rules new ${id} --rules FOLDER writes it into a folder of yours`,
    );
  const file = join(folder, `${id}.yaml`);
  if (existsSync(file)) throw new UsageError(`${file} is there already: edit it, or choose another id`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, ruleTemplate(id));
  const option = own ? ` --rules ${folder}` : "";
  await write(io.stdout, `${file} written: change it, then baoshu rules test ${id}${option}\n`);
  return exitCodes.done;
}
