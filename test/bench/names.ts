/**
 * `npm run names`: people and organisations against corpora that others labelled, where they lie beside the project.
 * What their conventions count otherwise is in docs/measures.md.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  type NameScore,
  predictNames,
  readBio,
  readCluener,
  scoreNames,
} from "../../src/evaluate/names-corpora.ts";
import { loadRulebook } from "../../src/rulebook/load.ts";
import { RULES } from "../../src/rulebook/program-rules.ts";
import { root } from "./pages.ts";

const corpora = join(root, "../shared/corpora");
const rulebook = loadRulebook(RULES);
const people = (text: string) => predictNames(text, rulebook).people;
const organisations = (text: string) => predictNames(text, rulebook).organisations;
const roles = (text: string) => predictNames(text, rulebook).roles;

if (!existsSync(corpora)) {
  console.error("../shared/corpora is not here: nothing to score");
  process.exit(2);
}
const read = (name: string) => readFileSync(join(corpora, name), "utf8");
const msra = readBio(read("msra-dev.bio"));
const cluener = readCluener(read("cluener-dev.jsonl"));
/** A role is somebody's: of the labelled positions those that stand beside a labelled name. */
const held = cluener.map(({ text, labels }) => {
  const names = labels.get("name") ?? [];
  const positions = (labels.get("position") ?? []).filter((it) =>
    names.some((name) => name.start === it.end || name.end === it.start),
  );
  return { text, labels: new Map([["position", positions]]) };
});

console.log("                                  precision  recall      F1");
show("MSRA, people", scoreNames(msra, "PER", people));
show("MSRA, organisations", scoreNames(msra, "ORG", organisations));
show("CLUENER, name", scoreNames(cluener, "name", people));
show("CLUENER, position", scoreNames(cluener, "position", roles));
show("  of those beside a name", scoreNames(held, "position", roles));

function show(name: string, { precision, recall, f1, right, wrong, missed }: NameScore): void {
  const figures = [precision, recall, f1].map((it) => (100 * it).toFixed(1).padStart(8)).join("");
  console.log(`${name.padEnd(32)}${figures}   ${right} right, ${wrong} wrong, ${missed} missed`);
}
