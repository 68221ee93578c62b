/** A file read by line numbers. */

import { type FileHandle, open } from "node:fs/promises";

const blockSize = 1 << 20;

/**
 * A file read line by line from anywhere. Where lines begin is found out as far as it is asked for, block by block, and
 * kept: eight bytes a line. The file stays open, so that a run that puts another dataset into the folder changes
 * nothing here.
 */
export class LineFile {
  private readonly file: FileHandle;
  private readonly name: string;
  /** `starts[k]` is the first byte of line k; the last is where the next would begin. */
  private readonly starts: number[] = [0];
  private scanned = 0;
  private ended = false;
  private scanning: Promise<void> | null = null;

  private constructor(file: FileHandle, name: string) {
    this.file = file;
    this.name = name;
  }

  /** @param name what the file is called when something is wrong with it */
  static async open(path: string, name: string): Promise<LineFile> {
    return new LineFile(await open(path, "r"), name);
  }

  /** Finds out where all lines begin. */
  async scanAll(): Promise<void> {
    while (!this.ended) await this.scanOnce();
  }

  /** @param line from 0 */
  async read(line: number): Promise<string> {
    const [text] = await this.readRun(line, line + 1);
    return text!;
  }

  /** Reads lines, those that follow each other at once. @param lines from 0, any order */
  async readMany(lines: readonly number[]): Promise<string[]> {
    const sorted = [...new Set(lines)].sort((a, b) => a - b);
    const found = new Map<number, string>();
    for (let k = 0; k < sorted.length; ) {
      const first = sorted[k]!;
      let count = 1;
      while (sorted[k + count] === first + count && count < longestRun) count++;
      for (const [j, text] of (await this.readRun(first, first + count)).entries())
        found.set(first + j, text);
      k += count;
    }
    return lines.map((line) => found.get(line)!);
  }

  async close(): Promise<void> {
    this.ended = true;
    await this.scanning;
    await this.file.close();
  }

  private async readRun(first: number, end: number): Promise<string[]> {
    while (this.starts.length <= end && !this.ended) await this.scanOnce();
    const [start, stop] = [this.starts[first], this.starts[end]];
    if (start === undefined || stop === undefined)
      throw new Error(`${this.name} has ${this.starts.length - 1} lines: expected line ${end}`);
    const bytes = Buffer.allocUnsafe(stop - start);
    await this.file.read(bytes, 0, bytes.length, start);
    return bytes
      .toString("utf8")
      .split("\n")
      .slice(0, end - first);
  }

  /** Scans one more block; all who wait share it. */
  private scanOnce(): Promise<void> {
    this.scanning ??= this.scan().finally(() => {
      this.scanning = null;
    });
    return this.scanning;
  }

  private async scan(): Promise<void> {
    const block = Buffer.allocUnsafe(blockSize);
    const { bytesRead } = await this.file.read(block, 0, blockSize, this.scanned);
    const bytes = block.subarray(0, bytesRead);
    for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, at + 1))
      this.starts.push(this.scanned + at + 1);
    this.scanned += bytesRead;
    if (bytesRead === 0) this.ended = true;
  }
}

/** Lines read at once at most: a thousand claims are about a megabyte. */
const longestRun = 1000;
