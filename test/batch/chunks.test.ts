import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { InputFile } from "../../src/batch/inputs.ts";
import { chunkLength, inChunks } from "../../src/batch/work/chunks.ts";
import { unpackOutcomes } from "../../src/batch/work/file-share.ts";
import { importCompiled } from "../compiled.ts";
import { makeFolder } from "./folder.ts";

const { workInThreads } =
  await importCompiled<typeof import("../../src/batch/work/threads.ts")>("batch/work/threads");
const { loadRules } =
  await importCompiled<typeof import("../../src/rulebook/program-rules.ts")>("rulebook/program-rules");

function filesOf(folder: string, names: readonly string[]): InputFile[] {
  return names.map((name) => ({ path: join(folder, name), source: name }));
}

describe("files in chunks", () => {
  const names = Array.from({ length: 1000 }, (_, k) => `${k}.txt`);

  it("are all there in their order, first one by one, in the end many together", () => {
    const folder = makeFolder(Object.fromEntries(names.map((name) => [name, "页"])));
    const files = filesOf(folder, names);
    const chunks = [...inChunks(files)];
    expect(chunks.flat()).toEqual(files);
    const lengths = chunks.map(({ length }) => length);
    expect(lengths.slice(0, 32)).toEqual(Array(32).fill(1));
    expect(lengths.slice(0, -1)).toEqual(lengths.slice(0, -1).toSorted((a, b) => a - b));
    expect(Math.max(...lengths)).toBe(chunkLength);
  });

  it("a large one and one that is not there are alone", () => {
    const folder = makeFolder(Object.fromEntries(names.map((name) => [name, "页"])));
    writeFileSync(join(folder, "500.txt"), "页".repeat(100_000));
    const files = filesOf(folder, names.with(700, "none.txt"));
    const chunks = [...inChunks(files)];
    expect(chunks.flat()).toEqual(files);
    for (const name of ["500.txt", "none.txt"])
      expect(chunks.filter((chunk) => chunk.some(({ source }) => source === name))).toEqual([
        [expect.objectContaining({ source: name })],
      ]);
  });
});

describe("a file that is stopped", () => {
  it("takes none of those given with it along", async () => {
    // A rule that no text is too short for: it tries every way to divide the row of 甲.
    const rulesDir = join(makeFolder({}), "rules");
    mkdirSync(join(rulesDir, "level"), { recursive: true });
    const endless = [
      "id: level/endless",
      "kind: level",
      "summary: Never done with a row of one character",
      "priority: 1",
      "pattern: '(?:甲+)+乙(?<amount>{{amount}})'",
      "examples: [{text: '[[甲乙3万人]]'}, {text: '[[甲甲乙3万人]]'}]",
      "not: [{text: '乙3万人', because: 'no row'}, {text: '甲3万人', because: 'no end'}]",
    ].join("\n");
    writeFileSync(join(rulesDir, "level/endless.yaml"), endless);
    const folder = makeFolder({
      "a.txt": "出口额同比增长3.4%。\n",
      "b.txt": `${"甲".repeat(60)}有3万人，乙3万人，出口额同比增长3.5%。\n`,
      "c.txt": "进口额同比增长3.6%。\n",
    });
    const rulebookHash = loadRules(rulesDir).hash;
    const work = { facts: {}, cache: null, aside: join(folder, "aside") };
    const workers = workInThreads({ count: 1, pageTimeout: 2500, rulesDir, rulebookHash, work });
    const done = await workers.take(filesOf(folder, ["a.txt", "b.txt", "c.txt"]));
    await workers.close();
    const outcomes = done.map(({ packed }) => unpackOutcomes(packed));
    expect(
      outcomes.map(([outcome]) =>
        "failure" in outcome! ? outcome.failure.reason : outcome!.share.head.counts.claims,
      ),
    ).toEqual([1, expect.stringContaining("stopped after 2.5 s"), 1]);
  }, 60_000);
});
