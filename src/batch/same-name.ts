/** Files of one name in several formats, brought together. */

import { endings } from "../stages/read/endings.ts";

/** Formats in the order of what they know of a page: where its glyphs stand, where its words do, nothing. */
const formats = [
  endings.pdf,
  endings.xml,
  endings.hocr,
  endings.json,
  endings.html,
  endings.markdown,
  endings.text,
];

/**
 * What says a file's format in its name: `.txt`, `.pdf`, `.alto.xml`, `.hocr.html`; what MinerU and PaddleOCR put before
 * it: `_content_list.json`, `_origin.pdf`, `_res.json`.
 */
const format =
  /(?:_(?:middle|content_list|origin|layout|spans?)(?=\.(?:json|pdf)$)|_res(?=\.json$))?(?:\.(?:alto|page|hocr))?\.[^./\\]+$/i;

/** A file that may be the same page as the one next to it. */
export interface Twinned {
  /** Others of its name lie beside it, in other formats. */
  readonly hasTwins?: true;
}

/** A file's name without what says its format: the same of one page that was stored in several. */
export function stemOf(path: string): string {
  return path.replace(format, "");
}

/**
 * Of the files in a folder, those of one name in several formats follow each other, marked, the one that knows most of
 * its page first; they stand where the first of them stood. A picture beside one of them is left out: to recognise what is
 * there as text takes long and knows less. All others stay where they are.
 */
export function bringTogether<T extends { readonly name: string }>(files: readonly T[]): (T & Twinned)[] {
  const byStem = new Map<string, T[]>();
  const texts = new Set(files.filter((file) => rankOf(file) !== -1).map(({ name }) => stemOf(name)));
  for (const file of files) {
    // What is no page by its name keeps its name, as a sidecar does.
    const stem = rankOf(file) === -1 ? `/${file.name}` : stemOf(file.name);
    if (isPicture(file) && texts.has(stemOf(file.name))) continue;
    const same = byStem.get(stem);
    if (same === undefined) byStem.set(stem, [file]);
    else same.push(file);
  }
  return Array.from(byStem.values()).flatMap((same) =>
    same.length === 1
      ? same
      : same.toSorted((a, b) => rankOf(a) - rankOf(b)).map((file) => ({ ...file, hasTwins: true as const })),
  );
}

const isPicture = ({ name }: { readonly name: string }) => endings.picture.test(name);

function rankOf({ name }: { readonly name: string }): number {
  return formats.findIndex((it) => it.test(name));
}
