/** What stands behind an English noun and says which of its kind: officials sent to the villages, crops with low yields. */

import { governorOf } from "../clause.ts";
import { bare, isName } from "../named.ts";
import { isTimely, nounsAfter, type Run, wordsOf } from "../phrase.ts";
import type { Piece } from "../piece.ts";
import { clauseFrom, type NamingContext } from "./context.ts";

/** Where the words end that say which of its kind a counted noun means; its own end where there are none. */
export function modifierBehind(nouns: Run, left: number, it: NamingContext): number {
  const { pieces } = it;
  const next = pieces[nouns.to];
  if (next?.part === "verb" && PARTICIPLE.test(next.text) && isReduced(nouns.to, left, pieces))
    return beforeFinite(pieces, nouns.to + 1, clauseFrom(pieces, nouns.to));
  if (next?.text === "with" || next?.text === "from") {
    const held = nounsAfter(pieces, nouns.to + 1);
    if (held === null || isTimely(pieces, nouns.to + 1)) return nouns.to;
    const head = pieces[held.to - 1]!;
    // took 400 water samples from the old harbour: from where they took them
    const taken = pieces[governorOf(pieces, left).at]?.part === "verb";
    return next.text === "from" && (head.proper || taken) ? nouns.to : held.to;
  }
  return nouns.to;
}

/** people arrested were: up to the verb of the clause. */
function beforeFinite(pieces: readonly Piece[], from: number, to: number): number {
  for (let at = from; at < to; at++)
    if (pieces[at]!.part === "auxiliary" || (pieces[at]!.part === "verb" && !/ing$/.test(pieces[at]!.text)))
      return at;
  return to;
}

/** pupils from Tolen Primary School, doctors of Harven Hospital: the body that they belong to. */
export function bodyBehind(from: number, { text, pieces, words }: NamingContext): string | null {
  if (!/^(?:from|at|of)$/.test(pieces[from]?.text ?? "")) return null;
  const nouns = nounsAfter(pieces, from + 1);
  if (nouns === null || !isName(pieces, nouns) || nouns.to - nouns.from < 2) return null;
  const said = wordsOf(text, pieces, [nouns]);
  return words.organisation.test(said) ? bare(said) : null;
}

const PARTICIPLE =
  /(?:ed|ing|wn|en)$|^(?:sent|built|held|made|caught|bought|brought|taught|left|lost|found|born|set|kept|paid|sold|told|spent|lent|led|hit|put|hurt|struck|won|run|based)$/;

/** hired 85 teachers trained at a university; 85 teachers trained there were hired: the clause has another verb. */
function isReduced(at: number, left: number, pieces: readonly Piece[]): boolean {
  const { at: governor } = governorOf(pieces, left);
  const held = /^(?:verb|auxiliary|noun|relative)$/.test(pieces[governor]?.part ?? "");
  // with 2.6 million visitors coming from; of the 550 people arrested
  const link = pieces[left - 1]?.part === "determiner" ? left - 2 : left - 1;
  const opens = pieces[link - 1] === undefined || pieces[link - 1]!.part === "mark";
  if (held || pieces[link]?.text === "with" || (opens && /^(?:of|among)$/.test(pieces[link]?.text ?? "")))
    return true;
  for (let k = at + 1; k < pieces.length; k++) {
    const { part, text } = pieces[k]!;
    if (part === "auxiliary") return true;
    if (part === "verb" && !/ing$/.test(text)) return pieces[k - 1]?.part !== "and";
    if (part === "mark" || part === "but" || part === "amount") return false;
  }
  return false;
}

/** A noun with what says which of its kind, in so many letters as a reader takes for one name. */
export function withModifier(words: string | null, nouns: Run, to: number, it: NamingContext): string | null {
  if (words === null) return null;
  const { text, pieces } = it;
  // flats for rehousing residents: said already
  if (pieces.slice(nouns.from, nouns.to).some((one) => one.part === "preposition")) return words;
  const letters = (said: string) => said.replace(/\s/g, "").length;
  const most = Math.max(SHORT, MOST * letters(words));
  let end = to;
  while (end > nouns.to && LOOSE.test(pieces[end - 1]!.part)) end--;
  if (end === nouns.to) return words;
  const said = `${words} ${text.slice(pieces[nouns.to]!.start, pieces[end - 1]!.end)}`.replace(/\s+/g, " ");
  return letters(said) <= most ? said : words;
}
const LOOSE = /^(?:preposition|and|determiner|adverb|possessive)$/;
/** A name with more letters than this says what a clause says. */
const SHORT = 18;
/** At most so many times as long as the noun alone. */
const MOST = 3;
