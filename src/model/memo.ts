/**
 * Remembers what a pure function gave for each text. Once it has seen too many it forgets them all: what it gives never
 * depends on what it has seen.
 */
export function memoOf<T>(read: (text: string) => T, most = 20_000): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = read(text);
    if (known.size >= most) known.clear();
    known.set(text, made);
    return made;
  };
}

/** Makes something when it is first asked for. */
export function onceOf<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
