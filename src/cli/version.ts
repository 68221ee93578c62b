import { readFileSync } from "node:fs";

/** The program's version, from its `package.json`; the path holds for `src/cli` and `dist/cli` alike. */
export function readVersion(): string {
  const text = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}
