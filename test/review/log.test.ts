import { appendFileSync, linkSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DecisionLog } from "../../src/review/log.ts";
import { decide, readPage, targetOf } from "./decisions.ts";

const page = readPage("截至6月底，全市共有 312 家水产企业。\n");
const target = targetOf(page, page.claims[0]!);
const accept = (reviewer: string) => decide(target, { action: "accept" }, reviewer);

let root: string;
let folder: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "baoshu-log-"));
  folder = join(root, "out");
  mkdirSync(folder);
});
afterEach(() => rmSync(root, { recursive: true }));

describe("the log of decisions", () => {
  it("gives back what was appended, in its order", async () => {
    const log = new DecisionLog(folder);
    const [one, two, three] = [accept("甲"), accept("乙"), accept("丙")];
    await log.append([one]);
    await log.append([two, three]);
    expect(await new DecisionLog(folder).readAll()).toMatchObject({ decisions: [one, two, three], bad: [] });
  });

  it("is empty where there is no file, and then tells what another process has appended", async () => {
    const reader = new DecisionLog(folder);
    expect(await reader.readAll()).toBeNull();
    expect(await reader.readNew()).toEqual({ decisions: [], bad: [] });
    const [one, two] = [accept("甲"), accept("乙")];
    await new DecisionLog(folder).append([one]);
    expect((await reader.readNew()).decisions).toEqual([one]);
    await new DecisionLog(folder).append([two]);
    expect((await reader.readNew()).decisions).toEqual([two]);
    expect((await reader.readNew()).decisions).toEqual([]);
  });

  it("says where a torn line stands, and writes the next decision on a line of its own", async () => {
    const log = new DecisionLog(folder);
    const [one, two] = [accept("甲"), accept("乙")];
    await log.append([one]);
    const whole = readFileSync(log.path).length;
    appendFileSync(log.path, '{"target":{"type":"cl');
    expect((await log.readAll())!.decisions).toEqual([one]);
    await log.append([two]);
    const { decisions, bad } = (await log.readAll())!;
    expect(decisions).toEqual([one, two]);
    expect(bad).toEqual([{ byte: whole, reason: "not JSON: the line is torn, or was written by hand" }]);
  });

  it("waits for the rest of a line that another process is just writing", async () => {
    const log = new DecisionLog(folder);
    const [one, two] = [accept("甲"), accept("乙")];
    const line = `${JSON.stringify(one)}\n`;
    appendFileSync(log.path, line.slice(0, 100));
    const appended = log.append([two]);
    await setTimeout(100);
    appendFileSync(log.path, line.slice(100));
    await appended;
    expect(readFileSync(log.path, "utf8")).toBe(`${line}${JSON.stringify(two)}\n`);
  });

  it("says what is wrong with a line that is no decision", async () => {
    const log = new DecisionLog(folder);
    const { reviewer: _, ...nameless } = accept("甲");
    appendFileSync(log.path, `${JSON.stringify(nameless)}\n`);
    const { bad } = (await log.readAll())!;
    expect(bad[0]!.reason).toMatch(/^not a decision: reviewer: /);
  });

  it("appends nothing of a decision without a reviewer", async () => {
    const log = new DecisionLog(folder);
    await expect(log.append([accept("甲"), { ...accept("乙"), reviewer: " " }])).rejects.toThrow();
    expect(await log.readAll()).toBeNull();
  });

  it("keeps whole what many append at once", async () => {
    const names = Array.from({ length: 40 }, (_, at) => `复核人${at}`);
    await Promise.all(names.map((name) => new DecisionLog(folder).append([accept(name), accept(name)])));
    const { decisions, bad } = (await new DecisionLog(folder).readAll())!;
    expect(bad).toEqual([]);
    expect(decisions.map(({ reviewer }) => reviewer).sort()).toEqual([...names, ...names].sort());
  });

  it("waits while a run puts a new dataset in place, and appends there", async () => {
    const log = new DecisionLog(folder);
    const [one, two] = [accept("甲"), accept("乙")];
    await log.append([one]);
    const [previous, partial] = [join(root, "previous"), join(root, "partial")];
    mkdirSync(partial);
    renameSync(folder, previous);
    const appended = log.append([two]);
    linkSync(join(previous, "decisions.jsonl"), join(partial, "decisions.jsonl"));
    renameSync(partial, folder);
    await appended;
    expect((await log.readAll())!.decisions).toEqual([one, two]);
  });
});
