import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RunOptions } from "../../src/batch/run.ts";
import { makePages } from "../bench/make-pages.ts";
import { importCompiled, programArguments } from "../compiled.ts";
import { isLong } from "../tries.ts";
import { makeFolder, readFolder } from "./folder.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

const { runBatch } = await importCompiled<typeof import("../../src/batch/run.ts")>("batch/run");
const { createPipeline } = await importCompiled<typeof import("../../src/pipeline.ts")>("pipeline");
const { RULES } =
  await importCompiled<typeof import("../../src/rulebook/program-rules.ts")>("rulebook/program-rules");
const pipeline = createPipeline();

function threads(count: number, pageTimeout = 60_000): RunOptions["threads"] {
  return { count, pageTimeout, rulesDir: RULES };
}

/** Of a line, and like no other. */
function shortPage(number: number): string {
  return `去年，第${number}渔港的渔船增加${number}艘，渔获量同比增长3.4%。\n`;
}

describe("a run in threads", () => {
  const folder = mkdtempSync(join(tmpdir(), "baoshu-"));
  const options = (out: string, more: Partial<RunOptions> = {}): RunOptions => ({
    inputs: [join(folder, "pages")],
    out: join(folder, out),
    ...more,
  });

  beforeAll(async () => {
    makePages(4, join(folder, "pages"));
    for (let page = 0; page < 9; page++) writeFileSync(join(folder, `pages/${page}.txt`), shortPage(page));
    writeFileSync(join(folder, "pages/bad.txt"), "");
    await runBatch(pipeline, options("plain"));
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(isLong ? [1, 3] : [2])(
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
      threads: threads(1, 2500),
      onFailure: ({ source, reason }) => reasons.push(`${source}: ${reason}`),
    });
    expect(counts).toMatchObject({ pages: 2, errors: 1 });
    expect(reasons).toEqual([
      "b.txt: the page takes too long: it was stopped after 2.5 s. Split it, or give it more with --page-timeout",
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

/** While it starts, and after so many pages more than were done before. */
const moments = isLong ? [0, 1, 2, 3, 3] : [0, 3];

describe("a run that is killed at any moment", () => {
  const folder = mkdtempSync(join(tmpdir(), "baoshu-"));
  const out = join(folder, "out");
  const start = (workers: number) => {
    const args = ["run", join(folder, "pages"), "--out", out, "--workers", `${workers}`];
    return spawn(process.execPath, [...programArguments(), ...args], { cwd: root, stdio: "ignore" });
  };

  beforeAll(async () => {
    makePages(12, join(folder, "pages"));
    await runBatch(pipeline, { inputs: [join(folder, "pages")], out: join(folder, "undisturbed") });
  }, 180_000);

  afterAll(() => rmSync(folder, { recursive: true }));

  it("leaves the old dataset whole, loses nothing and repeats almost nothing", async () => {
    mkdirSync(join(folder, "old"));
    writeFileSync(join(folder, "old/a.txt"), "出口额同比增长3.4%。\n");
    await runBatch(pipeline, { inputs: [join(folder, "old")], out });
    const old = readFolder(out);
    let kept = 0;
    for (const more of moments) {
      const child = start(isLong ? 2 : 1);
      const ended = once(child, "exit");
      await wait(200);
      const reached = kept + more;
      while (child.exitCode === null && countEntries(join(folder, ".out.cache")) < reached) await wait(20);
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
    const [code] = await once(start(2), "exit");
    expect(code).toBe(0);
    expect(readFolder(out)).toEqual(readFolder(join(folder, "undisturbed")));
    expect(readdirSync(folder).sort()).toEqual([".out.cache", "old", "out", "pages", "undisturbed"]);
  }, 120_000);
});

describe("Ctrl-C", () => {
  it("stops the run, keeps what is done and leaves the dataset as it was", async () => {
    const folder = makeFolder({});
    mkdirSync(join(folder, "pages"));
    for (let page = 0; page < 3000; page++) writeFileSync(join(folder, `pages/${page}.txt`), shortPage(page));
    const args = ["run", join(folder, "pages"), "--out", join(folder, "out"), "--workers", "1"];
    const child = spawn(process.execPath, [...programArguments(), ...args], { cwd: root });
    let said = "";
    child.stderr.on("data", (chunk) => {
      said += chunk;
    });
    const ended = once(child, "exit");
    // By then several files go to a thread together.
    while (countEntries(join(folder, ".out.cache")) < 70) await wait(5);
    child.kill("SIGINT");
    const [code] = await ended;
    expect(code).toBe(130);
    expect(said).toMatch(
      /^baoshu: stopped after \d+ of 3000 files: they are kept, the same command goes on from there/m,
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
