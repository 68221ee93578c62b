import { signal } from "@preact/signals";

/** Who decides: asked once and kept in this browser, unless the server says it. */

const KEPT = "baoshu.reviewer";

export const reviewer = signal<string | null>(localStorage.getItem(KEPT));

export function setReviewer(name: string): void {
  reviewer.value = name;
  localStorage.setItem(KEPT, name);
}
