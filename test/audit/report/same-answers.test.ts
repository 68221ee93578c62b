import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { countFacets } from "../../../src/audit/dataset/count-facets.ts";
import { countCoverage } from "../../../src/audit/dataset/coverage.ts";
import { describeClaim } from "../../../src/audit/dataset/describe-claim.ts";
import { describePage } from "../../../src/audit/dataset/describe-page.ts";
import { listClaims } from "../../../src/audit/dataset/list-claims.ts";
import { listQueue } from "../../../src/audit/dataset/queue.ts";
import { describeRule, listRules } from "../../../src/audit/dataset/rules.ts";
import { listSeries, listSpeakers } from "../../../src/audit/dataset/series.ts";
import { collectReport } from "../../../src/audit/report/collect.ts";
import { withReportSource } from "../../../src/audit/report/open-source.ts";
import { LiveDataset, type Opened } from "../../../src/audit/server/live-dataset.ts";
import { createEmbeddedSource } from "../../../src/audit/web/source/embedded.ts";
import { queryCases } from "../query-cases.ts";
import { makeSmallDataset, type SmallDataset } from "../small-dataset.ts";

let dataset: SmallDataset;
let live: LiveDataset;
let embedded: ReturnType<typeof createEmbeddedSource>;

beforeAll(async () => {
  dataset = await makeSmallDataset();
  live = await LiveDataset.open(dataset.folder);
  const data = await withReportSource(dataset.folder, null, (source) => collectReport(source, {}));
  // As it comes out of the file.
  embedded = createEmbeddedSource(JSON.parse(JSON.stringify(data)));
}, 120_000);

afterAll(async () => {
  await live?.close();
  dataset?.remove();
});

function ask<T>(question: (opened: Opened) => Promise<T>): Promise<T> {
  return live.use(question);
}

describe("an offline report answers as the server does", () => {
  describe.each(queryCases)("$title", ({ query }) => {
    it("with the same claims in the same order", async () => {
      const expected = await ask(({ dataset, reviews }) => listClaims(dataset, reviews, query));
      expect(await embedded.claims(query)).toEqual(expected);
    });

    it("with the same facets", async () => {
      expect(await embedded.facets(query)).toEqual(await ask(({ dataset }) => countFacets(dataset, query)));
    });

    it("with the same queue", async () => {
      const expected = await ask(({ dataset, reviews }) => listQueue(dataset, reviews, query));
      expect(await embedded.queue(query)).toEqual(expected);
    });

    it("with the same points in time", async () => {
      const expected = await ask(({ dataset, reviews }) => listSeries(dataset, reviews, query));
      expect(await embedded.series(query)).toEqual(expected);
    });

    it("with the same speakers", async () => {
      expect(await embedded.speakers(query)).toEqual(
        await ask(({ dataset }) => listSpeakers(dataset, query)),
      );
    });
  });

  it("about every page and claim", async () => {
    for (const { page, claims } of dataset.results) {
      const expected = await ask(({ dataset, reviews }) => describePage(dataset, reviews, page.id));
      expect(await embedded.page(page.id)).toEqual(expected);
      for (const { id } of claims.slice(0, 8))
        expect(await embedded.claim(id)).toEqual(
          await ask(({ dataset, reviews }) => describeClaim(dataset, reviews, id)),
        );
    }
  });

  it("about rules and coverage", async () => {
    const rules = await ask(({ dataset, reviews }) => listRules(dataset, reviews));
    expect(await embedded.rules()).toEqual(rules);
    const used = rules.find(({ claims }) => claims > 0)!;
    expect(await embedded.rule(used.id)).toEqual(
      await ask(({ dataset, reviews }) => describeRule(dataset, reviews, used.id)),
    );
    expect(await embedded.coverage()).toEqual(await ask(({ dataset }) => countCoverage(dataset)));
  });

  it("and the cases tell something apart", async () => {
    const totals = new Map<string, number>();
    for (const { title, query } of queryCases) totals.set(title, (await embedded.claims(query)).total);
    expect(totals.get("everything")).toBeGreaterThan(100);
    expect(totals.get("one character")).toBeGreaterThan(0);
    expect(totals.get("letters in either case")).toBe(2);
    expect(totals.get("markup as text")).toBe(2);
    expect(totals.get("signs that a pattern would take for its own")).toBe(0);
    expect(totals.get("only white space")).toBe(totals.get("everything"));
    expect(totals.get("two reviewers who disagree")).toBe(1);
    expect(totals.get("decided in one way or the other")).toBe(2);
  });
});
