import type { RepairWords } from "./step.ts";
import { alternatives } from "./words-pattern.ts";

/** What proves that the characters before a place are a number. All patterns are sticky. */
export interface NumberContext {
  /** Scale, money or percent. */
  readonly amount: RegExp;
  /** Any unit, with 多 or 余 before it or not. */
  readonly unit: RegExp;
  /** A word of a list in the last clause before the number. */
  readonly list: RegExp;
}

const compiled = new WeakMap<RepairWords, NumberContext>();

/** The context patterns of a rulebook, made once. */
export function numberContext(words: RepairWords): NumberContext {
  let context = compiled.get(words);
  if (context === undefined) {
    const amount = alternatives(words.amountUnits);
    context = {
      amount: new RegExp(amount, "y"),
      unit: new RegExp(`[多余餘来來]?(?:${alternatives([...words.amountUnits, ...words.countUnits])})`, "y"),
      list: new RegExp(alternatives(words.listWords)),
    };
    compiled.set(words, context);
  }
  return context;
}

/** Whether a sticky pattern matches at a place. */
export function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** Full-width digits and letters in their ASCII form, all else as it is. */
export function asciiForms(text: string): string {
  return text.replace(/[！-～]/g, (it) => String.fromCharCode(it.charCodeAt(0) - 0xfee0));
}

/** A number as newspapers print one: 736.4, 1,286.5, 0.4 — never 036. */
export const WELL_FORMED = /^(?:[1-9]\d{0,2}(?:,\d{3})+|0|[1-9]\d*)(?:\.\d+)?$/;
