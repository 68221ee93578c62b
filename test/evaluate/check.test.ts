import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type CheckIo, checkCommand } from "../../src/cli/check.ts";
import { baselines } from "../../src/evaluate/baselines.ts";
import { check as checkWith, type Extract } from "../../src/evaluate/score.ts";
import type { Claim } from "../../src/model/claim.ts";
import { makeClaim, makeResult } from "./examples.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "check-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, content: unknown): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), typeof content === "string" ? content : JSON.stringify(content));
}

/** With the quick baseline alone. */
const check = (dir: string, program: Extract) =>
  checkWith(dir, program, { baselines: { regex: baselines.regex! } });

/** Finds every 28个 and nothing else; repairs nothing. */
const extract: Extract = (bytes) => {
  const text = new TextDecoder().decode(bytes);
  const claims: Claim[] = [...text.matchAll(/28个/g)].map(({ index }) => makeClaim({}, index, index + 3));
  return makeResult(text, { claims });
};

const label = { evidence: "28个", line: 1, kind: "level", value: "28", unit: "个", indicator: "试点地区" };
const lost = { ...label, evidence: "9家", value: "9", unit: "家" };

function writePages(): void {
  write("realistic/one/page.txt", "28个地区");
  write("realistic/one/claims.json", [label]);
  write("realistic/two/page.txt", "28个地区，9家");
  write("realistic/two/claims.json", [label, lost]);
  write("realistic/far/page.txt", "9家");
  write("realistic/far/claims.json", [lost]);
  write("realistic/far/about.yaml", "split: held-out");
}

describe("check", () => {
  it("adds up tuning and held-out pages apart, with baselines, and keeps held-out pages shut", async () => {
    writePages();
    const [tuning, heldOut] = (await check(folder, extract)).groups;
    expect(tuning).toMatchObject({ name: "tuning", count: 2 });
    expect(tuning?.scores.found).toEqual({ matched: 2, labelled: 3, given: 2 });
    expect(tuning?.baselines.regex?.found).toEqual({ matched: 3, labelled: 3, given: 3 });
    expect(tuning?.pages?.map(({ name }) => name)).toEqual(["one", "two"]);
    expect(heldOut?.scores.found).toEqual({ matched: 0, labelled: 1, given: 0 });
    expect(heldOut?.pages).toBeNull();
  });

  it("does not hold beyond a threshold, whichever way better is", async () => {
    writePages();
    write("thresholds.yaml", "tuning: {found.recall: 0.6, ledger.missing: 3}\nheld-out: {found.f1: 0}");
    expect((await check(folder, extract)).holds).toBe(true);
    write("thresholds.yaml", "tuning: {found.recall: 0.7, ledger.missing: 2}");
    const report = await check(folder, extract);
    expect(report.holds).toBe(false);
    expect(report.breaches.map(({ group, score }) => `${group} ${score}`)).toEqual([
      "tuning found.recall",
      "tuning ledger.missing",
    ]);
  });

  it("refuses thresholds of figures and groups that do not exist", async () => {
    writePages();
    write("thresholds.yaml", "tuning: {found.recal: 0.6}");
    await expect(check(folder, extract)).rejects.toThrow(
      /thresholds\.yaml at tuning\.found\.recal: no such figure/,
    );
    write("thresholds.yaml", "tunning: {}");
    await expect(check(folder, extract)).rejects.toThrow(/at tunning: no such group/);
  });

  it("scores sentences by file: partial labels, negatives, what was made up", async () => {
    write("sentences/levels.yaml", [
      { text: "设立28个地区", claims: [{ evidence: "28个", value: 28 }] },
      { text: "28个", claims: [] },
      { text: "没有", claims: [] },
    ]);
    const [file] = (await check(folder, extract)).sentences;
    expect(file?.name).toBe("levels");
    expect(file?.scores.found).toEqual({ matched: 1, labelled: 1, given: 2 });
    expect(file?.sentences).toEqual({ right: 2, of: 3 });
    expect(file?.mistakes).toMatchObject([{ text: "28个", cause: "no label asks for this level of 28 个" }]);
  });

  it("gives sentences their date and region", async () => {
    write("sentences/dates.yaml", "- {text: 今年, date: 2024-05-01, region: hk, claims: []}");
    const seen: unknown[] = [];
    await check(folder, (bytes, facts) => {
      seen.push([facts.date, facts.region]);
      return extract(bytes, facts);
    });
    expect(seen).toEqual([["2024-05-01", "hk"]]);
  });

  it("wants negative texts left alone but for line ends", async () => {
    write("negative/plain/page.txt", "甲乙\n丙");
    write("negative/list.yaml", [{ text: "丁" }]);
    const paragraphs: Extract = () => makeResult("甲乙丙\n");
    expect((await check(folder, extract)).negative).toEqual({ count: 2, changed: [] });
    const { changed } = (await check(folder, paragraphs)).negative;
    expect(changed).toEqual([{ name: "list.yaml/0", reason: 'text differs: expected "丁", got "甲乙丙"' }]);
  });

  it("does not hold when a negative text gains a claim or a repair", async () => {
    write("negative/claims/page.txt", "28个");
    const claimed = await check(folder, extract);
    expect(claimed.holds).toBe(false);
    expect(claimed.negative.changed).toEqual([{ name: "claims", reason: 'claims a level in "28个"' }]);
    const repair = { step: "undouble-runs", source: { start: 0, end: 2 }, before: "甲甲", after: "甲" };
    const repaired = await check(folder, () => makeResult("28个", { repairs: [repair] }));
    expect(repaired.negative.changed).toMatchObject([{ reason: 'undouble-runs changed "甲甲" to "甲"' }]);
  });

  it("fails on a known failure that passes, and asks to promote it", async () => {
    const because = "measure words of this kind are not known yet";
    write("known-failing/list.yaml", [{ text: "设9家", expect: { evidence: "9家", value: "9" }, because }]);
    expect(await check(folder, extract)).toMatchObject({
      holds: true,
      knownFailing: { count: 1, passing: [] },
    });
    write("known-failing/list.yaml", [
      { text: "设28个", expect: { evidence: "28个", value: "28" }, because },
    ]);
    const report = await check(folder, extract);
    expect(report.holds).toBe(false);
    expect(report.knownFailing.passing).toMatchObject([{ name: "list.yaml[0]", promote: /move it to/ }]);
  });

  it("takes a wrong field, a wrong page and a throw for known failures that still fail", async () => {
    const expectation = { evidence: "28个", value: "28", direction: "up" };
    write("known-failing/list.yaml", [{ text: "28个", expect: expectation, because: "direction" }]);
    write("known-failing/page/page.txt", "28个，9家");
    write("known-failing/page/claims.json", [label, lost]);
    expect((await check(folder, extract)).holds).toBe(true);
    const fail: Extract = () => {
      throw new Error("no");
    };
    expect((await check(folder, fail)).holds).toBe(true);
  });

  it("names a page on which the program throws, and still checks the others", async () => {
    writePages();
    const report = await check(folder, (bytes, facts) => {
      if (facts.id === "one") throw new Error("cannot read it");
      return extract(bytes, facts);
    });
    expect(report.failures).toEqual([{ name: "one", reason: "cannot read it" }]);
    expect(report.holds).toBe(false);
    expect(report.groups[0]?.count).toBe(1);
  });
});

describe("checkCommand", () => {
  const run = async (dir: string, change: Partial<CheckIo> = {}) => {
    const out: string[] = [];
    const err: string[] = [];
    const code = await checkCommand(dir, {
      extract,
      out: (s) => out.push(s),
      err: (s) => err.push(s),
      ...change,
    });
    return { code, out: out.join("\n"), err: err.join("\n") };
  };

  it("prints a table of fields and scores with baselines beside, and mistakes when asked", async () => {
    writePages();
    const { code, out } = await run(folder, { mistakes: true });
    expect(code).toBe(0);
    expect(out).toMatch(/tuning, 2 pages +precision +recall +F1 +jieba +regex/);
    expect(out).toMatch(/found +100\.0 +66\.7 +80\.0 +80\.0 +100\.0 +2 of 3, 2 given/);
    expect(out).toContain('two:1 "9家" nothing found here');
    expect(out).not.toContain("far:1");
  });

  it("writes the report as JSON, held-out pages by totals alone", async () => {
    writePages();
    const report = JSON.parse((await run(folder, { json: true, baselines: false })).out);
    expect(report.groups[1]).toMatchObject({ name: "held-out", pages: null });
    expect(report.holds).toBe(true);
  });

  it("exits with 1 when the check does not hold and 2 when labels cannot be used", async () => {
    write("negative/claims/page.txt", "28个");
    expect((await run(folder)).code).toBe(1);
    write("sentences/bad.yaml", [{ text: "甲", claim: [] }]);
    const bad = await run(folder);
    expect(bad.code).toBe(2);
    expect(bad.err).toMatch(/bad\.yaml at \[0\]/);
    expect((await run(join(folder, "none"))).err).toMatch(/expected page\.txt or one of the folders/);
  });

  it("takes a single labelled folder with its date from the command line", async () => {
    write("page.txt", "28个");
    write("claims.json", [label]);
    const { code, out } = await run(folder, { date: "2023-11-30", baselines: false });
    expect(code).toBe(0);
    expect(out).toMatch(/^page, 1 page /);
  });
});
