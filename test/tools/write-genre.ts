/**
 * Writes the labels of a genre as `fixtures/genres/GENRE.yaml`: words as the places where they stand, never the words.
 * As a command: `npx tsx test/tools/write-genre.ts GENRE CORPUS PASSAGES.json LABELS.json ITEMS.jsonl DAY [REGION] > …`. LABELS has a list of
 * `{passage, claims: [{ev, nth?, kind, value …}]}`, with words as they stand in the passage.
 */
import { readFileSync } from "node:fs";
import { stringify } from "yaml";
import { readNews } from "../../src/evaluate/drawn-claims.ts";
import type { Passage } from "./draw-passages.ts";

type Written = Record<string, unknown> & { ev: string; nth?: number };
type Spans = [number, number][];

const [genre = "", corpus = "", passagesFile = "", labelsFile = "", itemsFile = "", day = "", region] =
  process.argv.slice(2);
const passages = JSON.parse(readFileSync(passagesFile, "utf8")) as Passage[];
const labels = new Map(
  (JSON.parse(readFileSync(labelsFile, "utf8")) as { passage: string; claims: Written[] }[]).map((it) => [
    it.passage,
    it.claims,
  ]),
);
const items = new Map(readNews(itemsFile).map((item) => [item.id, item]));
const WORDS = ["indicator", "subject", "whole", "source", "speaker"] as const;
/** Words put together from more places than these are written out: they are no longer the text's. */
const MOST_PLACES = 5;

/** Where words stand: the last place before `until`, else the first after; put together from pieces where they must be. */
function placeWords(words: string, text: string, until: number): Spans | null {
  const out: Spans = [];
  let rest = words.trim();
  while (rest !== "") {
    let length = rest.length;
    let at = -1;
    for (; length > 0; length--) {
      const piece = rest.slice(0, length);
      at = text.lastIndexOf(piece, until);
      if (at < 0) at = text.indexOf(piece, until);
      if (at >= 0) break;
    }
    if (at < 0) return null;
    out.push([at, at + length]);
    rest = rest.slice(length).trimStart();
  }
  return out.length > MOST_PLACES ? null : out;
}

const texts = [...new Set(passages.map(({ item }) => item))].map((id) => {
  const item = items.get(id)! as (typeof items extends Map<string, infer T> ? T : never) & {
    address?: string;
    cut?: unknown;
  };
  const { text } = item;
  const points = (offset: number) => [...text.slice(0, offset)].length;
  const unit = (point: number) => [...text].slice(0, point).join("").length;
  const toPoints = (spans: Spans) => spans.map(([start, end]) => [points(start), points(end)]);
  const own = passages.filter((it) => it.item === id).sort((a, b) => a.start - b.start);
  const claims = own.flatMap((passage) =>
    (labels.get(passage.id) ?? []).map(({ ev, nth = 1, note: _, qualifiers: __, ...fields }) => {
      let at = unit(passage.start) - 1;
      for (let k = 0; k < nth; k++) at = text.indexOf(ev, at + 1);
      if (at < 0 || at >= unit(passage.end)) throw new Error(`${passage.id}: no ${ev}`);
      const out: Record<string, unknown> = { at: [points(at), points(at + ev.length)] };
      for (const [key, value] of Object.entries(fields)) {
        if (value === undefined) continue;
        if (!(WORDS as readonly string[]).includes(key) || typeof value !== "string") out[key] = value;
        else {
          const spans = placeWords(value, text, at + ev.length);
          out[key] = spans === null ? value : toPoints(spans);
        }
      }
      return out;
    }),
  );
  return {
    id,
    sha256: own[0]!.sha256,
    split: own[0]!.split,
    date: item.date ?? null,
    ...(region === undefined ? {} : { region }),
    ...(item.address === undefined ? {} : { address: item.address, cut: item.cut }),
    passages: own.map(({ start, end }) => [start, end]),
    claims,
  };
});
// A claim a line: lists of places stay together.
const head = stringify({ genre, corpus, labelled: day });
const body = texts.map(({ claims, ...text }) => {
  const rows = claims.map((claim) => `      - ${JSON.stringify(claim)}\n`).join("");
  const { passages: spans, ...facts } = text;
  const lines = stringify([facts]).replace(/^(?=.)/gm, "  ");
  return `${lines}    passages: ${JSON.stringify(spans)}\n    claims:${rows === "" ? " []\n" : `\n${rows}`}`;
});
process.stdout.write(`${head}texts:\n${body.join("")}`);
