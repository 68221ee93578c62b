/** Keys of the page: what is bound now, and what a press does. */

import { signal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { Word } from "./i18n/index.ts";

/** What a key does. `keys` are alternatives; two letters with a space are pressed one after the other (`g f`). */
export interface Binding {
  readonly keys: readonly string[];
  readonly group: KeyGroup;
  readonly word: Word;
  /** What the help shows of many keys that are alike. */
  readonly shown?: string;
  readonly run: (pressed: string) => void;
}

export const keyGroups = ["decide", "list", "everywhere", "views"] as const;
export type KeyGroup = (typeof keyGroups)[number];

const layers = signal<readonly { readonly bindings: readonly Binding[] }[]>([]);
/** The first key of a pair, while the second is awaited. */
let prefix: string | null = null;
let forget: ReturnType<typeof setTimeout> | undefined;

/** All bindings of what is on the page now, each key once. */
export function activeBindings(): readonly Binding[] {
  return layers.value.flatMap(({ bindings }) => bindings);
}

/** Makes keys work as long as the component is on the page; the component mounted last wins. */
export function useKeys(bindings: readonly Binding[]): void {
  const live = useRef(bindings);
  live.current = bindings;
  useEffect(() => {
    const layer = {
      get bindings() {
        return live.current;
      },
    };
    layers.value = [...layers.peek(), layer];
    return () => {
      layers.value = layers.peek().filter((it) => it !== layer);
    };
  }, []);
}

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (isTyping(event.target) || document.querySelector("dialog[open]") !== null) return;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const pressed = prefix === null ? key : `${prefix} ${key}`;
  clearTimeout(forget);
  prefix = null;
  const all = layers.peek().flatMap(({ bindings }) => bindings);
  const found = all.findLast(({ keys }) => keys.includes(pressed));
  if (found !== undefined) {
    event.preventDefault();
    found.run(pressed);
  } else if (all.some(({ keys }) => keys.some((it) => it.startsWith(`${pressed} `)))) {
    prefix = pressed;
    forget = setTimeout(() => {
      prefix = null;
    }, 1500);
  }
});

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest("input:not([type=checkbox]), textarea, select") !== null
  );
}
