import { createHash } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";

/** What the data package says of a file. */
export interface FileFacts {
  readonly bytes: number;
  /** `sha256:` and the digest in hexadecimal. */
  readonly hash: string;
}

const flushAt = 1 << 20;

/** A file of UTF-8 text written piece by piece that knows its size and hash at the end; memory stays flat. */
export class HashedFile {
  private readonly handle: FileHandle;
  private readonly digest = createHash("sha256");
  private waiting: Uint8Array[] = [];
  private waitingLength = 0;
  private bytes = 0;

  private constructor(handle: FileHandle) {
    this.handle = handle;
  }

  static async create(path: string): Promise<HashedFile> {
    return new HashedFile(await open(path, "wx"));
  }

  /** @param text the text, or its bytes in UTF-8 */
  async append(text: string | Uint8Array): Promise<void> {
    const bytes = typeof text === "string" ? Buffer.from(text, "utf8") : text;
    this.waiting.push(bytes);
    this.waitingLength += bytes.length;
    if (this.waitingLength >= flushAt) await this.flush();
  }

  async close(): Promise<FileFacts> {
    await this.flush();
    await this.handle.close();
    return { bytes: this.bytes, hash: `sha256:${this.digest.digest("hex")}` };
  }

  private async flush(): Promise<void> {
    const chunk = Buffer.concat(this.waiting);
    this.waiting = [];
    this.waitingLength = 0;
    this.digest.update(chunk);
    this.bytes += chunk.length;
    await this.handle.writeFile(chunk);
  }
}
