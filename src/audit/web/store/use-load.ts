import { useEffect, useRef, useState } from "preact/hooks";
import { reasonOf, revision } from "./store.ts";

export interface Loaded<T> {
  /** The last answer; stays while the next one is awaited. */
  readonly value: T | null;
  readonly error: string | null;
  readonly busy: boolean;
  readonly retry: () => void;
}

/**
 * Asks for data whenever `key` changes (a string that names what is asked for; null asks nothing), and again when the
 * dataset or its decisions change. Of two answers under way only the later counts. A new key forgets the old value
 * unless `keep` is set.
 */
export function useLoad<T>(key: string | null, ask: () => Promise<T>, keep = true): Loaded<T> {
  const [state, setState] = useState<{
    key: string | null;
    value: T | null;
    error: string | null;
    busy: boolean;
  }>({ key: null, value: null, error: null, busy: key !== null });
  const [tries, setTries] = useState(0);
  const latest = useRef(0);
  const now = revision.value;
  // `key` names what `ask` asks for; `now` and `tries` ask again.
  useEffect(() => {
    const turn = ++latest.current;
    if (key === null) return;
    setState((old) => ({ ...old, busy: true }));
    ask().then(
      (value) => turn === latest.current && setState({ key, value, error: null, busy: false }),
      (error: unknown) =>
        turn === latest.current && setState((old) => ({ ...old, key, error: reasonOf(error), busy: false })),
    );
    return () => {
      latest.current++;
    };
  }, [key, now, tries]);
  const fits = keep || state.key === key;
  return {
    value: fits && key !== null ? state.value : null,
    error: state.key === key ? state.error : null,
    busy: state.busy,
    retry: () => setTries((count) => count + 1),
  };
}
