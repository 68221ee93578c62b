import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { makeFolder } from "../batch/folder.ts";
import { runProgram } from "../cli/fake-io.ts";
import { compiledPackage, programArguments } from "../compiled.ts";
import { smallFolder } from "./serve.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

describe("baoshu audit", () => {
  beforeAll(() => void compiledPackage(), 180_000);

  it("prints its address, answers there, and ends cleanly on Ctrl-C", async () => {
    const folder = await smallFolder();
    const options = ["--port", "0", "--reviewer", "林晓舟", "--against", folder];
    const args = [...programArguments(), "audit", folder, ...options];
    const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
    const [said] = await once(child.stdout, "data");
    const [address] = /http:\/\/127\.0\.0\.1:\d+\//.exec(String(said))!;
    const info = await (await fetch(`${address}api/info`)).json();
    expect(info).toMatchObject({ name: "data", reviewer: "林晓舟", against: "data" });
    expect(await (await fetch(`${address}api/differences`)).json()).toMatchObject({ old: "data", added: [] });
    // Somebody listens, and keeps nobody from ending.
    const changes = await fetch(`${address}api/changes`);
    child.kill("SIGINT");
    expect(await once(child, "exit")).toEqual([0, null]);
    await changes.text();
  });

  it("refuses what is no dataset, here and to compare with", async () => {
    const nothing = makeFolder();
    const { code, err } = await runProgram(["audit", nothing]);
    expect([code, err]).toEqual([
      2,
      `baoshu: ${nothing}: no dataset here. Expected a folder that baoshu run has written, with manifest.json; give it as baoshu audit DIR\n`,
    ]);
    const other = await runProgram(["audit", await smallFolder(), "--against", nothing]);
    expect([other.code, other.err]).toEqual([2, expect.stringContaining("no dataset here")]);
  });

  it("lets others in only with a token that is long enough", async () => {
    const folder = await smallFolder();
    const err = async (...options: string[]) => (await runProgram(["audit", folder, ...options])).err;
    expect(await err("--host", "0.0.0.0")).toContain("give them --token, 16 characters or more");
    expect(await err("--host", "0.0.0.0", "--token", "short")).toContain("--token has 5 characters");
    expect(await err("--token", "a-token-that-nobody-guesses")).toContain("--token goes with --host");
    expect(await err("--port", "99999")).toContain("Expected a port");
  });
});
