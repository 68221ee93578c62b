/** Where the package lies. */

import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the package, with `rules/` and `package.json`: the same from its source, as it is built, and bundled. */
export const packageFolder = findAbove(dirname(fileURLToPath(import.meta.url)), "package.json");

/** Whether the program runs from its source, as its tests do, and not as it is built. */
export const isSource = import.meta.url.endsWith(".ts");

/** The folder of the program's own code. */
export const codeFolder = join(packageFolder, isSource ? "src" : "dist");

function findAbove(folder: string, name: string): string {
  if (existsSync(join(folder, name))) return folder;
  const above = dirname(folder);
  if (above === folder) throw new Error(`${name} is missing from the package: install it again`);
  return findAbove(above, name);
}
