/** A text whose places count Unicode code points, as everywhere in the dataset. */
export class PlacedText {
  readonly text: string;
  /** Only for texts in which code points and UTF-16 units differ. */
  readonly #points: readonly string[] | null;

  constructor(text: string) {
    this.text = text;
    const points = [...text];
    this.#points = points.length === text.length ? null : points;
  }

  get length(): number {
    return this.#points?.length ?? this.text.length;
  }

  slice(start: number, end: number): string {
    return this.#points === null ? this.text.slice(start, end) : this.#points.slice(start, end).join("");
  }

  /** All places of `words` between `from` and `to`. */
  find(words: string, from: number, to: number): Span[] {
    if (words === "") return [];
    const within = this.slice(from, to);
    const length = this.#points === null ? words.length : [...words].length;
    const found: Span[] = [];
    for (let at = within.indexOf(words); at >= 0; at = within.indexOf(words, at + 1)) {
      const start = from + (this.#points === null ? at : [...within.slice(0, at)].length);
      found.push({ start, end: start + length });
    }
    return found;
  }
}

/** Half-open. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
