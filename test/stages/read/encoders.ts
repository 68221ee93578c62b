/** Encodes text in a double-byte encoding by turning the platform's decoder round. Test only. */
export function encode(text: string, encoding: "gb18030" | "big5"): Uint8Array {
  const table = tableOf(encoding);
  return new Uint8Array(
    Array.from(text).flatMap((character) => {
      if (character < "\x80") return [character.charCodeAt(0)];
      const code = table.get(character);
      if (code === undefined) throw new Error(`${character} is not in ${encoding}`);
      return code;
    }),
  );
}

export function encodeUtf16(text: string, bigEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 + text.length * 2));
  view.setUint16(0, 0xfeff, !bigEndian);
  for (let at = 0; at < text.length; at++) view.setUint16(2 + at * 2, text.charCodeAt(at), !bigEndian);
  return new Uint8Array(view.buffer);
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function join(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(parts.flatMap((part) => Array.from(part)));
}

const tables = new Map<string, Map<string, number[]>>();

function tableOf(encoding: string): Map<string, number[]> {
  const known = tables.get(encoding);
  if (known !== undefined) return known;
  const table = new Map<string, number[]>();
  const decoder = new TextDecoder(encoding);
  const decode = (bytes: Uint8Array) => decoder.decode(bytes);
  for (let lead = 0xa1; lead <= 0xf9; lead++) addRow(table, decode, lead);
  for (let lead = 0x81; lead <= 0xa0; lead++) addRow(table, decode, lead);
  tables.set(encoding, table);
  return table;
}

function addRow(table: Map<string, number[]>, decode: (bytes: Uint8Array) => string, lead: number): void {
  for (let trail = 0x40; trail <= 0xfe; trail++) {
    const character = decode(new Uint8Array([lead, trail]));
    if (Array.from(character).length === 1 && character !== "\ufffd" && !table.has(character)) {
      table.set(character, [lead, trail]);
    }
  }
}
