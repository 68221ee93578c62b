import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { runBatch } from "../../src/batch/run.ts";
import { describeProblem } from "../../src/batch/verify/problem.ts";
import { verifyDataset } from "../../src/batch/verify/verify.ts";
import { packagedFiles } from "../../src/dataset/files.ts";
import { pipeline } from "../program.ts";
import { sharedFolder } from "../shared-folder.ts";
import { isLong } from "../tries.ts";
import { fakePipeline, pipelineOf } from "./fake-pipeline.ts";
import { makeFolder } from "./folder.ts";

const page = "数字贸易\n进出口额同比增长3.4%。\n出口同比下降3.2%。\n";

const original = mkdtempSync(join(sharedFolder(), "verify-"));

beforeAll(async () => {
  const files = { "a.txt": page, "b.txt": `𠮷野家\n${page}`, "c.txt": "" };
  mkdirSync(join(original, "pages"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(original, "pages", name), text);
  await runBatch(fakePipeline, { inputs: [join(original, "pages")], out: join(original, "out") });
});

/** A copy of the dataset of three inputs, one of them empty, and the inputs beside it. */
function makeDataset(): { folder: string; out: string; ids: string[] } {
  const folder = makeFolder();
  cpSync(original, folder, { recursive: true });
  const out = join(folder, "out");
  const ids = JSON.parse(readFileSync(join(out, "claims.json"), "utf8")).map(({ id }: { id: string }) => id);
  return { folder, out, ids };
}

function replace(path: string, from: string, to: string): void {
  const text = readFileSync(path, "utf8");
  if (!text.includes(from)) throw new Error(`${path} has no ${from}`);
  writeFileSync(path, text.replace(from, to));
}

async function problemsOf(out: string, source?: string): Promise<string[]> {
  return (await verifyDataset(out, { source })).problems.map(describeProblem);
}

describe("verify", () => {
  it("finds nothing wrong with a dataset as it was written, down to the inputs", async () => {
    const { folder, out } = makeDataset();
    const report = await verifyDataset(out, { source: join(folder, "pages") });
    expect(report.problems).toEqual([]);
    expect(report).toMatchObject({ reachedSources: 2, counts: { pages: 2, claims: 4, errors: 1 } });
  });

  it("finds inputs beside the dataset by itself", async () => {
    const { out } = makeDataset();
    expect((await verifyDataset(out)).reachedSources).toBe(2);
  });

  it("reads a number as its repairs did, and not otherwise", async () => {
    const text = "　　上半年，全市水产品产量达1，234万吨，同比增长l2.5%。\n";
    const folder = makeFolder({ "pages/日报-2024-07-18-01.txt": text });
    const out = join(folder, "out");
    await runBatch(pipeline, { inputs: [join(folder, "pages")], out });
    expect(await problemsOf(out)).toEqual([]);
    replace(join(out, "pages.jsonl"), '"after":"12.5"', '"after":"72.5"');
    expect((await problemsOf(out)).join("\n")).toContain(
      'evidence.source: the input has "同比增长l2.5%" there, not "同比增长12.5%"',
    );
  });

  it.each(["claims.csv", "people.csv", "organisations.csv", "claims.json"])(
    "names a row that was taken out of %s, and none of those behind it",
    async (name) => {
      const text =
        "　　市渔业协会会长周海生说，出口增长3.4%，进口下降2.1%，销量增长5%。江海集团总经理林晓舟到会。\n";
      const folder = makeFolder({ "pages/日报-2024-07-18-01.txt": text });
      const out = join(folder, "out");
      await runBatch(pipeline, { inputs: [join(folder, "pages")], out });
      const lines = readFileSync(join(out, name), "utf8").split("\n");
      writeFileSync(join(out, name), [lines[0], ...lines.slice(2)].join("\n"));
      const [ofBytes, ...problems] = await problemsOf(out);
      expect(ofBytes).toContain(`${name}: its bytes are not`);
      expect(problems).toHaveLength(1);
      expect(problems[0]).toMatch(/line 2.*is missing$/);
    },
  );

  it("names a row that was put in, and none of those behind it", async () => {
    const { out } = await makeDataset();
    const path = join(out, "claims.csv");
    const lines = readFileSync(path, "utf8").split("\n");
    const added = lines[1]!.replace(/^[^,]+/, "c0");
    writeFileSync(path, [lines[0], added, ...lines.slice(1)].join("\n"));
    expect((await problemsOf(out)).slice(1)).toEqual(["claims.csv, line 2: a row that no page gives"]);
  });

  it("blames pages.jsonl alone where only that was changed", async () => {
    const { out } = await makeDataset();
    replace(join(out, "pages.jsonl"), '"value":"3.4"', '"value":"3.5"');
    expect((await problemsOf(out)).filter((it) => !it.startsWith("pages.jsonl"))).toEqual([]);
  });

  it("names a page that is missing, and not the pages behind it", async () => {
    const { out } = await makeDataset();
    const path = join(out, "pages.jsonl");
    writeFileSync(path, readFileSync(path, "utf8").split("\n").slice(1).join("\n"));
    expect((await problemsOf(out)).slice(1)).toEqual([
      "pages.jsonl, line 1: the page of a.txt is missing",
      expect.stringMatching(
        /^pages.jsonl: it does not give what .* hold, and they are as they were written$/,
      ),
    ]);
  });

  it("names the claim and the field of a byte changed in claims.json", async () => {
    const { out, ids } = makeDataset();
    replace(join(out, "claims.json"), '"value":"3.4"', '"value":"3.5"');
    const problems = await problemsOf(out);
    expect(problems[0]).toContain("claims.json: its bytes are not the ones datapackage.json names: sha256:");
    expect(problems.slice(1)).toEqual([
      `claims.json, line 2, claim ${ids[0]}, value: is "3.5", expected "3.4"`,
    ]);
  });

  it("names the claim and the field of a byte changed in claims.csv", async () => {
    const { out, ids } = makeDataset();
    replace(join(out, "claims.csv"), "-3.2,", "-9.2,");
    expect((await problemsOf(out)).slice(1)).toEqual([
      `claims.csv, line 3, claim ${ids[1]}, value: is "-9.2", expected "-3.2"`,
    ]);
  });

  it("names the claim and the quote of a byte changed in the text of pages.jsonl", async () => {
    const { out, ids } = makeDataset();
    replace(join(out, "pages.jsonl"), "进出口额同比增长3.4%。", "进出口额同比增长4.4%。");
    const problems = await problemsOf(out);
    expect(problems).toContain(
      `pages.jsonl, line 1, claim ${ids[0]}, evidence: is "同比增长3.4%", expected "同比增长4.4%", the page's text at 9-17`,
    );
    expect(
      problems.some((problem) => problem.startsWith("pages.jsonl, line 1: the page of a.txt is not the one")),
    ).toBe(true);
  });

  it("names the line of a byte changed outside any quote of pages.jsonl", async () => {
    const { out } = makeDataset();
    replace(join(out, "pages.jsonl"), "𠮷野家\\n", "𠮷野屋\\n");
    expect((await problemsOf(out))[1]).toContain(
      "pages.jsonl, line 2: the page of b.txt is not the one the manifest names",
    );
  });

  it("finds a dataset changed in every file at once, hashes and all", async () => {
    const { out, ids } = makeDataset();
    for (const file of ["claims.json", "claims.csv", "claims.excel.csv"])
      replace(join(out, file), "3.4", "3.5");
    replace(join(out, "pages.jsonl"), '"value":"3.4"', '"value":"3.5"');
    const problems = await problemsOf(out);
    expect(problems).toContain(
      `pages.jsonl, line 1: the page of a.txt is not the one the manifest names: ${await sha256OfLine(out)}`,
    );
    expect(problems.join("\n")).not.toContain(`claims.json, line 2, claim ${ids[0]}`);
  });

  it("finds a byte changed in the input", async () => {
    const { folder, out } = makeDataset();
    replace(join(folder, "pages/a.txt"), "3.4", "3.5");
    const [problem] = await problemsOf(out);
    expect(problem).toContain("pages/a.txt: its bytes are not the ones that were read: sha256");
    expect(await problemsOf(out, join(folder, "pages"))).toHaveLength(1);
  });

  it("finds evidence that lies elsewhere in the input", async () => {
    const folder = makeFolder({ "a.txt": page });
    const out = join(folder, "out");
    const moved = pipelineOf((source) => {
      const result = fakePipeline.run(source);
      result.claims[0]!.evidence.source = [{ line: 2, start: 5, end: 9 }];
      result.claims[1]!.evidence.source[0]!.line = 7;
      return result;
    });
    await runBatch(moved, { inputs: [join(folder, "a.txt")], out });
    expect((await problemsOf(out, folder)).map((problem) => problem.replace(/claim \w+/, "claim"))).toEqual([
      'pages.jsonl, line 1, claim, evidence.source: the input has "进出口额" there, not "同比增长3.4%"',
      "pages.jsonl, line 1, claim, evidence.source: 21 stands on line 3 of the input, not on line 7",
    ]);
  });

  it("finds a dataset whose input is not what its file holds", async () => {
    const folder = makeFolder({ "a.txt": page });
    const out = join(folder, "out");
    const other = pipelineOf((source) => {
      const result = fakePipeline.run(source);
      return { ...result, input: { text: result.input.text.replace("出口同比", "进口同比") } };
    });
    await runBatch(other, { inputs: [join(folder, "a.txt")], out });
    expect(await problemsOf(out, folder)).toEqual([
      'pages.jsonl, line 1, input.text, line 3 of it: is "进口同比下降3.2%。\\n", expected "出口同比下降3.2%。\\n"',
    ]);
  });

  it.each(packagedFiles.map(({ path }) => path))(
    "finds any byte flipped in %s, and names the file",
    async (path) => {
      const { out } = makeDataset();
      const bytes = readFileSync(join(out, path));
      for (const at of [0, bytes.length >> 1, bytes.length - 1]) {
        const flipped = Buffer.from(bytes);
        flipped[at] = flipped[at]! ^ 1;
        writeFileSync(join(out, path), flipped);
        expect((await problemsOf(out)).some((problem) => problem.startsWith(path))).toBe(true);
      }
    },
  );

  it("finds any byte flipped in datapackage.json", async () => {
    const { out } = makeDataset();
    const bytes = readFileSync(join(out, "datapackage.json"));
    for (let at = 0; at < bytes.length; at += isLong ? 397 : 1201) {
      const flipped = Buffer.from(bytes);
      flipped[at] = flipped[at]! ^ 1;
      writeFileSync(join(out, "datapackage.json"), flipped);
      expect([at, (await verifyDataset(out)).problems.length > 0]).toEqual([at, true]);
    }
  });

  it("names a missing file, a missing row and a row too many", async () => {
    const { out, ids } = makeDataset();
    rmSync(join(out, "people.csv"));
    const rows = readFileSync(join(out, "claims.csv"), "utf8").trimEnd().split("\n");
    writeFileSync(join(out, "claims.csv"), `${rows.slice(0, -1).join("\n")}\n`);
    const articles = readFileSync(join(out, "articles.csv"), "utf8");
    writeFileSync(join(out, "articles.csv"), `${articles}x,a9,,,0,0,0,\n`);
    const problems = await problemsOf(out);
    expect(problems).toContain("people.csv: the file is missing");
    expect(problems).toContain(`claims.csv, line 5, claim ${ids[3]}: the row is missing`);
    expect(problems).toContain("articles.csv, line 11: a row that no page gives");
  });

  it("cannot run where there is no dataset", async () => {
    await expect(verifyDataset(makeFolder())).rejects.toThrow("no dataset here");
  });
});

async function sha256OfLine(out: string): Promise<string> {
  const { createHash } = await import("node:crypto");
  return createHash("sha256")
    .update(readFileSync(join(out, "pages.jsonl"), "utf8").split("\n")[0]!)
    .digest("hex");
}
