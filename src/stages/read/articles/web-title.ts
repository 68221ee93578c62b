/** Finds the title of a web page where it stands in the file. */

import type { MainText } from "./main-text.ts";
import type { Piece } from "./marked-text.ts";
import { elementsOf, findElement, isElement, textOf, type WebElement, wordsOf } from "./web-tree.ts";

/** The title, and the element that it is all of; null where it is only a part of one (`<title>`). */
export interface WebTitle {
  readonly pieces: readonly Piece[];
  readonly element: WebElement | null;
}

/** What parts a title from the name of its site: `标题_海报网`, `Title | Site`, `Title - Site`. */
const PARTED = /[_|｜]|\s[-–—]\s|--/u;

/**
 * The heading that says what the page's title says, or the first of the highest headings when there is one; else what
 * stands in `<title>` before the site's name.
 */
export function findTitle(root: WebElement, main: MainText | null): WebTitle | null {
  const stated = findElement(root, "title");
  const said = [main?.title ?? "", stated === undefined ? "" : textOf(stated)]
    .map(wordsOf)
    .filter((it) => it !== "");
  const headings = [...elementsOf(root)].filter(
    (it) => /^h[1-3]$/.test(it.name) && wordsOf(textOf(it)).length >= 2,
  );
  const named = headings.filter((it) => {
    const words = wordsOf(textOf(it));
    return said.some((title) => title === words || (words.length >= 4 && title.startsWith(words)));
  });
  const tops = headings.filter((it) => it.name === "h1" && main?.elements.has(it.number) === true);
  const element =
    named.sort((a, b) => a.name.localeCompare(b.name))[0] ?? (tops.length === 1 ? tops[0] : undefined);
  if (element !== undefined) return { pieces: piecesOf(element), element };
  if (stated === undefined) return null;
  const text = textOf(stated);
  const shown = text.trim();
  const site = PARTED.exec(shown);
  const before = text.length - text.trimStart().length;
  const end = site === null ? text.length : before + shown.slice(0, site.index).trimEnd().length;
  const pieces = cutPieces(piecesOf(stated), end);
  return pieces.length === 0 ? null : { pieces, element: null };
}

export function piecesOf(element: WebElement): Piece[] {
  return element.children.flatMap((child): Piece[] => (isElement(child) ? piecesOf(child) : [child]));
}

/** The first units of pieces. */
function cutPieces(pieces: readonly Piece[], length: number): Piece[] {
  const out: Piece[] = [];
  let left = length;
  for (const piece of pieces) {
    if (left <= 0) break;
    const isPart = piece.text.length > left && piece.text.length === piece.to - piece.from;
    out.push(isPart ? { text: piece.text.slice(0, left), from: piece.from, to: piece.from + left } : piece);
    left -= piece.text.length;
  }
  return out;
}
