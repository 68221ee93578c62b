import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findDifferences, type PlacedClaim } from "../../src/batch/diff/differences.ts";
import { runBatch } from "../../src/batch/run.ts";
import { countDifferences, writeDifferencesPage } from "../../src/cli/view/differences-page.ts";
import type { Claim } from "../../src/model/claim.ts";
import { runProgram } from "../cli/fake-io.ts";
import { unchosen } from "../unchosen.ts";
import { fakePipeline, pipelineOf } from "./fake-pipeline.ts";
import { makeFolder } from "./folder.ts";

function placed(id: string, more: Partial<Claim> = {}, content = "page"): PlacedClaim {
  const claim: Claim = {
    id,
    page: "p-1",
    article: "a1",
    kind: "growth",
    indicator: "出口额",
    subject: null,
    whole: null,
    value: "3.4",
    low: null,
    high: null,
    unit: "%",
    approximation: "exact",
    direction: "up",
    basis: "yoy",
    from: null,
    period: { text: "2023年", start: "2023-01-01", end: "2023-12-31", inferred: false },
    modality: "reported",
    speaker: null,
    source: null,
    quoted: false,
    evidence: { text: "增长3.4%", start: 3, end: 9, source: [{ line: 1, start: 3, end: 9 }] },
    sentence: { text: "出口额增长3.4%。", start: 0, end: 10 },
    rule: "growth/rate",
    confidence: 0.9,
    flags: [],
    ...unchosen,
    ...more,
  };
  return { claim, content };
}

describe("the differences of two datasets", () => {
  it("are none between a dataset and itself", () => {
    const all = [placed("c1"), placed("c2", { value: "5" })];
    expect(countDifferences(findDifferences(all, all))).toBe(
      "0 added, 0 removed, 0 changed, 0 moved; 2 claims unchanged",
    );
  });

  it("name the fields of a claim that changed, nested ones by their path", () => {
    const { period } = placed("c1").claim;
    const now = placed("c1", {
      indicator: "出口",
      period: { ...period!, inferred: true },
      rule: "growth/own",
      speaker: { name: "王", role: null, organisation: null },
    });
    const { changed, added, removed, moved } = findDifferences([placed("c1")], [now]);
    expect([added, removed, moved]).toEqual([[], [], []]);
    expect(changed[0]!.fields).toEqual([
      { field: "indicator", from: "出口额", to: "出口" },
      { field: "period.inferred", from: false, to: true },
      { field: "speaker", from: null, to: { name: "王", role: null, organisation: null } },
      { field: "rule", from: "growth/rate", to: "growth/own" },
    ]);
  });

  it("never take a removed claim for another that came", () => {
    const gone = placed("c1");
    const came = placed("c2", { value: "3.5", evidence: { ...gone.claim.evidence, text: "增长3.5%" } });
    const found = findDifferences([gone], [came]);
    expect(countDifferences(found)).toBe("1 added, 1 removed, 0 changed, 0 moved; 0 claims unchanged");
    expect([found.removed[0]!.id, found.added[0]!.id]).toEqual(["c1", "c2"]);
  });

  it.each([
    ["another kind", { kind: "change" as const }, "page"],
    ["another unit", { unit: "pp" }, "page"],
    ["another page's content", {}, "other"],
  ])("keep apart what has %s", (_, more, content) => {
    const found = findDifferences([placed("c1")], [placed("c2", more, content)]);
    expect([found.added.length, found.removed.length]).toEqual([1, 1]);
  });

  it("see a claim that moved within its page, and one whose page was renamed", () => {
    const evidence = { text: "增长3.4%", start: 40, end: 46, source: [{ line: 7, start: 40, end: 46 }] };
    const within = findDifferences([placed("c1")], [placed("c9", { evidence })]);
    expect(within.moved[0]!.fields.map(({ field }) => field)).toEqual([
      "id",
      "evidence.start",
      "evidence.end",
      "evidence.source",
    ]);
    const renamed = findDifferences([placed("c1")], [placed("c1", { page: "q-1" })]);
    expect(renamed.moved[0]!.fields).toEqual([{ field: "page", from: "p-1", to: "q-1" }]);
    expect(renamed.changed).toEqual([]);
  });

  it("pair equal claims one to one, in the order in which they stand", () => {
    const found = findDifferences([placed("c1"), placed("c2")], [placed("c3")]);
    expect(countDifferences(found)).toBe("0 added, 1 removed, 0 changed, 1 moved; 0 claims unchanged");
    expect([found.moved[0]!.old.id, found.removed[0]!.id]).toEqual(["c1", "c2"]);
  });
});

describe("the page of differences", () => {
  it("is safe with what a newspaper may print, and needs nothing else", () => {
    const nasty = placed("c1", {
      indicator: '<script>alert("1")</script>',
      sentence: { text: "<b>出口额增长3.4%</b>&", start: 0, end: 20 },
      evidence: { text: "增长3.4%", start: 6, end: 12, source: [] },
    });
    const page = writeDifferencesPage(findDifferences([], [nasty]));
    expect(page).not.toContain("<script>");
    expect(page).toContain("&lt;b&gt;出口额<mark>增长3.4%</mark>&lt;/b&gt;&amp;");
    expect(page).not.toMatch(/(?:src|href)=|https?:/);
  });
});

describe("baoshu diff", () => {
  it("shows what a changed rule did, as a table, as JSON and as a page", async () => {
    const folder = makeFolder({ "pages/a.txt": "甲\n进出口额同比增长3.4%。\n出口额同比下降3.2%。\n" });
    const other = pipelineOf((page) => {
      const result = fakePipeline.run(page);
      const [first] = result.claims;
      return { ...result, claims: [{ ...first!, indicator: "贸易额", rule: "growth/own" }] };
    });
    const [one, two] = [join(folder, "one"), join(folder, "two")];
    await runBatch(fakePipeline, { inputs: [join(folder, "pages")], out: one });
    await runBatch(other, { inputs: [join(folder, "pages")], out: two });
    const html = join(folder, "diff.html");
    const run = await runProgram(["diff", one, two, "--html", html, "--exit-code"]);
    expect(run.code).toBe(1);
    expect(run.out).toMatch(/~ +同比增长3\.4%.*growth\/own/);
    expect(run.out).toMatch(/rule +growth\/year-on-year +→ +growth\/own/);
    expect(run.out).toMatch(/- +同比下降3\.2%.*growth\/year-on-year/);
    expect(run.out).toContain("0 added, 1 removed, 1 changed, 0 moved; 0 claims unchanged");
    const { readFileSync } = await import("node:fs");
    expect(readFileSync(html, "utf8")).toContain("<del>growth/year-on-year</del>");
    const json = JSON.parse((await runProgram(["diff", one, two, "--json"])).out);
    expect(json.changed[0].fields.map(({ field }: { field: string }) => field)).toContain("rule");
    expect(await runProgram(["diff", one, one, "--exit-code"])).toMatchObject({ code: 0 });
    expect(await runProgram(["diff", one, join(folder, "pages")])).toMatchObject({
      code: 2,
      err: expect.stringContaining("no dataset here"),
    });
  });
});

describe("baoshu run --check", () => {
  it("says whether a dataset is what its pages and rules give, and changes nothing", async () => {
    const folder = makeFolder({ "pages/a.txt": "甲\n进出口额同比增长3.4%。\n" });
    const [pages, out] = [join(folder, "pages"), join(folder, "out")];
    const check = () => runProgram(["run", pages, "--out", out, "--check"]);
    expect(await check()).toMatchObject({ code: 2, err: expect.stringContaining("no dataset here") });
    await runBatch(fakePipeline, { inputs: [pages], out });
    expect(await check()).toEqual({
      code: 0,
      err: "",
      out: `${out}: is what the pages and rules give: 1 file read\n`,
    });
    writeFileSync(join(folder, "pages/a.txt"), "甲\n进出口额同比增长3.5%。\n");
    const run = await check();
    expect(run.code).toBe(1);
    expect(run.out).toContain("claims.csv: differs from line 2 on\n");
    expect(run.out).toContain("claims.parquet: differs\n");
    expect(run.out).not.toContain("dictionary.csv");
    writeFileSync(join(folder, "pages/a.txt"), "甲\n进出口额同比增长3.4%。\n");
    writeFileSync(join(out, "notes.md"), "mine");
    expect((await check()).out).toContain("notes.md: not part of it\n");
  });
});
