import { signal } from "@preact/signals";
import type { AuditSource, DatasetInfo } from "../../api.ts";

/** What all views share: the source, what is known of the dataset, and how often it has changed. */

let current: AuditSource;

export const info = signal<DatasetInfo | null>(null);
export const infoError = signal<string | null>(null);
/** Grows whenever decisions came in or the dataset was made anew: whoever shows data asks again. */
export const revision = signal(0);
/** Grows only when the dataset was made anew. */
export const remade = signal(0);

/** The one source of data. */
export function source(): AuditSource {
  return current;
}

export function startStore(from: AuditSource): void {
  current = from;
  void loadInfo();
  from.watch((change) => {
    if (change.generation !== null) remade.value++;
    revision.value++;
    void loadInfo();
  });
}

export async function loadInfo(): Promise<void> {
  try {
    info.value = await current.info();
    infoError.value = null;
  } catch (error) {
    infoError.value = reasonOf(error);
  }
}

/** What went wrong, in the words of whoever threw it. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
