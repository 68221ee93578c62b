/** Files that know their size and hash. */

import { createHash } from "node:crypto";
import { closeSync, createReadStream, openSync, writeSync } from "node:fs";

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

/**
 * A file of UTF-8 text written piece by piece that knows its size and hash at the end; memory stays flat. It waits for the
 * disk: to hand a block to another thread and be told of it takes longer than to write it.
 */
export class HashedFile {
  private readonly file: number;
  private isOpen = true;
  private readonly digest = createHash("sha256");
  /** What waits is copied: a piece of a page must not keep the whole page in memory. */
  private readonly block = Buffer.allocUnsafeSlow(blockSize);
  private waiting = 0;
  private bytes = 0;

  /** Makes the file, which must not be there. */
  constructor(path: string) {
    this.file = openSync(path, "wx");
  }

  /** @param text the text, or its bytes in UTF-8 */
  append(text: string | Uint8Array): void {
    const bytes = typeof text === "string" ? Buffer.from(text, "utf8") : text;
    if (this.waiting + bytes.length > blockSize) this.flush();
    if (bytes.length > blockSize) this.write(bytes);
    else {
      this.block.set(bytes, this.waiting);
      this.waiting += bytes.length;
    }
  }

  close(): FileFacts {
    this.flush();
    this.abandon();
    return { bytes: this.bytes, hash: `sha256:${this.digest.digest("hex")}` };
  }

  /** Lets go of the file, whatever has been written. */
  abandon(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    closeSync(this.file);
  }

  /** Writes what waits, so that others see it in the file. */
  flush(): void {
    const length = this.waiting;
    this.waiting = 0;
    this.write(this.block.subarray(0, length));
  }

  private write(bytes: Uint8Array): void {
    this.digest.update(bytes);
    this.bytes += bytes.length;
    // On a disk that fills up a part is written, without an error; the next try says why.
    for (let at = 0; at < bytes.length; ) at += writeSync(this.file, bytes, at);
  }
}
