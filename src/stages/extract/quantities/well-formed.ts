/** Whether digits and scales make one number. */

import type { Token } from "./numeral-words.ts";

/**
 * Whether digits and scales in this order are one number: what a scale counts is less than the place before it leaves
 * room for (三百二十, 3亿5000万), so that doubled print (三百三百, 48亿48亿) and run-together numbers (三十四十) are none.
 */
export function isWellFormed(tokens: readonly Token[]): boolean {
  /** The place that the last scale below 万 has taken, and the last of 万 and above. */
  let place = Number.POSITIVE_INFINITY;
  let large = Number.POSITIVE_INFINITY;
  let section: number | null = null;
  let pending: number | null = null;
  /** How many parts with a large scale stand before. */
  let parts = 0;
  let counted = false;
  for (const [k, token] of tokens.entries()) {
    if ("digits" in token) {
      if (pending !== null && pending !== 0) return false;
      if (!isDigits(token, k, tokens)) return false;
      pending = Number(token.digits);
      counted = true;
    } else if (token.scale < LARGE) {
      // 百十来万, 一百十五: a 十 may stand without its 一, but nothing behind 万 (三万百).
      const bare: boolean = pending === null;
      if (bare && (section === null ? parts > 0 : counted && token.scale !== 10)) return false;
      const part: number = (pending === null || pending === 0 ? 1 : pending) * token.scale;
      if (part >= place || part >= large) return false;
      section = (section ?? 0) + part;
      place = token.scale;
      pending = null;
    } else {
      if (pending !== null && pending >= place) return false;
      const below: number = (section ?? 0) + (pending ?? 0);
      if (below === 0 && parts > 0 && (pending !== null || parts > 1)) return false;
      // 四万万五千万, but 5万亿3亿 is none: what follows 亿 is less than it.
      if (below === 0) large = token.scale === large ? large * token.scale : token.scale;
      else if (token.scale < large) {
        if (below * token.scale >= large) return false;
        large = token.scale;
      } else {
        // 一万二千亿: what follows 万 goes on where it left off; 三千万五亿 does not, nor does 三万五万.
        const zero = isZero(tokens[k - 1]) || startsWithZero(tokens, k);
        if (token.scale === large || below >= large || (below * 10 < large && !zero)) return false;
        large = token.scale;
      }
      if (below !== 0 || parts === 0) parts++;
      counted = false;
      section = null;
      pending = null;
      place = Number.POSITIVE_INFINITY;
    }
  }
  return (pending === null || pending < place) && (section ?? 0) + (pending ?? 0) < large;
}

const LARGE = 10000;

/** Whether a run of digits may stand where it does: decimals last, digit by digit only before 万 or alone. */
function isDigits(token: Extract<Token, { digits: string }>, at: number, tokens: readonly Token[]): boolean {
  const { digits, printed } = token;
  if (!/^\d+(?:\.\d+)?$/.test(digits) || (token.tens === true && digits.split(".")[0]!.length !== 2))
    return false;
  const later = tokens.slice(at + 1);
  if (digits.includes(".") && later.some((it) => "digits" in it)) return false;
  const [whole = ""] = digits.split(".");
  if (printed || token.tens === true || whole.replace(/^0+/, "").length < 2) return true;
  const [next] = later;
  return at === 0 && (next === undefined || ("scale" in next && next.scale >= LARGE));
}

const isZero = (token: Token | undefined) =>
  token !== undefined && "digits" in token && /^0/.test(token.digits);

/** Whether the part of a number that ends before `at` begins with an empty place: the 零五百 of 一万零五百亿. */
function startsWithZero(tokens: readonly Token[], at: number): boolean {
  let first = at;
  while (first > 0 && !isLarge(tokens[first - 1]!)) first--;
  return isZero(tokens[first]);
}

const isLarge = (token: Token) => "scale" in token && token.scale >= LARGE;
