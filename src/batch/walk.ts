/** The files below a folder, in order. */

import { isUtf8 } from "node:buffer";
import { opendirSync } from "node:fs";
import { join } from "node:path";
import { type FoundFile, foundFile, type Kind, kindOf } from "./file-kind.ts";
import { bringTogether, type Twinned } from "./same-name.ts";

/**
 * The files below a folder, by name, those of one name in several formats together; hidden ones, `node_modules`, links to folders and what browsers save beside a web page (`page_files`) are passed over. A folder that
 * cannot be opened stands for what is in it.
 */
export function* walk(folder: string): Generator<FoundFile & Twinned & { isFolder?: true }> {
  const found = entries(folder);
  if (typeof found === "string") return yield { path: folder, fault: found, isFolder: true };
  for (const { name, kind, fault, ...twinned } of bringTogether(found)) {
    const path = join(folder, name);
    if (fault !== undefined) yield kind === "folder" ? { path, fault, isFolder: true } : { path, fault };
    else if (kind === "folder") yield* walk(path);
    else yield { ...foundFile(path, kind), ...twinned };
  }
}

const nameFault = "its name is not UTF-8 and cannot be kept: rename it";

interface Entry {
  readonly name: string;
  readonly kind: Kind;
  readonly fault?: string;
}

/** What is in a folder, or why that cannot be told. */
function entries(folder: string): Entry[] | string {
  const found: Entry[] = [];
  try {
    const directory = opendirSync(folder, { encoding: "buffer" as BufferEncoding });
    for (let entry = directory.readSync(); entry !== null; entry = directory.readSync()) {
      // Asked for in bytes, which the types do not know.
      const bytes = entry.name as unknown as Uint8Array;
      const name = nameOf(bytes);
      if (name.startsWith(".") || name === "node_modules") continue;
      const kind = entry.isDirectory() ? "folder" : entry.isFile() ? "file" : kindOf(join(folder, name));
      const isLinkToFolder = kind === "folder" && !entry.isDirectory();
      if (!isUtf8(bytes)) found.push({ name, kind: kind ?? "nothing", fault: nameFault });
      else if (!isLinkToFolder) found.push({ name, kind: kind ?? "nothing" });
    }
    directory.closeSync();
  } catch (error) {
    if (/^(?:ENOENT|ENOTDIR)$/.test((error as NodeJS.ErrnoException).code ?? "")) return [];
    return `the folder cannot be read: ${withoutPath(error)}`;
  }
  const names = new Set(found.map(({ name }) => name));
  return found
    .filter(({ name, kind }) => kind !== "folder" || !isBesideWebPage(name, names))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Whether a folder holds what a browser saved with a web page: its pictures, scripts and advertisements. */
function isBesideWebPage(name: string, names: ReadonlySet<string>): boolean {
  const page = /^(.+)(?:_files|\.files)$/.exec(name)?.[1];
  return page !== undefined && [".html", ".htm", ".xhtml"].some((ending) => names.has(page + ending));
}

/** A file's name; bytes that are not UTF-8 stand as `\\xC8`. */
function nameOf(bytes: Uint8Array): string {
  if (isUtf8(bytes)) return Buffer.from(bytes).toString("utf8");
  return Array.from(bytes, (byte) =>
    byte < 0x80 ? String.fromCharCode(byte) : `\\x${byte.toString(16).toUpperCase()}`,
  ).join("");
}

/** What went wrong, without the path of the machine. */
function withoutPath(error: unknown): string {
  return (error as Error).message.replace(/, opendir\b.*$/s, "");
}
