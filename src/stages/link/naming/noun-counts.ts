/** How often nouns were met with which units. */

import type { Lexicon } from "../../../rulebook/lexicon.ts";

/** How many figures of a noun were met in news, by what they are in; `grows` are those that say how it changed. */
export interface NounCounts {
  readonly money: number;
  readonly percent: number;
  readonly measure: number;
  readonly count: number;
  readonly grows: number;
}

/** The nouns of a lexicon with their counts as numbers. */
export const nounCounts = ({ entries }: Lexicon): ReadonlyMap<string, NounCounts> =>
  new Map(
    [...entries].map(([noun, { money, percent, measure, count, grows }]) => [
      noun,
      {
        money: Number(money),
        percent: Number(percent),
        measure: Number(measure),
        count: Number(count),
        grows: Number(grows),
      },
    ]),
  );
