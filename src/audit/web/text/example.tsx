/** An example with what stands in `[[ ]]` marked. */
export function Example({ text }: { readonly text: string }) {
  return (
    <>
      {text
        .split(/\[\[(.*?)\]\]/s)
        .map((part, k) => (k % 2 === 1 ? <mark key={`${k}${part}`}>{part}</mark> : part))}
    </>
  );
}
