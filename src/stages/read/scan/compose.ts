/** Makes the lines of a page of what was recognised on a sheet. */

import type { Box, BoxedLine } from "../../../model/boxed.ts";
import { joinWords } from "../ocr/compose-line.ts";
import type { DraftWord } from "../ocr/draft.ts";
import type { PlacedSpot } from "./find/find-lines.ts";
import type { Letter } from "./recognise/read-line.ts";

/** A line of ink with what it says. */
export interface ReadSpot {
  readonly spot: PlacedSpot;
  readonly letters: readonly Letter[];
}

/** How much of its cell the ink of a line fills, from top to bottom: of Chinese, and of figures and Latin letters. */
const CHINESE_INK = 0.92;
const LATIN_INK = 0.74;
const chinese = /\p{Script=Han}/u;

/** A line of a page; null where nothing was recognised. Blanks are between words and none. */
export function composeLine({ spot, letters }: ReadSpot): BoxedLine | null {
  const ink = spot.inkBottom - spot.inkTop;
  const isChinese = letters.some(({ character }) => chinese.test(character));
  const size = ink / (isChinese ? CHINESE_INK : LATIN_INK);
  const words: DraftWord[] = [];
  letters.forEach((letter, k) => {
    if (letter.character.trim() === "") return;
    const box = boxOf(letters, k, spot, size);
    const spaced = letters[k - 1]?.character === " ";
    words.push({ text: letter.character, box, confidence: letter.confidence, spaced });
  });
  const text = joinWords(words);
  if (text === "") return null;
  return {
    text,
    box: {
      x: words[0]!.box!.x,
      y: spot.inkTop,
      width: endOf(words.at(-1)!.box!) - words[0]!.box!.x,
      height: ink,
    },
    size,
    bold: false,
    words: words.map(({ text: own, box, confidence }) => ({ text: own, box: box!, confidence })),
    block: null,
  };
}

const endOf = ({ x, width }: Box) => x + width;

/** A character reaches half way to its neighbours, and no further than half its cell. */
function boxOf(letters: readonly Letter[], k: number, spot: PlacedSpot, size: number): Box {
  const { x, character } = letters[k]!;
  const half = (/[\x21-\x7e]/.test(character) ? 0.3 : 0.5) * size;
  const before = letters[k - 1];
  const after = letters[k + 1];
  const left = Math.max(x - half, before === undefined ? spot.x : (before.x + x) / 2);
  const right = Math.min(x + half, after === undefined ? spot.x + spot.length : (after.x + x) / 2);
  const middle = spot.slope * (x - spot.x - spot.length / 2);
  return {
    x: left,
    y: spot.inkTop + middle,
    width: Math.max(1, right - left),
    height: spot.inkBottom - spot.inkTop,
  };
}
