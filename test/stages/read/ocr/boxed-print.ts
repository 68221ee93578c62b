import {
  alto,
  altoBlock,
  altoLine,
  altoPage,
  hocr,
  hocrPage,
  pageXml,
} from "../../../batch/bad-inputs/ocr-files.ts";

/** How a line is printed and how its boxes are drawn. Lengths are in em. */
export interface Setting {
  /** Of a digit or letter: half an em, or a whole one in full-width cells. */
  readonly half: number;
  /** Of a blank. */
  readonly blank: number;
  /** Room between any two characters. */
  readonly spacing: number;
  /** How much of its cell a box covers; 1 is all of it, less is the ink alone. */
  readonly ink: number;
  /** Characters to a box. */
  readonly pieces: number;
}

export const usual: Setting = { half: 0.5, blank: 0.25, spacing: 0, ink: 1, pieces: 1 };

export interface PrintedWord {
  readonly text: string;
  readonly x: number;
  readonly width: number;
}

const em = 40;
const top = 20;
const isHan = (character: string) => /[\p{Script=Han}，。、（）“”：；％]/u.test(character);

/** The boxes that a recogniser would draw around a line; `　` is a blank as wide as three characters. */
export function printWords(text: string, setting: Setting): PrintedWord[] {
  const words: PrintedWord[] = [];
  let x = 20;
  let open = false;
  for (const character of text) {
    if (character === " " || character === "　") {
      open = false;
      x += (character === " " ? setting.blank : 3) * em;
      continue;
    }
    const cell = (isHan(character) ? 1 : setting.half) * em;
    // A 1 is as narrow in its cell as a full stop.
    const share = setting.ink * (setting.ink < 1 && /[1.,]/.test(character) ? 0.5 : 1);
    const left = Math.round(x + (cell * (1 - share)) / 2);
    const right = Math.round(x + (cell * (1 + share)) / 2);
    const last = words.at(-1);
    if (open && last !== undefined && Array.from(last.text).length < setting.pieces)
      words[words.length - 1] = { text: last.text + character, x: last.x, width: right - last.x };
    else words.push({ text: character, x: left, width: right - left });
    open = true;
    x += cell + setting.spacing * em;
  }
  return words;
}

const lineEnd = (words: readonly PrintedWord[]) => Math.max(...words.map(({ x, width }) => x + width));

/** A page of one line in each format, its words parted as recognisers part them: by a blank each. */
export const formats = {
  hocr(words: readonly PrintedWord[]): string {
    const spans = words.map(
      ({ text, x, width }) =>
        `<span class="ocrx_word" title="bbox ${x} ${top} ${x + width} ${top + em}; x_wconf 91">${text}</span>`,
    );
    const box = `bbox 20 ${top} ${lineEnd(words)} ${top + em}`;
    return hocr(
      hocrPage(`<span class="ocr_line" title="${box}">${spans.join("\n")}</span>`, "bbox 0 0 4000 600"),
    );
  },
  alto(words: readonly PrintedWord[]): string {
    const strings = words.map(
      ({ text, x, width }) =>
        `<String CONTENT="${text}" HPOS="${x}" VPOS="${top}" WIDTH="${width}" HEIGHT="${em}" WC="0.91"/>`,
    );
    const box = `HPOS="20" VPOS="${top}" WIDTH="${lineEnd(words) - 20}" HEIGHT="${em}"`;
    return alto(
      altoPage(altoBlock(altoLine(strings.join('<SP WIDTH="4"/>'), box)), 'WIDTH="4000" HEIGHT="600"'),
    );
  },
  page(words: readonly PrintedWord[]): string {
    const outline = (left: number, right: number) =>
      `<Coords points="${left},${top} ${right},${top} ${right},${top + em} ${left},${top + em}"/>`;
    const elements = words.map(
      ({ text, x, width }) =>
        `<Word>${outline(x, x + width)}<TextEquiv conf="0.91"><Unicode>${text}</Unicode></TextEquiv></Word>`,
    );
    const line = `<TextLine>${outline(20, lineEnd(words))}${elements.join("")}</TextLine>`;
    return pageXml(`<TextRegion id="r">${outline(20, lineEnd(words))}${line}</TextRegion>`).replace(
      'imageWidth="900"',
      'imageWidth="4000"',
    );
  },
};
