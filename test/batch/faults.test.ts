import fs, { readdirSync } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runBatch } from "../../src/batch/run.ts";
import { fakePipeline } from "./fake-pipeline.ts";
import { makeFolder, readFolder } from "./folder.ts";

/** How many calls go well before one fails; none fails while it is endless. */
const fault = { after: Number.POSITIVE_INFINITY, hits: [] as string[] };

function mayFail(call: string): void {
  if (fault.after-- > 0) return;
  fault.after = Number.POSITIVE_INFINITY;
  fault.hits.push(call);
  throw Object.assign(new Error(`EIO: i/o error, ${call}`), { code: "EIO", syscall: call });
}

const sync = { writeSync: fs.writeSync };
const later = { rename: fs.promises.rename, writeFile: fs.promises.writeFile, mkdir: fs.promises.mkdir };
let handle: { sync: FileHandle["sync"] };
let { sync: syncHandle } = {} as FileHandle;

beforeAll(async () => {
  const opened = await open(import.meta.filename);
  handle = Object.getPrototypeOf(opened);
  syncHandle = handle.sync;
  await opened.close();
  replace(fs, "writeSync", fs.writeSync);
  for (const name of ["rename", "writeFile", "mkdir"] as const) replace(fs.promises, name, later[name]);
  handle.sync = function (this: FileHandle) {
    mayFail("fsync");
    return syncHandle.call(this);
  };
  syncBuiltinESMExports();
});

afterAll(() => {
  Object.assign(fs, sync);
  Object.assign(fs.promises, later);
  handle.sync = syncHandle;
  syncBuiltinESMExports();
});

/** Puts in the place of a function one that may fail before it does anything. */
function replace(of: object, name: string, call: unknown): void {
  const asked = call as (...given: unknown[]) => unknown;
  const isLater = of === fs.promises;
  Object.assign(of, {
    [name]: (...given: unknown[]) => {
      if (!isLater) {
        mayFail(name);
        return asked(...given);
      }
      return Promise.resolve().then(() => {
        mayFail(name);
        return asked(...given);
      });
    },
  });
}

describe("a write, sync or rename that fails", () => {
  it("leaves the old dataset whole or the new one, whichever it is, and the next run is as if nothing had been", async () => {
    const folder = makeFolder({ "old/a.txt": "出口同比增长3.4%。", "new/a.txt": "出口同比增长4.1%。" });
    const out = join(folder, "out");
    const make = (pages: string) =>
      runBatch(fakePipeline, { inputs: [join(folder, pages)], out, parquet: false });
    await make("new");
    const whole = readFolder(out);
    await make("old");
    const old = readFolder(out);
    const stateNow = () => {
      const now = readFolder(out);
      const is = (other: typeof now) => JSON.stringify(now) === JSON.stringify(other);
      return is(old) ? "old" : is(whole) ? "new" : Object.keys(now).join(" ");
    };
    let tried = 0;
    for (; ; tried++) {
      fault.hits = [];
      fault.after = tried;
      const ended = await make("new").then(
        () => "done",
        (error: Error) => error.message,
      );
      fault.after = Number.POSITIVE_INFINITY;
      if (fault.hits.length === 0) break;
      expect(["old", "new"], `call ${tried}, ${fault.hits[0]}: ${ended}`).toContain(stateNow());
      await make("old");
      expect(stateNow(), `the run after call ${tried}, ${fault.hits[0]}`).toBe("old");
      expect(readdirSync(folder).sort(), `after call ${tried}, ${fault.hits[0]}`).toEqual([
        "new",
        "old",
        "out",
      ]);
    }
    expect(stateNow()).toBe("new");
    expect(tried).toBeGreaterThan(40);
  });
});
