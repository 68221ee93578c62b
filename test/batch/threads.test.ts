import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunOptions, runBatch } from "../../src/batch/run.ts";
import { RULES } from "../../src/rulebook/program-rules.ts";
import { makePages } from "../bench/make-pages.ts";
import { compiledPackage, programArguments } from "../compiled.ts";
import { pipeline } from "../program.ts";
import { makeFolder, readFolder } from "./folder.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

function threads(count: number, pageTimeout = 60_000): RunOptions["threads"] {
  return { count, pageTimeout, rulesDir: RULES };
}

describe("a run in threads", () => {
  const folder = mkdtempSync(join(tmpdir(), "baoshu-"));
  const options = (out: string, more: Partial<RunOptions> = {}): RunOptions => ({
    inputs: [join(folder, "pages")],
    out: join(folder, out),
    ...more,
  });

  beforeAll(async () => {
    makePages(12, join(folder, "pages"));
    writeFileSync(join(folder, "pages/bad.txt"), "");
    await runBatch(pipeline, options("plain"));
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([1, 3])(
    "gives the bytes of a run without, with %i",
    async (count) => {
      const cache = { folder: join(folder, `cache-${count}`), prune: true };
      await runBatch(pipeline, options(`out-${count}`, { threads: threads(count), cache }));
      expect(readFolder(join(folder, `out-${count}`))).toEqual(readFolder(join(folder, "plain")));
    },
    60_000,
  );

  it("stops a page that takes too long, says so, and has the others", async () => {
    const long = makeFolder({ "a.txt": "出口额同比增长3.4%。\n", "c.txt": "进口额同比增长3.5%。\n" });
    const line = "今年上半年，全市水产品出口额达48.6亿元，同比增长12.3%，占全省水产品出口总额的三成以上。\n";
    writeFileSync(join(long, "b.txt"), line.repeat(30_000));
    const reasons: string[] = [];
    const counts = await runBatch(pipeline, {
      inputs: [long],
      out: join(long, "out"),
      threads: threads(1, 4000),
      onFailure: ({ source, reason }) => reasons.push(`${source}: ${reason}`),
    });
    expect(counts).toMatchObject({ pages: 2, errors: 1 });
    expect(reasons).toEqual([
      "b.txt: the page takes too long: it was stopped after 4 s. Split it, or give it more with --page-timeout",
    ]);
  }, 60_000);

  it("refuses rules that are not the ones the run began with", async () => {
    const changed = { ...pipeline, rulebookHash: "0".repeat(64) };
    await expect(runBatch(changed, options("other", { threads: threads(1) }))).rejects.toThrow(
      "the rules were changed while the run went on",
    );
    expect(existsSync(join(folder, "other"))).toBe(false);
  }, 60_000);
});

describe("a run that is killed at any moment", () => {
  const folder = mkdtempSync(join(tmpdir(), "baoshu-"));
  const out = join(folder, "out");
  const args = ["run", join(folder, "pages"), "--out", out, "--workers", "2"];
  const start = () =>
    spawn(process.execPath, [...programArguments(), ...args], { cwd: root, stdio: "ignore" });

  beforeAll(async () => {
    compiledPackage();
    makePages(24, join(folder, "pages"));
    await runBatch(pipeline, { inputs: [join(folder, "pages")], out: join(folder, "undisturbed") });
  }, 180_000);

  afterAll(() => rmSync(folder, { recursive: true }));

  it("leaves the old dataset whole, loses nothing and repeats almost nothing", async () => {
    mkdirSync(join(folder, "old"));
    writeFileSync(join(folder, "old/a.txt"), "出口额同比增长3.4%。\n");
    await runBatch(pipeline, { inputs: [join(folder, "old")], out });
    const old = readFolder(out);
    let kept = 0;
    for (const time of [1500, 2500, 3500]) {
      const child = start();
      const ended = once(child, "exit");
      await wait(time);
      child.kill("SIGKILL");
      await ended;
      const now = readFolder(out);
      // It may have been done before the signal came.
      if (JSON.stringify(now) !== JSON.stringify(old))
        expect(now).toEqual(readFolder(join(folder, "undisturbed")));
      const entries = countEntries(join(folder, ".out.cache"));
      expect(entries).toBeGreaterThanOrEqual(kept);
      kept = entries;
    }
    const [code] = await once(start(), "exit");
    expect(code).toBe(0);
    expect(readFolder(out)).toEqual(readFolder(join(folder, "undisturbed")));
    expect(readdirSync(folder).sort()).toEqual([".out.cache", "old", "out", "pages", "undisturbed"]);
  }, 120_000);
});

describe("Ctrl-C", () => {
  it("stops the run, keeps what is done and leaves the dataset as it was", async () => {
    const folder = makeFolder({});
    makePages(300, join(folder, "pages"));
    const args = ["run", join(folder, "pages"), "--out", join(folder, "out"), "--workers", "1"];
    const child = spawn(process.execPath, [...programArguments(), ...args], { cwd: root });
    let said = "";
    child.stderr.on("data", (chunk) => {
      said += chunk;
    });
    const ended = once(child, "exit");
    // By then several files go to a thread together.
    while (countEntries(join(folder, ".out.cache")) < 70) await wait(50);
    child.kill("SIGINT");
    const [code] = await ended;
    expect(code).toBe(130);
    expect(said).toMatch(
      /^baoshu: stopped after \d+ of 300 files: they are kept, the same command goes on from there/m,
    );
    expect(readdirSync(folder).sort()).toEqual([".out.cache", "pages"]);
  }, 180_000);
});

function countEntries(cache: string): number {
  if (!existsSync(cache)) return 0;
  return readdirSync(cache, { recursive: true, encoding: "utf8" }).filter((path) =>
    /\/[0-9a-f]{40}$/.test(path),
  ).length;
}
