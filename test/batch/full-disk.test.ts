import fs, { readdirSync, readFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { runProgram } from "../cli/fake-io.ts";
import { goodText } from "./bad-inputs/kinds.ts";
import { makeFolder, readFolder } from "./folder.ts";

/** Bytes that still fit on the disk. */
const disk = { room: Number.POSITIVE_INFINITY };

const { writeSync } = fs;

beforeAll(() => {
  replaceWrite(((file: number, data: Uint8Array, at: number) => {
    const length = Math.min(data.length - at, disk.room);
    // A real disk takes what still fits, and only the next try fails.
    if (length <= 0) {
      const about = { code: "ENOSPC", syscall: "write" };
      throw Object.assign(new Error("ENOSPC: no space left on device, write"), about);
    }
    disk.room -= length;
    return writeSync(file, data, at, length);
  }) as typeof writeSync);
});

beforeEach(() => {
  disk.room = Number.POSITIVE_INFINITY;
});

afterAll(() => replaceWrite(writeSync));

/** For every module that writes, loaded before or later. */
function replaceWrite(write: typeof writeSync): void {
  fs.writeSync = write;
  syncBuiltinESMExports();
}

describe("a disk that is full", () => {
  it.each([0, 100, 2000])(
    "with %d bytes left ends the run with 2, and the dataset before it stays whole",
    async (room) => {
      const folder = makeFolder({ "pages/good.txt": goodText });
      const [pages, out] = [join(folder, "pages"), join(folder, "out")];
      expect((await runProgram(["run", pages, "--out", out, "--no-cache"])).code).toBe(0);
      const before = readFolder(out);
      disk.room = room;
      const run = await runProgram(["run", pages, "--out", out, "--no-cache"]);
      expect(run).toEqual({ code: 2, out: "", err: "baoshu: ENOSPC: no space left on device, write\n" });
      expect(readFolder(out)).toEqual(before);
      expect(readdirSync(folder).sort()).toEqual(["out", "pages"]);
      expect(readFileSync(join(pages, "good.txt"), "utf8")).toBe(goodText);
    },
  );
});
