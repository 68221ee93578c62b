/** Sets of characters, to be asked which of them still stand ahead in a line. */
export class Ahead {
  /** How many 32-bit words have a bit for each set. */
  private readonly words: number;
  /** For each UTF-16 unit its row; row 0 is of the units of no set. */
  private readonly rowOf = new Uint16Array(0x10000);
  /** Rows of bits, one for each set that the unit is in. */
  private readonly rows: Int32Array;
  private readonly numbers = new Map<string, number>();

  constructor(sets: readonly ReadonlySet<number>[]) {
    for (const set of sets) {
      const key = keyOf(set);
      if (!this.numbers.has(key)) this.numbers.set(key, this.numbers.size);
    }
    this.words = Math.max(1, Math.ceil(this.numbers.size / 32));
    const units = [...new Set(sets.flatMap((set) => [...set]))];
    this.rows = new Int32Array((units.length + 1) * this.words);
    for (const [k, unit] of units.entries()) this.rowOf[unit] = k + 1;
    for (const set of sets) {
      const number = this.numberOf(set);
      for (const unit of set) {
        const word = this.rowOf[unit]! * this.words + (number >> 5);
        this.rows[word] = this.rows[word]! | (1 << (number & 31));
      }
    }
  }

  /** The number of a set that was given. */
  numberOf(set: ReadonlySet<number>): number {
    return this.numbers.get(keyOf(set))!;
  }

  /** Over a text that is read from its beginning to its end: whether a character of a set stands at a place or after it in its line. */
  over(text: string): (at: number, set: number) => boolean {
    const { words, rows, rowOf } = this;
    let start = 0;
    let end = -1;
    let bits = new Int32Array(0);
    // One line at a time: the bits of a whole page of 2 MB would be many times as large.
    const readLine = (at: number) => {
      const next = text.indexOf("\n", at);
      start = at;
      end = next < 0 ? text.length : next;
      const length = (end - start + 1) * words;
      if (bits.length < length) bits = new Int32Array(2 * length);
      const last = (end - start) * words;
      for (let word = 0; word < words; word++) bits[last + word] = rows[rowOf[10]! * words + word]!;
      for (let k = end - 1; k >= start; k--) {
        const here = (k - start) * words;
        const row = rowOf[text.charCodeAt(k)]! * words;
        for (let word = 0; word < words; word++)
          bits[here + word] = bits[here + words + word]! | rows[row + word]!;
      }
    };
    return (at, set) => {
      if (at > end || at < start) readLine(at);
      return (bits[(at - start) * words + (set >> 5)]! & (1 << (set & 31))) !== 0;
    };
  }
}

const keyOf = (set: ReadonlySet<number>): string => [...set].sort((a, b) => a - b).join();
