/** Loads the YAML library when it is needed. */

import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** The library that reads YAML, loaded with the first rulebook: a program that imports the package does not wait for it. */
export function loadYaml(): typeof import("yaml") {
  return require("yaml") as typeof import("yaml");
}
