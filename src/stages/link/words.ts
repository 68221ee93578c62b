/** All words of linking: what each room asks of the rulebook, and what is read by means of it. */

import type { Lexicon } from "../../rulebook/lexicon.ts";
import type { SignTable } from "../../rulebook/signs.ts";
import type { CheckWords } from "../check/words.ts";
import type { BearerFacts, Bearing, FigureFacts } from "./bearing/model.ts";
import type { BearerWords } from "./bearing/words.ts";
import type { Calibration } from "./choosing/calibration.ts";
import type { Weights } from "./choosing/weights.ts";
import type { ClauseWords } from "./clause-words.ts";
import type { NameFacts } from "./naming/model.ts";
import type { NamingWords } from "./naming/words.ts";
import type { KnownWords, Word } from "./skeleton.ts";
import type { TimeWords, TimingWords } from "./timing/words.ts";
import type { QualifierWords } from "./writing/words.ts";

/** What is looked up in the rulebook, room by room. */
export interface BareWords extends BearerWords, ClauseWords, NamingWords, TimeWords {
  readonly checks: CheckWords;
  readonly timing: TimingWords;
  readonly qualifiers: QualifierWords;
  /** How far a rule's claims can be trusted, 0 to 1. */
  readonly confidence: (rule: string) => number;
  readonly weights: { readonly period: Weights; readonly indicator: Weights; readonly subject: Weights };
  readonly calibration: Calibration;
  /** What is asked of many stretches of a page, by the numbers of `SIGNS`. */
  readonly signs: SignTable;
  readonly partsOfWords: Lexicon;
  /** The words of a short text with their parts of speech. */
  readonly readWords: (text: string) => readonly Word[];
}

/** The words with what is read by means of them, once for each text. */
export interface LinkWords extends BareWords {
  /** What holds of a name of what is measured, and of a bearer's, wherever it stands; and who has such figures. */
  readonly factsOfNames: (name: string) => NameFacts;
  readonly factsOfBearers: (name: string) => BearerFacts;
  readonly whoseFigures: (indicator: string) => FigureFacts;
  readonly industryIn: (indicator: string) => Bearing | null;
  /** What a word is for reading clauses, as bits of `TRAITS`. */
  readonly wordTraits: (word: string) => number;
  /** What was read of the dictionary's words; there once the dictionary is asked for. */
  readonly knownWords: () => KnownWords;
}
