/** Shows a place of a sheet in the picture that it was recognised from. */

import type { Box, ScanPlace } from "../../../model/boxed.ts";
import { encodePicture, openPictures, pictureFormat } from "./decode-picture.ts";
import { DrawnPdf } from "./pdfium.ts";
import { cutOut, type Picture, turnPicture } from "./picture.ts";
import { drawSheet, type Sheet } from "./sheet.ts";

/** Around the place, in heights of it. */
const AROUND = 0.7;

/** A sheet as it lay in its picture, decoded or drawn as when it was read. @throws Error when the file is damaged */
export async function openSheet(bytes: Uint8Array, number: number, place: ScanPlace): Promise<Sheet | null> {
  const whole = await openPicture(bytes, number);
  const { shift, width, height, turned, angle } = place;
  if (whole === null || shift + width > whole.width || height !== whole.height) return null;
  const own = cutOut(whole, { x: shift, y: 0, width, height });
  return { picture: turnPicture(own, turned as 0 | 1 | 2 | 3), angle };
}

async function openPicture(bytes: Uint8Array, number: number): Promise<Picture | null> {
  const format = pictureFormat(bytes);
  if (format !== null) return (await openPictures(bytes, format)).decode(number);
  const pdf = await DrawnPdf.open(bytes);
  try {
    return pdf?.draw(number) ?? null;
  } finally {
    pdf?.close();
  }
}

/** A box of a sheet with what stands around it, level, as a PNG. */
export async function showPlace(sheet: Sheet, box: Box): Promise<Uint8Array> {
  const around = AROUND * box.height;
  const left = Math.max(0, Math.floor(box.x - around));
  const top = Math.max(0, Math.floor(box.y - around));
  const right = Math.min(sheet.picture.width, Math.ceil(box.x + box.width + around));
  const bottom = Math.min(sheet.picture.height, Math.ceil(box.y + box.height + around));
  const part = { x: left, y: top, width: Math.max(1, right - left), height: Math.max(1, bottom - top) };
  return encodePicture(drawSheet(sheet, 1, part));
}
