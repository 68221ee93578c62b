/** Signs of life that a run leaves on the disk. */

import { randomUUID } from "node:crypto";
import { rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Every so often a run says that it lives, in milliseconds. */
const interval = 15_000;

/** After so long without a sign a run on another machine is taken for dead, in milliseconds. */
export const longestSilence = 120_000;

/** Writes a mark again and again, until the function that it gives is called. It keeps no process running. */
export function beat(lock: string, mark: string): () => void {
  const timer = setInterval(() => {
    // A folder that was swapped in or removed meanwhile has no lock to write.
    writeFile(lock, mark, { flag: "r+" }).catch(() => {});
  }, interval);
  timer.unref();
  return () => clearInterval(timer);
}

/** Milliseconds since a lock was last written, by the clock of the disk that `folder` stands on; endless where it is gone. */
export async function sinceBeat(lock: string, folder: string): Promise<number> {
  const written = await stat(lock).catch(() => null);
  if (written === null) return Number.POSITIVE_INFINITY;
  const now = join(folder, `.now-${randomUUID()}`);
  try {
    await writeFile(now, "");
    return (await stat(now)).mtimeMs - written.mtimeMs;
  } finally {
    await rm(now, { force: true });
  }
}
