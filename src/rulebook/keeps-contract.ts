/** Holds a loaded rulebook against the contract of names. */

import { wantedFragments, wantedLexicons } from "./contract.ts";
import { RulebookError } from "./error.ts";
import type { Rulebook } from "./rulebook.ts";
import { ruleKinds, ruleTraits } from "./schema.ts";

/**
 * Holds a rulebook against what the program asks of it by name: lexicons with their columns, fragments, traits, kinds.
 * @throws RulebookError for the first name that is missing, with the file that should have it and the rooms that want it
 */
export function keepsContract({
  lexicons,
  fragments,
  rules,
}: Pick<Rulebook, "lexicons" | "fragments" | "rules">): void {
  for (const [name, { columns, by }] of Object.entries(wantedLexicons)) {
    const entries = lexicons.get(name)?.entries;
    if (entries === undefined) throw missing(fileOf(name), `no lexicon is called ${name}`, by);
    const [first] = entries.values();
    for (const column of columns.split(" "))
      if (column !== "" && first !== undefined && first[column] === undefined)
        throw missing(fileOf(name), `the lexicon ${name} has no column ${column}`, by);
  }
  for (const [file, names] of Object.entries(wantedFragments))
    for (const [name, by] of Object.entries(names))
      if (!fragments.has(name)) throw missing(file, `no fragment is called ${name}`, by);
  for (const { id, kind, file } of rules)
    if (!ruleKinds.includes(kind))
      throw new RulebookError(
        file,
        1,
        1,
        `nothing reads rules of the kind ${kind}, as ${id} is: expected one of ${ruleKinds.join(", ")}`,
      );
  for (const trait of ruleTraits)
    if (!rules.some(({ traits }) => traits.includes(trait)))
      throw new RulebookError("rules", 1, 1, `no rule has the trait ${trait}, which the program asks for`);
}

const missing = (file: string, what: string, by: string) =>
  new RulebookError(file, 1, 1, `${what}: ${roomsOf(by)} ${by.includes(" ") ? "ask" : "asks"} for it`);

const roomsOf = (by: string) =>
  by
    .split(" ")
    .map((room) => `src/${room}`)
    .join(", ");

/** The file of a lexicon: those of `lexicons/` are called without the folder. */
const fileOf = (name: string) =>
  name.includes("/") || name === "precision" ? `${name}.yaml` : `lexicons/${name}.yaml`;
