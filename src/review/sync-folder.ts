/** Puts what was written on the disk itself. */

import { open, readdir } from "node:fs/promises";
import { join } from "node:path";

/** A new file is on the disk only when its folder says so. */
export async function syncFolder(folder: string): Promise<void> {
  await syncPath(folder);
}

/** Every file of a folder, then the folder. */
export async function syncFiles(folder: string): Promise<void> {
  for (const { name, parentPath } of await readdir(folder, { withFileTypes: true }))
    await syncPath(join(parentPath, name));
  await syncPath(folder);
}

async function syncPath(path: string): Promise<void> {
  const opened = await open(path, "r");
  try {
    await opened.sync();
  } finally {
    await opened.close();
  }
}
