/** Globs of the command line as regular expressions. */

import { escapeRegex } from "../model/escape-regex.ts";

/** Globs, for shells that leave them alone: `*` `**` `?` `[a-z]` `{a,b}`. */

const magic = /[*?[{]/;

export function isGlob(path: string): boolean {
  return magic.test(path);
}

/** The folder before the first part with a wildcard, and the pattern that paths below it must match. */
export function splitGlob(glob: string): { base: string; pattern: RegExp } {
  const parts = glob.split("/");
  const first = parts.findIndex(isGlob);
  const base = parts.slice(0, first).join("/");
  return {
    base: base === "" ? (glob.startsWith("/") ? "/" : ".") : base,
    pattern: compileGlob(parts.slice(first).join("/")),
  };
}

const token = /\*\*\/|\*\*|\*|\?|\[!?[^\]]+\]|\{[^{}]*\}|[\s\S]/g;

function compileGlob(glob: string): RegExp {
  const source = (glob.match(token) ?? []).map((part) => {
    if (part === "**/") return "(?:[^/]+/)*";
    if (part === "**") return ".*";
    if (part === "*") return "[^/]*";
    if (part === "?") return "[^/]";
    if (part.length > 1 && part.startsWith("[")) return part.replace(/^\[!/, "[^").replaceAll("\\", "\\\\");
    if (part.length > 1) return `(?:${part.slice(1, -1).split(",").map(escapeRegex).join("|")})`;
    return escapeRegex(part);
  });
  return new RegExp(`^${source.join("")}$`, "u");
}
