/** Tallies how often each way was right. */

import { addTallies, noTally, type Tally } from "../../model/tally.ts";
import { fieldFacts } from "../../stages/link/chosen-fields.ts";
import type { Outcome } from "./example.ts";
import { wayOf } from "./listen.ts";
import type { Scored } from "./report.ts";

/** How often each way to choose a field gave the right answer when it was taken, on labels. */
export function tallyWays(scored: readonly Scored[], outcomes: readonly Outcome[]): Map<string, Tally> {
  const tallies = new Map<string, Tally>();
  const add = (way: string, right: boolean) =>
    tallies.set(way, addTallies(tallies.get(way) ?? noTally, { right: Number(right), total: 1 }));
  for (const facts of Object.values(fieldFacts))
    for (let way = 0; way < facts.field.ways.length; way++) tallies.set(wayOf({ way }, facts), noTally);
  for (const { way, right } of scored) add(way, right);
  for (const { way, right } of outcomes) if (way !== null) add(way, right);
  return tallies;
}

/** As `rules/weights/ways.yaml` has it. */
export function writeWays(tallies: ReadonlyMap<string, Tally>): string {
  const rows = [...tallies]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([way, { right, total }]) => `  ${way} ${right} ${total}\n`);
  return `summary: How often each way to choose a field of a claim was right when it was taken
source: learnt by baoshu rules learn from the tuning labels, each text scored with weights that were learnt without it
columns: form right total
rows: |
${rows.join("")}`;
}
