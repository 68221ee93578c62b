/** Who decides, asked once and remembered. */

import { signal } from "@preact/signals";

/** Who decides: asked once and kept in this browser, unless the server says it. */

const KEPT = "baoshu.reviewer";

export const reviewer = signal<string | null>(localStorage.getItem(KEPT));
/** Set while the name is being asked for: called with the answer, or with null when it was not given. */
export const asking = signal<((name: string | null) => void) | null>(null);

export function setReviewer(name: string): void {
  reviewer.value = name;
  localStorage.setItem(KEPT, name);
}

/** Asks for the name unless it is known. Gives whether it is known now. */
export async function knowReviewer(): Promise<boolean> {
  if (reviewer.value !== null) return true;
  await askReviewer();
  return reviewer.value !== null;
}

export function askReviewer(): Promise<void> {
  return new Promise((resolve) => {
    asking.value = (name) => {
      asking.value = null;
      if (name !== null) setReviewer(name);
      resolve();
    };
  });
}
