import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { RULES } from "../../../src/rulebook/program-rules.ts";
import { fakePipeline } from "../../batch/fake-pipeline.ts";
import { runProgram } from "../../cli/fake-io.ts";

const folder = mkdtempSync(join(tmpdir(), "baoshu-learn-"));
const fixtures = join(folder, "fixtures");
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs `rules learn` on a few labels with a copy of the weights laid over the rules; the weights as they were written. */
async function learnOnce(name: string, ...more: string[]) {
  const rules = join(folder, name);
  cpSync(join(RULES, "weights"), join(rules, "weights"), { recursive: true });
  const args = ["rules", "learn", "--rules", rules, "--fixtures", fixtures, ...more];
  const { code, out, err } = await runProgram(args, "", fakePipeline);
  const read = (field: string) => readFileSync(join(rules, `weights/${field}.yaml`), "utf8");
  return { code, out, err, files: ["period", "indicator", "subject", "calibration", "ways"].map(read) };
}

describe("baoshu rules learn", { timeout: 120_000 }, () => {
  mkdirSync(join(fixtures, "sentences"), { recursive: true });
  cpSync("fixtures/sentences/08-periods.yaml", join(fixtures, "sentences/08-periods.yaml"));

  it("writes the same bytes each time, whatever weights stood there", async () => {
    const first = await learnOnce("first");
    const second = await learnOnce("second");
    expect([first.code, second.code]).toEqual([0, 0]);
    expect(second.files).toEqual(first.files);
    expect(first.out).toContain("weights that were learnt without it");
    expect(first.out).toMatch(/period {5}sentences {4}.*% .* of .* among the candidates/);
    // Short decimals only.
    expect(first.files[0]).not.toMatch(/\d\.\d{3}/);
  });

  it("says which genres have no texts here, and goes on from the weights that are there", async () => {
    mkdirSync(join(fixtures, "genres"), { recursive: true });
    cpSync("fixtures/genres/economy.yaml", join(fixtures, "genres/economy.yaml"));
    const { code, out, files } = await learnOnce("third", "--texts", join(folder, "nowhere"));
    expect(code).toBe(0);
    expect(out).toContain("economy: its texts are not at hand, skipped");
    expect(out).toContain("Learnt on from the weights as they were");
    expect(files[3]).toBe(readFileSync(join(RULES, "weights/calibration.yaml"), "utf8"));
  });

  it("refuses a dataset on which nobody has decided anything", async () => {
    const { code, err } = await runProgram(["rules", "learn", "--fixtures", fixtures, "--decisions", folder]);
    expect(code).toBe(2);
    expect(err).toContain("nobody has decided anything here");
  });
});
