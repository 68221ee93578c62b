import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { runBatch } from "../../../src/batch/run.ts";
import { describeProblem } from "../../../src/batch/verify/problem.ts";
import { verifyDataset } from "../../../src/batch/verify/verify.ts";
import { makeFolder } from "../../batch/folder.ts";
import { pipeline } from "../../program.ts";

const text =
  "外贸开局平稳\n　　2024年，我国货物贸易进出口总值50.2万亿元。其中，出口31.4万亿元，进口18.7万亿元，规模再创新高。\n";

it("writes checks.csv and flags; verify does the arithmetic again", async () => {
  const folder = makeFolder({ "page.txt": text });
  const out = join(folder, "out");
  await runBatch(pipeline, { inputs: [folder], out, date: "2025-01-20" });
  const path = join(out, "checks.csv");
  const checks = readFileSync(path, "utf8");
  expect(checks).toContain(
    ",31.4 + 18.7 = 50.2万亿元,50100000000000,50200000000000,100000000000,150000000000,true\n",
  );
  expect((await verifyDataset(out)).problems).toEqual([]);
  writeFileSync(path, checks.replace("150000000000,true", "50000000000,false"));
  const problems = (await verifyDataset(out)).problems.map(describeProblem);
  expect(problems).toContain('checks.csv, line 2, tolerance: is "50000000000", expected "150000000000"');
});
