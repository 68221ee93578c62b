/** A chart on the page: title, picture, words and table. */

import type { ComponentChildren, Ref } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { t } from "../i18n/index.ts";
import { reasonOf } from "../store/store.ts";
import { DataTable, type TableData } from "./data-table.tsx";
import { loadPlot, type PlotLibrary } from "./load-plot.ts";

interface Props {
  readonly title: string;
  readonly description: string;
  /** Draws for a width in pixels; each picture stands under its heading. */
  readonly draw: (plot: PlotLibrary, width: number) => readonly Picture[];
  /** Another whenever the picture is to be drawn again. */
  readonly version: unknown;
  readonly table: TableData;
  /** The picture may be wider than the page: it then scrolls by itself. */
  readonly scrolls?: boolean;
  /** Two pictures stand side by side where there is room. */
  readonly beside?: boolean;
  readonly children?: ComponentChildren;
}

export interface Picture {
  readonly heading?: string;
  readonly svg: Element;
}

/** A chart with its title, what it shows in words, and the same as a table. */
export function ChartFigure({
  title,
  description,
  draw,
  version,
  table,
  scrolls = false,
  beside = false,
  children,
}: Props) {
  const place = useRef<HTMLElement>(null);
  const [error, setError] = useState<string | null>(null);
  const width = useWidth(place);
  useEffect(() => {
    if (width === 0) return;
    let isWanted = true;
    loadPlot().then(
      (plot) => isWanted && show(place.current!, draw(plot, width)),
      (reason: unknown) => isWanted && setError(reasonOf(reason)),
    );
    return () => {
      isWanted = false;
    };
  }, [version, width]);
  return (
    <figure class="chart">
      <figcaption>
        <h2>{title}</h2>
        <p>{description}</p>
      </figcaption>
      {children}
      {error !== null && <p class="notice error">{t("chart.failed", { reason: error })}</p>}
      {scrolls ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reached by keyboard
        <section class="pictures scrolls" ref={place} tabIndex={0} aria-label={title} />
      ) : (
        <div class={beside ? "pictures beside" : "pictures"} ref={place as Ref<HTMLDivElement>} />
      )}
      <DataTable {...table} />
    </figure>
  );
}

function useWidth(place: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry!.contentRect.width)));
    observer.observe(place.current!);
    return () => observer.disconnect();
  }, []);
  return width;
}

function show(place: HTMLElement, pictures: readonly Picture[]): void {
  place.replaceChildren(
    ...pictures.flatMap(({ heading, svg }) => {
      nameParts(svg);
      if (heading === undefined) return [svg];
      const line = document.createElement("h3");
      line.textContent = heading;
      return [line, svg];
    }),
  );
}

/**
 * The library names every part of a drawing in English where no name may stand: kept aside. A link is called what the
 * mark inside it is called.
 */
function nameParts(svg: Element): void {
  const links = svg.querySelectorAll("a");
  svg.setAttribute("role", links.length > 0 ? "group" : "img");
  for (const link of links) {
    const mark = link.firstElementChild;
    link.setAttribute("aria-label", mark?.getAttribute("aria-label") ?? "");
    mark?.removeAttribute("aria-label");
  }
  for (const part of svg.querySelectorAll("g[aria-label]")) {
    part.setAttribute("data-part", part.getAttribute("aria-label")!);
    part.removeAttribute("aria-label");
  }
}
