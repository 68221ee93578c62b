import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { listDocuments, readDocument } from "../docs/documents.ts";
import { agrees, runExamples } from "../docs/run-examples.ts";

/**
 * Writes what the commands print now into the documents that show them: `npx tsx test/tools/rewrite-examples.ts [FILE…]`,
 * after `npm run build`: the programs among them import what is built.
 * An output that is shown in part, with `…`, is to be mended by hand: it is printed.
 */

const root = fileURLToPath(new URL("../..", import.meta.url));
const wanted = process.argv.slice(2);
for (const path of wanted.length > 0 ? wanted : listDocuments()) {
  const text = readDocument(path);
  const lines = text.split("\n");
  // From the end, so that the lines before keep their numbers.
  for (const step of (await runExamples(text, root)).reverse()) {
    if (step.actual === null || agrees(step)) continue;
    const shown = step.expected === "" ? 0 : step.expected.split("\n").length;
    if (/…$/mu.test(step.expected)) console.log(`${path}:${step.line}: $ ${step.command}\n${step.actual}\n`);
    else lines.splice(step.line, shown, ...(step.actual === "" ? [] : step.actual.split("\n")));
  }
  writeFileSync(path, lines.join("\n"));
}
