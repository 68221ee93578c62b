/** English sentences in pieces with parts of speech. */

import { overlaps, type Span } from "../../model/span.ts";
import type { Tagged } from "./tag.ts";
import type { EnglishWords } from "./words.ts";

/** What a piece does in its clause. */
export type Part =
  | "noun"
  | "adjective"
  | "determiner"
  | "possessive"
  | "pronoun"
  | "relative"
  | "preposition"
  | "verb"
  | "auxiliary"
  | "adverb"
  | "and"
  | "but"
  | "that"
  | "amount"
  | "time"
  | "mark";

/** A word, an amount, an expression of time or a mark of a sentence; offsets in the page's text. */
export interface Piece extends Span {
  readonly part: Part;
  /** In lower case; of an amount `#` and its dimension. */
  readonly text: string;
  /** Begins with a capital letter and is no plain word that opens the sentence. */
  readonly proper: boolean;
  readonly tags: ReadonlySet<string>;
  /** Which amount it is, -1 for none. */
  readonly amount: number;
}

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
  return all.map((it, k) => settle(it, all[k - 1], all[k + 1], all[k + 2], words));
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

/** A piece with its neighbours: whether something leads up to a noun, and whether one follows. */
interface Settling {
  readonly it: Piece;
  readonly before: Piece | undefined;
  readonly after: Piece | undefined;
  readonly second: Piece | undefined;
  readonly words: EnglishWords;
  readonly led: boolean;
  readonly noun: boolean;
}

/** What compromise tags alike and the neighbours tell apart: "rose" before an amount, "packaging" before a noun. */
function settle(
  it: Piece,
  before: Piece | undefined,
  after: Piece | undefined,
  second: Piece | undefined,
  words: EnglishWords,
): Piece {
  const led =
    before !== undefined && ["determiner", "possessive", "adjective", "amount"].includes(before.part);
  const noun = after?.part === "noun" || (after?.part === "adjective" && second?.part === "noun");
  const place = { it, before, after, second, words, led, noun };
  if (it.part === "noun" && words.changes.get(it.text) !== undefined && !it.proper)
    return settleChange(place);
  const settled = asVerb(place) ?? asOther(place);
  if (settled !== null || it.part !== "verb") return settled ?? it;
  return settleVerb(place) ?? settlePlural(place) ?? settleParticiple(place);
}

/** A word that names a change is its verb where a subject stands before it and an amount or an object behind. */
function settleChange({ it, before, after, led }: Settling): Piece {
  const object =
    ["amount", "time", "adverb", undefined].includes(after?.part) ||
    /^(?:by|to|from|in|at)$/.test(after?.text ?? "");
  const said =
    before !== undefined &&
    ["noun", "pronoun", "relative", "adverb", "and", "auxiliary", "time"].includes(before.part);
  const moves = after?.part === "possessive" || after?.part === "determiner";
  return said && (object || moves) && !led ? { ...it, part: "verb" } : it;
}

/** What was tagged otherwise and is a verb, or says how. */
function asVerb({ it, before, after, words }: Settling): Piece | null {
  if (it.part === "adjective" && isSaidOf(it, before, after, words)) return { ...it, part: "verb" };
  // ended lower: how, and no deed.
  if (
    /^(?:lower|higher|flat|mixed)$/.test(it.text) &&
    before?.part === "verb" &&
    after?.part !== "noun" &&
    after?.part !== "determiner"
  )
    return { ...it, part: "adverb" };
  // This marks an increase.
  if (
    (it.part === "noun" || it.part === "verb") &&
    before !== undefined &&
    /^(?:this|that)$/.test(before.text) &&
    /[a-z]{2}s$/.test(it.text) &&
    after?.part === "determiner"
  )
    return { ...it, part: "verb" };
  // The park covers an area: a form in -s with an object.
  if (
    it.part === "noun" &&
    !it.proper &&
    /[a-z]{2}(?<!s)s$/.test(it.text) &&
    words.parts.get(it.text) === undefined &&
    (after?.part === "determiner" || after?.part === "possessive") &&
    before !== undefined &&
    (before.part === "pronoun" ||
      before.part === "relative" ||
      before.text === "," ||
      (before.part === "noun" && !before.tags.has("Plural")))
  )
    return { ...it, part: "verb" };
  return null;
}

/** Single words that their neighbours tell: the world's total, that month, per capita. */
function asOther({ it, before, after, words, noun }: Settling): Piece | null {
  // the world's total
  if (
    it.text === "total" &&
    it.part === "adjective" &&
    (before?.part === "possessive" || before?.part === "determiner") &&
    !noun
  )
    return { ...it, part: "noun" };
  // helped transport 300 tons
  if (
    it.part === "noun" &&
    /^help(?:s|ed|ing)?$/.test(before?.text ?? "") &&
    /^(?:amount|determiner|possessive)$/.test(after?.part ?? "")
  )
    return { ...it, part: "verb" };
  // in that month
  if (it.part === "that" && before?.part === "preposition" && after?.part === "noun")
    return { ...it, part: "determiner" };
  if (it.text === "per" && after?.text === "capita") return { ...it, part: "adjective" };
  if (it.part === "noun" && before?.part === "and" && words.changes.get(it.text) === "up" && noun)
    return { ...it, part: "verb" };
  return null;
}

/** Verbs that are nouns: what opens a sentence before a noun, and plurals before a verb. */
function settleVerb({ it, before, after, second }: Settling): Piece | null {
  // Oil prices, Hang Seng: what opens a sentence before a noun is no command.
  if (
    before === undefined &&
    after?.part === "noun" &&
    /^(?!.*(?:ing|ed)$)/.test(it.text) &&
    !/^(?:take|see|call|visit|let|make|get|read|join|click|come|go|keep|do)$/.test(it.text)
  )
    return { ...it, part: "noun" };
  if (
    /[a-z]{2}s$/.test(it.text) &&
    it.tags.has("PresentTense") &&
    before?.part === "noun" &&
    (after?.part === "verb" ||
      after?.part === "auxiliary" ||
      (after?.part === "adverb" && second?.part === "verb"))
  )
    return { ...it, part: "noun" };
  // Firms with revenue of: no English sentence of a paper opens with "he firms".
  if (before === undefined && /[a-z]{2}s$/.test(it.text) && it.tags.has("PresentTense"))
    return { ...it, part: "noun" };
  return null;
}

/** A noun in -s that no object follows. */
function settlePlural({ it, before, after, words, led }: Settling): Piece | null {
  // samples from, boats by, costs by: a noun in -s that no object follows.
  const bare =
    after === undefined ||
    ["preposition", "mark", "verb", "auxiliary", "and", "time", "relative"].includes(after.part);
  const nominal =
    before !== undefined &&
    (led ||
      before.part === "preposition" ||
      (before.part === "noun" && !before.tags.has("Plural") && !before.proper));
  if (
    /[a-z]{2}s$/.test(it.text) &&
    it.tags.has("PresentTense") &&
    bare &&
    nominal &&
    !(
      after?.part === "preposition" &&
      /^(?:to|at|for)$/.test(after.text) &&
      before?.part === "noun" &&
      words.changes.get(it.text) !== undefined
    )
  )
    return { ...it, part: "noun" };
  return null;
}

/** Forms in -ing and -ed: verbs, or what describes and names. */
function settleParticiple({ it, before, after, words, led, noun }: Settling): Piece {
  const ing = /ing$/.test(it.text);
  // the IMD ranking: behind a noun, with nothing of its own behind it
  if (
    ing &&
    before?.part === "noun" &&
    (after === undefined || after.part === "mark") &&
    words.changes.get(it.text) === undefined &&
    it.text !== "including"
  )
    return { ...it, part: "noun" };
  const participle = ing || /(?:ed|en|wn)$/.test(it.text);
  if (led && !ing && !participle && !before!.tags.has("Pronoun"))
    return before!.part === "amount" && (!noun || before!.text !== "#count") ? it : { ...it, part: "noun" };
  if (led && participle) {
    if (noun) return { ...it, part: "adjective" };
    if (before!.part !== "amount" && before!.part !== "possessive")
      return { ...it, part: ing ? "noun" : "adjective" };
  }
  // of imported frozen beef
  if (participle && !ing && before?.part === "preposition" && noun) return { ...it, part: "adjective" };
  // New listings of building materials: a gerund between "of" and a noun.
  if (
    ing &&
    before?.part === "preposition" &&
    noun &&
    /^(?:of|in|for)$/.test(before.text) &&
    after!.start - it.end === 1
  )
    return after!.tags.has("Plural") || after!.tags.has("Uncountable") ? { ...it, part: "adjective" } : it;
  if (
    ing &&
    before?.part === "noun" &&
    after?.part === "noun" &&
    before.proper === after.proper &&
    before.text !== "with"
  )
    return it;
  return it;
}

/** industry added 3.5 percent, the index falling by, provisionally estimated at: a participle that an amount hangs on. */
function isSaidOf(
  it: Piece,
  before: Piece | undefined,
  after: Piece | undefined,
  words: EnglishWords,
): boolean {
  if (!/(?:ed|ing)$/.test(it.text) || before === undefined) return false;
  if (/^(?:estimated|valued|priced)$/.test(it.text) && after?.text === "at") return true;
  if (
    !["noun", "pronoun", "adverb", "relative", "time", "and"].includes(before.part) &&
    !/^[),]$/.test(before.text)
  )
    return false;
  const moves = words.changes.get(it.text) !== undefined;
  return (
    after?.part === "amount" ||
    (moves && (/^(?:by|to|from)$/.test(after?.text ?? "") || after?.text === "the"))
  );
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
