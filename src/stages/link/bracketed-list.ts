/** Items of a list whose figures stand in brackets. */

import type { Draft, Named } from "./draft.ts";
import type { MatchPosition } from "./match-position.ts";
import type { PageContext } from "./page-context.ts";

/**
 * 来自广东（12%）、江苏（10%）和浙江（8%）: each number is of the item right before its bracket. Null where a number stands
 * in no such bracket.
 */
export function bracketedItem(
  named: Named,
  { match, clause, drafts }: MatchPosition,
  scene: PageContext,
): Named | null {
  const { folded, text } = scene.extraction;
  const { start, end } = match.span;
  if (!OPENS.test(folded[start - 1] ?? "") || !CLOSES.test(folded[end] ?? "")) return null;
  const said = folded.slice(clause.start, start - 1);
  const item = scene.words.listedItem.exec(said)?.groups?.item;
  const first = drafts.findLast(
    (it) => it.sentence.start <= start && folded[it.evidence.end + 1] !== undefined,
  );
  if (item === undefined || first === undefined || !isInList(first, clause.start, scene))
    return firstItem(named, scene);
  const name = text.slice(start - 1 - item.length, start - 1);
  // Of the first the item was its bearer, or its name.
  return first.named.subject === null
    ? { ...named, indicator: name, subject: null }
    : { ...named, indicator: first.named.indicator, subject: name };
}

/** Whether the claim before stands in a bracket of the same clause. */
const isInList = ({ evidence }: Draft, from: number, { extraction: { folded } }: PageContext) =>
  evidence.start > from &&
  OPENS.test(folded[evidence.start - 1] ?? "") &&
  CLOSES.test(folded[evidence.end] ?? "");

/** 广告主要来自广东: the bearer is no part of what it bears, nor is the verb between. */
function firstItem(named: Named, { words }: PageContext): Named | null {
  const { subject, indicator } = named;
  if (subject === null || indicator === null || !indicator.endsWith(subject)) return null;
  const rest = indicator.slice(0, -subject.length).replace(words.comesFrom, "");
  return rest === "" ? null : { ...named, indicator: rest };
}

const OPENS = /[（(]/;
const CLOSES = /[）)]/;
