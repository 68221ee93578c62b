/** What lexicons say otherwise in a region. */

import type { LexiconName } from "./contract.ts";
import { Lexicon } from "./lexicon.ts";
import type { Rulebook } from "./rulebook.ts";

/** Whose customs a region shares: Macau weighs as Hong Kong does. The mainland's are the rule. */
const CUSTOMS: Readonly<Record<string, keyof (typeof OTHERWISE)["claims/per"]>> = {
  hk: "hk",
  mo: "hk",
  tw: "tw",
};

/** What a lexicon says otherwise in a region. */
const OTHERWISE = {
  "claims/per": { hk: "claims/per-hk", tw: "claims/per-tw" },
  "quantity/measures": { hk: "quantity/measures-hk", tw: "quantity/measures-tw" },
} as const satisfies Partial<Record<LexiconName, Readonly<Record<"hk" | "tw", LexiconName>>>>;

/** A lexicon that a region has words of its own for. */
export type RegionalName = keyof typeof OTHERWISE;

/** A lexicon as it holds in a region. */
export function lexiconIn(rulebook: Rulebook, name: RegionalName, region: string | null): Lexicon {
  const [all, own] = [rulebook.lexicon(name), regionalLexicon(rulebook, name, region)];
  return own === null ? all : new Lexicon(all.name, new Map([...all.entries, ...own.entries]));
}

/** What a lexicon says otherwise in a region (`claims/per-hk` of `claims/per`), or null where nothing. */
export function regionalLexicon(
  rulebook: Rulebook,
  name: RegionalName,
  region: string | null,
): Lexicon | null {
  const custom = region === null ? undefined : CUSTOMS[region];
  return custom === undefined ? null : rulebook.lexicon(OTHERWISE[name][custom]);
}
