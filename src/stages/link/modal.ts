/** Words of a forecast or a plan, where they do make one. */

/** A pattern for the words of a lexicon that do make one. They are looked for first: looking back from every place is dear. */
export function modal(lexicon: string): string {
  const words = `(?:${lexicon})`;
  return `(?=${words})(?<!{{not-modal-before}})${words}(?!{{not-modal-after}})`;
}
