/** Globs of the command line, for shells that leave them alone: `*` `**` `?` `[a-z]` `{a,b}`. */

import picomatch from "picomatch";

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
    // Names of files hold round brackets more often than anybody means a group by them.
    pattern: picomatch.makeRe(parts.slice(first).join("/").replace(/[()]/g, "\\$&"), {
      dot: true,
      nonegate: true,
      noextglob: true,
      posix: true,
    }),
  };
}
