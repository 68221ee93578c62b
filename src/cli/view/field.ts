/** A field's value in a terminal. */

import { shorten } from "./width.ts";

/** A field's value in a few words: text as it is, what is nested as JSON, nothing as `-`. */
export function showField(value: unknown, columns = 60): string {
  if (value === null || value === "") return "-";
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return shorten(text.replaceAll("\n", "⏎"), columns);
}
