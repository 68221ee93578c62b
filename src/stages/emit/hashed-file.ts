import { createHash } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";

/** What the data package says of a file. */
export interface FileFacts {
  readonly bytes: number;
  /** `sha256:` and the digest in hexadecimal. */
  readonly hash: string;
}

const flushAt = 1 << 20;

/** A text file written piece by piece that knows its size and hash at the end; memory stays flat. */
export class HashedFile {
  private readonly handle: FileHandle;
  private readonly digest = createHash("sha256");
  private waiting: string[] = [];
  private waitingLength = 0;
  private bytes = 0;

  private constructor(handle: FileHandle) {
    this.handle = handle;
  }

  static async create(path: string): Promise<HashedFile> {
    return new HashedFile(await open(path, "wx"));
  }

  async append(text: string): Promise<void> {
    this.waiting.push(text);
    this.waitingLength += text.length;
    if (this.waitingLength >= flushAt) await this.flush();
  }

  async close(): Promise<FileFacts> {
    await this.flush();
    await this.handle.close();
    return { bytes: this.bytes, hash: `sha256:${this.digest.digest("hex")}` };
  }

  private async flush(): Promise<void> {
    const chunk = Buffer.from(this.waiting.join(""), "utf8");
    this.waiting = [];
    this.waitingLength = 0;
    this.digest.update(chunk);
    this.bytes += chunk.length;
    await this.handle.writeFile(chunk);
  }
}
