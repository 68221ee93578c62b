import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runProgram } from "./cli/fake-io.ts";
import { pipeline } from "./program.ts";

/** `output/` is what `npm start` makes of `fixtures/`; whoever changes a rule commits the difference it makes. */
describe("the dataset in output/", () => {
  let fresh: string;

  beforeAll(async () => {
    fresh = join(mkdtempSync(join(tmpdir(), "baoshu-output-")), "output");
    const run = await runProgram(["run", "fixtures", "--out", fresh], "", pipeline);
    // A slow machine is shown how far the run is.
    expect(run).toMatchObject({ code: 0, err: expect.not.stringMatching(/^baoshu: (?!\d+ of \d+ pages)/mu) });
  }, 60_000);

  afterAll(() => rmSync(fresh, { recursive: true, force: true }));

  it("has the files that the program makes", () => {
    expect(readdirSync("output").sort()).toEqual(readdirSync(fresh).sort());
  });

  it.each(readdirSync("output").sort())(
    "has the bytes that the program makes in %s (else run npm start)",
    (file) => {
      expect(readFileSync(join("output", file)).equals(readFileSync(join(fresh, file)))).toBe(true);
    },
  );
});
