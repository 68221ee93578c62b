/** Opens PDF files. */

import { setImmediate } from "node:timers/promises";
import { type Drawing, readDrawing } from "./glyphs.ts";
import { countLeftOut } from "./left-out.ts";
import { type BoxedSheet, boxSheet } from "./page.ts";
import { openPdf, type PdfFile } from "./pdfjs.ts";

/**
 * After so many pages the fonts of those before are let go, so that memory stays flat. Reading a large font again costs
 * as much as some ten pages.
 */
const PAGES_A_CLEANING = 250;

export interface PdfSheets {
  readonly count: number;
  /** The sheets one after the other; the next is begun, none before is kept. One that fails stops nothing. */
  readonly sheets: AsyncIterable<BoxedSheet>;
}

/** Opens a PDF and counts its pages; why not, where it cannot be opened. Never throws for what is wrong with the file. */
export async function readPdf(bytes: Uint8Array): Promise<PdfSheets | { readonly reason: string }> {
  // pdf.js takes over the bytes that it is given.
  const task = await openPdf(new Uint8Array(bytes));
  let file: PdfFile;
  try {
    file = await task.promise;
  } catch (error) {
    await task.destroy();
    return { reason: describeFault(error as Error, bytes) };
  }
  if (file.numPages < 1) {
    await task.destroy();
    return { reason: describeCount(file.numPages) };
  }
  const unread = await countLeftOut(file, bytes);
  return { count: file.numPages + unread, sheets: readSheets(file, unread, () => task.destroy()) };
}

/** @param unread how many pages the file's own count leaves out: each is told as one that cannot be read */
async function* readSheets(
  file: PdfFile,
  unread: number,
  close: () => Promise<void>,
): AsyncGenerator<BoxedSheet> {
  try {
    let next = readSheet(file, 1);
    for (let number = 1; number <= file.numPages; number++) {
      const sheet = await next;
      // Not while a sheet is read.
      if (number % PAGES_A_CLEANING === 0) await file.cleanup();
      if (number < file.numPages) {
        next = readSheet(file, number + 1);
        // A fault is told when its turn comes.
        next.catch(() => {});
        // Its stream is handed to be inflated, which goes on in another thread while this sheet is worked on.
        await setImmediate();
      }
      yield sheet;
    }
    const { numPages } = file;
    for (let k = 0; k < unread; k++)
      yield {
        reason: `the page is left out: the PDF says that it has ${numPages} ${numPages === 1 ? "page" : "pages"} and holds ${numPages + unread}. Save the PDF again with another program`,
      };
  } finally {
    await close();
  }
}

async function readSheet(file: PdfFile, number: number): Promise<BoxedSheet> {
  let drawing: Drawing;
  try {
    const sheet = await file.getPage(number);
    drawing = await readDrawing(sheet);
    sheet.cleanup();
  } catch (error) {
    return {
      reason: `the page is damaged: ${firstLine(error as Error)}. Save the PDF again with another program, or run OCR on it`,
    };
  }
  return boxSheet(drawing, number);
}

const describeCount = (count: number) =>
  count === 0
    ? "the PDF has no page"
    : `the PDF says that it has ${count} pages. Save it again with another program`;

function describeFault(error: Error, bytes: Uint8Array): string {
  if (error.name === "PasswordException")
    return "the PDF is encrypted and opens with a password only: save it without one";
  const tail = Buffer.from(bytes.subarray(Math.max(0, bytes.length - 1024))).toString("latin1");
  if (!tail.includes("%%EOF"))
    return `the PDF is cut off: it ends after ${bytes.length} bytes without its end mark %%EOF. Get the whole file`;
  return `the PDF cannot be opened: ${firstLine(error)}. Save it again with another program`;
}

function firstLine(error: Error): string {
  return (error.message ?? String(error)).split("\n")[0]!.replace(/\.$/, "");
}
