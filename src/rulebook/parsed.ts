/** What the build has read of the rules, so that a start need not read it again. */

import { hash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packageFolder } from "../package-folder.ts";
import type { Rule } from "./rulebook.ts";
import type { Shape } from "./shape.ts";

/**
 * What the build read of the program's rules: to parse 700 files of YAML and the patterns in them anew was two thirds of
 * a start. A file is taken from here only while it is, byte for byte, the one that was parsed, and the shapes of patterns
 * only while all files are; so a rule that was changed since, a folder of one's own and a program that was never built
 * work as ever.
 */
export interface ParsedRules {
  /** By path inside rules/: the hash of a file's text, and what the file holds. */
  readonly files: Readonly<Record<string, { readonly hash: string; readonly value: unknown }>>;
  /** Of the rulebook whose patterns have these shapes. */
  readonly hash: string;
  /** By the id of a rule. */
  readonly shapes: Readonly<Record<string, WrittenShape>>;
}

/** A shape with its sets of UTF-16 units as texts; what letters and marks matches need are units too. */
interface WrittenShape {
  readonly units: readonly (string | null)[];
  readonly lengths: number;
  readonly needs: string | null;
  readonly letters: string | null;
  readonly crossesLines: boolean;
}

/** Where the build writes them. */
export const PARSED_RULES = join(packageFolder, "dist", "rules.json");

export const NOT_PARSED: ParsedRules = { files: {}, hash: "", shapes: {} };

/** What the build read; nothing where there was none. */
export function readParsedRules(): ParsedRules {
  return existsSync(PARSED_RULES) ? JSON.parse(readFileSync(PARSED_RULES, "utf8")) : NOT_PARSED;
}

export const hashOfText = (text: string): string => hash("sha256", text);

export function writeShapes(rules: readonly Rule[]): ParsedRules["shapes"] {
  return Object.fromEntries(
    rules.map(({ id, shape: { units, lengths, needs, letters, crossesLines } }) => [
      id,
      {
        units: units.map(textOf),
        lengths,
        needs: textOf(needs),
        letters: textOf(letters),
        crossesLines,
      },
    ]),
  );
}

export function readShape({ units, lengths, needs, letters, crossesLines }: WrittenShape): Shape {
  return {
    units: units.map(unitsOf),
    lengths,
    needs: unitsOf(needs),
    letters: unitsOf(letters),
    crossesLines,
  };
}

const textOf = (units: ReadonlySet<number> | null) => (units === null ? null : String.fromCharCode(...units));

function unitsOf(text: string | null): ReadonlySet<number> | null {
  if (text === null) return null;
  const units = new Set<number>();
  for (let k = 0; k < text.length; k++) units.add(text.charCodeAt(k));
  return units;
}
