/** Finds and reads numerals. */

import type { Approximation } from "../../../model/claim.ts";
import { add, multiply, power } from "../../../model/decimal.ts";
import type { Numeral } from "../../../model/mention.ts";
import type { NumeralWords, Token } from "./numeral-words.ts";
import { leastAndGreatest } from "./unsaid-digit.ts";
import { isWellFormed } from "./well-formed.ts";

/** Every number of a folded text, in digits or in characters, in order, none left out. */
export function findNumerals(folded: string, words: NumeralWords): Numeral[] {
  const out: Numeral[] = [];
  words.pattern.each(folded, (start, end) => {
    out.push(readNumeral(folded.slice(start, end), start, words));
  });
  return out;
}

/** Reads one numeral: 3727.1亿, 3亿5000万, 十一, 九十六点七亿, 二〇二三, 五六. */
export function readNumeral(text: string, start: number, words: NumeralWords): Numeral {
  if (PLAIN.test(text)) return readPlain(text, start);
  const parts = split(text, words);
  const notation = POWER.exec(text);
  const unsaid = leastAndGreatest(text, words);
  const ends = unsaid === null ? null : bothEnds(unsaid, words);
  if (notation === null && ends === null && !isNumber(text, parts)) return brokenNumeral(text, start);
  const vague = parts.vague || unsaid !== null;
  const value = notation !== null ? raise(notation) : vague ? null : evaluate(parts.tokens);
  const between = unsaid === null && value === null ? adjacent(parts.tokens) : ends;
  const digits = /\d/.test(text);
  const characters = /[^\d.,]/.test(text);
  return {
    start,
    end: start + text.length,
    value,
    between,
    printed:
      digits && characters && notation === null
        ? (/^[\d.,]+/.exec(text)?.[0].replaceAll(",", "") ?? null)
        : null,
    style: digits ? (characters ? "mixed" : "digits") : "characters",
    approximation: unsaid === null ? parts.approximation : "exact",
  };
}

/** The values of the two numbers that 十几万 lies between. */
export function bothEnds(
  [least, greatest]: readonly [string, string],
  words: NumeralWords,
): readonly [string, string] | null {
  const [low, high] = [least, greatest].map((text) => readNumeral(text, 0, words).value);
  return low == null || high == null ? null : [low, high];
}

/** Figures alone, as most numbers are. */
const PLAIN = /^\d[\d,]{0,20}(?:\.\d{1,8})?$/;

function readPlain(text: string, start: number): Numeral {
  return {
    start,
    end: start + text.length,
    value: withoutZeros(text.replaceAll(",", "")),
    between: null,
    printed: null,
    style: "digits",
    approximation: null,
  };
}

/** What is printed where a number should be and is none. */
export function brokenNumeral(text: string, start: number): Numeral {
  const digits = /\d/.test(text);
  return {
    start,
    end: start + text.length,
    value: null,
    between: null,
    printed: null,
    style: digits ? "mixed" : "characters",
    approximation: null,
    broken: true,
  };
}

/** Digits beyond which no newspaper counts: more of them are damage. */
const MOST_DIGITS = 24;

/** Whether the parts of a numeral make one number; of what has no value (数百) nothing can be said. */
function isNumber(text: string, { tokens, vague }: ReturnType<typeof split>): boolean {
  if (text.replace(/[^\d]/g, "").length > MOST_DIGITS || tokens.length > 2 * MOST_DIGITS) return false;
  if (vague) return true;
  return [0, 1].every((which) => isWellFormed(tokens.map((it) => oneOf(it, which, tokens.length))));
}

const withoutZeros = (digits: string) => (digits.startsWith("0") ? digits.replace(/^0+(?=\d)/, "") : digits);

/** 2^5, 1.2e5. */
const POWER = /^([\d,.]+)(?:\^|(e))([-+]?\d+)$/;

function raise([, number = "", scientific, exponent = ""]: RegExpExecArray): string | null {
  const base = number.replaceAll(",", "");
  if (scientific === undefined) return power(base, exponent);
  const scale = power("10", exponent);
  return scale === null ? null : multiply(base, scale);
}

/** Cuts a numeral into runs of digits and scales; `vague` when it has a part without a value (数, 几). */
function split(
  text: string,
  words: NumeralWords,
): { tokens: Token[]; approximation: Approximation | null; vague: boolean } {
  const tokens: Token[] = [];
  let approximation: Approximation | null = null;
  let vague = false;
  for (let at = 0; at < text.length; ) {
    const printed = /^(?:\d[\d,]*(?:\.\d+)?|\.\d+)/.exec(text.slice(at, at + 40))?.[0];
    if (printed !== undefined) {
      const before = tokens.at(-1);
      // 12点5亿: the point is spoken, the digits are not.
      if (before !== undefined && "digits" in before && before.printed && before.digits.endsWith("."))
        before.digits += printed;
      else tokens.push({ digits: printed.replaceAll(",", "").replace(/^\./, "0."), printed: true });
      at += printed.length;
      continue;
    }
    const character = text[at]!;
    at++;
    const entry = words.numerals.get(character);
    const last = tokens.at(-1);
    if (entry?.type === "scale") tokens.push({ scale: Number(entry.value) });
    else if (entry?.type === "digit") {
      if (last === undefined || !("digits" in last)) tokens.push(spelled(entry.value ?? ""));
      else if (last.tens === true && last.digits.endsWith("0"))
        tokens[tokens.length - 1] = { ...last, digits: last.digits.replace(/0$/, entry.value ?? "") };
      else last.digits += entry.value;
    } else if (entry?.type === "point") {
      if (last !== undefined && "digits" in last) last.digits += ".";
      else tokens.push({ digits: "0.", printed: false });
    } else {
      const inside = words.inside.get(character) ?? (at > 1 ? words.digit.get(character) : undefined);
      if (inside === undefined) vague = true;
      else approximation = inside.approximation as Approximation;
    }
  }
  return { tokens, approximation, vague };
}

/** 廿 is two tens, to which one digit may be added: 廿五. */
const spelled = (digits: string): Token =>
  /^[1-9]0$/.test(digits) ? { digits, printed: false, tens: true } : { digits, printed: false };

/** The value of digits and scales; null where two spelled digits stand side by side (五六十, 十七八, 两三). */
function evaluate(tokens: readonly Token[]): string | null {
  if (tokens.some((token) => "digits" in token && isPair(token, tokens.length))) return null;
  let total = "0";
  let section = "0";
  let pending: string | null = null;
  let previous = Number.POSITIVE_INFINITY;
  for (const token of tokens) {
    if ("digits" in token) {
      pending = withoutZeros(token.digits);
    } else if (token.scale < 10000) {
      // 一万零十二: the 零 only says that a place is empty.
      section = sum(section, multiply(pending === null || pending === "0" ? "1" : pending, token.scale));
      pending = null;
    } else {
      const below = pending === null ? section : sum(section, pending);
      if (pending === null && below === "0" && total === "0") total = multiply("1", token.scale);
      else if (below === "0")
        total = multiply(total, token.scale); // 四万万
      else if (token.scale > previous) total = multiply(sum(total, below), token.scale);
      else total = sum(total, multiply(below, token.scale));
      section = "0";
      pending = null;
      previous = token.scale;
    }
  }
  return sum(total, sum(section, trailing(tokens, pending)));
}

/** What stands after the last scale: 5 is 5, but the 五 of 一百五, 三万五 and 一千五点二 is a tenth of the scale before it. */
function trailing(tokens: readonly Token[], pending: string | null): string {
  const [before, last] = tokens.slice(-2);
  if (pending === null) return "0";
  const colloquial = before !== undefined && "scale" in before && before.scale >= 100 && last !== undefined;
  if (!colloquial || !("digits" in last)) return pending;
  if (/^[1-9]$/.test(last.digits)) return multiply(pending, before.scale / 10);
  const [whole = "", part] = last.printed ? [] : last.digits.split(".");
  return part !== undefined && /^[1-9]$/.test(whole)
    ? add(multiply(whole, before.scale / 10), `0.${part}`)
    : pending;
}

/** Addition that leaves a lone number as it is printed. */
function sum(a: string, b: string): string {
  if (a === "0") return b;
  return b === "0" ? a : add(a, b);
}

/** Two spelled digits in a row, the second one more than the first: vague, not a number of two digits. */
function isPair({ digits, printed, tens }: Extract<Token, { digits: string }>, count: number): boolean {
  if (printed || tens === true || !/^[1-9]{2}$/.test(digits)) return false;
  return Number(digits[1]) - Number(digits[0]) === 1 || (count > 1 && digits === "35");
}

/** The two ends of 五六十 or 两三. */
function adjacent(tokens: readonly Token[]): readonly [string, string] | null {
  const ends = [0, 1].map((which) => evaluate(tokens.map((it) => oneOf(it, which, tokens.length))));
  const [low, high] = ends;
  return low != null && high != null && low !== high ? [low, high] : null;
}

/** A pair's lower or upper digit; any other token as it is. */
const oneOf = (token: Token, which: number, count: number): Token =>
  "digits" in token && isPair(token, count) ? { digits: token.digits[which]!, printed: false } : token;
