import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { runProgram } from "../cli/fake-io.ts";
import { goodText } from "./bad-inputs/kinds.ts";
import { makeFolder, readFolder } from "./folder.ts";

/** Bytes that still fit on the disk. */
const disk = vi.hoisted(() => ({ room: Number.POSITIVE_INFINITY }));

vi.mock("node:fs/promises", async (load) => {
  const real = await load<typeof import("node:fs/promises")>();
  const open: typeof real.open = async (...args) => {
    const handle = await real.open(...args);
    const write = handle.writeFile.bind(handle);
    handle.writeFile = async (data) => {
      disk.room -= Buffer.byteLength(data as Uint8Array);
      if (disk.room < 0) {
        throw Object.assign(new Error("ENOSPC: no space left on device, write"), {
          code: "ENOSPC",
          syscall: "write",
        });
      }
      return write(data);
    };
    return handle;
  };
  return { ...real, open };
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
      expect((await runProgram(["run", pages, "--out", out])).code).toBe(0);
      const before = readFolder(out);
      disk.room = room;
      const run = await runProgram(["run", pages, "--out", out]);
      expect(run).toEqual({ code: 2, out: "", err: "baoshu: ENOSPC: no space left on device, write\n" });
      expect(readFolder(out)).toEqual(before);
      expect(readdirSync(folder).sort()).toEqual(["out", "pages"]);
      expect(readFileSync(join(pages, "good.txt"), "utf8")).toBe(goodText);
    },
  );
});
