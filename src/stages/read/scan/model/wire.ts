/** Reads and writes the wire format of Protocol Buffers, as far as ONNX files use it. */

/** A field of a message: numbers as they are, everything longer as bytes. */
export interface Field {
  readonly number: number;
  readonly value: number | Uint8Array;
  /** Four or eight bytes that are no length-delimited field. */
  readonly fixed?: true;
}

const [VARINT, EIGHT, BYTES, FOUR] = [0, 1, 2, 5];

/** The fields of a message, in order. Numbers below 2^53 only: an ONNX file has larger ones in attributes no reader needs. */
export function readFields(message: Uint8Array): Field[] {
  const fields: Field[] = [];
  let at = 0;
  const varint = () => {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = message[at++]!;
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
  };
  const bytes = (length: number) => {
    at += length;
    return message.subarray(at - length, at);
  };
  while (at < message.length) {
    const key = varint();
    const number = Math.floor(key / 8);
    const wire = key % 8;
    if (wire === VARINT) fields.push({ number, value: varint() });
    else if (wire === BYTES) fields.push({ number, value: bytes(varint()) });
    else if (wire === FOUR || wire === EIGHT)
      fields.push({ number, value: bytes(wire === FOUR ? 4 : 8), fixed: true });
    else throw new Error(`expected a wire type of 0, 1, 2 or 5, got ${wire}`);
  }
  return fields;
}

export function writeFields(fields: readonly Field[]): Uint8Array {
  const parts: Uint8Array[] = [];
  for (const { number, value, fixed } of fields) {
    if (typeof value === "number") parts.push(varint(number * 8 + VARINT), varint(value));
    else if (fixed) parts.push(varint(number * 8 + (value.length === 4 ? FOUR : EIGHT)), value);
    else parts.push(varint(number * 8 + BYTES), varint(value.length), value);
  }
  return Buffer.concat(parts);
}

function varint(value: number): Uint8Array {
  const bytes: number[] = [];
  let rest = value;
  while (rest >= 128) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  bytes.push(rest);
  return Uint8Array.from(bytes);
}
