/** Keeps list, page and record scrolled to the same thing. */

import { effect } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { hovered } from "./selection.ts";

/**
 * Lets list, page and record follow each other: what is selected is scrolled into view on the page, and what the
 * pointer is over in one pane is marked, and scrolled to, in the others.
 */
export function useFollow(key: string | null, ready: string): void {
  useEffect(() => {
    if (key === null) return;
    for (const element of find(key)) {
      if (element.closest("[data-pane=page]")) settle(element);
      else reveal(element);
    }
    // On a narrow screen the record stands below the page: whoever had read on in it begins at its top again.
    const record = document.querySelector(".record");
    if (record !== null && record.getBoundingClientRect().top < 0) record.scrollIntoView();
  }, [key, ready]);
  useEffect(
    () =>
      effect(() => {
        const now = hovered.value;
        for (const old of document.querySelectorAll("[data-hovered]")) old.removeAttribute("data-hovered");
        if (now === null) return;
        for (const element of find(now.key)) {
          element.setAttribute("data-hovered", "");
          const pane = element.closest("[data-pane=page]") ? "page" : "list";
          if (pane !== now.pane) reveal(element);
        }
      }),
    [],
  );
}

function find(key: string): Element[] {
  return [...document.querySelectorAll(`[data-key="${CSS.escape(key)}"]`)];
}

/** Scrolls the page to what is selected, so that what follows it can be read as well as what leads to it. */
function settle(element: Element): void {
  const pane = element.closest(".page-body");
  if (pane === null) return;
  const room = pane.getBoundingClientRect();
  const { top, bottom } = element.getBoundingClientRect();
  const third = room.height / 3;
  if (top < room.top + third / 3 || bottom > room.bottom - third) pane.scrollTop += top - room.top - third;
}

/** Scrolls the pane that an element stands in, and nothing around it: on a narrow screen the page itself stays. */
function reveal(element: Element): void {
  const pane = element.closest(".page-body, .list-body");
  if (pane === null) return;
  const room = pane.getBoundingClientRect();
  const place = element.getBoundingClientRect();
  const margin = Math.min(48, room.height / 5);
  if (place.top < room.top + margin) pane.scrollTop += place.top - room.top - margin;
  else if (place.bottom > room.bottom - margin) pane.scrollTop += place.bottom - room.bottom + margin;
}
