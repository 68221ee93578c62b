/** What words are for reading clauses, as bits. */

import type { LinkWords } from "./words.ts";

/**
 * What a word is for reading clauses, whatever its part of speech: each trait one bit. The patterns are asked of each word
 * once and not at each look at it; a clause is read several times for each of its claims.
 */
export const TRAITS = {
  /** A quotation mark or bracket that opens. */
  opens: 1,
  /** A sign that may stand inside a name. */
  piece: 2,
  /** Digits and what belongs to them. */
  numeric: 4,
  /** Of the signs of a number only. */
  point: 8,
  latin: 16,
  /** One letter that is no word of grammar. */
  letter: 32,
  closesAdjunct: 64,
  opensDeed: 128,
  /** Joins the parts of a list. */
  joint: 256,
  possessive: 512,
  /** Makes a name with the verb before it. */
  madeWithVerb: 1024,
  collective: 2048,
  plural: 4096,
  industry: 8192,
} as const;

export type TraitWords = Pick<
  LinkWords,
  | "closesAdjunct"
  | "opensDeed"
  | "listJoint"
  | "possessive"
  | "madeWithVerb"
  | "collectives"
  | "plural"
  | "industry"
  | "grammarLetters"
>;

/** The traits of a word, as the sum of their bits. */
export function traitsOfWord(text: string, words: TraitWords): number {
  let traits = 0;
  const say = (holds: boolean, trait: number) => {
    if (holds) traits |= trait;
  };
  say(OPENING.test(text), TRAITS.opens);
  say(PIECE.test(text), TRAITS.piece);
  say(NUMERIC.test(text), TRAITS.numeric);
  say(POINT.test(text), TRAITS.point);
  say(LATIN.test(text), TRAITS.latin);
  say(text.length === 1 && HAN.test(text) && !words.grammarLetters.test(text), TRAITS.letter);
  say(words.closesAdjunct.test(text), TRAITS.closesAdjunct);
  say(words.opensDeed.test(text), TRAITS.opensDeed);
  say(words.listJoint.test(text), TRAITS.joint);
  say(text === words.possessive, TRAITS.possessive);
  say(words.madeWithVerb.test(text), TRAITS.madeWithVerb);
  say(words.collectives.test(text), TRAITS.collective);
  say(words.plural.test(text), TRAITS.plural);
  say(words.industry.test(text), TRAITS.industry);
  return traits;
}

const OPENING = /^[“「『（(]$/;
const PIECE = /^[“”「」『』（）()《》·]$/;
const NUMERIC = /^[\d.,%]+$/;
const POINT = /^[.,%]$/;
const LATIN = /^[A-Za-z]+$/;
const HAN = /\p{Script=Han}/u;
