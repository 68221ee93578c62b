/** Settles what a bare 元 is. */

import type { Quantity } from "../../../model/mention.ts";
import type { Lexicon } from "../../../rulebook/lexicon.ts";
import type { Rulebook } from "../../../rulebook/rulebook.ts";

export interface CurrencyWords {
  /** 的 right behind a number. */
  readonly possessive: RegExp;
  readonly regions: Lexicon;
  /** What a page may say that tells where it was printed. */
  readonly regionWords: Lexicon;
  readonly currencies: Lexicon;
  /** Group `currency`. */
  readonly note: RegExp;
  /** 新华社某地9月22日电: the head of news from the mainland. */
  readonly dispatch: RegExp;
  /** The code that a bare 元 has by default. */
  readonly plain: string;
  readonly numerals: Lexicon;
  /** Nouns of money before and after a large number: 预算高达9千900万, 36亿经常开支. */
  readonly moneyBefore: RegExp;
  readonly moneyAfter: RegExp;
  /** Words before a sum and what follows only then: 斥资8亿收购, 以3亿投得. */
  readonly moneyBetween: readonly (readonly [before: RegExp, after: RegExp])[];
}

export function currencyWords(rulebook: Rulebook): CurrencyWords {
  return {
    regions: rulebook.lexicon("quantity/regions"),
    regionWords: rulebook.lexicon("quantity/region-words"),
    currencies: rulebook.lexicon("quantity/currencies"),
    possessive: rulebook.compile("^{{possessive}}", ""),
    note: rulebook.compile("{{currency-note}}", "g"),
    dispatch: rulebook.compile("{{mainland-dispatch}}", "g"),
    plain: "CNY",
    numerals: rulebook.lexicon("quantity/numerals"),
    moneyBefore: rulebook.compile("{{money-before}}", ""),
    moneyAfter: rulebook.compile("{{money-after}}", ""),
    moneyBetween: [
      [rulebook.compile("{{money-spent}}", ""), rulebook.compile("{{money-used}}", "")],
      [rulebook.compile("{{money-bid}}", ""), rulebook.compile("{{money-bid-for}}", "")],
    ],
  };
}

/** What is known of where a page was printed: its region (hk, mo, tw) where given, and the paper's name. */
export interface Printed {
  readonly paper: string | null;
  readonly region: string | null;
}

/**
 * Settles what a bare 元 is: by a note on the page (港元，下同), which holds from the number before it on, else by the
 * paper's region, which also has a dollar of its own where it prints $. 人民币 and 美元 say themselves what they are. An
 * article that a mainland agency sent counts in the mainland's.
 * @param articles offsets where an article starts, ascending
 * @param assumed whether the page may be from somewhere else: then a bare 元 or $ is marked
 */
export function settleCurrency(
  folded: string,
  found: readonly Quantity[],
  printed: Printed,
  words: CurrencyWords,
  assumed = false,
  articles: readonly number[] = [],
): Quantity[] {
  const quantities = found.map((quantity) =>
    isBareMoney(folded, quantity, words) ? money(quantity, words) : quantity,
  );
  const local = regionalCurrency(printed, words);
  const notes = [...folded.matchAll(words.note)].map((match) => ({
    from: match.index,
    until: Number.POSITIVE_INFINITY,
    code: words.currencies.get(match.groups?.currency ?? "")?.unit ?? local,
  }));
  if (local !== words.plain || assumed) notes.unshift(...findDispatches(folded, articles, words));
  if (local === words.plain && notes.length === 0 && !assumed) return quantities;
  return quantities.map((quantity) => {
    if (quantity.dimension !== "money") return quantity;
    if (local !== words.plain && isDollar(folded, quantity))
      return { ...quantity, unit: quantity.unit.replace(DOLLAR, local) };
    if (assumed && isDollar(folded, quantity)) return { ...quantity, isAssumed: true };
    if (!isBare(folded, quantity, words)) return quantity;
    const note = notes.findLast((it) => it.from <= quantity.end + 1 && quantity.end <= it.until);
    const settled = { ...quantity, unit: quantity.unit.replace(words.plain, note?.code ?? local) };
    return assumed && note === undefined ? { ...settled, isAssumed: true } : settled;
  });
}

/** Where articles stand that a mainland agency sent, from their head to the next article. */
const findDispatches = (folded: string, articles: readonly number[], { dispatch, plain }: CurrencyWords) =>
  [...folded.matchAll(dispatch)].map(({ index }) => ({
    from: index,
    until: articles.find((start) => start > index) ?? Number.POSITIVE_INFINITY,
    code: plain,
  }));

const regionalCurrency = (printed: Printed, words: CurrencyWords): string =>
  rowOf(printed, words)?.currency ?? words.plain;

/** Where a page was printed: as given, or as the paper's name says. */
export const regionOf = (printed: Printed, words: CurrencyWords): string | null =>
  printed.region ?? rowOf(printed, words)?.region ?? null;

const rowOf = ({ paper, region }: Printed, { regions }: CurrencyWords) =>
  [...regions.entries].find(
    ([form, row]) => row.region === region || (region === null && paper?.includes(form) === true),
  )?.[1];

/** Whether the unit is 元 alone, with no currency's name before or after. */
function isBare(
  folded: string,
  { start, numerals, unit, unitSpan }: Quantity,
  { plain }: CurrencyWords,
): boolean {
  if (!unit.startsWith(plain)) return false;
  const named = /[\u5e01B¥￥]/;
  const said = folded.slice(unitSpan.start, unitSpan.end) + folded.slice(start, numerals[0]?.start ?? start);
  return !named.test(said);
}

const DOLLAR = "USD";

/** $100 without letters that say whose dollar it is. */
function isDollar(folded: string, { start, numerals, unit }: Quantity): boolean {
  const sign = folded.slice(start, numerals[0]?.start ?? start);
  return (
    unit.startsWith(DOLLAR) &&
    sign.endsWith("$") &&
    !/[A-Za-z]\$?$/.test(folded.slice(0, start + sign.length).slice(-2))
  );
}

/** 9千900万 beside 预算: a number with a large scale and no unit, which a noun of money says is one. */
function isBareMoney(folded: string, quantity: Quantity, words: CurrencyWords): boolean {
  const { dimension, start, end, value, numerals, unit } = quantity;
  if (dimension !== "none" || unit !== "" || value === null || numerals.length !== 1) return false;
  const scale = words.numerals.get(folded[numerals[0]!.end - 1] ?? "");
  if (scale?.type !== "scale" || Number(scale.value) < LARGE) return false;
  const after = folded.slice(end, end + REACH);
  if (words.moneyAfter.test(after)) return true;
  const before = folded.slice(Math.max(0, start - REACH), start);
  if (words.moneyBetween.some(([opens, closes]) => opens.test(before) && closes.test(after))) return true;
  return (
    words.moneyBefore.test(before) &&
    !/^[\u4e00-\u9fff]/.test(folded.slice(end).replace(words.possessive, ""))
  );
}

const money = (quantity: Quantity, { plain }: CurrencyWords): Quantity => ({
  ...quantity,
  dimension: "money",
  unit: plain,
});

/** 万 and above. */
const LARGE = 10_000;
/** As far as a noun of money stands from its number. */
const REACH = 12;
