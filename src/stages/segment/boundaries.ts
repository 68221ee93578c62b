import { loadDictionary } from "../extract/names/dictionary.ts";
import { cutText } from "../extract/names/lattice.ts";

/** Where words begin and end in a text: a function that answers for every offset. */
export function wordBoundaries(text: string): (offset: number) => boolean {
  const tokens = cutText(text, loadDictionary(), () => {});
  const starts = new Uint8Array(text.length + 1);
  starts[text.length] = 1;
  for (let k = 0; k < tokens.count; k++) starts[tokens.start[k]!] = 1;
  return (offset) => starts[offset] === 1;
}
