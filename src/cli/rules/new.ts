import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { UsageError } from "../../batch/usage-error.ts";
import { ruleTemplate } from "../../evaluate/rules/template.ts";
import { type ExitCode, exitCodes, type Io, write } from "../io.ts";

/** `baoshu rules new ID`: writes a rule that runs, to be changed. */
export async function newRule(id: string, folder: string, io: Io): Promise<ExitCode> {
  if (!/^[a-z]+(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)+$/.test(id)) {
    throw new UsageError(`expected an id like growth/year-on-year, got ${id}`);
  }
  const file = join(folder, `${id}.yaml`);
  if (existsSync(file))
    throw new UsageError(`rules/${id}.yaml is there already: edit it, or choose another id`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, ruleTemplate(id));
  await write(io.stdout, `rules/${id}.yaml written: change it, then baoshu rules test ${id}\n`);
  return exitCodes.done;
}
