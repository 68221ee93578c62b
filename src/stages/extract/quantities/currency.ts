import type { Quantity } from "../../../model/mention.ts";
import type { Lexicon } from "../../../rulebook/lexicon.ts";
import type { Rulebook } from "../../../rulebook/rulebook.ts";

export interface CurrencyWords {
  readonly regions: Lexicon;
  readonly currencies: Lexicon;
  /** Group `currency`. */
  readonly note: RegExp;
  /** The code that a bare 元 has by default. */
  readonly plain: string;
}

export function currencyWords(rulebook: Rulebook): CurrencyWords {
  return {
    regions: rulebook.lexicon("quantity/regions"),
    currencies: rulebook.lexicon("quantity/currencies"),
    note: rulebook.compile("{{currency-note}}", "g"),
    plain: "CNY",
  };
}

/** What is known of where a page was printed: its region (hk, mo, tw) where given, and the paper's name. */
export interface Printed {
  readonly paper: string | null;
  readonly region: string | null;
}

/**
 * Settles what a bare 元 is: by a note on the page (港元，下同), which holds from the number before it on, else by the
 * paper's region. 人民币 and 美元 say themselves what they are.
 */
export function settleCurrency(
  folded: string,
  quantities: readonly Quantity[],
  printed: Printed,
  words: CurrencyWords,
): Quantity[] {
  const local = regionalCurrency(printed, words);
  const notes = [...folded.matchAll(words.note)].map((match) => ({
    from: match.index,
    code: words.currencies.get(match.groups?.currency ?? "")?.unit ?? local,
  }));
  if (local === words.plain && notes.length === 0) return [...quantities];
  return quantities.map((quantity) => {
    if (quantity.dimension !== "money" || !isBare(folded, quantity, words)) return quantity;
    const note = notes.findLast((it) => it.from <= quantity.end + 1);
    return { ...quantity, unit: quantity.unit.replace(words.plain, note?.code ?? local) };
  });
}

function regionalCurrency({ paper, region }: Printed, { regions, plain }: CurrencyWords): string {
  const rows = [...regions.entries];
  const found = rows.find(
    ([form, row]) => row.region === region || (region === null && paper?.includes(form) === true),
  );
  return found?.[1].currency ?? plain;
}

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
