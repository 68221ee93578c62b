/** The units of the rulebook as one table. */

import type { Dimension } from "../../../model/mention.ts";
import type { LexiconName } from "../../../rulebook/contract.ts";
import { Lexicon, type LexiconEntry } from "../../../rulebook/lexicon.ts";
import { regionalLexicon } from "../../../rulebook/regional.ts";
import type { Rulebook } from "../../../rulebook/rulebook.ts";

/** A unit as the lexicons give it: its code, the factor to it (decimal string), its dimension. */
export interface Unit {
  readonly form: string;
  readonly code: string;
  readonly factor: string;
  readonly dimension: Dimension | "tenths" | "interest" | "idiom";
}

/** All units of the rulebook as one table, looked up by the longest form at a place. */
export class Units {
  private readonly table: Lexicon;
  private readonly not: Lexicon;
  private readonly behind: Lexicon;

  /** @param region whose measures are meant, where it is not the mainland */
  constructor(rulebook: Rulebook, region: string | null = null) {
    const all = new Map<string, LexiconEntry>();
    const add = (lexicon: Lexicon, dimension: Dimension | null) => {
      for (const [form, entry] of lexicon.entries) {
        if (!all.has(form))
          all.set(form, { unit: form, factor: "1", ...entry, dimension: dimensionOf(dimension, entry) });
      }
    };
    const own = regionalLexicon(rulebook, "quantity/measures", region);
    if (own !== null) add(own, "measure");
    for (const [name, dimension] of SOURCES) add(rulebook.lexicon(name), dimension);
    this.table = new Lexicon("units", all);
    this.not = rulebook.lexicon("quantity/unit-not");
    this.behind = rulebook.lexicon("quantity/unit-behind");
  }

  /** The longest unit at `offset` that is not the beginning of another word. */
  at(folded: string, offset: number): Unit | null {
    const longest = this.table.longestAt(folded, offset);
    if (longest === undefined) return null;
    const other = this.not.longestAt(folded, offset);
    const isOther = other !== undefined && other.length > longest.length;
    const single = this.singleAt(folded, offset, Math.max(longest.length, other?.length ?? 0));
    if (isOther && single === null) return null;
    const form = single ?? longest;
    const entry = this.table.get(form)!;
    return {
      form,
      code: entry.unit!,
      factor: entry.factor!,
      dimension: entry.dimension as Unit["dimension"],
    };
  }

  /** The currency whose unit or part of it a form names; undefined where it names none. */
  currency(form: string): string | undefined {
    const entry = this.table.get(form);
    return entry?.dimension === "money" ? entry.unit : undefined;
  }

  /**
   * The unit of one character before a word that reaches beyond what else could be read here: 种｜植物, 个｜体育, 位｜居民,
   * 个｜人工.
   */
  private singleAt(folded: string, offset: number, length: number): string | null {
    const single = folded[offset]!;
    if (length < 2 || !this.table.has(single)) return null;
    const word = this.behind.longestAt(folded, offset + 1);
    return word !== undefined && word.length + 1 > length ? single : null;
  }
}

const SOURCES: readonly (readonly [LexiconName, Dimension | null])[] = [
  ["quantity/currencies", "money"],
  ["quantity/proportions", null],
  ["quantity/measures", "measure"],
  ["quantity/durations", null],
  ["quantity/classifiers", "count"],
  ["quantity/collectives", "count"],
  ["quantity/order-units", null],
];

const OWN = new Set([
  "percent",
  "points",
  "basispoints",
  "times",
  "doublings",
  "tenths",
  "interest",
  "discount",
  "duration",
  "calendar",
  "order",
  "idiom",
]);

/** A lexicon of one dimension names it here; in a mixed one each row names its own (age, era and clock are times). */
function dimensionOf(dimension: Dimension | null, entry: LexiconEntry): string {
  if (dimension !== null) return dimension;
  const own = entry.dimension ?? "none";
  return OWN.has(own) ? own : "duration";
}
