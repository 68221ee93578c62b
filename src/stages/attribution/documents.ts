/** Documents that a page cites. */

import type { Block } from "../../model/page.ts";

/** A document named in the text, in its marks, with its full title where the article gave it before. */
export interface Document {
  readonly start: number;
  readonly end: number;
  /** 《中国数字贸易发展报告2022》 for 《报告》 */
  readonly title: string;
}

/** The documents that a page names, in order; a short title leads back to a longer one of the same article. */
export function listDocuments(text: string, blocks: readonly Block[]): Document[] {
  const documents: Document[] = [];
  let ofArticle: Document[] = [];
  let next = 0;
  for (const match of text.matchAll(/《[^《》\n]{1,40}》/g)) {
    const start = match.index;
    for (; next < blocks.length && blocks[next]!.start <= start; next++)
      if (blocks[next]!.type === "title") ofArticle = [];
    const short = match[0].slice(1, -1);
    const full = ofArticle.find((it) => it.title.length > short.length + 2 && it.title.includes(short));
    const document = { start, end: start + match[0].length, title: full?.title ?? match[0] };
    documents.push(document);
    ofArticle.push(document);
  }
  return documents;
}

/** The document that ends right before the verb, in full; null when there is none. */
export function citedDocument(clause: number, verb: number, documents: readonly Document[]): string | null {
  const cited = documents.findLast((it) => it.start >= clause && it.end <= verb);
  return cited === undefined || verb - cited.end > LONGEST_GAP ? null : cited.title;
}

/** 《报告》还显示, 《年报》数据显示 */
const LONGEST_GAP = 4;
