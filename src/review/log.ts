/** The log of decisions, read and written. */

import { hash } from "node:crypto";
import { type FileHandle, open, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { type Decision, decisionSchema } from "./decision.ts";
import { syncFolder } from "./sync-folder.ts";

export const decisionsFile = "decisions.jsonl";

/** A line of the log that is no decision: torn by a crash, or written by hand. It is passed over, and said. */
export interface BadLine {
  /** Of the line's first byte. */
  readonly byte: number;
  readonly reason: string;
}

/** What is new in the log. */
export interface LogLines {
  readonly decisions: readonly Decision[];
  readonly bad: readonly BadLine[];
}

/** A log as it was at one moment. */
export interface WholeLog extends LogLines {
  /** Of the whole lines, and what they hash to: what was read stays so, since lines are only appended. */
  readonly bytes: number;
  readonly sha256: string;
}

/** A moment between the two renames with which a run puts a new dataset in place of the old one. */
const swapTime = { tries: 100, wait: 20 };

/** Milliseconds, more than the one write of a decision takes: a system with too much to write holds it up for 200. */
const writeTime = 500;

/**
 * The decisions on a dataset: `decisions.jsonl` in its folder, one a line, only ever appended, by any number of
 * processes. The file is opened anew for every use, since a run may have replaced the folder around it.
 */
export class DecisionLog {
  readonly path: string;
  private inode = 0n;
  private read = 0;

  constructor(folder: string) {
    this.path = join(folder, decisionsFile);
  }

  /**
   * Appends decisions and returns when they are on the disk: all of them, or none.
   * @throws NodeJS.ErrnoException when they cannot be written: a full disk, a folder that is gone
   */
  async append(decisions: readonly Decision[]): Promise<void> {
    if (decisions.length === 0) return;
    const lines = decisions.map((decision) => `${JSON.stringify(decisionSchema.parse(decision))}\n`).join("");
    const file = await this.openPatiently("a+");
    try {
      const { size, torn } = await findEnd(file);
      const bytes = Buffer.from(torn ? `\n${lines}` : lines);
      // One write: lines of two processes never mix.
      const { bytesWritten } = await file.write(bytes);
      if (bytesWritten < bytes.length) {
        await takeBack(file, size, bytesWritten);
        const what = `${bytesWritten} of ${bytes.length} bytes could be written: is the disk full?`;
        throw Object.assign(new Error(`${this.path}: only ${what}`), { code: "ENOSPC" });
      }
      await file.sync();
      if (size === 0) await syncFolder(dirname(this.path));
    } finally {
      await file.close();
    }
  }

  /** Everything in the log; null where nothing was ever decided. */
  async readAll(): Promise<WholeLog | null> {
    const all = await readFile(this.path).catch(absent);
    if (all === null) return null;
    const bytes = all.subarray(0, all.lastIndexOf(0x0a) + 1);
    return { ...parseLines(bytes), bytes: bytes.length, sha256: hash("sha256", bytes) };
  }

  /** What was appended since the last reading, by whomever; everything when the file is another one than before. */
  async readNew(): Promise<LogLines> {
    const file = await open(this.path, "r").catch(absent);
    if (file === null) return { decisions: [], bad: [] };
    try {
      const { ino, size } = await file.stat({ bigint: true });
      if (ino !== this.inode || Number(size) < this.read) [this.inode, this.read] = [ino, 0];
      const bytes = Buffer.alloc(Number(size) - this.read);
      const { bytesRead } = await file.read(bytes, 0, bytes.length, this.read);
      const whole = bytes.subarray(0, bytes.subarray(0, bytesRead).lastIndexOf(0x0a) + 1);
      const lines = parseLines(whole, this.read);
      this.read += whole.length;
      return lines;
    } finally {
      await file.close();
    }
  }

  private async openPatiently(flags: string): Promise<FileHandle> {
    for (let left = swapTime.tries; ; left--) {
      try {
        return await open(this.path, flags);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "ENOENT" || left === 0) throw error;
        await setTimeout(swapTime.wait);
      }
    }
  }
}

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT") return null;
  throw error;
}

/** Reads lines as decisions; `from` is the place of the first byte in the log. */
export function parseLines(bytes: Buffer, from = 0): LogLines {
  const decisions: Decision[] = [];
  const bad: BadLine[] = [];
  let start = 0;
  for (let end = bytes.indexOf(0x0a); end >= 0; end = bytes.indexOf(0x0a, start)) {
    const line = bytes.toString("utf8", start, end);
    const problem = line === "" ? null : readLine(line, decisions);
    if (problem !== null) bad.push({ byte: from + start, reason: problem });
    start = end + 1;
  }
  return { decisions, bad };
}

function readLine(line: string, decisions: Decision[]): string | null {
  try {
    const parsed = decisionSchema.safeParse(JSON.parse(line));
    if (parsed.success) {
      decisions.push(parsed.data);
      return null;
    }
    const { path, message } = parsed.error.issues[0]!;
    return `not a decision: ${path.join(".")}: ${message}`;
  } catch {
    return "not JSON: the line is torn, or was written by hand";
  }
}

/**
 * Where the log ends, and whether in the middle of a line that nobody will finish. A line that somebody is just writing
 * shows its first part too for a moment, so the end is looked at until it stays the same.
 */
async function findEnd(file: FileHandle): Promise<{ size: number; torn: boolean }> {
  for (let seen = -1; ; await setTimeout(writeTime)) {
    const { size } = await file.stat();
    if (size === 0) return { size, torn: false };
    const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1);
    const torn = buffer[0] !== 0x0a;
    if (!torn || size === seen) return { size, torn };
    seen = size;
  }
}

/** Removes what a failed write has left, unless somebody else has written after it. */
async function takeBack(file: FileHandle, size: number, written: number): Promise<void> {
  const now = await file.stat();
  if (written > 0 && now.size === size + written) await file.truncate(size);
}
