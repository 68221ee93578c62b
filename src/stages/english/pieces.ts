/** English sentences in pieces with parts of speech. */

import { overlaps, type Span } from "../../model/span.ts";
import type { Part, Piece } from "./piece.ts";
import { settle } from "./settle.ts";
import type { Tagged } from "./tag.ts";
import type { EnglishWords } from "./words.ts";

const NO_TAGS: ReadonlySet<string> = new Set();
const RELATIVES = new Set(["which", "who", "whom", "whose", "where", "when"]);
const DETERMINERS = new Set([
  "the",
  "a",
  "an",
  "this",
  "these",
  "those",
  "all",
  "both",
  "each",
  "some",
  "any",
  "no",
]);
const OWNERS = new Set(["its", "their", "his", "her", "our", "my", "your"]);
const BUTS = new Set([
  "but",
  "while",
  "whereas",
  "although",
  "though",
  "as",
  "because",
  "if",
  "after",
  "before",
  "when",
  "since",
  "until",
  "so",
  "than",
]);

/** The pieces of a sentence in order: its words by their parts of speech, with amounts and times in one piece each. */
export function cutPieces(
  text: string,
  sentence: Span,
  tagged: readonly Tagged[],
  amounts: readonly (Span & { readonly dimension: string })[],
  times: readonly Span[],
  words: EnglishWords,
): Piece[] {
  const whole: Piece[] = [
    ...amounts.map((it, k) => ({ ...solid(it, "amount", k), text: `#${it.dimension}` })),
    ...times.filter((it) => !amounts.some((other) => overlaps(it, other))).map((it) => solid(it, "time", -1)),
  ];
  const spoken = tagged.filter((it) => !whole.some((other) => overlaps(it, other)));
  const plain = spoken.map((it) => wordPiece(it, sentence, words));
  const between = marksOf(text, sentence, [...plain, ...whole]);
  const all = [...plain, ...whole, ...between].sort((a, b) => a.start - b.start || a.end - b.end);
  const settled: Piece[] = [];
  for (const [k, it] of all.entries())
    settled.push(settle(it, settled[k - 1], all[k + 1], all[k + 2], words));
  return settled;
}

function solid(span: Span, part: "amount" | "time", amount: number): Piece {
  return { start: span.start, end: span.end, part, text: "", proper: false, tags: NO_TAGS, amount };
}

function wordPiece({ start, end, text, tags }: Tagged, sentence: Span, words: EnglishWords): Piece {
  const lower = text.toLowerCase().replace(/[’]/g, "'");
  const capital = /^[A-Z]/.test(text);
  const opens = start <= sentence.start + 1;
  const proper =
    capital &&
    (!opens ||
      ["ProperNoun", "Place", "Organization", "Person"].some((tag) => tags.has(tag)) ||
      /['’]s?$/.test(text));
  return { start, end, part: partOf(lower, tags, capital, words), text: lower, proper, tags, amount: -1 };
}

function partOf(lower: string, tags: ReadonlySet<string>, capital: boolean, words: EnglishWords): Part {
  if (lower === "that") return "that";
  if (RELATIVES.has(lower)) return "relative";
  if (lower === "and" || lower === "or" || lower === "&") return "and";
  const known = words.parts.get(lower);
  if (known !== undefined && !(capital && tags.has("ProperNoun"))) return known as Part;
  if (OWNERS.has(lower)) return "possessive";
  if (DETERMINERS.has(lower)) return "determiner";
  if (BUTS.has(lower)) return "but";
  if (/['’]s?$/.test(lower) && tags.has("Possessive")) return "possessive";
  if (/['’]s$/.test(lower)) return "possessive";
  if (tags.has("Pronoun")) return "pronoun";
  if (tags.has("Determiner")) return "determiner";
  if (tags.has("Auxiliary") || tags.has("Modal")) return "auxiliary";
  if (tags.has("Verb") && !(capital && tags.has("ProperNoun"))) return "verb";
  if (tags.has("Preposition") || lower === "to") return "preposition";
  if (tags.has("Conjunction")) return "but";
  if (tags.has("Adverb") || tags.has("Negative")) return "adverb";
  if (tags.has("Adjective")) return capital && tags.has("ProperNoun") ? "noun" : "adjective";
  return "noun";
}

/** The marks that part clauses, between the words. */
function marksOf(text: string, sentence: Span, taken: readonly Span[]): Piece[] {
  const out: Piece[] = [];
  const pattern = /--+|[,;:()"“”–—]|…|\s[-–]\s/g;
  for (const match of text.slice(sentence.start, sentence.end).matchAll(pattern)) {
    const start = sentence.start + match.index;
    const end = start + match[0].length;
    if (taken.some((it) => it.start < end && start < it.end)) continue;
    out.push({ start, end, part: "mark", text: match[0].trim(), proper: false, tags: NO_TAGS, amount: -1 });
  }
  return out;
}
