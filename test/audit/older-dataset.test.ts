import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { countFacets } from "../../src/audit/dataset/count-facets.ts";
import { Database } from "../../src/audit/dataset/database.ts";
import { Dataset } from "../../src/audit/dataset/dataset.ts";
import { listClaims } from "../../src/audit/dataset/list-claims.ts";
import { quote } from "../../src/audit/dataset/load-tables.ts";
import { listQueue } from "../../src/audit/dataset/queue.ts";
import { Reviews } from "../../src/audit/dataset/reviews.ts";
import { completeClaim } from "../../src/audit/older-claims.ts";
import { writeClaimsCsv } from "../../src/audit/web/export/claim-rows.ts";
import type { Claim } from "../../src/model/claim.ts";
import type { Result } from "../../src/model/result.ts";
import { makeFolder } from "../batch/folder.ts";
import { handMadePages, writeHandMade } from "./hand-made.ts";

/** What claims had before it was noted how their fields were chosen. */
function olden(claim: Claim): Claim {
  const { qualifiers: _, field_confidence: __, trace: ___, ...old } = claim;
  return old as Claim;
}

const added = /^(qualifiers|field_confidence_|trace_)/;

/** Takes the columns that were added out of the files of a dataset. */
async function makeOld(folder: string, parquet: boolean): Promise<void> {
  const read = (name: string) => readFileSync(join(folder, name), "utf8");
  const claims = (JSON.parse(read("claims.json")) as Claim[]).map(olden);
  writeFileSync(join(folder, "claims.json"), `[\n${claims.map((it) => JSON.stringify(it)).join(",\n")}\n]\n`);
  const results = read("pages.jsonl").trim().split("\n");
  const old = results
    .map((line) => JSON.parse(line) as Result)
    .map((it) => ({ ...it, claims: it.claims.map(olden) }));
  writeFileSync(join(folder, "pages.jsonl"), old.map((it) => `${JSON.stringify(it)}\n`).join(""));
  const database = await Database.create();
  const [file, from] = parquet
    ? [join(folder, "claims.parquet"), "read_parquet"]
    : [join(folder, "claims.csv"), "read_csv"];
  const options = parquet ? "" : ", all_varchar = true, header = true";
  await database.run(`CREATE TABLE claims AS FROM ${from}(${quote(file)}${options})`);
  const columns = await database.all<{ name: string }>("SELECT column_name AS name FROM (DESCRIBE claims)");
  const kept = columns.filter(({ name }) => !added.test(name)).map(({ name }) => `"${name}"`);
  await database.run(
    `COPY (SELECT ${kept.join(", ")} FROM claims) TO ${quote(file)} (FORMAT ${parquet ? "parquet" : "csv"})`,
  );
  database.close();
}

describe.each([
  ["with Parquet", true],
  ["with CSV alone", false],
])("a dataset that does not say how fields were chosen, %s", (_, parquet) => {
  let dataset: Dataset;
  let reviews: Reviews;

  beforeEach(async () => {
    const folder = join(makeFolder(), "old");
    await writeHandMade(folder, handMadePages(), { parquet });
    await makeOld(folder, parquet);
    dataset = await Dataset.open(folder);
    reviews = await Reviews.over(dataset, []);
    await dataset.settle();
  });
  afterEach(() => dataset.close());

  it("is opened, searched, counted and queued", async () => {
    const { claims } = await listClaims(dataset, reviews, { sort: "fields" });
    expect(claims.map(({ claim }) => claim)).toEqual(
      handMadePages().flatMap((page) => page.claims.map(olden)),
    );
    expect((await listClaims(dataset, reviews, { q: "商务局" })).total).toBe(1);
    expect((await countFacets(dataset, {})).qualifier).toEqual([{ value: "", count: 4 }]);
    const queue = await listQueue(dataset, reviews, { sort: "fields" });
    expect(queue.map(({ reason }) => reason)).toEqual(["fields", "fields", "fields", "fields", "unclaimed"]);
  });

  it("is exported, with nothing where nothing is known", async () => {
    const { claims } = await listClaims(dataset, reviews, {});
    const [head, first] = writeClaimsCsv(claims, false).split("\n");
    expect(first!.split(",")).toHaveLength(head!.split(",").length);
    expect(completeClaim(claims[0]!.claim)).toMatchObject({
      qualifiers: [],
      trace: { period: { origin: "", others: [] } },
    });
  });
});
