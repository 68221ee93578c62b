/** Where bytes stop being UTF-8. */
export interface Utf8Fault {
  readonly byte: number;
  /** Whether the input ends inside a character that is right as far as it goes. */
  readonly truncated: boolean;
}

/** The first byte that is not UTF-8 (RFC 3629: no overlong forms, no surrogates), or null. */
export function findUtf8Fault(bytes: Uint8Array): Utf8Fault | null {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes[at]!);
    for (let i = 1; i < length; i++) {
      const byte = bytes[at + i];
      if (byte === undefined) return { byte: at, truncated: true };
      if (!isContinuation(bytes[at]!, i, byte)) return { byte: at, truncated: false };
    }
    if (length === 0) return { byte: at, truncated: false };
    at += length;
  }
  return null;
}

/** Characters of three bytes, which Chinese ones are, in bytes that are UTF-8. */
export function countThreeByteCharacters(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) if (byte >= 0xe0 && byte <= 0xef) count++;
  return count;
}

/** How much of what is not ASCII stands in whole UTF-8 characters of three bytes, as Chinese ones do: 0 to 1. */
export function utf8Share(bytes: Uint8Array): number {
  let whole = 0;
  let all = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = wholeCharacter(bytes, at);
    if (length === 3) whole += length;
    if (bytes[at]! >= 0x80) all += Math.max(1, length);
    at += Math.max(1, length);
  }
  return all === 0 ? 0 : whole / all;
}

/** The length of the character at `at`, or 0 when there is no whole one. */
function wholeCharacter(bytes: Uint8Array, at: number): number {
  const length = sequenceLength(bytes[at]!);
  for (let i = 1; i < length; i++) {
    const byte = bytes[at + i];
    if (byte === undefined || !isContinuation(bytes[at]!, i, byte)) return 0;
  }
  return length;
}

function sequenceLength(first: number): number {
  if (first < 0x80) return 1;
  if (first >= 0xc2 && first <= 0xdf) return 2;
  if (first >= 0xe0 && first <= 0xef) return 3;
  return first >= 0xf0 && first <= 0xf4 ? 4 : 0;
}

function isContinuation(first: number, position: number, byte: number): boolean {
  if (position === 1) {
    if (first === 0xe0) return byte >= 0xa0 && byte <= 0xbf;
    if (first === 0xed) return byte >= 0x80 && byte <= 0x9f;
    if (first === 0xf0) return byte >= 0x90 && byte <= 0xbf;
    if (first === 0xf4) return byte >= 0x80 && byte <= 0x8f;
  }
  return byte >= 0x80 && byte <= 0xbf;
}
