import { type FileHandle, open } from "node:fs/promises";
import type { Result } from "../../model/result.ts";

const blockSize = 1 << 20;

/**
 * `pages.jsonl`, read line by line from anywhere. Where lines begin is found out as far as it is asked for, block by
 * block, and kept: eight bytes a page. The file stays open, so that a run that puts another dataset into the folder
 * changes nothing here.
 */
export class ResultFile {
  private readonly file: FileHandle;
  /** `starts[k]` is the first byte of line k; the last is where the file ends once that is known. */
  private readonly starts: number[] = [0];
  private scanned = 0;
  private ended = false;
  private scanning: Promise<void> | null = null;

  private constructor(file: FileHandle) {
    this.file = file;
  }

  static async open(path: string): Promise<ResultFile> {
    return new ResultFile(await open(path, "r"));
  }

  /** @param line from 0 */
  async read(line: number): Promise<Result> {
    while (this.starts.length < line + 2 && !this.ended) await this.scanOnce();
    const [start, end] = [this.starts[line], this.starts[line + 1]];
    if (start === undefined || end === undefined)
      throw new Error(`pages.jsonl has ${this.starts.length - 1} lines: expected line ${line + 1}`);
    const bytes = Buffer.allocUnsafe(end - start);
    await this.file.read(bytes, 0, bytes.length, start);
    return JSON.parse(bytes.toString("utf8")) as Result;
  }

  async close(): Promise<void> {
    await this.scanning;
    await this.file.close();
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
