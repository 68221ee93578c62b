/** Words of a text, as parallel lists of where they start and end. */
export interface WordPlaces {
  readonly count: number;
  readonly start: Int32Array;
}

/** Where words begin and end in a text of `length` units: a function that answers for every offset. */
export function wordBoundaries(length: number, words: WordPlaces): (offset: number) => boolean {
  const starts = new Uint8Array(length + 1);
  starts[length] = 1;
  for (let k = 0; k < words.count; k++) starts[words.start[k]!] = 1;
  return (offset) => starts[offset] === 1;
}
