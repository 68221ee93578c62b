/** How a labelled text is cut out of a fetched file. */

import { z } from "zod";

/**
 * How a labelled text is cut out of the file at its address. Lines are parted by LF alone and count from 1. In this order:
 * the lines are taken, of lines of JSON their keys, marks are stripped, all is joined, and what stands around it cut away.
 */
export const cutSchema = z
  .strictObject({
    /** One line, or the first and the last of several. */
    line: z.int().positive().optional(),
    lines: z.tuple([z.int().positive(), z.int().positive()]).optional(),
    /** Of the file; else UTF-8. */
    encoding: z.enum(["gbk"]).optional(),
    /** Each line is JSON: this key of each, joined with LF; empty ones are left out. */
    key: z.string().optional(),
    /** Only of lines whose keys have these values. */
    where: z.record(z.string(), z.string()).optional(),
    /** The line is JSON: these keys, joined with nothing between. */
    keys: z.array(z.string()).min(1).optional(),
    /** `marks`: the first 19 characters of each line say the day; lines that are empty without them are left out. */
    strip: z.enum(["marks"]).optional(),
    /** What follows the first place of these words. */
    after: z.string().min(1).optional(),
    /** What stands before the first place of these words. */
    before: z.string().min(1).optional(),
    /** The same in words, for people. */
    how: z.string().optional(),
  })
  .refine(
    ({ line, lines }) => (line === undefined) !== (lines === undefined),
    "expected either line or lines",
  )
  .refine(({ key, keys }) => key === undefined || keys === undefined, "expected key or keys, not both");

export type Cut = z.infer<typeof cutSchema>;

/** Characters of a day mark: NNNNNNNN-NN-NNN-NNN. */
const MARK = 19;

/** @throws Error where the file has no such lines or words. */
export function cutText(bytes: Uint8Array, cut: Cut): string {
  const all = new TextDecoder(cut.encoding ?? "utf-8", { fatal: true, ignoreBOM: true })
    .decode(bytes)
    .split("\n");
  const [first, last] = cut.lines ?? [cut.line!, cut.line!];
  if (last > all.length) throw new Error(`expected ${last} lines, the file has ${all.length}`);
  let lines = all.slice(first - 1, last);
  if (cut.keys !== undefined) lines = lines.map((line) => pick(line, cut.keys!).join(""));
  if (cut.key !== undefined) {
    const { key, where } = cut;
    lines = lines
      .filter((line) => fits(line, where))
      .map((line) => pick(line, [key]).join(""))
      .filter((text) => text !== "");
  }
  if (cut.strip === "marks") lines = lines.map((line) => line.slice(MARK)).filter((line) => line !== "");
  let text = lines.join("\n");
  if (cut.after !== undefined) text = text.slice(find(text, cut.after) + cut.after.length);
  return cut.before === undefined ? text : text.slice(0, find(text, cut.before));
}

function find(text: string, words: string): number {
  const at = text.indexOf(words);
  if (at < 0) throw new Error(`expected the words ${JSON.stringify(words)}, found none`);
  return at;
}

function pick(line: string, keys: readonly string[]): string[] {
  const object = JSON.parse(line) as Record<string, unknown>;
  return keys.map((key) => {
    const value = object[key];
    if (typeof value !== "string") throw new Error(`expected text under ${key}, got ${typeof value}`);
    return value;
  });
}

function fits(line: string, where: Cut["where"]): boolean {
  const object = JSON.parse(line) as Record<string, unknown>;
  return Object.entries(where ?? {}).every(([key, value]) => object[key] === value);
}
