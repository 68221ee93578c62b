import { effect } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { hovered } from "./selection.ts";

/**
 * Lets list, page and record follow each other: what is selected is scrolled into view on the page, and what the
 * pointer is over in one pane is marked, and scrolled to, in the others.
 */
export function useFollow(key: string | null, ready: unknown): void {
  useEffect(() => {
    if (key === null) return;
    find(key)
      .find((it) => it.closest("[data-pane=page]"))
      ?.scrollIntoView({ block: "nearest" });
  }, [key, ready !== null]);
  useEffect(
    () =>
      effect(() => {
        const now = hovered.value;
        for (const old of document.querySelectorAll("[data-hovered]")) old.removeAttribute("data-hovered");
        if (now === null) return;
        for (const element of find(now.key)) {
          element.setAttribute("data-hovered", "");
          const pane = element.closest("[data-pane=page]") ? "page" : "list";
          if (pane !== now.pane) element.scrollIntoView({ block: "nearest" });
        }
      }),
    [],
  );
}

function find(key: string): Element[] {
  return [...document.querySelectorAll(`[data-key="${CSS.escape(key)}"]`)];
}
