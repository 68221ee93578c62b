import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { ClaimQuery } from "../../src/audit/api.ts";
import { countFacets } from "../../src/audit/dataset/count-facets.ts";
import { countCoverage } from "../../src/audit/dataset/coverage.ts";
import { Dataset } from "../../src/audit/dataset/dataset.ts";
import { describeClaim } from "../../src/audit/dataset/describe-claim.ts";
import { describeDataset } from "../../src/audit/dataset/describe-dataset.ts";
import { describePage } from "../../src/audit/dataset/describe-page.ts";
import { listClaims } from "../../src/audit/dataset/list-claims.ts";
import { listQueue } from "../../src/audit/dataset/queue.ts";
import { Reviews } from "../../src/audit/dataset/reviews.ts";
import { describeRule, listRules } from "../../src/audit/dataset/rules.ts";
import { listSeries, listSpeakers } from "../../src/audit/dataset/series.ts";
import { makeFolder } from "../batch/folder.ts";
import { decide, numberTarget, targetOf } from "../review/decisions.ts";
import { sharedFolder } from "../shared-folder.ts";
import { handMadePages, writeHandMade } from "./hand-made.ts";

let dataset: Dataset;
let reviews: Reviews;

const pages = handMadePages();
const claimOf = (id: string) => {
  const page = pages.find(({ claims }) => claims.some((claim) => claim.id === id))!;
  return { page, claim: page.claims.find((claim) => claim.id === id)! };
};
const aim = (id: string) => targetOf(claimOf(id).page, claimOf(id).claim);

async function ids(query: ClaimQuery): Promise<string[]> {
  return (await listClaims(dataset, reviews, query)).claims.map(({ claim }) => claim.id);
}

describe.each([
  ["with Parquet", true, false],
  ["with CSV alone", false, false],
  ["that is settled", true, true],
])("queries of a dataset %s", (_, parquet, settled) => {
  let folder: string;
  /** A dataset keeps what was decided on it. */
  let isDecidedOn = false;
  const add: Reviews["add"] = (decisions) => {
    isDecidedOn = true;
    return reviews.add(decisions);
  };
  const open = async () => {
    dataset = await Dataset.open(folder);
    reviews = await Reviews.over(dataset, []);
    if (settled) await dataset.settle();
  };

  beforeAll(async () => {
    folder = join(mkdtempSync(join(sharedFolder(), "queries-")), "带[空 格]*");
    await writeHandMade(folder, pages, { parquet });
    await open();
  });
  beforeEach(async () => {
    if (!isDecidedOn) return;
    dataset.close();
    await open();
    isDecidedOn = false;
  });
  afterAll(() => dataset.close());

  it("gives claims exactly as the pages have them", async () => {
    const { total, claims } = await listClaims(dataset, reviews, {});
    expect(total).toBe(4);
    expect(claims.map(({ claim }) => claim)).toEqual(pages.flatMap((page) => page.claims));
    expect(claims.map(({ paper, date }) => [paper, date])).toEqual([
      ["滨海晨报", "2024-07-18"],
      ["滨海晨报", "2024-07-18"],
      ["滨海晨报", "2024-08-02"],
      [null, null],
    ]);
  });

  it("takes values of one facet as alternatives and of two as conditions", async () => {
    expect(await ids({ facets: { kind: ["level", "share"] } })).toEqual(["c1", "c3", "c4"]);
    expect(await ids({ facets: { kind: ["level"], unit: ["t"] } })).toEqual(["c3"]);
    expect(await ids({ facets: { paper: [""] } })).toEqual(["c4"]);
    expect(await ids({ facets: { month: ["2024-08"] } })).toEqual(["c3"]);
    expect(await ids({ facets: { flag: ["period-unresolved"] } })).toEqual(["c2", "c4"]);
    expect(await ids({ facets: { flag: [""] } })).toEqual(["c1", "c3"]);
    expect(await ids({ facets: { flag: ["no-such-flag"] } })).toEqual([]);
    expect(await ids({ facets: { indicator: ["' OR 1=1 --"] } })).toEqual([]);
  });

  it("finds claims with every word in what is searched, single characters and small letters too", async () => {
    expect(await ids({ q: "额" })).toEqual(["c1", "c2"]);
    expect(await ids({ q: "出口 同比" })).toEqual(["c2"]);
    expect(await ids({ q: "商务局" })).toEqual(["c1"]);
    expect(await ids({ q: "gdp" })).toEqual(["c3"]);
    expect(await ids({ q: "全市 12" })).toEqual(["c1"]);
    expect(await ids({ q: "%" })).toEqual(["c2", "c4"]);
    expect(await ids({ q: "林海上半年" })).toEqual([]);
  });

  it("keeps to days, a page, and a part of the list", async () => {
    expect(await ids({ from: "2024-07-18", to: "2024-07-18" })).toEqual(["c1", "c2"]);
    expect(await ids({ from: "2024-08-01" })).toEqual(["c3"]);
    expect(await ids({ page: "p3" })).toEqual(["c4"]);
    const part = await listClaims(dataset, reviews, { offset: 1, limit: 2 });
    expect([part.total, part.claims.map(({ claim }) => claim.id)]).toEqual([4, ["c2", "c3"]]);
    expect(await listClaims(dataset, reviews, { offset: 9 })).toEqual({ total: 4, claims: [] });
  });

  it("sorts by day, size and the precision of the rule", async () => {
    expect(await ids({ sort: "date" })).toEqual(["c3", "c1", "c2", "c4"]);
    expect(await ids({ sort: "value" })).toEqual(["c1", "c3", "c4", "c2"]);
    expect(await ids({ sort: "confidence" })).toEqual(["c4", "c2", "c1", "c3"]);
  });

  it("sorts by the field that can be trusted least, the queue too", async () => {
    expect(await ids({ sort: "fields" })).toEqual(["c3", "c2", "c1", "c4"]);
    const queue = await listQueue(dataset, reviews, { sort: "fields" });
    expect(queue.map((item) => [item.reason, item.type === "claim" ? item.claim : item.type])).toEqual([
      ["fields", "c3"],
      ["fields", "c2"],
      ["fields", "c1"],
      ["fields", "c4"],
      ["unclaimed", "number"],
    ]);
  });

  it("takes and counts the qualifiers of a claim one by one", async () => {
    expect(await ids({ facets: { qualifier: ["preliminary"] } })).toEqual(["c3"]);
    expect(await ids({ facets: { qualifier: [""] } })).toEqual(["c1", "c2", "c4"]);
    expect((await countFacets(dataset, {})).qualifier).toEqual([
      { value: "", count: 3 },
      { value: "cumulative", count: 1 },
      { value: "preliminary", count: 1 },
    ]);
  });

  it("counts each facet over the choices in the others", async () => {
    const facets = await countFacets(dataset, { facets: { kind: ["level"], unit: ["CNY"] } });
    // Of what is in CNY there is only a level; of levels, one in CNY and one in tonnes.
    expect(facets.kind).toEqual([{ value: "level", count: 1 }]);
    expect(facets.unit).toEqual([
      { value: "CNY", count: 1 },
      { value: "t", count: 1 },
    ]);
    expect(facets.speaker).toEqual([{ value: "林海", count: 1 }]);
    const all = await countFacets(dataset, {});
    expect(all.flag).toEqual([
      { value: "", count: 2 },
      { value: "period-unresolved", count: 2 },
      { value: "inconsistent", count: 1 },
    ]);
    expect(all.paper).toEqual([
      { value: "滨海晨报", count: 3 },
      { value: "", count: 1 },
    ]);
    expect(all.review).toEqual([{ value: "unreviewed", count: 4 }]);
    expect((await countFacets(dataset, { q: "出口额" })).kind).toEqual([
      { value: "growth", count: 1 },
      { value: "level", count: 1 },
    ]);
  });

  it("follows the decisions in lists, facets and counts", async () => {
    await add([
      decide(aim("c1"), { action: "accept" }),
      decide(aim("c4"), { action: "reject", reason: "错" }),
    ]);
    expect(await ids({ facets: { review: ["accepted", "rejected"] } })).toEqual(["c1", "c4"]);
    expect((await countFacets(dataset, {})).review).toEqual([
      { value: "unreviewed", count: 2 },
      { value: "accepted", count: 1 },
      { value: "rejected", count: 1 },
    ]);
    const info = await describeDataset(dataset, reviews, { reviewer: "甲", against: null });
    expect(info.review).toMatchObject({ unreviewed: 2, accepted: 1, rejected: 1, conflict: 0 });
    expect(info.reviewers).toEqual(["林晓舟"]);
    const accepted = reviews.decisions[0]!;
    await add([decide(aim("c1"), { action: "undo", undoes: accepted.id })]);
    expect(await ids({ facets: { review: ["accepted"] } })).toEqual([]);
  });

  it("queues contradictions first, then rules of unknown precision, then numbers, then the rest", async () => {
    const queue = await listQueue(dataset, reviews, {});
    expect(queue.map((item) => [item.reason, "claim" in item ? item.claim : item.page])).toEqual([
      ["inconsistent", "c2"],
      ["low-confidence", "c4"],
      ["unclaimed", "p2"],
      ["rule", "c1"],
      ["rule", "c3"],
    ]);
    const number = numberTarget(pages[1]!, "12");
    const stale = { ...aim("c3"), record: { ...claimOf("c3").claim, value: "7" } };
    await add([
      decide(aim("c2"), { action: "accept" }),
      decide(number, { action: "dismiss", role: "reference" }),
      decide(pickRecord(stale), { action: "accept" }),
    ]);
    expect((await listQueue(dataset, reviews, { limit: 2 })).map((item) => [item.reason, item.page])).toEqual(
      [
        ["conflict", "p2"],
        ["low-confidence", "p3"],
      ],
    );
    const rest = await listQueue(dataset, reviews, { offset: 2 });
    expect(rest.map((item) => [item.reason, "claim" in item && item.claim])).toEqual([["rule", "c1"]]);
  });

  it("queues what has lost its claim before all else", async () => {
    const { page, ...rest } = aim("c1");
    const lost = { ...rest, page: { ...page, sha256: "0".repeat(64), source: "gone.txt", paper: "他报" } };
    await add([decide(lost as typeof rest & { page: typeof page }, { action: "accept" })]);
    const [first] = await listQueue(dataset, reviews, {});
    expect(first).toMatchObject({ type: "lost", reason: "conflict", page: "p1" });
    expect(reviews.count().conflict).toBe(1);
  });

  it("shows a page with its lines, checks, numbers and neighbours", async () => {
    const page = await describePage(dataset, reviews, "p2");
    expect(page).toMatchObject({ previous: "p1", next: "p3", lines: pages[1]!.text.split("\n") });
    expect(page!.unclaimed.map(({ text }) => text)).toEqual(["12"]);
    expect((await describePage(dataset, reviews, "p1"))!.checks).toEqual([
      expect.objectContaining({ id: "k1", pages: ["p1"], claims: ["c2", "c1"], holds: false }),
    ]);
    expect(await describePage(dataset, reviews, "../p1")).toBeNull();
  });

  it("shows a claim with its checks, its rule and the others on its indicator", async () => {
    const detail = await describeClaim(dataset, reviews, "c2");
    expect(detail!.checks.map(({ id }) => id)).toEqual(["k1"]);
    expect(detail!.others.map(({ claim }) => claim.id)).toEqual(["c1"]);
    expect(detail!.rule).toMatchObject({ id: "growth/rate", claims: 1, pattern: "{{percent}}" });
    expect(await describeClaim(dataset, reviews, "nobody")).toBeNull();
  });

  it("draws a series in the order of its periods, and leaves out what has none", async () => {
    const points = await listSeries(dataset, reviews, { facets: { indicator: ["出口额"] } });
    expect(points.map(({ claim }) => claim.id)).toEqual(["c2", "c1"]);
    expect(await listSeries(dataset, reviews, { facets: { indicator: ["占比"] } })).toEqual([]);
    expect(await listSpeakers(dataset, {})).toEqual([
      { name: "林海", role: "局长", organisation: "市商务局", claims: 1, pages: 1 },
    ]);
  });

  it("measures a rule by labels and decisions together", async () => {
    const before = (await describeRule(dataset, reviews, "growth/rate"))!.precision;
    await add([decide(aim("c2"), { action: "reject", reason: "错" })]);
    const after = (await describeRule(dataset, reviews, "growth/rate"))!;
    expect(after).toMatchObject({ accepted: 0, rejected: 1 });
    expect(after.precision.point).toBeLessThan(before.point);
    expect((await listRules(dataset, reviews)).map(({ id, claims }) => [id, claims])).toEqual([
      ["level/amount", 2],
      ["growth/rate", 1],
      ["share/of", 1],
    ]);
  });

  it("counts the ledger by paper and month", async () => {
    expect(await countCoverage(dataset)).toEqual([
      { paper: "滨海晨报", month: "2024-08", role: "unclaimed", numbers: 1 },
    ]);
  });
});

describe("a folder that is no dataset", () => {
  it("is refused with what was expected", async () => {
    await expect(Dataset.open(makeFolder({ "a.txt": "x" }))).rejects.toThrow(
      /no dataset here\. Expected a folder that baoshu run has written, with manifest\.json/,
    );
    await expect(Dataset.open(makeFolder({ "manifest.json": "{}" }))).rejects.toThrow(/not the manifest/);
  });
});

/** A claim's target may hold nothing but the record's own fields. */
function pickRecord(target: ReturnType<typeof aim>): ReturnType<typeof aim> {
  if (target.type !== "claim") return target;
  const own = aim(target.claim);
  if (own.type !== "claim") return target;
  return { ...target, record: { ...own.record, value: target.record.value } };
}
