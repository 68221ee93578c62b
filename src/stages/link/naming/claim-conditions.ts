/** What holds of a claim whose indicator is chosen. */

import { kindAndUnit } from "../choosing/kind-and-unit.ts";
import { asideOf } from "../compared-clauses.ts";
import type { MatchPosition } from "../match-position.ts";
import type { PageContext } from "../page-context.ts";
import { isNominal } from "../skeleton.ts";
import { indicatorField } from "./field.ts";
import { opensWithAmong } from "./figure-nouns.ts";

const { condition } = indicatorField;

const kindAndUnitOf = kindAndUnit(condition);

/** Whether a claim goes on with the list that the claim before it is of, and whether that one was named by an earlier one. */
function listConditions({ match, drafts }: MatchPosition, own: string | null): number[] {
  const last = drafts.at(-1);
  if (last === undefined) return [];
  const out: number[] = [];
  const isSame = last.match.rule.id === match.rule.id;
  if (isSame) out.push(condition["same-rule"]);
  if (last.named.inherited) out.push(condition["after-inherited"]);
  if (own === null) return out;
  if (isSame) out.push(last.named.inherited ? condition["list-of-inherited"] : condition["list-of-own"]);
  if (last.named.subject?.at(-1) === own.at(-1)) out.push(condition["like-last-bearer"]);
  return out;
}

/** What holds of a claim, whatever it measures: its kind and unit, and what stands beside its words. */
export function claimConditions(place: MatchPosition, own: string | null, scene: PageContext): number[] {
  const { match, clause, sentence, drafts, memory } = place;
  const { extraction, words, skeleton } = scene;
  const { folded } = extraction;
  const { start, end } = match.span;
  const out = [condition.always, ...kindAndUnitOf(match, words)];
  if (start <= clause.start) out.push(condition["opens-clause"]);
  if (start <= sentence.start) out.push(condition["opens-sentence"]);
  const before = start > sentence.start ? skeleton.partOf(skeleton.wordAt(start - 1)) : "symbol";
  if (folded[start - 1] === words.possessive) out.push(condition["after-de"]);
  else if (before === "symbol") out.push(condition["after-comma"]);
  else if (isNominal(before)) out.push(condition["after-noun"]);
  else if (before === "verb") out.push(condition["after-verb"]);
  else if (before === "adverb") out.push(condition["after-adverb"]);
  else if (before === "preposition") out.push(condition["after-preposition"]);
  const after = end < folded.length ? skeleton.partOf(skeleton.wordAt(end)) : "symbol";
  if (folded[end] === words.possessive) out.push(condition["before-de"]);
  else if (after === "symbol") out.push(condition["before-end"]);
  else if (isNominal(after) || after === "adjective") out.push(condition["before-noun"]);
  else if (after === "verb") out.push(condition["before-verb"]);
  // 须提交｜1000元｜保证金: the object of the verb stands after its amount.
  const isNext = isNominal(after) || after === "adjective" || folded[end] === words.possessive;
  if (before === "verb" && isNext) out.push(condition["verb-then-noun"]);
  const facts = own === null || own === "" ? null : words.factsOfNames(own);
  if (facts === null) out.push(condition["no-noun-before"]);
  else if (facts.isBearer) out.push(condition["bearer-before"]);
  else if (facts.met === null) out.push(condition["unknown-before"]);
  else if (facts.met.money + facts.met.percent + facts.met.measure >= 3)
    out.push(condition["measure-before"]);
  else out.push(condition["counted-before"]);
  out.push(...listConditions(place, own));
  if (words.respectively.test(folded.slice(Math.max(0, start - 4), end))) out.push(condition.respectively);
  if (opensWithAmong(place, scene)) out.push(condition["among-them"]);
  if (asideOf(scene, match.span) !== undefined) out.push(condition["in-aside"]);
  if (drafts.length === 0) out.push(condition["first-of-sentence"]);
  if (memory === null) out.push(condition["first-of-paragraph"]);
  return out;
}
