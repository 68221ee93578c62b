import { dirname } from "node:path";
import type { FoundFile } from "./file-kind.ts";

/** What says a file's format in its name: `.txt`, `.pdf`, `.alto.xml`, `.hocr.html`. */
const format = /(?:\.(?:alto|page|hocr))?\.[^./\\]+$/i;

/** Formats by what they know of a page: where its glyphs stand, where its words do, nothing. */
const formats = [/\.pdf$/i, /\.xml$/i, /\.(?:hocr|x?html?)$/i];

/** A file's name without what says its format: the same of one page that was stored in several. */
export function stemOf(path: string): string {
  return path.replace(format, "");
}

/**
 * Files of one name in several formats, which may be one page, follow each other, marked, the one that knows most of its
 * page first; they stand where the first of them stood. All others stay where they are.
 */
export function* bringTogether<T extends FoundFile>(
  files: Iterable<T>,
): Generator<T & { readonly hasTwins?: true }> {
  let together: T[] = [];
  for (const file of files) {
    if (together[0] !== undefined && dirname(together[0].path) !== dirname(file.path)) {
      yield* arrange(together);
      together = [];
    }
    together.push(file);
  }
  yield* arrange(together);
}

function* arrange<T extends FoundFile>(files: readonly T[]): Generator<T & { readonly hasTwins?: true }> {
  const byStem = new Map<string, T[]>();
  for (const file of files) {
    const stem = stemOf(file.path);
    const same = byStem.get(stem);
    if (same === undefined) byStem.set(stem, [file]);
    else same.push(file);
  }
  for (const same of byStem.values()) {
    if (same.length === 1) yield same[0]!;
    else for (const file of same.toSorted(byFormat)) yield { ...file, hasTwins: true };
  }
}

function byFormat(one: FoundFile, other: FoundFile): number {
  return rankOf(one.path) - rankOf(other.path);
}

function rankOf(path: string): number {
  const rank = formats.findIndex((it) => it.test(path));
  return rank === -1 ? formats.length : rank;
}
