/** Sentences that go on over the turn of a page: what ends them on the next sheet is put below the sheet that begins them. */
import type { Box, BoxedLine, BoxedPage } from "../../../model/boxed.ts";

/** Two sheets that follow each other, with the sentence between them whole, and the words that changed sheets. */
export interface Turn {
  readonly before: BoxedPage;
  readonly after: BoxedPage;
  readonly carried: string;
}

/** A sentence ends within so many lines, or is no sentence. */
const MOST_LINES = 5;
/** Of the letters of a sheet so many may stand in lines beside others, as in a table; with more it has columns. */
const MOST_BESIDE = 0.15;
const ENDS = /[。！？!?；;：:…”」』）)]$/u;
const SENTENCE_END = /[。！？!?][”」』）)]*/u;

/**
 * Whether the last sentence of a sheet of one column goes on on the next: its last line fills the column and ends no
 * sentence, and the next sheet begins at its left edge in the same size. Null where it does not.
 */
export function joinTurn(before: BoxedPage, after: BoxedPage): Turn | null {
  const upper = bodyOf(before);
  const lower = bodyOf(after);
  const last = upper.at(-1);
  const first = lower[0];
  if (last === undefined || first === undefined || upper.length < 3 || lower.length < 2) return null;
  if (Math.abs(last.size - first.size) > 0.05 * last.size || ENDS.test(last.text)) return null;
  const edges = edgesOf(upper);
  if (last.box.x + last.box.width < edges.right - 1.6 * last.size) return null;
  if (first.box.x > edgesOf(lower).left + 0.6 * first.size || !/^[\p{Script=Han}\d]/u.test(first.text))
    return null;
  const taken: BoxedLine[] = [];
  let rest: BoxedLine | null = null;
  for (const line of lower.slice(0, MOST_LINES)) {
    const end = SENTENCE_END.exec(line.text);
    if (end === null) {
      taken.push(line);
      continue;
    }
    const at = end.index + end[0].length;
    taken.push(cut(line, 0, at));
    if (at < line.text.length) rest = cut(line, at, line.text.length);
    return turn(before, after, { last, left: edges.left }, taken, lower.slice(0, taken.length), rest);
  }
  return null;
}

function turn(
  before: BoxedPage,
  after: BoxedPage,
  { last, left }: { readonly last: BoxedLine; readonly left: number },
  taken: readonly BoxedLine[],
  gone: readonly BoxedLine[],
  rest: BoxedLine | null,
): Turn {
  const step = 1.3 * last.box.height;
  const moved = taken.map((line, k) => moveTo(line, left, last.box.y + (k + 1) * step));
  const at = before.lines.indexOf(last) + 1;
  const lines = [...before.lines.slice(0, at), ...moved, ...before.lines.slice(at)];
  return {
    before: { ...before, lines },
    after: {
      ...after,
      lines: after.lines.flatMap((line) => {
        if (!gone.includes(line)) return [line];
        return rest !== null && line === gone.at(-1) ? [rest] : [];
      }),
    },
    carried: taken.map(({ text }) => text).join(""),
  };
}

/** The lines of the text of a sheet of one column, from the top: in its most common size, alone in their row. None where it has columns. */
function bodyOf({ lines }: BoxedPage): BoxedLine[] {
  const counts = new Map<number, number>();
  for (const { size, text } of lines) counts.set(size, (counts.get(size) ?? 0) + text.length);
  const [common = 0] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0] ?? [];
  const own = lines
    .filter(({ size }) => Math.abs(size - common) <= 0.05 * common)
    .sort((a, b) => a.box.y - b.box.y || a.box.x - b.box.x);
  const beside = (line: BoxedLine, other: BoxedLine | undefined) =>
    other !== undefined && Math.abs(other.box.y - line.box.y) < 0.4 * line.box.height;
  const alone = own.filter((line, k) => !beside(line, own[k - 1]) && !beside(line, own[k + 1]));
  const letters = (of: readonly BoxedLine[]) => of.reduce((sum, { text }) => sum + text.length, 0);
  if (letters(own) - letters(alone) > MOST_BESIDE * letters(own)) return [];
  // A number of the sheet in the size of the text stands apart at its foot.
  const foot = alone.at(-1);
  const above = alone.at(-2);
  const isFoot =
    foot !== undefined &&
    above !== undefined &&
    foot.text.length <= 8 &&
    /\d/.test(foot.text) &&
    foot.box.y - above.box.y > 2.2 * foot.box.height;
  return isFoot ? alone.slice(0, -1) : alone;
}

function edgesOf(lines: readonly BoxedLine[]): { left: number; right: number } {
  return {
    left: Math.min(...lines.map(({ box }) => box.x)),
    right: Math.max(...lines.map(({ box }) => box.x + box.width)),
  };
}

/** A part of a line: its box as wide as its share of the letters. */
function cut(line: BoxedLine, from: number, to: number): BoxedLine {
  if (from === 0 && to === line.text.length) return line;
  const share = line.box.width / line.text.length;
  const box: Box = { ...line.box, x: line.box.x + from * share, width: (to - from) * share };
  const text = line.text.slice(from, to).trim();
  return { ...line, text, box, words: [{ text, box, confidence: null }] };
}

function moveTo(line: BoxedLine, x: number, y: number): BoxedLine {
  const move = (box: Box): Box => ({ ...box, x: box.x - line.box.x + x, y: box.y - line.box.y + y });
  return {
    ...line,
    box: move(line.box),
    words: line.words.map((word) => ({ ...word, box: move(word.box) })),
  };
}
