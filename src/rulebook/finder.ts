/** Looks for one pattern only where it may begin. */

import { ANYTHING, mayBeEmpty, type Prefix } from "./prefix.ts";

/**
 * A pattern that is looked for only where a match may begin, as its first character tells: what it finds is what the
 * pattern finds. Of most stretches of a sentence one look at each character says that there is nothing.
 */
export class Finder {
  /** Matches only where its `lastIndex` is. */
  private readonly here: RegExp;
  /** A bit for each UTF-16 unit that a match may begin with; null where any may. */
  private readonly begins: Int32Array | null;

  constructor(source: string, prefix: Prefix = ANYTHING) {
    this.here = new RegExp(source, "y");
    const [units] = prefix.units;
    this.begins = units == null || mayBeEmpty(prefix) ? null : new Int32Array(0x10000 >> 5);
    if (this.begins !== null) for (const unit of units!) this.begins[unit >> 5]! |= 1 << (unit & 31);
  }

  /** Calls `visit` with every match, in order, as a global pattern finds them. */
  each(text: string, visit: (start: number, end: number) => void): void {
    this.some(text, (from, to) => {
      visit(from, to);
      return false;
    });
  }

  test(text: string): boolean {
    return this.some(text, () => true);
  }

  /** Whether a match is accepted, asked in order with where it begins and ends; none is asked of after it. */
  some(text: string, accept: (from: number, to: number) => boolean): boolean {
    const { here, begins } = this;
    for (let at = 0; at < text.length; ) {
      const unit = text.charCodeAt(at);
      if (begins !== null && (begins[unit >> 5]! & (1 << (unit & 31))) === 0) {
        at++;
        continue;
      }
      here.lastIndex = at;
      if (!here.test(text)) {
        at++;
        continue;
      }
      const end = here.lastIndex;
      if (accept(at, end)) return true;
      at = Math.max(end, at + 1);
    }
    return false;
  }
}
