/** Texts packed into bytes and back. */

import { mostUtf8 } from "../../dataset/utf8.ts";

/** Text, or its bytes in UTF-8. */
export type Piece = string | Uint8Array;

/** Bytes of a number in the list of sizes. */
const word = 4;

/**
 * Pieces one after another in UTF-8, then the size of each and how many there are, in 32 bits little-endian.
 * @param room memory to write into, where they surely fit; otherwise the bytes get memory of their own, all of it used
 */
export function packPieces(pieces: readonly Piece[], room?: Uint8Array): Uint8Array {
  const most = pieces.reduce((sum, piece) => sum + mostBytes(piece) + word, word);
  const roomy = room !== undefined && most <= room.length;
  const target = roomy ? room : new Uint8Array(most);
  const bytes = Buffer.from(target.buffer, target.byteOffset, target.length);
  let at = 0;
  const sizes = pieces.map((piece) => {
    const start = at;
    if (typeof piece === "string") at += bytes.write(piece, at);
    else {
      bytes.set(piece, at);
      at += piece.length;
    }
    return at - start;
  });
  for (const number of [...sizes, sizes.length]) at = bytes.writeUInt32LE(number, at);
  return roomy ? target.subarray(0, at) : target.slice(0, at);
}

/**
 * The pieces that `packPieces` packed, as views of the same memory.
 * @throws RangeError when the bytes are no such pack
 */
export function unpackPieces(packed: Uint8Array): Uint8Array[] {
  const { buffer, byteOffset, length } = packed;
  const bytes = Buffer.from(buffer, byteOffset, length);
  const count = bytes.readUInt32LE(length - word);
  const list = length - word * (count + 1);
  let at = 0;
  return Array.from({ length: count }, (_, position) => {
    const start = at;
    at += bytes.readUInt32LE(list + word * position);
    return packed.subarray(start, at);
  });
}

function mostBytes(piece: Piece): number {
  return typeof piece === "string" ? mostUtf8(piece) : piece.length;
}
