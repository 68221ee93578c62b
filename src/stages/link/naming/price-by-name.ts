/** Prices that are quoted by a name alone. */

import type { Span } from "../../../model/span.ts";
import { inside } from "../../../model/spans.ts";
import type { RuleMatch } from "../../extract/match.ts";
import type { MatchPosition } from "../match-position.ts";
import type { PageContext } from "../page-context.ts";
import { topicIn } from "./subjects.ts";

/** 小鹏汽车｜涨2.47%: of an organisation that rises or falls, its price is quoted by its name. */
export function quotedName({ span }: RuleMatch, subject: Span | null, scene: PageContext): string | null {
  const { extraction, organisations, words } = scene;
  if (subject === null || !words.quoteVerb.test(extraction.folded.slice(span.start, span.end))) return null;
  const isNamed = inside(organisations, subject).some((it) => it.start === subject.start);
  return isNamed ? extraction.text.slice(subject.start, subject.end) : null;
}

/** 股价低开，｜跌3%: of the firm named since the last claim, where nothing else says what rises or falls. */
export function quotedFirm({ drafts, match, sentence }: MatchPosition, scene: PageContext): string | null {
  const { start, end } = match.span;
  if (!scene.words.quoteVerb.test(scene.extraction.folded.slice(start, end))) return null;
  return topicIn({ start: drafts.at(-1)?.evidence.end ?? sentence.start, end: start }, scene);
}
