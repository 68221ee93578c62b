/**
 * Whether a sentence opens with a quotation: what somebody says does not continue the narrator's sentence. A name in
 * quotation marks (“人造太阳”装置) is none.
 */
export const isQuote = (folded: string, start: number) =>
  /["\u201c\u300c]/.test(folded[start] ?? "") && !CALLED.test(folded.slice(start, start + LONGEST_NAME));

const CALLED =
  /^["\u201c\u300c][^\uff0c\u3002\uff1f\uff01"\u201d\u300d]{1,12}["\u201d\u300d](?=\p{Script=Han})/u;

const LONGEST_NAME = 16;
