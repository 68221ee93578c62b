/** Which of many patterns may match at a place. */

import { DEPTH, type Prefix } from "./prefix.ts";

/** Tells of many patterns, by the characters at a place, which may match there: those that do and few more. */
export class Candidates {
  /** How many 32-bit words have a bit for each pattern. */
  private readonly words: number;
  private readonly places: readonly Place[];
  /** A bit for each UTF-16 unit that a match may begin with: small enough for the cache, it settles most places. */
  private readonly begins = new Int32Array(0x10000 >> 5);

  /** @param prefixes of patterns that never match nothing */
  constructor(prefixes: readonly Prefix[]) {
    this.words = Math.ceil(prefixes.length / 32);
    this.places = [...Array(DEPTH).keys()].map((place) => placeOf(prefixes, place, this.words));
    const { rowOf } = this.places[0]!;
    for (let unit = 0; unit < END; unit++) if (rowOf[unit] !== 0) setBit(this.begins, unit);
  }

  /** Writes the indices of the patterns that may match at `at` of `text` into `into`, ascending; returns how many. */
  find(text: string, at: number, into: Uint16Array): number {
    const unit = text.charCodeAt(at);
    if ((this.begins[unit >> 5]! & (1 << (unit & 31))) === 0) return 0;
    const { words } = this;
    const [first, second, third, fourth] = this.places as [Place, Place, Place, Place];
    const row = first.rowOf[unit]! * words;
    const row2 = second.rowOf[unitAt(text, at + 1)]! * words;
    let row3 = -1;
    let row4 = -1;
    let count = 0;
    for (let word = 0; word < words; word++) {
      let left = first.rows[row + word]! & second.rows[row2 + word]!;
      if (left === 0) continue;
      if (row3 < 0) {
        row3 = third.rowOf[unitAt(text, at + 2)]! * words;
        row4 = fourth.rowOf[unitAt(text, at + 3)]! * words;
      }
      left &= third.rows[row3 + word]! & fourth.rows[row4 + word]!;
      for (; left !== 0; left &= left - 1) into[count++] = word * 32 + 31 - Math.clz32(left & -left);
    }
    return count;
  }
}

/** What a unit at one place after the beginning leaves of the patterns. */
interface Place {
  /** For each UTF-16 unit, and for `END`, its row. */
  readonly rowOf: Uint16Array;
  /** Rows of bits, one for each pattern, set where it may still match; row 0 is of the units that no pattern names. */
  readonly rows: Int32Array;
}

/** Stands for a unit behind the end of the text. */
const END = 0x10000;

const unitAt = (text: string, at: number) => (at < text.length ? text.charCodeAt(at) : END);

function placeOf(prefixes: readonly Prefix[], place: number, words: number): Place {
  const ended = new Int32Array(words);
  const open = new Int32Array(words);
  const named = new Map<number, Int32Array>();
  prefixes.forEach(({ units, lengths }, index) => {
    const allowed = units[place]!;
    const mayEndBefore = (lengths & ((2 << place) - 1)) !== 0;
    if (mayEndBefore) setBit(ended, index);
    if (mayEndBefore || allowed === null) setBit(open, index);
    else for (const unit of allowed) setBit(rowFor(named, unit, words), index);
  });
  for (const row of named.values()) for (let word = 0; word < words; word++) row[word]! |= open[word]!;
  return inRows(open, named.set(END, ended));
}

const setBit = (row: Int32Array, index: number) => {
  row[index >> 5]! |= 1 << (index & 31);
};

function rowFor(rows: Map<number, Int32Array>, unit: number, words: number): Int32Array {
  const known = rows.get(unit);
  if (known !== undefined) return known;
  const row = new Int32Array(words);
  rows.set(unit, row);
  return row;
}

/** Units that leave the same patterns share a row. */
function inRows(open: Int32Array, named: ReadonlyMap<number, Int32Array>): Place {
  const rowOf = new Uint16Array(END + 1);
  const rows = [open];
  const known = new Map([[open.join(), 0]]);
  for (const [unit, row] of named) {
    const key = row.join();
    if (!known.has(key)) known.set(key, rows.push(row) - 1);
    rowOf[unit] = known.get(key)!;
  }
  return { rowOf, rows: Int32Array.from(rows.flatMap((row) => [...row])) };
}
