/** Heads in the size of the text: titles in the middle over columns, and bylines whose noun and names print sets apart. */

import { bottom, middleX, middleY, right } from "../../../model/box.ts";
import { isNameLine, readByline } from "../byline.ts";
import { OPEN } from "../line.ts";
import type { LayoutWords } from "../words.ts";
import type { TitleBlock } from "./blocks.ts";
import type { PlacedLine } from "./place.ts";

/** A title over columns in the size of the text, at most so long, in characters. */
const LONGEST_TITLE = 24;
/** Room from such a title down to its columns, and between its lines, in the size of the text. */
const MOST_ROOM = 6;
const LINE_ROOM = 3;

/**
 * Lines that stand by themselves in the middle over two columns: the title of what both columns hold, with its byline.
 * Their block is as wide as the columns.
 */
export function findSpanningHeads(
  lines: readonly PlacedLine[],
  body: number,
  words: LayoutWords,
): TitleBlock[] {
  const sorted = [...lines].sort((a, b) => a.box.y - b.box.y || a.box.x - b.box.x);
  const out: TitleBlock[] = [];
  for (let k = 0; k < sorted.length; k++) {
    const group: PlacedLine[] = [];
    let at = k;
    while (at < sorted.length && isHead(sorted, at, group.at(-1), body)) group.push(sorted[at++]!);
    const columns = group.length === 0 ? null : columnsUnder(sorted, at, group, body);
    if (columns === null) continue;
    k = at - 1;
    const names = group.filter(
      ({ line }, n) => n > 0 && (isNameLine(line.text) || readByline(line.text, words) !== undefined),
    );
    const top = group[0]!.box.y;
    out.push({
      lines: group.filter((it) => !names.includes(it)),
      names,
      box: {
        x: columns.left,
        y: top,
        width: columns.right - columns.left,
        height: bottom(group.at(-1)!.box) - top,
      },
    });
  }
  return out;
}

/** Whether a line stands alone in its row, ends no sentence, and right below the one before it. */
function isHead(
  sorted: readonly PlacedLine[],
  at: number,
  above: PlacedLine | undefined,
  body: number,
): boolean {
  const { line, box, size } = sorted[at]!;
  if (line.text.length > LONGEST_TITLE || line.ending !== OPEN || size < 0.9 * body) return false;
  const isAlone = [sorted[at - 1], sorted[at + 1]].every(
    (it) => it === undefined || Math.abs(middleY(it.box) - middleY(box)) > 0.5 * size,
  );
  if (!isAlone) return false;
  return (
    above === undefined ||
    (box.y - bottom(above.box) < LINE_ROOM * body && Math.abs(middleX(box) - middleX(above.box)) < 2 * body)
  );
}

/** The columns in whose gutter the middle of a head stands; null where the next row is none of two columns. */
function columnsUnder(
  sorted: readonly PlacedLine[],
  at: number,
  group: readonly PlacedLine[],
  body: number,
): { left: number; right: number } | null {
  const first = sorted[at];
  if (first === undefined || first.box.y - bottom(group.at(-1)!.box) > MOST_ROOM * body) return null;
  const row = sorted.filter((it) => Math.abs(middleY(it.box) - middleY(first.box)) < 0.5 * body);
  const middle = middleX(group[0]!.box);
  const before = row.filter((it) => right(it.box) <= middle).sort((a, b) => right(b.box) - right(a.box))[0];
  const after = row.filter((it) => it.box.x >= middle).sort((a, b) => a.box.x - b.box.x)[0];
  if (before === undefined || after === undefined) return null;
  const isProse = [before, after].every(({ box }) => box.width > 8 * body);
  return isProse ? { left: before.box.x, right: right(after.box) } : null;
}

/** The noun of a byline and its names, side by side with room between. */
export type SplitByline = readonly [noun: PlacedLine, names: PlacedLine];

/** Room between a byline's noun and its names, in their size. */
const NAME_ROOM = 6;

export function findSplitBylines(lines: readonly PlacedLine[], words: LayoutWords): SplitByline[] {
  return lines.flatMap((noun): SplitByline[] => {
    if (readByline(noun.line.text, words) !== "role") return [];
    const names = lines.find(
      (it) =>
        Math.abs(middleY(it.box) - middleY(noun.box)) < 0.4 * noun.size &&
        it.box.x >= right(noun.box) &&
        it.box.x - right(noun.box) < NAME_ROOM * noun.size &&
        isNameLine(it.line.text),
    );
    return names === undefined ? [] : [[noun, names]];
  });
}
