/** Pages that a PDF holds beyond the number that it says it has. */

import { inflateSync } from "node:zlib";
import type { PdfFile } from "./pdfjs.ts";

/**
 * How many pages of the file's tree stand behind its last by its own count. pdf.js, as other readers, gives the pages of
 * that count and no more; the others would be lost without a word. The objects of pages are found in the bytes, and
 * pdf.js says of each where the tree has it. Those of an encrypted file cannot be found so.
 */
export async function countLeftOut(
  file: Pick<PdfFile, "numPages" | "getPageIndex">,
  bytes: Uint8Array,
): Promise<number> {
  const { buffer, byteOffset, byteLength } = bytes;
  const objects = pageObjects(Buffer.from(buffer, byteOffset, byteLength));
  if (objects.size <= file.numPages) return 0;
  let last = file.numPages;
  for (const num of objects) {
    const index = await file.getPageIndex({ num, gen: 0 }).catch(() => -1);
    last = Math.max(last, index + 1);
  }
  return last - file.numPages;
}

const PAGE = /\/Type\s*\/Page(?![A-Za-z])/;
/** An object begins so; its dictionary ends before the next begins. */
const OBJECT = /(?:^|[\s>])(\d{1,10})\s+0\s+obj\b/g;
/** So far before the name of its type an object begins. */
const REACH = 4096;

/** The numbers of the objects that are pages, those of object streams too. */
function pageObjects(file: Buffer): Set<number> {
  const out = new Set<number>();
  for (let at = file.indexOf("/Page"); at >= 0; at = file.indexOf("/Page", at + 5)) {
    const type = file.toString("latin1", Math.max(0, at - 12), at + 6);
    if (!PAGE.test(type)) continue;
    const before = file.toString("latin1", Math.max(0, at - REACH), at);
    const opened = [...before.matchAll(OBJECT)].at(-1);
    if (opened !== undefined) out.add(Number(opened[1]));
  }
  for (let at = file.indexOf("/ObjStm"); at >= 0; at = file.indexOf("/ObjStm", at + 7))
    for (const number of pagesInStream(file, at)) out.add(number);
  return out;
}

/** The pages among the objects of a stream (ISO 32000-1, 7.5.7): pairs of number and offset, then the objects. */
function pagesInStream(file: Buffer, at: number): number[] {
  const from = file.lastIndexOf("obj", at);
  const stream = file.indexOf("stream", at);
  if (from < 0 || stream < 0) return [];
  const about = file.toString("latin1", from, stream);
  const [count, first] = ["N", "First"].map((key) =>
    Number(new RegExp(`/${key}\\s+(\\d+)`).exec(about)?.[1]),
  );
  const body = stream + "stream".length + (file[stream + 6] === 0x0d ? 2 : 1);
  if (!count || !first || !about.includes("/FlateDecode")) return [];
  let text: string;
  try {
    text = inflateSync(file.subarray(body), { maxOutputLength: LONGEST }).toString("latin1");
  } catch {
    return [];
  }
  const pairs = text.slice(0, first).trim().split(/\s+/).map(Number);
  const out: number[] = [];
  for (let k = 0; k < count; k++) {
    const [number, start, next] = [pairs[2 * k], pairs[2 * k + 1], pairs[2 * k + 3]];
    if (number === undefined || start === undefined) break;
    if (PAGE.test(text.slice(first + start, next === undefined ? undefined : first + next))) out.push(number);
  }
  return out;
}

/** An object stream of more bytes is not looked into. */
const LONGEST = 1 << 26;
