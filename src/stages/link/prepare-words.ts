/** Prepares the words of linking, once for a rulebook. */

import { memoOf, onceOf } from "../../model/memo.ts";
import { confidenceOf } from "../../rulebook/precision.ts";
import type { Rulebook } from "../../rulebook/rulebook.ts";
import { checkWords } from "../check/words.ts";
import { loadDictionary } from "../segment/dictionary.ts";
import { subjectField } from "./bearing/field.ts";
import { industryOf } from "./bearing/industry.ts";
import { factsOfBearer, figuresOf } from "./bearing/name-conditions.ts";
import { bearerWords } from "./bearing/words.ts";
import { readCalibration } from "./choosing/calibration.ts";
import { readWeights } from "./choosing/weights.ts";
import { clauseWords } from "./clause-words.ts";
import { indicatorField } from "./naming/field.ts";
import { factsOfName } from "./naming/word-conditions.ts";
import { namingWords } from "./naming/words.ts";
import { linkSigns } from "./signs.ts";
import { KnownWords, wordReader } from "./skeleton.ts";
import { periodField } from "./timing/field.ts";
import { timeWords, timingWords } from "./timing/words.ts";
import { traitsOfWord } from "./word-traits.ts";
import type { BareWords, LinkWords } from "./words.ts";
import { qualifierWords } from "./writing/words.ts";

/** What the conditions of every chosen field weigh. */
export function weightsOf(rulebook: Rulebook): LinkWords["weights"] {
  return {
    period: readWeights(periodField, rulebook),
    indicator: readWeights(indicatorField, rulebook),
    subject: readWeights(subjectField, rulebook),
  };
}

export function linkWords(rulebook: Rulebook): LinkWords {
  const partsOfWords = rulebook.lexicon("link/parts-of-speech");
  const words: BareWords = {
    confidence: confidenceOf(rulebook.measured),
    checks: checkWords(rulebook),
    timing: timingWords(rulebook),
    weights: weightsOf(rulebook),
    partsOfWords,
    readWords: wordReader({ partsOfWords }),
    calibration: readCalibration(rulebook),
    qualifiers: qualifierWords(rulebook),
    signs: linkSigns(rulebook),
    ...bearerWords(rulebook),
    ...timeWords(rulebook),
    ...namingWords(rulebook),
    ...clauseWords(rulebook),
  };
  return {
    ...words,
    wordTraits: memoOf((word) => traitsOfWord(word, words)),
    knownWords: onceOf(() => new KnownWords(loadDictionary().characters.length)),
    factsOfNames: memoOf((name) => factsOfName(name, words)),
    factsOfBearers: memoOf((name) => factsOfBearer(name, words)),
    industryIn: memoOf((indicator) => industryOf(indicator, words)),
    whoseFigures: memoOf((indicator) => figuresOf(indicator, words)),
  };
}
