/**
 * Begins up to `ahead` pieces of work at once and gives their results in the order of the input. Nothing more is taken
 * from the input than that, so that a slow reader costs no memory. The next piece begins when whoever reads has done with
 * the result before it.
 */
export async function* inOrder<T, R>(
  input: Iterable<T>,
  ahead: number,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const waiting: Promise<R>[] = [];
  for (const item of input) {
    const begun = work(item);
    // It is looked at in its turn; until then its failure is nobody's.
    begun.catch(() => {});
    waiting.push(begun);
    if (waiting.length >= ahead) yield await waiting.shift()!;
  }
  while (waiting.length > 0) yield await waiting.shift()!;
}
