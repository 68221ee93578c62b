/** Text with search words marked. */

import { cutAtWords } from "./cut-at-words.ts";

/** Text with the words of a search marked in it. */
export function Marked({ text, words }: { readonly text: string; readonly words: readonly string[] }) {
  return (
    <>
      {cutAtWords(text, words).map(({ part, isMatch }, at) =>
        isMatch ? <mark key={at}>{part}</mark> : part,
      )}
    </>
  );
}
