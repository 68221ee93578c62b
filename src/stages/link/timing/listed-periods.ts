/** Lists of times for lists of numbers. */

import { isYears } from "../../../model/period.ts";
import type { Span } from "../../../model/span.ts";
import { inside } from "../../../model/spans.ts";
import type { PageContext } from "../page-context.ts";
import type { LinkedPeriod } from "./model.ts";

/**
 * 2022年至2024年，收入分别为A、B和C; 2022年、2023年，毛利率分别为A和B: each of the numbers has its own time. Null where there
 * are not as many times as numbers.
 */
export function periodOfEach(
  linked: LinkedPeriod | null,
  sentence: Span,
  match: Span,
  count: number,
  which: number,
  scene: PageContext,
): LinkedPeriod | null {
  if (linked === null) return null;
  const { from, to } = linked.mention;
  if (isYears(linked.mention) && Number(to!.slice(0, 4)) - Number(from!.slice(0, 4)) === count - 1) {
    const year = Number(from!.slice(0, 4)) + which;
    return { ...linked, mention: { ...linked.mention, from: `${year}-01-01`, to: `${year}-12-31` } };
  }
  const said = inside(scene.periods, { start: sentence.start, end: match.start }).slice(-count);
  const { folded } = scene.extraction;
  const listed = said.every(
    (it, k) => k === 0 || scene.words.betweenTimes.test(folded.slice(said[k - 1]!.end, it.start)),
  );
  const own = said.length === count && listed ? said[which] : undefined;
  return own === undefined ? null : { mention: own, inferred: own.inferred };
}
