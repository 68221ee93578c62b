import { createRequire } from "node:module";

/** The library that reads YAML, loaded with the first rulebook: a program that imports the package does not wait for it. */
export function loadYaml(): typeof import("yaml") {
  return createRequire(import.meta.url)("yaml") as typeof import("yaml");
}
