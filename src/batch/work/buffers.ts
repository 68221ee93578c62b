/**
 * Memory that threads share: in it what a file came to is handed over without a copy, and used again for the next. Memory
 * that is handed over and left to the collector makes it clear all the heap every hundred pages.
 */

/** Bytes of a room, several times what a dense page comes to; only as much as is written takes memory. */
const size = 1 << 20;

/** @param count a room for each file that may be under way */
export function makeRooms(count: number): SharedArrayBuffer {
  return new SharedArrayBuffer(count * size);
}

export function roomOf(rooms: SharedArrayBuffer, place: number): Uint8Array<SharedArrayBuffer> {
  return new Uint8Array(rooms, place * size, size);
}
