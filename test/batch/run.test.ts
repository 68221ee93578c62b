import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { type RunOptions, runBatch } from "../../src/batch/run.ts";
import type { Failure } from "../../src/dataset/manifest.ts";
import { compiledPackage } from "../compiled.ts";
import { fakePipeline, pipelineOf } from "./fake-pipeline.ts";
import { makeFolder, readFolder } from "./folder.ts";

const good = "数字贸易\n进出口额同比增长3.4%。\n出口同比下降3.2%。\n";

function run(inputs: string[], out: string, options: Partial<RunOptions> = {}) {
  return runBatch(fakePipeline, { inputs, out, ...options });
}

describe("a run", () => {
  it("writes every file of the contract", async () => {
    const folder = makeFolder({ "pages/a.txt": good });
    await run([join(folder, "pages")], join(folder, "out"));
    expect(readdirSync(join(folder, "out")).sort()).toEqual([
      "articles.csv",
      "checks.csv",
      "claim.schema.json",
      "claims.csv",
      "claims.excel.csv",
      "claims.json",
      "claims.parquet",
      "datapackage.json",
      "dictionary.csv",
      "errors.jsonl",
      "manifest.json",
      "organisations.csv",
      "pages.csv",
      "pages.jsonl",
      "people.csv",
      "reviews.csv",
      "rules.csv",
      "unclaimed.csv",
    ]);
    expect(readdirSync(folder).sort()).toEqual(["out", "pages"]);
  });

  it("gives the same bytes wherever the pages and the dataset lie", async () => {
    const files = { "pages/b.txt": good, "pages/a/甲.txt": `${good}二\n`, "pages/Z.txt": "没有数字\n" };
    const [one, two] = [makeFolder(files), makeFolder(files)];
    await run([join(one, "pages")], join(one, "out"));
    await run([join(two, "pages")], join(two, "deep/er/out"));
    expect(readFolder(join(two, "deep/er/out"))).toEqual(readFolder(join(one, "out")));
    expect(JSON.stringify(readFolder(join(one, "out")))).not.toContain(one);
  });

  it("takes pages by name in folders, and files in the order given", async () => {
    const folder = makeFolder({
      "b.txt": "乙\n",
      "a.txt": "甲\n",
      "B.txt": "大\n",
      "a.meta.json": "{}",
      "labels.json": "[]",
    });
    await run([folder], join(folder, "out"));
    const sources = () =>
      (JSON.parse(readFileSync(join(folder, "out/manifest.json"), "utf8")).inputs as { path: string }[]).map(
        ({ path }) => path,
      );
    expect(sources()).toEqual(["B.txt", "a.txt", "b.txt"]);
    await run([join(folder, "b.txt"), join(folder, "a.txt")], join(folder, "out"));
    expect(sources()).toEqual(["b.txt", "a.txt"]);
    await run([`${folder}/{a,b}.*`], join(folder, "out"));
    expect(sources()).toEqual(["a.txt", "b.txt"]);
  });

  it("goes on when pages fail, and says why and where", async () => {
    const folder = makeFolder({
      "pages/1-empty.txt": "",
      "pages/2-good.txt": good,
      "pages/3-binary.txt": new Uint8Array([0, 1, 2, 3, 4]),
      "pages/4-cut.txt": new TextEncoder().encode(good).slice(0, -2),
      "pages/5-fault.txt": "故障\n",
      "pages/6-sidecar.txt": "甲\n",
      "pages/6-sidecar.meta.json": '{"date": "1.1.2024"}',
      "pages/7-late.txt": `晚\n${good}`,
    });
    const seen: Failure[] = [];
    const counts = await run([join(folder, "pages")], join(folder, "out"), {
      onFailure: (failure) => seen.push(failure),
    });
    expect(counts).toMatchObject({ pages: 2, claims: 4, errors: 5 });
    const lines = readFileSync(join(folder, "out/errors.jsonl"), "utf8").trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line))).toEqual(seen);
    expect(
      seen.map(({ source, stage, line, byte, reason }) => ({ source, stage, line, byte, reason })),
    ).toEqual([
      {
        source: "1-empty.txt",
        stage: "read",
        line: 1,
        byte: 0,
        reason: "the page is empty: expected text, got 0 bytes",
      },
      {
        source: "3-binary.txt",
        stage: "read",
        line: 1,
        byte: 0,
        reason:
          "the page is binary: 5 of its 5 bytes are control characters, the first is 0x00; expected plain text",
      },
      {
        source: "4-cut.txt",
        stage: "read",
        line: 3,
        byte: new TextEncoder().encode(good).length - 4,
        reason:
          "the page is UTF-8 but ends inside a character: its last 2 bytes begin one that is not finished. Get the file again",
      },
      {
        source: "5-fault.txt",
        stage: "pipeline",
        line: null,
        byte: null,
        reason: "the program failed on this page: no rule for 故障. Please report it",
      },
      {
        source: "6-sidecar.txt",
        stage: "read",
        line: null,
        byte: null,
        reason:
          'the sidecar 6-sidecar.meta.json, line 1: date: expected a day of the calendar as YYYY-MM-DD, got "1.1.2024"',
      },
    ]);
  });

  it("fails a page whose result is not what the contract says, before a byte of it is written", async () => {
    const folder = makeFolder({ "a.txt": good });
    const pipeline = pipelineOf((page) => ({ ...fakePipeline.run(page), text: 5 }) as never);
    await runBatch(pipeline, { inputs: [folder], out: join(folder, "out") });
    expect(readFileSync(join(folder, "out/pages.jsonl"), "utf8")).toBe("");
    expect(JSON.parse(readFileSync(join(folder, "out/errors.jsonl"), "utf8"))).toMatchObject({
      stage: "emit",
    });
  });

  it("takes one content once and notes its twin", async () => {
    const folder = makeFolder({ "a.txt": good, "b.txt": good });
    expect(await run([folder], join(folder, "out"))).toMatchObject({ pages: 1, claims: 2, duplicates: 1 });
    const { inputs } = JSON.parse(readFileSync(join(folder, "out/manifest.json"), "utf8"));
    expect(inputs[1]).toMatchObject({ path: "b.txt", status: "duplicate", page: inputs[0].page });
  });

  it("knows a page's facts from options, sidecar and name", async () => {
    const folder = makeFolder({
      "经济日报-2023-11-30-05.txt": "甲\n",
      "page.txt": "乙\n",
      "page.meta.json": '{"paper": "大公报", "number": 7}',
    });
    await run([folder], join(folder, "out"));
    const pages = readFileSync(join(folder, "out/pages.jsonl"), "utf8").trimEnd().split("\n");
    expect(pages.map((line) => JSON.parse(line).page)).toMatchObject([
      { paper: "大公报", date: null, number: "7" },
      { paper: "经济日报", date: "2023-11-30", number: "05" },
    ]);
  });
});

describe("a run that cannot begin", () => {
  it.each([
    ["no-such-file.txt", "no such file or folder"],
    ["none-*.txt", "matches no file"],
    [
      "empty",
      "has no page: a folder gives its *.txt, *.md, *.html, *.jsonl, *.pdf, *.hocr, *.png, *.jpg and *.tif files, and *.xml and *.json files with OCR output",
    ],
  ])("says that %s is nothing", async (input, message) => {
    const folder = makeFolder({ "empty/readme.md": "" });
    await expect(run([join(folder, input)], join(folder, "out"))).rejects.toThrow(message);
    expect(existsSync(join(folder, "out"))).toBe(false);
  });

  it("never replaces a folder that is not a dataset", async () => {
    const folder = makeFolder({ "a.txt": good, "precious/thesis.doc": "…" });
    await expect(run([join(folder, "a.txt")], join(folder, "precious"))).rejects.toThrow(
      "is not empty and not a dataset (it has no manifest.json of this program): choose another --out, or empty it",
    );
    expect(readFolder(join(folder, "precious"))).toEqual({ "thesis.doc": "…" });
  });

  it("never replaces a dataset that someone keeps other files in", async () => {
    const folder = makeFolder({ "a.txt": good });
    await run([join(folder, "a.txt")], join(folder, "out"));
    writeFileSync(join(folder, "out/notes.md"), "mine");
    await expect(run([join(folder, "a.txt")], join(folder, "out"))).rejects.toThrow("also holds notes.md");
    expect(readFileSync(join(folder, "out/notes.md"), "utf8")).toBe("mine");
  });

  it("does not write over a file", async () => {
    const folder = makeFolder({ "a.txt": good });
    await expect(run([folder], join(folder, "a.txt"))).rejects.toThrow("is a file: expected a folder");
  });

  it("waits for no run in another container, and takes over after two minutes without a sign of it", async () => {
    const folder = makeFolder({ "a.txt": good, ".out.partial/.writer": "1 77 another-machine/pid:[1]" });
    const [page, out, lock] = [
      join(folder, "a.txt"),
      join(folder, "out"),
      join(folder, ".out.partial/.writer"),
    ];
    await expect(run([page], out)).rejects.toThrow("in another container");
    const ago = new Date(Date.now() - 121_000);
    utimesSync(lock, ago, ago);
    await run([page], out);
    expect(readdirSync(folder).sort()).toEqual(["a.txt", "out"]);
  });

  it("waits for no other run that writes the same folder", async () => {
    const folder = makeFolder({ "a.txt": good, ".out.partial/.writer": String(process.ppid) });
    await expect(run([join(folder, "a.txt")], join(folder, "out"))).rejects.toThrow("another run");
  });
});

describe("a run that is killed", () => {
  it("leaves the dataset before it whole", async () => {
    const folder = makeFolder({ "a.txt": good, "b.txt": "乙\n" });
    const out = join(folder, "out");
    await run([join(folder, "a.txt")], out);
    const before = readFolder(out);
    const dying = {
      onPage: () => {
        throw new Error("killed");
      },
    };
    await expect(run([join(folder, "b.txt")], out, dying)).rejects.toThrow("killed");
    expect(readFolder(out)).toEqual(before);
  });

  it("leaves rests that the next run clears away", async () => {
    const folder = makeFolder({
      "a.txt": good,
      ".out.partial/claims.csv": "half",
      ".out.partial/.writer": "999999999",
    });
    await run([join(folder, "a.txt")], join(folder, "out"));
    expect(readdirSync(folder).sort()).toEqual(["a.txt", "out"]);
  });

  it("between its two renames, has the old dataset brought back", async () => {
    const folder = makeFolder({ "a.txt": good, "b.txt": "乙\n" });
    const out = join(folder, "out");
    await run([join(folder, "a.txt")], out);
    const before = readFolder(out);
    renameSync(out, join(folder, ".out.previous"));
    mkdirSync(join(folder, "empty"));
    await expect(run([join(folder, "empty")], out)).rejects.toThrow("has no page");
    await expect(
      run([join(folder, "b.txt")], out, {
        onPage: () => {
          throw new Error("x");
        },
      }),
    ).rejects.toThrow();
    expect(readFolder(out)).toEqual(before);
  });

  it("by a signal in the middle of a page, leaves the dataset before it whole", async () => {
    const folder = makeFolder({ "a.txt": good });
    const out = join(folder, "out");
    await run([join(folder, "a.txt")], out);
    const before = readFolder(out);
    const script = join(folder, "kill.mjs");
    const imports = (path: string) => pathToFileURL(join(compiledPackage(), "dist", path)).href;
    writeFileSync(
      script,
      `import { runBatch } from ${JSON.stringify(imports("batch/run.js"))};
       import { loadRules } from ${JSON.stringify(imports("rulebook/program-rules.js"))};
       const pipeline = { rulebook: loadRules(), rulebookHash: "0", version: "0", runChecked: () => process.kill(process.pid, "SIGKILL") };
       await runBatch(pipeline, { inputs: [${JSON.stringify(join(folder, "a.txt"))}], out: ${JSON.stringify(out)} });`,
    );
    expect(() => execFileSync(process.execPath, [script], { stdio: "ignore" })).toThrow();
    expect(readFolder(out)).toEqual(before);
    expect(existsSync(join(folder, ".out.partial"))).toBe(true);
    await run([join(folder, "a.txt")], out);
    expect(readdirSync(folder).sort()).toEqual(["a.txt", "kill.mjs", "out"]);
  });
});
