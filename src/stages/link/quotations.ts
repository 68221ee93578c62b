/**
 * Whether a sentence opens with a quotation: what somebody says does not continue the narrator's sentence. A name in
 * quotation marks (“人造太阳”装置) is none.
 */
export const isQuote = (folded: string, start: number) =>
  /["“「]/.test(folded[start] ?? "") && !CALLED.test(folded.slice(start, start + LONGEST_NAME));

const CALLED = /^["“「][^，。？！"”」]{1,12}["”」](?=\p{Script=Han})/u;

const LONGEST_NAME = 16;
