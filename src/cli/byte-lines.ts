/** A line of a stream: whole, or only its head when it is longer than allowed. */
export interface ByteLine {
  readonly bytes: Uint8Array;
  /** The line's whole length in bytes. */
  readonly length: number;
  readonly overlong: boolean;
}

const headKept = 1 << 16;

/**
 * The lines of a stream of bytes, each as soon as its newline is there. Of a line longer than `limit` only the head is
 * kept, so that no line can fill the memory.
 */
export async function* readByteLines(
  stream: AsyncIterable<Uint8Array>,
  limit: number,
): AsyncGenerator<ByteLine> {
  let parts: Uint8Array[] = [];
  let length = 0;
  const take = (part: Uint8Array) => {
    if (length <= limit) parts.push(part);
    length += part.length;
  };
  const finish = (): ByteLine => {
    const overlong = length > limit;
    const bytes = overlong ? Buffer.concat(parts).subarray(0, headKept) : Buffer.concat(parts);
    const line = { bytes, length, overlong };
    parts = [];
    length = 0;
    return line;
  };
  for await (const chunk of stream) {
    let start = 0;
    for (let at = chunk.indexOf(0x0a); at !== -1; at = chunk.indexOf(0x0a, start)) {
      take(chunk.subarray(start, at));
      yield finish();
      start = at + 1;
    }
    if (start < chunk.length) take(chunk.subarray(start));
  }
  if (length > 0) yield finish();
}
