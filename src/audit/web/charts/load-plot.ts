/** Unpacks the charting library when the first chart needs it. */

import { CHARTS_ELEMENT, CHARTS_GLOBAL } from "./charts-element.ts";
import type * as Plot from "./plot-entry.ts";

export type PlotLibrary = typeof Plot;

let library: Promise<PlotLibrary> | null = null;

/**
 * Unpacks the charting library, once. The script is an inline one, so that the page's content security policy can allow
 * it by its hash.
 */
export function loadPlot(): Promise<PlotLibrary> {
  library ??= unpack();
  return library;
}

async function unpack(): Promise<PlotLibrary> {
  const packed = document.getElementById(CHARTS_ELEMENT)?.textContent;
  if (packed == null) throw new Error(`expected the charts in an element #${CHARTS_ELEMENT} of the page`);
  const bytes = Uint8Array.from(atob(packed.trim()), (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  const script = document.createElement("script");
  script.textContent = await new Response(stream).text();
  document.head.append(script);
  const loaded = (globalThis as unknown as Record<string, PlotLibrary | undefined>)[CHARTS_GLOBAL];
  if (loaded === undefined) throw new Error("the charts were kept from running");
  return loaded;
}
