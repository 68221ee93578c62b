/**
 * The genres of `baoshu check` alone, without the labelled pages: `npx tsx test/tools/check-genres.ts [--mistakes GENRE]
 * [TEXTS…]` prints their table, then every field of the two halves. `--mistakes` lists those of a genre's tuning half (`all`
 * of every genre), never of the half that is held out.
 */
import { extractLabelled } from "../../src/cli/check-fixtures.ts";
import { compareGenre, type GenreComparison, scoreHalves } from "../../src/evaluate/check-genres.ts";
import { type Failure, listYaml } from "../../src/evaluate/check-pages.ts";
import { fieldNames } from "../../src/evaluate/fields.ts";
import { type Incomplete, readGenre, textFolders } from "../../src/evaluate/genre-labels.ts";
import { writeGenres } from "../../src/evaluate/genre-table.ts";
import { formatTable } from "../../src/evaluate/table.ts";
import { createPipeline } from "../../src/pipeline.ts";

const given = process.argv.slice(2);
const wanted = given[0] === "--mistakes" ? given.splice(0, 2)[1] : undefined;
const folders = given.length > 0 ? given : textFolders;
const rulesDir = process.env.BAOSHU_RULES;
const extract = extractLabelled(createPipeline(rulesDir === undefined ? {} : { rulesDir }));
const failures: Failure[] = [];
const all: GenreComparison[] = [];
const incomplete: Incomplete[] = [];
const skipped: string[] = [];
for (const file of listYaml("fixtures/genres")) {
  const compared = await compareGenre(file, folders, extract, failures);
  if (compared === null) skipped.push(readGenre(file).genre);
  else all.push(...compared.texts);
  if (compared?.incomplete) incomplete.push(compared.incomplete);
}
const genres = [...new Set(all.map(({ genre }) => genre))];
const halves = genres.flatMap((genre) => scoreHalves(all.filter((it) => it.genre === genre)));
const total = scoreHalves(all, "all");
console.log(writeGenres({ halves: [...halves, ...total], incomplete, skipped }));
const share = ({ right, of }: { right: number; of: number }) =>
  of === 0 ? "–" : ((100 * right) / of).toFixed(0);
console.log(
  `\n${formatTable([
    ["fields", ...fieldNames, "undated"],
    ...[...halves, ...total].map(({ genre, split, scores, undated }) => [
      `${genre} ${split}`,
      ...fieldNames.map((name) => share(scores.fields[name])),
      `${undated.dated}/${undated.of}`,
    ]),
  ])}`,
);
for (const { name, reason } of failures) console.log(`failed: ${name}: ${reason}`);
for (const { genre, mistakes } of halves) {
  if (wanted !== "all" && wanted !== genre) continue;
  for (const { text, evidence, cause } of mistakes ?? [])
    console.log(`- ${text} ${JSON.stringify(evidence)} ${cause}`);
}
