import { execFileSync } from "node:child_process";
import { type Browser, chromium } from "playwright-core";
import { findChromium } from "../../tools/print-pdf.ts";

/** Null where no Chromium is installed: the tests then say that they are skipped. */
export const browserPath = pathOf(findChromium());

let browser: Promise<Browser> | undefined;

/** The browser, opened once for all test files of a process; it ends with the process. */
export function openBrowser(): Promise<Browser> {
  browser ??= chromium.launch({ executablePath: browserPath!, args: ["--no-sandbox"] });
  return browser;
}

/** In a page: hands that touch it leave a trace. */
export const markTouch = `
  for (const type of ["keydown", "pointerdown", "pointermove", "input"])
    addEventListener(type, () => { globalThis.isTouched = true; }, { capture: true, once: true });
`;

/** Playwright wants the whole path of a program. */
function pathOf(name: string | null): string | null {
  if (name === null) return null;
  return execFileSync("sh", ["-c", `command -v ${name}`], { encoding: "utf8" }).trim();
}
