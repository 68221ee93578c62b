/** The documents an article names in full, so that 《报告》 leads back to 《中国数字贸易发展报告2022》. */
export interface Documents {
  readonly titles: readonly { start: number; title: string }[];
}

export function listDocuments(text: string, from: number, to: number): Documents {
  const titles: { start: number; title: string }[] = [];
  for (const match of text.slice(from, to).matchAll(/《[^《》\n]{1,40}》/g)) {
    titles.push({ start: from + match.index, title: match[0] });
  }
  return { titles };
}

/** The document that ends right before the verb, in full; null when there is none. */
export function citedDocument(
  text: string,
  clause: number,
  verb: number,
  documents: Documents,
): string | null {
  const cited = documents.titles
    .filter((it) => it.start >= clause && it.start + it.title.length <= verb)
    .at(-1);
  if (cited === undefined || verb - cited.start - cited.title.length > 4) return null;
  const short = cited.title.slice(1, -1);
  const full = documents.titles.find(
    (it) => it.start < cited.start && it.title.length > short.length + 2 && it.title.includes(short),
  );
  return text.slice(cited.start, cited.start) + (full?.title ?? cited.title);
}
