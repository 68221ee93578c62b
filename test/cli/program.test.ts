import { type SpawnSyncReturns, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { makeFolder } from "../batch/folder.ts";
import { compiledPackage, programArguments } from "../compiled.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const text =
  "数字贸易\n本报记者 冯其予\n2022年，我国可数字化交付的服务进出口额达3727.1亿美元，同比增长3.4%。\n";

function run(args: readonly string[], input = ""): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [...programArguments(), ...args], {
    cwd: root,
    input,
    encoding: "utf8",
  });
}

describe("the program itself", () => {
  beforeAll(() => void compiledPackage(), 180_000);

  it("finds claims on standard input", () => {
    const { status, stdout, stderr } = run(["extract", "-", "--json", "--date", "2023-11-30"], text);
    expect([status, stderr]).toEqual([0, ""]);
    const values = JSON.parse(stdout).claims.map(
      ({ value, unit }: { value: string; unit: string }) => `${value} ${unit}`,
    );
    expect(values).toEqual(["372710000000 USD", "3.4 %"]);
  });

  it("writes no escape sequences where nobody watches", () => {
    expect(run(["extract", "-"], text).stdout).not.toContain("\x1b");
  });

  it("streams good and bad lines, and ends with 3", () => {
    const { status, stdout } = run(
      ["extract", "--stream"],
      `{"id":"a"}\n${JSON.stringify({ id: "b", text })}\n`,
    );
    const answers = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(status).toBe(3);
    expect(answers[0]).toEqual({ id: "a", error: "line 1: text: expected a string, got nothing" });
    expect(answers[1].page.id).toBe("b");
  });

  it("makes a dataset that it finds to stand", () => {
    const folder = makeFolder({ "pages/经济日报-2023-11-30-05.txt": text, "pages/empty.txt": "" });
    const out = join(folder, "out");
    const made = run(["run", join(folder, "pages"), "--out", out, "--workers", "1"]);
    expect([made.status, made.stderr]).toEqual([
      3,
      "baoshu: empty.txt: line 1, byte 0: the page is empty: expected text, got 0 bytes\n",
    ]);
    expect(run(["verify", out])).toMatchObject({
      status: 0,
      stdout: `${out}: all stands: 1 page, each compared with its input; 2 claims\n`,
    });
  });

  it("says what does not hold though its reader has seen enough", async () => {
    const folder = makeFolder({ "pages/经济日报-2023-11-30-05.txt": text });
    const out = join(folder, "out");
    run(["run", join(folder, "pages"), "--out", out]);
    appendFileSync(join(out, "claims.csv"), "c0\n");
    const child = spawn(process.execPath, [...programArguments(), "verify", out], { cwd: root });
    child.stdout.destroy();
    let complaints = "";
    child.stderr.on("data", (chunk) => {
      complaints += chunk;
    });
    const [code] = await once(child, "exit");
    expect([code, complaints]).toEqual([1, ""]);
  });

  it("ends quietly when its reader has seen enough", async () => {
    const child = spawn(process.execPath, [...programArguments(), "extract", "--stream"], { cwd: root });
    let complaints = "";
    child.stderr.on("data", (chunk) => {
      complaints += chunk;
    });
    child.stdin.on("error", () => {
      // The program is gone, as it should be.
    });
    child.stdout.once("data", () => child.stdout.destroy());
    const feed = setInterval(() => child.stdin.write(`${JSON.stringify({ id: "a", text })}\n`), 5);
    const [code] = await once(child, "exit");
    clearInterval(feed);
    expect([code, complaints]).toEqual([0, ""]);
  });
});
