/** Ids across pages. */

import { createHash } from "node:crypto";

/** The id of a name across pages, from its form and the first page it stands on. The letter keeps it from being a number. */
export function gatheredId(letter: "p" | "o", name: string, page: string): string {
  return letter + createHash("sha256").update(`${name}\0${page}`).digest("hex").slice(0, 15);
}
