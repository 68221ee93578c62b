import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";

/** What the data package says of a file. */
export interface FileFacts {
  readonly bytes: number;
  /** `sha256:` and the digest in hexadecimal. */
  readonly hash: string;
}

/** Size and hash of a file that is there. */
export async function factsOf(path: string): Promise<FileFacts> {
  const digest = createHash("sha256");
  let bytes = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    digest.update(chunk);
    bytes += chunk.length;
  }
  return { bytes, hash: `sha256:${digest.digest("hex")}` };
}

const blockSize = 1 << 20;

/** A file of UTF-8 text written piece by piece that knows its size and hash at the end; memory stays flat. */
export class HashedFile {
  private readonly handle: FileHandle;
  private readonly digest = createHash("sha256");
  /** What waits is copied: a piece of a page must not keep the whole page in memory. */
  private readonly block = Buffer.allocUnsafeSlow(blockSize);
  private waiting = 0;
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
    if (this.waiting + bytes.length > blockSize) await this.flush();
    if (bytes.length > blockSize) await this.write(bytes);
    else {
      this.block.set(bytes, this.waiting);
      this.waiting += bytes.length;
    }
  }

  async close(): Promise<FileFacts> {
    await this.flush();
    await this.handle.close();
    return { bytes: this.bytes, hash: `sha256:${this.digest.digest("hex")}` };
  }

  /** Lets go of the file, whatever has been written. */
  async abandon(): Promise<void> {
    await this.handle.close();
  }

  /** Writes what waits, so that others see it in the file. */
  async flush(): Promise<void> {
    const length = this.waiting;
    this.waiting = 0;
    await this.write(this.block.subarray(0, length));
  }

  private async write(bytes: Uint8Array): Promise<void> {
    this.digest.update(bytes);
    this.bytes += bytes.length;
    await this.handle.writeFile(bytes);
  }
}
