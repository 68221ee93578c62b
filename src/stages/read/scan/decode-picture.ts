/** Decodes pictures, by libvips. */

import { requirePart } from "../../../optional-parts.ts";
import type { Picture } from "./picture.ts";

/** The pictures of a file, one after another. */
export interface PictureFile {
  readonly format: PictureFormat;
  readonly count: number;
  /** Decodes one, counted from 1, in grey. @throws Error when it is damaged */
  decode(number: number): Promise<Picture>;
}

export type PictureFormat = "png" | "jpeg" | "tiff";

const marks: readonly (readonly [PictureFormat, readonly number[]])[] = [
  ["png", [0x89, 0x50, 0x4e, 0x47]],
  ["jpeg", [0xff, 0xd8, 0xff]],
  ["tiff", [0x49, 0x49, 0x2a, 0x00]],
  ["tiff", [0x4d, 0x4d, 0x00, 0x2a]],
];

/** What picture bytes are, by how they begin; null for all else. */
export function pictureFormat(bytes: Uint8Array): PictureFormat | null {
  return marks.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0] ?? null;
}

/** Larger pictures are made smaller when they are decoded: at 600 dots an inch nothing more is to be seen than at 300. */
const MOST_PIXELS = 40e6;
/** No scanner makes more; a file that says so is a trap for memory. */
const LIMIT = 600e6;

/** What of sharp is used. */
interface Sharp {
  metadata(): Promise<{ width: number; height: number; pages?: number; orientation?: number }>;
  autoOrient(): Sharp;
  flatten(options: { background: string }): Sharp;
  resize(options: { width: number; height: number; fit: "fill" }): Sharp;
  greyscale(): Sharp;
  raw(options: { depth: "uchar" }): Sharp;
  toBuffer(options: { resolveWithObject: true }): Promise<{ data: Uint8Array; info: RawFacts }>;
  png(): { toBuffer(): Promise<Uint8Array> };
}

interface RawFacts {
  readonly width: number;
  readonly height: number;
  readonly channels: number;
}

interface DecodeOptions {
  readonly page?: number;
  readonly limitInputPixels: number;
  readonly failOn: "error";
}

interface Library {
  (bytes: Uint8Array, options: DecodeOptions | { raw: RawFacts }): Sharp;
  concurrency(threads: number): void;
  cache(keep: boolean): void;
}

let library: Promise<Library> | undefined;

/** @throws Error when the file is damaged */
export async function openPictures(bytes: Uint8Array, format: PictureFormat): Promise<PictureFile> {
  requirePart("a scan");
  library ??= load();
  const sharp = await library;
  const options = { limitInputPixels: LIMIT, failOn: "error" } as const;
  const { pages = 1 } = await sharp(bytes, options).metadata();
  return {
    format,
    count: format === "tiff" ? pages : 1,
    decode: async (number) => {
      const page = format === "tiff" ? { page: number - 1 } : {};
      const { width, height, orientation = 1 } = await sharp(bytes, { ...options, ...page }).metadata();
      const scale = Math.min(1, Math.sqrt(MOST_PIXELS / (width * height)));
      const upright = orientation < 5 ? [width, height] : [height, width];
      const [across, down] = upright.map((side) => Math.max(1, Math.round(side * scale))) as [number, number];
      const oriented = sharp(bytes, { ...options, ...page })
        .autoOrient()
        .flatten({ background: "#ffffff" });
      const sized = scale < 1 ? oriented.resize({ width: across, height: down, fit: "fill" }) : oriented;
      const { data, info } = await sized
        .greyscale()
        .raw({ depth: "uchar" })
        .toBuffer({ resolveWithObject: true });
      return { width: info.width, height: info.height, grey: firstChannel(data, info.channels) };
    },
  };
}

/** A picture as a PNG. */
export async function encodePicture({ width, height, grey }: Picture): Promise<Uint8Array> {
  requirePart("a scan");
  library ??= load();
  return (await library)(grey, { raw: { width, height, channels: 1 } })
    .png()
    .toBuffer();
}

function firstChannel(data: Uint8Array, channels: number): Uint8Array {
  if (channels === 1) return new Uint8Array(data);
  return Uint8Array.from({ length: data.length / channels }, (_, at) => data[at * channels]!);
}

async function load(): Promise<Library> {
  const { default: sharp } = (await import("sharp" as string)) as { default: Library };
  // Pages share the processors by threads of their own, and nothing of a page is kept.
  sharp.concurrency(1);
  sharp.cache(false);
  return sharp;
}
