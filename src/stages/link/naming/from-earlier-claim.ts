/** Names taken from an earlier claim. */

import type { Span } from "../../../model/span.ts";
import { bracketAround } from "../brackets.ts";
import { asideOf } from "../compared-clauses.ts";
import type { Draft, Named } from "../draft.ts";
import type { MatchPosition } from "../match-position.ts";
import type { PageContext } from "../page-context.ts";
import type { Phrase } from "./model.ts";
import { topicOf } from "./noun-phrases.ts";
import { topicIn, whose } from "./subjects.ts";

/** The claims of the sentence that can be gone on with, in order. */
export function openDrafts(place: MatchPosition, scene: PageContext): readonly Draft[] {
  place.open ??= place.drafts.filter((it) => isOpen(it, place, scene));
  return place.open;
}

/** Whether a claim can be gone on with: it is no aside (预期为5%) and stands in no bracket that closed since. */
function isOpen(draft: Draft, { sentence, match }: MatchPosition, scene: PageContext): boolean {
  let until = scene.openUntil.get(draft);
  if (until === undefined) {
    const { evidence } = draft;
    const closes = bracketAround(scene.extraction.folded, evidence, sentence.start, sentence.end);
    until = asideOf(scene, evidence) !== undefined ? -1 : closes < 0 ? Number.POSITIVE_INFINITY : closes;
    scene.openUntil.set(draft, until);
  }
  return match.span.start <= until;
}

/** What was spoken of: the claim before in the sentence, the topic of an earlier clause, the claim of a sentence before. */
export function inherit(
  place: MatchPosition,
  scene: PageContext,
): { indicator: string | null; subject: string | null } | null {
  const { text, folded } = scene.extraction;
  const last = openDrafts(place, scene).at(-1);
  const since = place.drafts.at(-1)?.evidence.end ?? 0;
  // 有色金属、煤炭行业的募资金额居前，分别为…: what is said respectively belongs to the list just before.
  const respective = scene.words.respectively.test(
    folded.slice(place.match.span.start, place.match.span.end),
  );
  for (let back = place.earlier.length - 1; back >= 0; back--) {
    const clause = place.earlier[back]!;
    if (clause.start < since) break;
    // 从同比看，…: a point of view is no topic.
    if (scene.words.goesOn.test(folded.slice(clause.start, clause.end + 1))) continue;
    const topic = topicOfClause(clause, scene);
    const isFree =
      last === undefined || (respective && scene.words.listed.test(folded.slice(clause.start, clause.end)));
    if (topic.indicator !== null && topic.indicator.end - topic.indicator.start >= 2 && isFree) {
      const { indicator, subject } = topic;
      return { indicator: text.slice(indicator.start, indicator.end), subject: whose(subject, scene) };
    }
  }
  const named = last?.named ?? place.memory?.named;
  if (named === undefined) return null;
  const { indicator, subject } = named;
  // 价格降幅收窄；二线城市下降0.4%: what falls is the price, not the pace.
  const pace = place.match.rule.kind === "growth" ? scene.words.paceNouns.exec(indicator ?? "") : null;
  const whole = pace !== null && pace.index > 0 ? indicator!.slice(0, pace.index) : indicator;
  return { indicator: whole, subject };
}

/** What a clause says something of, read once. */
function topicOfClause(clause: Span, scene: PageContext): Phrase {
  const known = scene.clauseTopics.get(clause);
  if (known !== undefined) return known;
  const topic = topicOf(clause, scene);
  scene.clauseTopics.set(clause, topic);
  return topic;
}

/** 净息差方面，…，平均值为1.42%: what a statement opens with as its respect is what its bare nouns are of. */
export function inRespectOf({ earlier }: MatchPosition, { extraction, words }: PageContext): Named | null {
  const first = earlier[0];
  if (first === undefined) return null;
  const said = words.respect.exec(extraction.folded.slice(first.start, first.end));
  if (said?.[1] === undefined) return null;
  const start = first.start + said[0].indexOf(said[1]);
  const indicator = extraction.text.slice(start, start + said[1].length);
  return { indicator, subject: null, inherited: true };
}

/** Whose figures are spoken of: who was named since the last claim, else whose that was, else whom the paragraph is about. */
export function spokenOf(
  { drafts, sentence, match, topic }: MatchPosition,
  scene: PageContext,
): string | null {
  const last = drafts.at(-1);
  const since = { start: last?.evidence.end ?? sentence.start, end: match.span.start };
  return topicIn(since, scene) ?? (last === undefined ? topic : last.named.subject);
}

/** GDP初值…，第一季度｜终值: one state of a figure takes the place of another. */
export const withoutState = (above: string | null, own: string | null, { words }: PageContext) =>
  above !== null && own !== null && words.stateOfFigure.test(own)
    ? above.replace(words.stateOfFigure, "")
    : above;
