import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseString } from "fast-csv";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkRun } from "../../src/batch/check-run.ts";
import { runBatch } from "../../src/batch/run.ts";
import { verifyDataset } from "../../src/batch/verify/verify.ts";
import type { Result } from "../../src/model/result.ts";
import { DecisionLog } from "../../src/review/log.ts";
import { pipeline } from "../program.ts";
import { decide, targetOf } from "../review/decisions.ts";

const name = "滨海晨报-2024-07-18-03.txt";
const text = "截至6月底，全市共有 312 家水产企业，出口额达48.6亿元。\n";

let root: string;
let inputs: string[];
let out: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "baoshu-reviews-"));
  inputs = [join(root, "pages")];
  out = join(root, "out");
  mkdirSync(inputs[0]!);
  writeFileSync(join(inputs[0]!, name), text);
});
afterEach(() => rmSync(root, { recursive: true }));

const run = () => runBatch(pipeline, { inputs, out, cache: { folder: join(root, "cache"), prune: true } });

const readPage = () => JSON.parse(readFileSync(join(out, "pages.jsonl"), "utf8").split("\n")[0]!) as Result;

async function readTable(file: string): Promise<Record<string, string>[]> {
  const rows: Record<string, string>[] = [];
  const parser = parseString(readFileSync(join(out, file), "utf8"), { headers: true });
  for await (const row of parser) rows.push(row as Record<string, string>);
  return rows;
}

describe("a run over a dataset that reviewers have decided on", () => {
  it("keeps their decisions, and says what they come to in reviews.csv and rules.csv", async () => {
    await run();
    const page = readPage();
    const [firms, exports] = page.claims;
    const log = new DecisionLog(out);
    const accepted = decide(targetOf(page, firms!), { action: "accept" });
    const corrected = decide(targetOf(page, exports!), {
      action: "correct",
      corrections: { value: "4680000000" },
      reason: "原文误排",
    });
    await log.append([accepted, corrected]);
    const summary = await run();
    expect(summary.cached).toBe(1);
    expect(summary.reviewed).toMatchObject({ accepted: 1, corrected: 1, conflict: 0 });
    const rows = await readTable("reviews.csv");
    expect(rows).toMatchObject([
      { id: firms!.id, claim: firms!.id, status: "accepted", reviewer: "林晓舟", decisions: accepted.id },
      { id: exports!.id, status: "corrected", reason: "原文误排", corrected: '{"value":"4680000000"}' },
    ]);
    const rule = (await readTable("rules.csv")).find(({ id }) => id === exports!.rule)!;
    expect(rule).toMatchObject({ reviewed: exports!.rule === firms!.rule ? "2" : "1" });
    expect(Number(rule.labelled)).toBeGreaterThan(100);
    expect((await readTable("claims.csv")).find(({ id }) => id === exports!.id)!.value).toBe("4860000000");
    expect((await verifyDataset(out)).problems).toEqual([]);
    expect(await checkRun(pipeline, { inputs, out })).toEqual([]);
  });

  it("does nothing when neither pages nor decisions are new, and all it must when a decision is", async () => {
    await run();
    const page = readPage();
    await run();
    const before = readFileSync(join(out, "manifest.json"), "utf8");
    expect(before).toContain('"decisions": null');
    await new DecisionLog(out).append([decide(targetOf(page, page.claims[0]!), { action: "accept" })]);
    await run();
    const after = readFileSync(join(out, "manifest.json"), "utf8");
    expect(after).toMatch(/"decisions": \{\s*"bytes": \d+,\s*"sha256": "[0-9a-f]{64}"/);
    await run();
    expect(readFileSync(join(out, "manifest.json"), "utf8")).toBe(after);
  });

  it("brings a decision back as a conflict when its page was printed anew", async () => {
    await run();
    const page = readPage();
    await new DecisionLog(out).append([decide(targetOf(page, page.claims[0]!), { action: "accept" })]);
    writeFileSync(join(inputs[0]!, name), text.replace("312", "321"));
    expect((await run()).reviewed).toMatchObject({ accepted: 0, conflict: 1 });
    expect(await readTable("reviews.csv")).toMatchObject([
      { claim: "", status: "conflict", conflict: "claim-gone" },
    ]);
    writeFileSync(join(inputs[0]!, name), `${text}又讯。\n`);
    expect((await run()).reviewed).toMatchObject({ conflict: 1 });
    const claim = readPage().claims[0]!.id;
    expect(await readTable("reviews.csv")).toMatchObject([
      { claim, status: "conflict", conflict: "page-changed" },
    ]);
  });

  it("loses nothing of what is decided while it runs", async () => {
    await run();
    const page = readPage();
    const target = targetOf(page, page.claims[0]!);
    const names = Array.from({ length: 60 }, (_, at) => `复核人${at}`);
    let deciding = true;
    const runs = (async () => {
      while (deciding) await runBatch(pipeline, { inputs, out });
    })();
    const log = new DecisionLog(out);
    for (const who of names) await log.append([decide(target, { action: "accept" }, who)]);
    deciding = false;
    await runs;
    const { decisions, bad } = (await log.readAll())!;
    expect(decisions.map(({ reviewer }) => reviewer)).toEqual(names);
    expect(bad).toEqual([]);
  });

  it("passes over a line that is no decision, and says where it stands", async () => {
    await run();
    const page = readPage();
    await new DecisionLog(out).append([decide(targetOf(page, page.claims[0]!), { action: "accept" })]);
    appendFileSync(join(out, "decisions.jsonl"), "采纳！\n");
    const { badDecisions, reviewed } = await run();
    expect(reviewed.accepted).toBe(1);
    expect(badDecisions).toMatchObject([{ reason: "not JSON: the line is torn, or was written by hand" }]);
    expect((await verifyDataset(out)).problems).toMatchObject([{ file: "decisions.jsonl", line: 2 }]);
  });

  it("is found out by verify when a decision was changed afterwards", async () => {
    await run();
    const page = readPage();
    await new DecisionLog(out).append([decide(targetOf(page, page.claims[0]!), { action: "accept" })]);
    await run();
    const log = join(out, "decisions.jsonl");
    writeFileSync(log, readFileSync(log, "utf8").replace("林晓舟", "周海生"));
    const { problems } = await verifyDataset(out);
    expect(problems.map(({ file }) => file)).toEqual(["decisions.jsonl"]);
    rmSync(log);
    expect((await verifyDataset(out)).problems).toEqual([
      { file: "decisions.jsonl", what: "the file is missing" },
    ]);
  });
});
