/** What a path leads to. */

import { lstatSync, type Stats, statSync } from "node:fs";
import type { ItemPart } from "./item-parts.ts";

/** A file that an input stands for. */
export interface FoundFile {
  readonly path: string;
  /** Why it cannot even be opened; absent where that has to be seen. */
  readonly fault?: string;
  /** The lines of it that are meant, of a file of items. */
  readonly part?: ItemPart;
}

/** What a path leads to, links followed; null where there is nothing, not even a link. */
export type Kind = "file" | "folder" | "nothing" | "endless" | "pipe" | "socket" | "device";

export function kindOf(path: string): Kind | null {
  let stats: Stats | undefined;
  try {
    stats = statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // What cannot be looked at is reported when it is to be read.
    return code === "ELOOP" ? "endless" : code === "ENOTDIR" ? null : "file";
  }
  if (stats === undefined) return lstatSync(path, { throwIfNoEntry: false }) === undefined ? null : "nothing";
  if (stats.isDirectory()) return "folder";
  if (stats.isFIFO()) return "pipe";
  if (stats.isSocket()) return "socket";
  return stats.isFile() ? "file" : "device";
}

/** What cannot be a page, and why: to read from it might never end. */
const faults: Partial<Record<Kind, string>> = {
  nothing: "it is a link that leads nowhere: expected a file",
  endless: "it is a link that leads back to itself: expected a file",
  pipe: "it is a pipe: expected a file. Give it to standard input: baoshu extract - < FILE",
  socket: "it is a socket: expected a file",
  device: "it is a device: expected a file",
};

/** A file, or why it cannot be one. */
export function foundFile(path: string, kind: Kind): FoundFile {
  const fault = faults[kind];
  return fault === undefined ? { path } : { path, fault };
}
