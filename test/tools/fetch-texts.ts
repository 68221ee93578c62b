/**
 * Fetches the texts that genres are labelled on from their addresses: `npx tsx test/tools/fetch-texts.ts [GENRE…]` writes
 * `fixtures/genres/.texts/GENRE.jsonl`, which git does not keep: the texts are those of others. What cannot be had, or is not
 * what was labelled, is said; a genre is written only when all its texts are there. A genre whose texts are all to be taken
 * by hand is looked at only where it is named: what to take from where is then listed.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { listYaml } from "../../src/evaluate/check-pages.ts";
import { fetchTexts, overNetwork } from "../../src/evaluate/fetch-texts.ts";
import { readGenre } from "../../src/evaluate/genre-labels.ts";

const folder = "fixtures/genres/.texts";
const wanted = process.argv.slice(2);
for (const labels of listYaml("fixtures/genres").map(readGenre)) {
  if (
    wanted.length > 0
      ? !wanted.includes(labels.genre)
      : labels.texts.every(({ address, cut }) => !address || !cut)
  )
    continue;
  const { items, unfetched } = await fetchTexts(labels, overNetwork);
  if (unfetched.length > 0) {
    console.error(`${labels.genre}: ${unfetched.length} of ${labels.texts.length} texts are missing:`);
    for (const { text, reason } of wanted.length > 0 ? unfetched : unfetched.slice(0, 1))
      console.error(`  ${text}: ${reason}`);
    process.exitCode = 1;
    continue;
  }
  mkdirSync(folder, { recursive: true });
  const file = `${folder}/${basename(labels.corpus)}.jsonl`;
  writeFileSync(file, items.map((item) => `${JSON.stringify(item)}\n`).join(""));
  console.log(`${file}: ${items.length} texts`);
}
