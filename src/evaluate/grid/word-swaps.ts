/** Swaps of words, paragraph breaks and script. */

import { Converter as toTraditional } from "opencc-js/cn2t";
import { Converter as toSimplified } from "opencc-js/t2cn";
import type { WordSwap } from "./schema.ts";
import { type Edit, NO_CHANGE, type Swap } from "./swap.ts";

/** Exchanges in any text: words of a list, a paragraph break for a full stop, one script for the other. */

/** One swap for each pair of words of which the first stands in the text: everywhere in it at once. */
export function swapWords(text: string, pairs: readonly WordSwap[]): Swap[] {
  return pairs.flatMap(({ kind, from, to, unit }) => {
    const pattern = new RegExp(unit ? `(?<=${NUMBER_END})${from}(?!次)` : from, "gu");
    const edits = [...text.matchAll(pattern)].map(({ index }) => {
      const start = [...text.slice(0, index)].length;
      return { start, end: start + [...from].length, text: to };
    });
    if (edits.length === 0) return [];
    const units = unit ? new Map([[from, to]]) : NO_CHANGE.units;
    return [{ ...NO_CHANGE, kind, edits, words: (field: string) => field.replace(pattern, to), units }];
  });
}

/** What stands before a measure word. */
const NUMBER_END = "[\\d万亿千百十零一二三四五六七八九多余几]";

/** Who is cited may end with a paragraph: the contract promises nothing. */
const SAID_BY = ["speaker", "source"] as const;

/** Paragraph breaks become nothing, or full stops between sentences become the ends of paragraphs. */
export function swapBreaks(text: string): Swap[] {
  const points = [...text];
  if (!text.includes("\n")) {
    if (text.startsWith("　")) return [];
    const stops = points.flatMap((point, at) => (point === "。" && isBetween(points, at) ? [at + 1] : []));
    if (stops.length === 0) return [];
    const edits = [
      { start: 0, end: 0, text: "　　" },
      ...stops.map((at) => ({ start: at, end: at, text: "\n　　" })),
    ];
    return [{ ...NO_CHANGE, kind: "paragraph break", edits, free: SAID_BY }];
  }
  const edits: Edit[] = points.flatMap((point, at) =>
    point === "。" && points.slice(at + 1, at + 4).join("") === "\n　　"
      ? [{ start: at + 1, end: at + 4, text: "" }]
      : [],
  );
  return edits.length === 0 ? [] : [{ ...NO_CHANGE, kind: "paragraph break", edits, free: SAID_BY }];
}

/** Whether a full stop stands between two sentences, outside quotes and brackets. */
function isBetween(points: readonly string[], at: number): boolean {
  const before = points.slice(0, at);
  const depth = (open: string, close: string) =>
    before.filter((it) => it === open).length - before.filter((it) => it === close).length;
  const next = points[at + 1];
  return next !== undefined && !"”’）】」".includes(next) && depth("“", "”") <= 0 && depth("（", "）") <= 0;
}

const traditional = toTraditional({ from: "cn", to: "t" });
const simplified = toSimplified({ from: "t", to: "cn" });

/** The whole text in traditional script; its records are compared in simplified script. */
export function swapScript(text: string): Swap[] {
  const other = traditional(text);
  const length = [...text].length;
  if (other === text || [...other].length !== length) return [];
  return [
    {
      ...NO_CHANGE,
      kind: "script",
      edits: [{ start: 0, end: length, text: other }],
      words: (field) => simplified(field),
    },
  ];
}
