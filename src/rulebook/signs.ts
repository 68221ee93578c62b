/** Tells where on a page patterns may match, so that most questions about a stretch of it need no search. */

import { Candidates } from "./candidates.ts";
import { mayBeEmpty, type Prefix } from "./prefix.ts";

/** A pattern without flags, and how its matches may begin. */
export interface SignPattern {
  readonly pattern: RegExp;
  readonly prefix: Prefix;
  /** Whether it can only match where the stretch begins. */
  readonly opens: boolean;
}

/** Patterns that are asked of many stretches of one text: one pass over it finds where each may begin. */
export class SignTable {
  private readonly signs: readonly SignPattern[];
  private readonly candidates: Candidates;
  /** The numbers of those that the pass looks for. */
  private readonly sought: readonly number[];

  constructor(signs: readonly SignPattern[]) {
    this.signs = signs;
    const numbers = [...signs.keys()];
    this.sought = numbers.filter((k) => signs[k]!.prefix.units[0] !== null && !mayBeEmpty(signs[k]!.prefix));
    this.candidates = new Candidates(this.sought.map((k) => signs[k]!.prefix));
  }

  over(text: string): Signs {
    const places: (number[] | null)[] = this.signs.map(() => null);
    for (const number of this.sought) places[number] = [];
    const found = new Uint16Array(this.sought.length);
    for (let at = 0; at < text.length; at++) {
      const count = this.candidates.find(text, at, found);
      for (let k = 0; k < count; k++) places[this.sought[found[k]!]!]!.push(at);
    }
    return new Signs(text, this.signs, places);
  }
}

/** A text with the places where the patterns of a table may begin. */
export class Signs {
  private readonly text: string;
  private readonly signs: readonly SignPattern[];
  /** Ascending, by pattern; null for a pattern that may begin anywhere. */
  private readonly places: readonly (readonly number[] | null)[];

  constructor(text: string, signs: Signs["signs"], places: Signs["places"]) {
    this.text = text;
    this.signs = signs;
    this.places = places;
  }

  /** Whether the pattern of a number matches in a stretch of the text that is looked at alone. */
  test(number: number, from: number, to: number): boolean {
    const { pattern, opens } = this.signs[number]!;
    const places = this.places[number]!;
    if (places !== null && !holdsOne(places, from, opens ? Math.min(to, from + 1) : to)) return false;
    return pattern.test(this.text.slice(from, to));
  }
}

/** Whether one of the ascending places lies in a stretch. */
function holdsOne(places: readonly number[], from: number, to: number): boolean {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]! < from) low = middle + 1;
    else high = middle;
  }
  return low < places.length && places[low]! < to;
}
