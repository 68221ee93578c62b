/**
 * Draws passages at random from texts that others wrote, to be labelled by eye before the program has seen them.
 * As a command: `npx tsx test/tools/draw-passages.ts ITEMS.jsonl SEED NUMBERS > passages.json`, until the passages hold so
 * many written numbers. A lot depends on the seed, the item and the place only. Whole items are either for tuning or held
 * out, in turns, so no article is on both sides.
 */
import { createHash } from "node:crypto";
import { pathToFileURL } from "node:url";
import { hashText, type NewsItem, readNews } from "../../src/evaluate/drawn-claims.ts";

/** A stretch of an item, in code points, with what a reader needs to understand it. */
export interface Passage {
  readonly id: string;
  readonly item: string;
  readonly date: string;
  readonly paper: string;
  readonly title: string;
  readonly sha256: string;
  readonly split: "tuning" | "held-out";
  readonly start: number;
  readonly end: number;
  /** How the item begins, and what stands right before the passage. */
  readonly opening: string;
  readonly before: string;
  readonly text: string;
}

/** A passage holds about so many written numbers, and at most so many code points. */
const NUMBERS = 10;
const LONGEST = 600;
const CONTEXT = 900;
const OPENING = 240;

const countNumbers = (text: string) =>
  (text.match(/\d[\d.,]*|[一二三四五六七八九十百千万亿两]{2,}|[二三四五六七八九]成/g) ?? []).length;

/** The sentences and paragraphs of a text, in code points. */
function cutPieces(points: readonly string[]): [number, number][] {
  const out: [number, number][] = [];
  let start = 0;
  points.forEach((point, index) => {
    const ends = /[\n。！？!?]/.test(point) || (point === "." && /\s/.test(points[index + 1] ?? " "));
    if (!ends) return;
    out.push([start, index + 1]);
    start = index + 1;
  });
  if (start < points.length) out.push([start, points.length]);
  return out;
}

/** All passages of an item: its sentences, gathered until they hold enough numbers. */
export function cutPassages(item: NewsItem): Omit<Passage, "id" | "split">[] {
  const points = [...item.text];
  const slice = (from: number, to: number) => points.slice(Math.max(0, from), to).join("");
  const out: Omit<Passage, "id" | "split">[] = [];
  let start = 0;
  const close = (end: number) => {
    if (countNumbers(slice(start, end)) >= 2)
      out.push({
        item: item.id,
        date: item.date,
        paper: item.paper,
        title: item.title,
        sha256: hashText(item.text),
        start,
        end,
        opening: start > OPENING + CONTEXT ? slice(0, OPENING) : "",
        before: slice(start - CONTEXT, start),
        text: slice(start, end),
      });
    start = end;
  };
  for (const [from, to] of cutPieces(points)) {
    if (to - start > LONGEST && from > start) close(from);
    if (countNumbers(slice(start, to)) >= NUMBERS) close(to);
  }
  if (start < points.length) close(points.length);
  return out;
}

/** Draws passages: each item gives one before any gives two, until there are `numbers` written numbers in each half. */
export function drawPassages(items: readonly NewsItem[], seed: number, numbers: number): Passage[] {
  const lot = (text: string) => createHash("sha256").update(`${seed} ${text}`).digest("hex");
  const inLots = <T>(list: readonly T[], name: (one: T) => string) =>
    [...list].sort((a, b) => (lot(name(a)) < lot(name(b)) ? -1 : 1));
  const decks = inLots(items, ({ id }) => id)
    .map((item) => inLots(cutPassages(item), ({ start }) => `${item.id} ${start}`))
    .filter(({ length }) => length > 0);
  const out: Passage[] = [];
  for (const split of ["tuning", "held-out"] as const) {
    const own = decks.filter((_, index) => index % 2 === (split === "tuning" ? 0 : 1));
    let left = numbers;
    for (let round = 0; left > 0 && own.some((deck) => deck.length > round); round++) {
      for (const deck of own) {
        const drawn = deck[round];
        if (drawn === undefined || left <= 0) continue;
        out.push({ id: `${drawn.item}@${drawn.start}`, split, ...drawn });
        left -= countNumbers(drawn.text);
      }
    }
  }
  return out;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [file = "", seed = "1", numbers = "160"] = process.argv.slice(2);
  console.log(JSON.stringify(drawPassages(readNews(file), Number(seed), Number(numbers)), null, 1));
}
