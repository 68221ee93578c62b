/** Draws sheets of a PDF, by PDFium. */

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { requirePart } from "../../../optional-parts.ts";
import type { Picture } from "./picture.ts";

/** What of PDFium is used. Handles and pointers are numbers; `pdfium` is its memory. */
interface Library {
  readonly pdfium: {
    readonly HEAPU8: Uint8Array;
    readonly HEAPU32: Uint32Array;
    readonly HEAPF32: Float32Array;
    wasmExports: { malloc(size: number): number; free(pointer: number): void };
  };
  PDFiumExt_Init(): void;
  FPDF_LoadMemDocument(bytes: number, size: number, password: string): number;
  FPDF_CloseDocument(file: number): void;
  FPDF_LoadPage(file: number, index: number): number;
  FPDF_ClosePage(page: number): void;
  FPDF_GetPageWidthF(page: number): number;
  FPDF_GetPageHeightF(page: number): number;
  FPDFPage_CountObjects(page: number): number;
  FPDFPage_GetObject(page: number, index: number): number;
  FPDFPageObj_GetType(object: number): number;
  FPDFPageObj_GetBounds(object: number, left: number, bottom: number, right: number, top: number): boolean;
  FPDFImageObj_GetImagePixelSize(object: number, width: number, height: number): boolean;
  FPDFBitmap_CreateEx(width: number, height: number, format: number, first: number, stride: number): number;
  FPDFBitmap_FillRect(
    bitmap: number,
    x: number,
    y: number,
    width: number,
    height: number,
    colour: number,
  ): boolean;
  FPDF_RenderPageBitmap(
    bitmap: number,
    page: number,
    x: number,
    y: number,
    width: number,
    height: number,
    turn: number,
    flags: number,
  ): void;
  FPDFBitmap_Destroy(bitmap: number): void;
}

const IMAGE = 3;
const GREY = 1;
const WHITE = 0xffffffff;
/** Notes and stamps are drawn too. */
const ANNOTATIONS = 1;

/** In pixels an inch: what a sheet is drawn in where no picture on it says more, and between what its pictures may say. */
const USUAL = 200;
const LEAST = 150;
const MOST = 300;
const MOST_PIXELS = 60e6;

let library: Promise<Library> | undefined;

/** A PDF whose sheets can be drawn. */
export class DrawnPdf {
  private readonly library: Library;
  private readonly bytes: number;
  private readonly file: number;

  private constructor(library: Library, bytes: number, file: number) {
    this.library = library;
    this.bytes = bytes;
    this.file = file;
  }

  /** @returns null when PDFium cannot open it */
  static async open(bytes: Uint8Array): Promise<DrawnPdf | null> {
    requirePart("a scan");
    library ??= load();
    const opened = await library;
    const { pdfium } = opened;
    const place = pdfium.wasmExports.malloc(bytes.length);
    pdfium.HEAPU8.set(bytes, place);
    const file = opened.FPDF_LoadMemDocument(place, bytes.length, "");
    if (file !== 0) return new DrawnPdf(opened, place, file);
    pdfium.wasmExports.free(place);
    return null;
  }

  /** Draws a sheet, counted from 1, in grey: as fine as the pictures on it are. Null when it cannot be drawn. */
  draw(number: number, wanted?: number): Picture | null {
    const page = this.library.FPDF_LoadPage(this.file, number - 1);
    if (page === 0) return null;
    try {
      const { width, height, dots } = this.measure(page, wanted);
      return this.drawOn(page, Math.round((width * dots) / 72), Math.round((height * dots) / 72));
    } finally {
      this.library.FPDF_ClosePage(page);
    }
  }

  private measure(page: number, wanted: number | undefined) {
    const width = this.library.FPDF_GetPageWidthF(page);
    const height = this.library.FPDF_GetPageHeightF(page);
    const fine = wanted ?? Math.min(MOST, Math.max(LEAST, this.finestPicture(page, width * height) ?? USUAL));
    const most = 72 * Math.sqrt(MOST_PIXELS / (width * height));
    return { width, height, dots: Math.min(fine, most) };
  }

  /** Pixels an inch of the finest picture that covers a good part of the sheet. */
  private finestPicture(page: number, area: number): number | null {
    const { library } = this;
    const { pdfium } = library;
    const place = pdfium.wasmExports.malloc(24);
    let finest: number | null = null;
    for (let k = 0; k < library.FPDFPage_CountObjects(page); k++) {
      const object = library.FPDFPage_GetObject(page, k);
      if (library.FPDFPageObj_GetType(object) !== IMAGE) continue;
      if (!library.FPDFPageObj_GetBounds(object, place, place + 4, place + 8, place + 12)) continue;
      if (!library.FPDFImageObj_GetImagePixelSize(object, place + 16, place + 20)) continue;
      const [left, bottom, right, top] = pdfium.HEAPF32.subarray(place >> 2, (place >> 2) + 4);
      const [across, down] = pdfium.HEAPU32.subarray((place + 16) >> 2, (place + 24) >> 2);
      const covered = (right! - left!) * (top! - bottom!);
      if (covered < area / 10) continue;
      finest = Math.max(finest ?? 0, 72 * Math.sqrt((across! * down!) / covered));
    }
    pdfium.wasmExports.free(place);
    return finest;
  }

  private drawOn(page: number, width: number, height: number): Picture | null {
    const { library } = this;
    const { pdfium } = library;
    const stride = Math.ceil(width / 4) * 4;
    const place = pdfium.wasmExports.malloc(stride * height);
    const bitmap = place === 0 ? 0 : library.FPDFBitmap_CreateEx(width, height, GREY, place, stride);
    if (bitmap === 0) return null;
    library.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
    library.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, ANNOTATIONS);
    const grey = new Uint8Array(width * height);
    for (let y = 0; y < height; y++)
      grey.set(pdfium.HEAPU8.subarray(place + y * stride, place + y * stride + width), y * width);
    library.FPDFBitmap_Destroy(bitmap);
    pdfium.wasmExports.free(place);
    return { width, height, grey };
  }

  close(): void {
    this.library.FPDF_CloseDocument(this.file);
    this.library.pdfium.wasmExports.free(this.bytes);
  }
}

async function load(): Promise<Library> {
  const { init } = (await import("@embedpdf/pdfium" as string)) as {
    init(options: { wasmBinary: Uint8Array }): Promise<Library>;
  };
  const path = createRequire(import.meta.url).resolve("@embedpdf/pdfium/pdfium.wasm");
  const loaded = await init({ wasmBinary: await readFile(path) });
  loaded.PDFiumExt_Init();
  return loaded;
}
