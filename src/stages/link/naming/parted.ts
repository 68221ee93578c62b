/** Phrases before a number that hold whose the figure is apart from it: by a word for now, or by what somebody did. */

import type { Span } from "../../../model/span.ts";
import type { PageContext } from "../page-context.ts";
import { isNominal, wordsIn } from "../skeleton.ts";
import { TRAITS } from "../word-traits.ts";
import type { Phrase } from "./model.ts";

/** 东湖稳健债券｜目前｜规模, 全市博物馆｜举办｜文化展览: whose the figure is, and what it is of; null where nothing parts them. */
export const partedPhrase = (span: Span, scene: PageContext): Phrase | null =>
  partedByNow(span, scene) ?? partedByDeed(span, scene);

/** 东湖稳健债券｜目前｜规模: a word for now stands between whose it is and what it is. */
function partedByNow(
  { start, end }: Span,
  { extraction, words, isBoundary, skeleton }: PageContext,
): Phrase | null {
  const found = words.nowInside.exec(extraction.folded.slice(start, end));
  if (found === null || found.index < 2) return null;
  const at = start + found.index;
  const rest = at + (found.groups?.adverb?.length ?? 0);
  if (!isBoundary(at) || !isBoundary(rest) || end - rest < 2) return null;
  if (!isNominal(skeleton.partOf(skeleton.wordAt(at - 1)))) return null;
  return { indicator: { start: rest, end }, subject: { start, end: at } };
}

/**
 * 全市博物馆、美术馆｜举办｜文化展览, 各级法院｜审结案件: a body or a place, a verb and the nouns that it acts on. What names a
 * figure by itself (工业企业完成产值) is none of these.
 */
function partedByDeed(span: Span, scene: PageContext): Phrase | null {
  const { skeleton, extraction, words } = scene;
  const { folded } = extraction;
  const inside = wordsIn(skeleton, span);
  const head = inside.at(-1);
  if (head === undefined || !isNominal(skeleton.partOf(head))) return null;
  for (let k = inside.length - 2; k > 0; k--) {
    const word = inside[k]!;
    const [start, end] = [skeleton.start[word]!, skeleton.end[word]!];
    const part = skeleton.partOf(word);
    if (part === "verb" && end - start >= 2) {
      const verb = folded.slice(start, end);
      const isActed = words.bodyEnding.test(folded.slice(span.start, start));
      if (!isActed || words.madeWithVerb.test(folded.slice(end, span.end))) return null;
      if (words.figureEnding.test(folded.slice(end, span.end))) return null;
      const isLight = words.trailing.longestBefore(folded, end) === verb;
      return {
        indicator: { start: isLight ? end : start, end: span.end },
        subject: { start: span.start, end: start },
      };
    }
    const isJoint = skeleton.is(word, TRAITS.joint);
    if (!isNominal(part) && part !== "adjective" && !isJoint) return null;
  }
  return null;
}
