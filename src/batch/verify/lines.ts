/** Lines of a file, pulled one by one. */

import { createReadStream } from "node:fs";

/** The lines of a text file as they lie there, one at a time. A byte that is not UTF-8 comes out as U+FFFD. */
export async function* readLines(path: string): AsyncGenerator<string, undefined> {
  let rest = "";
  for await (const chunk of createReadStream(path, { encoding: "utf8", highWaterMark: 1 << 16 })) {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop()!;
    yield* lines;
  }
  if (rest !== "") yield rest;
}

/** Pulls lines one by one and knows which it is at. */
export class LineCursor {
  line = 0;
  private readonly lines: AsyncGenerator<string, undefined>;

  constructor(path: string) {
    this.lines = readLines(path);
  }

  /** The next line, or undefined at the end. */
  async next(): Promise<string | undefined> {
    const { value, done } = await this.lines.next();
    if (!done) this.line++;
    return value;
  }
}
