import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Result } from "../../src/model/result.ts";
import { DecisionLog } from "../../src/review/log.ts";
import { makeFolder } from "../batch/folder.ts";
import { pipeline } from "../program.ts";
import { decide, targetOf } from "../review/decisions.ts";
import { runProgram } from "./fake-io.ts";

// A number cut in two by the end of a line.
const text = "截至6月底，全市共有 31\n2 家水产企业，出口额达48.6亿元。\n";
const name = "滨海晨报-2024-07-18-03.txt";

async function makeDataset() {
  const folder = makeFolder({ [`pages/${name}`]: text });
  const out = join(folder, "out");
  await runProgram(["run", join(folder, "pages"), "--out", out, "--no-cache"], "", pipeline);
  const page = JSON.parse(readFileSync(join(out, "pages.jsonl"), "utf8")) as Result;
  return { folder, out, page, log: new DecisionLog(out) };
}

describe("baoshu fixture", () => {
  it("turns a page that reviewers have gone through into a labelled case that the program can be held against", async () => {
    const { folder, out, page, log } = await makeDataset();
    const decisions = page.claims.map((claim) => {
      const target = targetOf(page, claim);
      if (claim.unit !== "CNY") return decide(target, { action: "accept" });
      return decide(target, { action: "correct", corrections: { value: "4680000000" } });
    });
    await log.append(decisions);
    const { code, err } = await runProgram(["fixture", out, "--to", join(folder, "cases")]);
    expect([code, err]).toEqual([0, ""]);
    const made = join(folder, "cases", page.page.id);
    expect(readFileSync(join(made, "page.txt"), "utf8")).toBe(text);
    const labels = JSON.parse(readFileSync(join(made, "claims.json"), "utf8"));
    expect(labels[0]).toMatchObject({
      evidence: page.claims[0]!.evidence.text,
      line: 1,
      value: "312",
      unit: "家",
    });
    // Held against it, the program is right but where it was corrected.
    const check = await runProgram(["check", made, "--json", "--no-baselines"], "", pipeline);
    const { found } = JSON.parse(check.out).groups[0].scores;
    expect(found).toEqual({ matched: labels.length - 1, labelled: labels.length, given: page.claims.length });
  });

  it("says what is left on a page that is not settled, and leaves it", async () => {
    const { folder, out, page, log } = await makeDataset();
    await log.append([decide(targetOf(page, page.claims[0]!), { action: "accept" })]);
    const to = join(folder, "cases");
    const all = await runProgram(["fixture", out, "--to", to]);
    expect(all.code).toBe(0);
    expect(all.err).toMatch(/is not settled: \d+ claims? (or|and) numbers? left: .*48\.6亿元 \(unreviewed\)/);
    expect((await runProgram(["fixture", out, "--to", to, "--page", page.page.id])).code).toBe(1);
  });

  it("knows a page that is not there, and a dataset that nobody has decided on", async () => {
    const { folder, out, page, log } = await makeDataset();
    const to = join(folder, "cases");
    const untouched = await runProgram(["fixture", out, "--to", to]);
    expect([untouched.code, untouched.err]).toEqual([
      2,
      `baoshu: ${out}: nobody has decided anything here: there is no decisions.jsonl\n`,
    ]);
    await log.append([decide(targetOf(page, page.claims[0]!), { action: "accept" })]);
    const stranger = await runProgram(["fixture", out, "--to", to, "--page", "page-0"]);
    expect(stranger.err).toContain("has no page page-0: the ids are in pages.csv");
  });
});
