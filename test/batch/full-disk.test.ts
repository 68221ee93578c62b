import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { runProgram } from "../cli/fake-io.ts";
import { goodText } from "./bad-inputs/kinds.ts";
import { makeFolder, readFolder } from "./folder.ts";

/** Bytes that still fit on the disk. */
const disk = vi.hoisted(() => ({ room: Number.POSITIVE_INFINITY }));

vi.mock("node:fs", async (load) => {
  const real = await load<typeof import("node:fs")>();
  const writeSync = (file: number, data: Uint8Array, at: number) => {
    const length = Math.min(data.length - at, disk.room);
    // A real disk takes what still fits, and only the next try fails.
    if (length <= 0) {
      const about = { code: "ENOSPC", syscall: "write" };
      throw Object.assign(new Error("ENOSPC: no space left on device, write"), about);
    }
    disk.room -= length;
    return real.writeSync(file, data, at, length);
  };
  return { ...real, writeSync };
});

beforeEach(() => {
  disk.room = Number.POSITIVE_INFINITY;
});

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
