import { type FileHandle, open } from "node:fs/promises";
import { join } from "node:path";
import { pageSchema, type Result } from "../../model/result.ts";

type PageFacts = Result["page"];

/** Where a page's result document lies in `pages.jsonl`, in bytes. */
export interface IndexedPage {
  readonly facts: PageFacts;
  readonly start: number;
  readonly end: number;
}

const chunkSize = 1 << 20;
/** How a line begins and what ends the page's facts in it: `writeLine` of `page-share.ts` writes them first. */
const before = '{"page":';
const after = Buffer.from(',"text":"');

/** The pages of a dataset, to be read one at a time, however many there are. */
export class PageIndex {
  readonly pages: readonly IndexedPage[];
  private readonly places: ReadonlyMap<string, number>;
  private readonly file: FileHandle;

  private constructor(file: FileHandle, pages: readonly IndexedPage[]) {
    this.file = file;
    this.pages = pages;
    this.places = new Map(pages.map(({ facts }, at) => [facts.id, at]));
  }

  /**
   * Goes through `pages.jsonl` once; of every page only its facts and its place are kept. The file stays open, so that
   * the pages are those of this dataset even when a run has put another in its place.
   * @throws Error when there is no such file, or a line of it is no page
   */
  static async open(folder: string): Promise<PageIndex> {
    const path = join(folder, "pages.jsonl");
    const file = await open(path, "r");
    try {
      const pages: IndexedPage[] = [];
      for await (const { start, end, head } of eachLine(file)) {
        pages.push({ start, end, facts: readFacts(head, `${path}, line ${pages.length + 1}`) });
      }
      return new PageIndex(file, pages);
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  /** Which page of the dataset it is, from 0; undefined when it is none of them. */
  placeOf(id: string): number | undefined {
    return this.places.get(id);
  }

  /** The page's result document; undefined when the dataset has no such page. */
  async read(id: string): Promise<Result | undefined> {
    const at = this.places.get(id);
    if (at === undefined) return undefined;
    const { start, end } = this.pages[at]!;
    const { buffer } = await this.file.read(Buffer.alloc(end - start), 0, end - start, start);
    return JSON.parse(buffer.toString("utf8")) as Result;
  }

  async close(): Promise<void> {
    await this.file.close();
  }
}

/** Where each line lies, and its first bytes: up to where the page's text begins. */
async function* eachLine(file: FileHandle): AsyncGenerator<{ start: number; end: number; head: Buffer }> {
  const chunk = Buffer.allocUnsafe(chunkSize);
  let [position, start] = [0, 0];
  let head: Buffer = Buffer.alloc(0);
  for (;;) {
    const { bytesRead } = await file.read(chunk, 0, chunkSize, position);
    if (bytesRead === 0) return;
    const read = chunk.subarray(0, bytesRead);
    let from = 0;
    for (let at = read.indexOf(0x0a); at >= 0; at = read.indexOf(0x0a, from)) {
      yield { start, end: position + at, head: addHead(head, read.subarray(from, at)) };
      from = at + 1;
      start = position + from;
      head = Buffer.alloc(0);
    }
    head = addHead(head, read.subarray(from));
    position += bytesRead;
  }
}

function addHead(head: Buffer, more: Buffer): Buffer {
  if (head.includes(after)) return head;
  const end = more.indexOf(after);
  // What ends the head may be cut by the end of the chunk: then all of it is kept, and the next piece ends it.
  return Buffer.concat([head, end < 0 ? more : more.subarray(0, end + after.length)]);
}

function readFacts(head: Buffer, place: string): PageFacts {
  const text = head.subarray(0, head.indexOf(after)).toString("utf8");
  const parsed = text.startsWith(before) ? pageSchema.safeParse(readJson(text.slice(before.length))) : null;
  if (parsed?.success) return parsed.data;
  throw new Error(`${place}: not a page of a dataset that this version reads: see baoshu verify`);
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
