import { describe, expect, it } from "vitest";
import { packPieces, unpackPieces } from "../../src/batch/work/pieces.ts";

const pieces = ["报数\n", "", Buffer.from("abc"), "𠮷=1,\r\n", new Uint8Array(0), "x".repeat(300)];
const bytes = pieces.map((piece) => Buffer.from(piece as string).toString("hex"));

function unpacked(packed: Uint8Array): string[] {
  return unpackPieces(packed).map((piece) => Buffer.from(piece).toString("hex"));
}

describe("pieces packed together", () => {
  it("come out as the bytes that went in, the empty ones too", () => {
    expect(unpacked(packPieces(pieces))).toEqual(bytes);
    expect(unpackPieces(packPieces([]))).toEqual([]);
  });

  it("come out the same of memory that is shared and held something else before", () => {
    const room = new Uint8Array(new SharedArrayBuffer(4000), 100, 3000);
    packPieces(["前".repeat(900)], room);
    const packed = packPieces(pieces, room);
    expect(packed.buffer).toBe(room.buffer);
    expect(unpacked(packed)).toEqual(bytes);
  });

  it("get memory of their own, all of it used, where the room is too small", () => {
    const room = new Uint8Array(new SharedArrayBuffer(400));
    const packed = packPieces(pieces, room);
    expect(packed.buffer.byteLength).toBe(packed.length);
    expect(unpacked(packed)).toEqual(bytes);
    expect(room.every((byte) => byte === 0)).toBe(true);
  });

  it("are refused when the list of sizes is torn", () => {
    expect(() => unpackPieces(new Uint8Array([0, 1]))).toThrow(RangeError);
    expect(() => unpackPieces(new Uint8Array([0, 0, 0, 0, 255, 255, 255, 255]))).toThrow(RangeError);
  });
});
