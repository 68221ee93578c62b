/** Reads the data out of an offline report. */

import { DATA_ELEMENT, type EmbeddedData } from "./embedded-data.ts";

/** The data that an offline report carries; null in a page that a server serves. */
export function readEmbeddedData(): EmbeddedData | null {
  const text = document.getElementById(DATA_ELEMENT)?.textContent;
  return text == null ? null : (JSON.parse(text) as EmbeddedData);
}
