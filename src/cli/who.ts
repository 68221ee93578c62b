/** The command who. */

import { findWho, type Said, type Who } from "../batch/who.ts";
import { count } from "./count.ts";
import { complain, type ExitCode, exitCodes, type Io, write } from "./io.ts";
import { claimCells } from "./view/claim.ts";
import { chooseStyle } from "./view/style.ts";
import { align } from "./view/width.ts";

/** `baoshu who NAME [DIR]`: what a person or organisation said in a dataset; 1 when nobody there goes by that name. */
export async function whoCommand(
  name: string,
  folder: string,
  options: { readonly json?: boolean },
  io: Io,
): Promise<ExitCode> {
  const found = await findWho(name, folder);
  if (options.json === true) await write(io.stdout, `${JSON.stringify(found, null, 2)}\n`);
  else if (found.length > 0) {
    await write(io.stdout, found.map((who) => viewWho(who, io.colour)).join("\n"));
  }
  if (found.length > 0) return exitCodes.done;
  await complain(io, `${folder}: nobody named ${name}. The names are in people.csv and organisations.csv`);
  return exitCodes.doesNotHold;
}

function viewWho(who: Who, colour: boolean): string {
  const style = chooseStyle(colour);
  const about = [
    style.title(who.name),
    describe(who),
    count(who.pages.length, "page"),
    count(who.said.length, "claim"),
  ];
  const lines = [about.filter((part) => part !== "").join("  ")];
  for (const page of new Set(who.said.map((it) => it.page))) {
    const here = who.said.filter((it) => it.page === page);
    lines.push(`  ${placeOf(here[0]!)}`);
    lines.push(...align(here.map(({ claim }) => claimCells(claim))).map((line) => `    ${line}`));
  }
  return `${lines.join("\n")}\n`;
}

function describe(who: Who): string {
  if (who.type === "person")
    return who.roles.map(({ organisation, role }) => `${organisation ?? ""}${role}`).join("、");
  return [who.kind ?? "", who.aliases.length === 0 ? "" : `also ${who.aliases.join("、")}`]
    .filter((part) => part !== "")
    .join(", ");
}

function placeOf({ page, paper, date }: Said): string {
  return [date, paper, page].filter((part) => part !== null).join(" ");
}
