/** Reads the sheets of files of pictures, and those sheets of a PDF that are pictures. */

import { MissingPart } from "../../../optional-parts.ts";
import type { BoxedSheet } from "../pdf/page.ts";
import { openPictures, type PictureFormat } from "./decode-picture.ts";
import { DrawnPdf } from "./pdfium.ts";
import type { Picture } from "./picture.ts";
import { readPicture, type ScannedSheet } from "./read-picture.ts";

/** A sheet with its number in the file; `part` is 1 or 2 where one picture shows two. */
export type NumberedSheet = { readonly number: number; readonly part: number | null } & BoxedSheet;

interface PictureSheets {
  readonly count: number;
  readonly sheets: AsyncIterable<NumberedSheet>;
}

/**
 * The sheets of a file of pictures, one at a time.
 * @param scanning is told of each picture that is begun
 */
export async function readPictureFile(
  bytes: Uint8Array,
  format: PictureFormat,
  scanning: () => void,
): Promise<PictureSheets | { readonly reason: string }> {
  try {
    const file = await openPictures(bytes, format);
    const decode = (number: number) => file.decode(number);
    return { count: file.count, sheets: readEach(file.count, decode, scanning) };
  } catch (error) {
    return { reason: describe(error as Error) };
  }
}

async function* readEach(
  count: number,
  decode: (number: number) => Promise<Picture>,
  scanning: () => void,
): AsyncGenerator<NumberedSheet> {
  for (let number = 1; number <= count; number++) yield* readOne(number, decode, scanning);
}

/** The sheets of one picture. What goes wrong with it is said and stops no other. */
async function* readOne(
  number: number,
  decode: (number: number) => Promise<Picture>,
  scanning: () => void,
): AsyncGenerator<NumberedSheet> {
  scanning();
  let picture: Picture;
  try {
    picture = await decode(number);
  } catch (error) {
    yield { number, part: null, reason: describe(error as Error) };
    return;
  }
  let sheet: ScannedSheet;
  for await (sheet of readPicture(picture, number)) {
    yield { number, ...sheet };
    // The time for the other of two begins anew.
    scanning();
  }
}

function describe(error: Error): string {
  if (error instanceof MissingPart) return error.message;
  const [first = ""] = error.message.split("\n");
  return `the picture cannot be decoded: ${first.trim().replace(/:?\.?$/, "")}. Save it again as PNG, JPEG or TIFF`;
}

/** Draws and reads those sheets of a PDF that are pictures. */
export class PdfScans {
  private readonly bytes: Uint8Array;
  private readonly scanning: () => void;
  private opened: DrawnPdf | null = null;

  constructor(bytes: Uint8Array, scanning: () => void) {
    this.bytes = bytes;
    this.scanning = scanning;
  }

  /** The sheets as they are but those that may be drawn: what these show is read, and why not, where it cannot be. */
  async *readThose(sheets: AsyncIterable<BoxedSheet>): AsyncGenerator<NumberedSheet> {
    let number = 0;
    for await (const sheet of sheets) {
      number++;
      if ("page" in sheet || sheet.drawable !== true) yield { number, part: null, ...sheet };
      else yield* this.readDrawn(number, sheet.reason);
    }
  }

  private async *readDrawn(number: number, otherwise: string): AsyncGenerator<NumberedSheet> {
    try {
      this.opened ??= await DrawnPdf.open(this.bytes);
    } catch (error) {
      if (!(error instanceof MissingPart)) throw error;
      yield { number, part: null, reason: `${otherwise}. Or ${error.message}` };
      return;
    }
    const picture = this.opened?.draw(number) ?? null;
    if (picture === null) return yield { number, part: null, reason: otherwise };
    for await (const sheet of readOne(number, async () => picture, this.scanning))
      yield "page" in sheet
        ? sheet
        : { ...sheet, reason: `${otherwise}. Drawn and looked at: ${sheet.reason}` };
  }

  close(): void {
    this.opened?.close();
  }
}
