/** Loads data for a component and keeps it fresh. */

import { useEffect, useState } from "preact/hooks";
import { reasonOf, remade, revision } from "./store.ts";

export interface Loaded<T> {
  /** The last answer; stays while the next one is awaited. */
  readonly value: T | null;
  readonly error: string | null;
  readonly busy: boolean;
  readonly retry: () => void;
}

interface Options {
  /** Whether the answer to another key may be shown until the new one is there. */
  readonly keep?: boolean;
  /** Whether decisions that come in make it ask again; a dataset made anew always does. */
  readonly live?: boolean;
}

interface State<T> {
  readonly key: string | null;
  readonly value: T | null;
  readonly error: string | null;
  readonly busy: boolean;
}

/**
 * Asks for data whenever `key` changes (a string that names what is asked for; null asks nothing), and again when the
 * data change. Of two answers under way only the later counts.
 */
export function useLoad<T>(
  key: string | null,
  ask: () => Promise<T>,
  { keep = true, live = true }: Options = {},
): Loaded<T> {
  const [state, setState] = useState<State<T>>({ key: null, value: null, error: null, busy: key !== null });
  const [tries, setTries] = useState(0);
  const now = live ? revision.value : remade.value;
  // `key` names what `ask` asks for; `now` and `tries` ask again.
  useEffect(() => {
    if (key === null) return;
    let awaited = true;
    setState((old) => ({ ...old, busy: true }));
    ask().then(
      (value) => awaited && setState({ key, value, error: null, busy: false }),
      (error: unknown) =>
        awaited && setState((old) => ({ ...old, key, error: reasonOf(error), busy: false })),
    );
    return () => {
      awaited = false;
    };
  }, [key, now, tries]);
  return {
    value: key !== null && (keep || state.key === key) ? state.value : null,
    error: state.key === key ? state.error : null,
    busy: state.busy,
    retry: () => setTries((count) => count + 1),
  };
}
