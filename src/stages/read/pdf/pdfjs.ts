/** The part of pdf.js that is used. */

import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { requirePart } from "../../../optional-parts.ts";
import { DirectPort } from "./port.ts";

/** What of pdf.js is used: the drawing operators of a page, and its fonts. */
export interface PdfFile {
  readonly numPages: number;
  getPage(number: number): Promise<PdfSheet>;
  /** The place of a page among all, from 0, by its object; fails for what is no page of the tree. */
  getPageIndex(object: { readonly num: number; readonly gen: number }): Promise<number>;
  /** Lets go of what the pages share, fonts above all. */
  cleanup(): Promise<void>;
}

export interface PdfSheet {
  getViewport(options: { scale: number }): {
    readonly width: number;
    readonly height: number;
    /** From the page's own space to points from the top left. */
    readonly transform: readonly number[];
  };
  getOperatorList(): Promise<{ readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] }>;
  readonly commonObjs: { has(id: string): boolean; get(id: string): unknown };
  cleanup(): boolean;
}

export interface PdfTask {
  readonly promise: Promise<PdfFile>;
  destroy(): Promise<void>;
}

interface PdfLibrary {
  getDocument(options: object): PdfTask;
  readonly PDFWorker: new (options: { port: DirectPort; verbosity: number }) => PdfWorker;
  /** The half that reads the file. */
  readonly WorkerMessageHandler: { initializeFromPort(port: DirectPort): void };
}

interface PdfWorker {
  destroy(): void;
}

let library: Promise<PdfLibrary> | undefined;

/** Opens a PDF from its bytes, which pdf.js takes over. `promise` fails with an error whose `name` says why. */
export async function openPdf(bytes: Uint8Array): Promise<PdfTask> {
  requirePart("a PDF");
  library ??= loadLibrary();
  const { getDocument, PDFWorker, WorkerMessageHandler } = await library;
  const port = new DirectPort();
  const worker = new PDFWorker({ port, verbosity: 0 });
  WorkerMessageHandler.initializeFromPort(port);
  const task = getDocument({
    data: bytes,
    worker,
    // Without these, text in fonts that are not embedded or that name a CJK encoding comes out empty, without an error.
    cMapUrl: shared("cmaps"),
    cMapPacked: true,
    standardFontDataUrl: shared("standard_fonts"),
    wasmUrl: shared("wasm"),
    // Which characters of a font have a Unicode value.
    fontExtraProperties: true,
    disableFontFace: true,
    // No picture is decoded.
    maxImageSize: 0,
    useSystemFonts: false,
    isEvalSupported: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    verbosity: 0,
  });
  return {
    promise: task.promise,
    async destroy() {
      await task.destroy();
      worker.destroy();
    },
  };
}

/** The path of a folder of the package, as pdf.js wants it: a path, not an address, that ends with a slash. */
function shared(folder: string): string {
  const root = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  return join(root, folder, "/");
}

/**
 * Loads pdf.js where there is no canvas. It looks for these classes when it is loaded, draws with them only, and here
 * nothing is drawn; without them it warns on standard output and fails on some pages. Its build for older engines also
 * puts a slow `push` of its own in the place of every array's, for a rule of the language that nothing here rests on:
 * the engine's own comes back, or the whole program would slow down.
 */
async function loadLibrary(): Promise<PdfLibrary> {
  const scope = globalThis as Record<string, unknown>;
  for (const name of ["DOMMatrix", "ImageData", "Path2D"]) scope[name] ??= class {};
  const { warn } = console;
  const { push } = Array.prototype;
  // Its only word about a canvas that is not there, before its verbosity can be set.
  console.warn = () => {};
  try {
    const { getDocument, PDFWorker } = (await import(
      "pdfjs-dist/legacy/build/pdf.mjs"
    )) as unknown as PdfLibrary;
    const { WorkerMessageHandler } = (await import(
      "pdfjs-dist/legacy/build/pdf.worker.mjs" as string
    )) as PdfLibrary;
    return { getDocument, PDFWorker, WorkerMessageHandler };
  } finally {
    console.warn = warn;
    // Not by assignment, which would make it enumerable.
    Object.defineProperty(Array.prototype, "push", { value: push, writable: true, configurable: true });
  }
}
