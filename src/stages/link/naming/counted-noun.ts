/** The noun that a count counts. */

import type { Span } from "../../../model/span.ts";
import { inside } from "../../../model/spans.ts";
import type { RuleMatch } from "../../extract/match.ts";
import type { MatchPosition } from "../match-position.ts";
import type { PageContext } from "../page-context.ts";
import { phraseAfter } from "./noun-phrases.ts";
import { wholeAfter } from "./whole-after.ts";

/** The noun that a count counts, or that a share is a share of; null where the number needs none after it. */
export function counted(place: MatchPosition, before: Span | null, scene: PageContext): Span | null {
  const { match, to, next, clause } = place;
  const mark = match.marks.amount?.at(-1);
  if (isBeforeWhole(match)) return wholeAfter(place, scene);
  // 净增10万吨竹材: what a change adds has no other name where none stands before it.
  const adds = match.rule.traits.includes("adds") && before === null;
  if ((match.rule.kind !== "level" && !adds) || mark?.type !== "quantity") return null;
  const shared = nounOfList(match, next, clause, scene);
  if (shared !== null) return shared;
  const { dimension } = mark.quantity;
  const { folded } = scene.extraction;
  const attributive = folded[match.span.start - 1] === scene.words.possessive;
  // 种植了1500多亩芦苇: what the verb was done to stands after its amount.
  const object = scene.words.perfective.test(
    folded.slice(Math.max(0, match.span.start - 4), match.span.start),
  );
  // 处以6000万美元的罚款, 2%的通胀目标: what is given, or has no other name, stands after 的.
  const said = before === null ? "" : folded.slice(before.start, before.end);
  // 将利率维持在5.25%: what is stated needs nothing after it.
  const isStated = scene.words.stated.test(folded.slice(match.span.start - 1, match.span.start));
  // 向乙国提供1亿元援助: the verb stands right before the amount, outside the noun phrase.
  const spoken = before === null ? "" : folded.slice(before.start, match.span.start);
  const given = before === null || scene.words.giving.test(spoken);
  const reached = !isStated && (scene.words.releasing.test(spoken) || scene.words.verbal.test(said));
  const owned = (folded[match.span.end] === scene.words.possessive && given) || reached;
  const amount = dimension === "money" || dimension === "measure" || (dimension === "percent" && owned);
  const isPeople = match.rule.traits.includes("people");
  // 各界人士200余人出席活动: people named before their number; what follows is what they did.
  const opener = scene.words.phraseStops.longestAt(folded, match.span.end);
  if (scene.words.quoted.test(folded.slice(match.span.start - 4, match.span.start))) return null;
  const verb = folded.slice(match.span.start - LONGEST_VERB, match.span.start);
  const isObject =
    amount && opener === undefined && (scene.words.obtaining.test(verb) || scene.words.paid.test(verb));
  const acts = opener !== undefined && scene.words.phraseStops.get(opener)?.type !== "function";
  if (acts && before !== null && before.end === match.span.start && scene.words.people.test(said))
    return null;
  if (
    dimension !== "count" &&
    !isPeople &&
    !(amount && (before === null || attributive || object || owned || isObject))
  )
    return null;
  return nounFrom(match, { to, next, clause }, scene);
}

/** The noun after a number, or after what stands between the two. */
function nounFrom(
  match: RuleMatch,
  { to, next, clause }: Pick<MatchPosition, "to" | "next" | "clause">,
  scene: PageContext,
): Span | null {
  const { folded } = scene.extraction;
  const { attributeNouns, copula } = scene.words;
  // 其中4家｜为｜城商行: what they are is what is counted.
  const is = copula.exec(folded.slice(match.span.end, match.span.end + 2))?.[0];
  if (is !== undefined) return phraseAfter(match.span.end + is.length, to, scene);
  const group = classAt(match.span.end, scene);
  if (group !== undefined) return { start: match.span.end, end: match.span.end + group.length };
  // 300台｜单机容量10兆瓦的｜风电机组: the counted noun stands after what is said of it.
  const attributed =
    next !== null &&
    folded[next.span.end] === scene.words.possessive &&
    attributeNouns.test(folded.slice(match.span.end, next.span.start));
  return attributed
    ? phraseAfter(next.span.end + 1, clause.end, scene)
    : phraseAfter(match.span.end, to, scene);
}

/** 削减17%｜的预算, 可节约30%的｜成本: what the verb of a rate acts on. Null where it stands before the verb. */
export function actedOn({ match, to }: MatchPosition, scene: PageContext): Span | null {
  const { words, extraction } = scene;
  const { folded } = extraction;
  const { start, end } = match.span;
  if (match.rule.kind !== "growth" || !words.actsOn.test(folded.slice(start, end))) return null;
  return words.actedOn.test(folded.slice(end, end + 4)) ? phraseAfter(end, to, scene) : null;
}

/** The class of things that is named at an offset: 58家｜公司｜净利润超过10亿元. */
export const classAt = (at: number, { extraction, words }: PageContext): string | undefined =>
  words.countedClass.exec(extraction.folded.slice(at, at + LONGEST_CLASS))?.[0];

const LONGEST_CLASS = 32;

/** 匹配2050年2.5亿吨、2060年3亿吨的｜货运需求: amounts of several times, and then of what. */
function nounOfList(match: RuleMatch, next: RuleMatch | null, clause: Span, scene: PageContext): Span | null {
  const { folded, periods } = scene.extraction;
  if (next === null || folded[match.span.end] !== "、" || folded[next.span.end] !== scene.words.possessive)
    return null;
  const between = { start: match.span.end + 1, end: next.span.start };
  const time = inside(periods, between)[0];
  const isTime = time !== undefined && time.start === between.start && time.end === between.end;
  return isTime ? phraseAfter(next.span.end + 1, clause.end, scene) : null;
}

const LONGEST_VERB = 4;

/** 近三成｜企业: whether the number stands before what it is a share of. */
export const isBeforeWhole = ({ rule }: RuleMatch) => rule.traits.includes("part-before-whole");
