/** The data source, and what changes in it. */

import { signal } from "@preact/signals";
import type { AuditSource, Change, DatasetInfo } from "../../api.ts";
import { reviewer } from "./reviewer.ts";

/** What all views share: the source, what is known of the dataset, and how often it has changed. */

let current: AuditSource;

export const info = signal<DatasetInfo | null>(null);
export const infoError = signal<string | null>(null);
/** Grows whenever decisions came in or the dataset was made anew: whoever shows data asks again. */
export const revision = signal(0);
/** Grows only when the dataset was made anew. */
export const remade = signal(0);

/** Decisions that this page has been told of, so that its own are not taken twice. */
const known = new Set<string>();
const listeners = new Set<(change: Change) => void>();

/** The one source of data. */
export function source(): AuditSource {
  return current;
}

export function startStore(from: AuditSource): void {
  current = from;
  void loadInfo();
  from.watch(tellChange);
}

/** Takes in what changed, whether this page made the change or another. */
export function tellChange(change: Change): void {
  const fresh = change.decisions.filter(({ id }) => !known.has(id));
  if (fresh.length === 0 && change.decisions.length > 0 && change.generation === null) return;
  for (const { id } of fresh) known.add(id);
  for (const listen of listeners) listen({ ...change, decisions: fresh });
  if (change.generation !== null) remade.value++;
  revision.value++;
  void loadInfo();
}

/** Calls back with every change; gives what ends it. */
export function onChange(listen: (change: Change) => void): () => void {
  listeners.add(listen);
  return () => listeners.delete(listen);
}

export async function loadInfo(): Promise<void> {
  try {
    const now = await current.info();
    if (now.reviewer !== null) reviewer.value = now.reviewer;
    info.value = now;
    infoError.value = null;
  } catch (error) {
    infoError.value = reasonOf(error);
  }
}

/** What went wrong, in the words of whoever threw it. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
