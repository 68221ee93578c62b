/** The built audit page as a file, and the sources its policy must allow. */

import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { inflateRawSync } from "node:zlib";
import { UsageError } from "../batch/usage-error.ts";
import { packageFolder } from "../package-folder.ts";
import { CHARTS_ELEMENT } from "./web/charts/charts-element.ts";

/** The audit page as it is built: one HTML file, its scripts and styles inside. */
export const builtPage = join(packageFolder, "dist/audit/page.html");

/** @throws UsageError when the page was never built */
export async function readPageFile(): Promise<string> {
  if (!existsSync(builtPage))
    throw new UsageError(`${builtPage}: no audit page here: run npm run build, then start again`);
  return await readFile(builtPage, "utf8");
}

/**
 * The sources that a content security policy must allow for this page to run: `'sha256-…'` of each script inside it, and
 * of the packed charts, which the page unpacks into a script when it first draws one.
 */
export function listScriptSources(html: string): string[] {
  return Array.from(scriptsOf(html)).flatMap(({ attributes, text }) => {
    if (attributes.includes(`id="${CHARTS_ELEMENT}"`))
      return [hashSource(inflateRawSync(Buffer.from(text, "base64")))];
    const type = /\btype="([^"]*)"/.exec(attributes)?.[1] ?? "module";
    return type === "module" || type === "text/javascript" ? [hashSource(text)] : [];
  });
}

/** Every script of a page. By search, because a pattern for it takes the square of the time on scripts that never end. */
function* scriptsOf(html: string): Generator<{ readonly attributes: string; readonly text: string }> {
  const [opening, closing] = ["<script", "</script>"];
  for (let at = html.indexOf(opening); at !== -1; at = html.indexOf(opening, at)) {
    const start = html.indexOf(">", at) + 1;
    const end = html.indexOf(closing, start);
    if (start === 0 || end === -1) return;
    yield { attributes: html.slice(at + opening.length, start - 1), text: html.slice(start, end) };
    at = end + closing.length;
  }
}

function hashSource(script: string | Uint8Array): string {
  return `'sha256-${createHash("sha256").update(script).digest("base64")}'`;
}
