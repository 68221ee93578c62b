import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const folder = fileURLToPath(new URL("../../dist/audit", import.meta.url));
const configFile = fileURLToPath(new URL("../../src/audit/web/vite.config.ts", import.meta.url));

let built: Promise<string> | undefined;

/**
 * Builds the audit page from its sources, once for all test files of a process, puts it where the program looks for it,
 * and gives its text.
 */
export function buildPage(): Promise<string> {
  built ??= buildNow();
  return built;
}

async function buildNow(): Promise<string> {
  const built = await build({ configFile, logLevel: "error", build: { write: false } });
  const outputs = [built].flat().flatMap((it) => ("output" in it ? it.output : []));
  const page = outputs.find(({ fileName }) => fileName === "page.html");
  if (page?.type !== "asset") throw new Error("expected the build to give page.html");
  const html = String(page.source);
  mkdirSync(folder, { recursive: true });
  // Another test file may be doing the same: whoever reads finds one whole page or the other.
  const aside = `${folder}/page.${process.pid}.html`;
  writeFileSync(aside, html);
  renameSync(aside, `${folder}/page.html`);
  return html;
}
