/** What a share is a share of. */

import type { MatchPosition } from "../match-position.ts";
import type { PageContext } from "../page-context.ts";
import { isBeforeWhole } from "./counted-noun.ts";
import { wholeAfter } from "./whole-after.ts";

/**
 * What a share is a share of, or a ratio a ratio to: what the rule caught; the noun after the number (近三成｜企业); or,
 * after 其中, what was measured just before. Null where the words leave it open.
 */
export function linkWhole(place: MatchPosition, scene: PageContext): string | null {
  const { match, clause, drafts } = place;
  const { text, folded } = scene.extraction;
  const said = match.groups.whole;
  if (said !== undefined && said.end > said.start) return text.slice(said.start, said.end);
  if (match.rule.kind !== "share") return null;
  if (isBeforeWhole(match)) {
    const noun = wholeAfter(place, scene);
    if (noun === null) return null;
    // 贡献了｜全县｜四成的｜税收: whose noun it is stands before the number.
    const whose = scene.words.contributes.exec(folded.slice(clause.start, match.span.start))?.[2] ?? "";
    const from = match.span.start - whose.length;
    return text.slice(from, match.span.start) + text.slice(noun.start, noun.end);
  }
  const last = drafts.at(-1);
  const within = scene.words.amongThem.test(folded.slice(clause.start, match.span.end));
  return within && last?.kind === "level" ? last.named.indicator : null;
}
