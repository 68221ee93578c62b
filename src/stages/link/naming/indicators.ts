/** What the words around a number say of its indicator. */

import type { Span } from "../../../model/span.ts";
import { foldText } from "../../segment/fold.ts";
import type { Named } from "../draft.ts";
import type { MatchPosition } from "../match-position.ts";
import type { PageContext } from "../page-context.ts";
import { cleanName } from "./clean-name.ts";
import { actedOn, counted } from "./counted-noun.ts";
import type { indicatorField } from "./field.ts";
import { inherit, inRespectOf, spokenOf, withoutState } from "./from-earlier-claim.ts";
import {
  isBareNoun,
  isShortFor,
  lineOf,
  measured,
  speedOf,
  withHead,
  withShareNoun,
} from "./indicator-words.ts";
import type { Phrase } from "./model.ts";
import { phraseBefore } from "./noun-phrases.ts";
import { ofThese, withPredicate } from "./predicates.ts";
import { quotedFirm, quotedName } from "./price-by-name.ts";
import { whose } from "./subjects.ts";
import { bodyOf, isCounted, nounOfUnit, reachingVerb } from "./unnamed-counts.ts";

/** What the words before a number say of it. */
export interface Wording {
  readonly place: MatchPosition;
  readonly scene: PageContext;
  readonly before: Phrase;
  /** Whether the noun before is only a preposition, or belongs to the amount before. */
  readonly isBare: boolean;
  /** Whose the figure is, where the words before say it. */
  readonly subject: string | null;
  /** The noun that names the figure. */
  readonly own: string | null;
  /** The same, when it only says where (二线城市). */
  readonly area: string | null;
}

export type IndicatorWay = (typeof indicatorField)["ways"][number];

/** One way to name what a claim measures; null where it does not apply. */
type Finder = (wording: Wording) => Named | null;

/** What the words around a number say, and each way to name it that applies, in order. */
export interface Wordings {
  readonly wording: Wording;
  readonly named: readonly { readonly way: IndicatorWay; readonly named: Named }[];
}

/** Everything that the known ways call what a claim measures. */
export function findNames(place: MatchPosition, scene: PageContext): Wordings {
  const wording = readWording(place, scene);
  const named: { way: IndicatorWay; named: Named }[] = [];
  for (const { way, find } of FINDERS) {
    const found = find(wording);
    if (found !== null) named.push({ way, named: found });
  }
  if (named.length === 0 && wording.own !== null)
    named.push({ way: "before-number", named: withSubject(wording, wording.own) });
  return { wording, named };
}

function readWording(place: MatchPosition, scene: PageContext): Wording {
  const { match } = place;
  const { text, folded } = scene.extraction;
  const { object, head } = match.groups;
  const before =
    object === undefined
      ? phraseBefore(place.from, match.span.start, scene)
      : phraseBefore(object.start, object.end, scene);
  const said = (span: Span | null) => (span === null ? null : text.slice(span.start, span.end));
  const named = whose(before.subject, scene);
  // 排名全球第五: among whom the place is, not whose it is.
  const subject =
    match.rule.kind === "rank" && named !== null && scene.words.rankFields.test(named) ? null : named;
  // 400万元早期资金、｜500万元…: the noun before belongs to the amount before it.
  const isOfLast =
    before.indicator !== null &&
    place.from > place.clause.start &&
    scene.words.joint.test(folded[match.span.start - 1] ?? "") &&
    place.drafts.at(-1)?.named.indicator === said(before.indicator);
  const isBare =
    isOfLast ||
    (before.indicator !== null &&
      scene.words.barePrepositions.test(folded.slice(before.indicator.start, before.indicator.end)));
  const name = joinNouns(
    isOfLast ? null : measured(withShareNoun(before.indicator, match, scene), match, scene),
    said(head ?? null),
  );
  const own = name === null ? null : cleanName(name) || null;
  const area = own !== null && subject === null && scene.words.areaNouns.test(foldText(own)) ? own : null;
  return { place, scene, before, isBare, subject, own, area };
}

/** 1736家｜企业｜盈利, 近三成｜企业: the noun after the number. */
const afterNumber: Finder = (wording) => {
  const { place, scene, before, isBare } = wording;
  const noun = counted(place, isBare ? null : before.indicator, scene);
  if (noun === null) return null;
  return withSubject(wording, ofThese(place, noun, scene) ?? withPredicate(place, noun, scene));
};

/** 削减17%｜的预算: the object of the rate's verb. */
const objectAfter: Finder = (wording) => {
  const { place, scene } = wording;
  const object = actedOn(place, scene);
  return object === null ? null : withSubject(wording, scene.extraction.text.slice(object.start, object.end));
};

/** 智能电表业务受订单拉动，｜收入｜增长三成: a bare figure with the line of business it is of. */
const figureOfLine: Finder = (wording) => {
  const { place, scene, own, subject } = wording;
  if (own === null || !isName(wording)) return null;
  const line = lineOf(own, place, scene);
  return line === null
    ? null
    : withSubject({ ...wording, subject: subject ?? line.subject }, line.indicator + own);
};

/** 零售额｜达12.9亿元: the noun before the number. */
const beforeNumber: Finder = (wording) => {
  const { place, scene, own } = wording;
  if (own === null || !isName(wording) || isShortFor(own, place)) return null;
  return withSubject(wording, withHead(own, place, scene));
};

/** Whether the noun before a number names a figure by itself. */
const isName = ({ own, area, scene }: Wording) => own !== null && area === null && !isBareNoun(own, scene);

/** 小鹏汽车｜涨2.47%: a price by the name of what is quoted. */
const quotedBefore: Finder = ({ place, scene, before }) =>
  ofItself(quotedName(place.match, before.subject, scene));

/** The same, of a firm named since the last claim. */
const quotedEarlier: Finder = ({ place, scene, subject }) =>
  subject === null ? ofItself(quotedFirm(place, scene)) : null;

/** 时速｜350公里, 惠及｜1800多万人: the unit or the verb that is a name as well. */
const nameInWords: Finder = (wording) => {
  const { place, scene } = wording;
  const said = speedOf(place, scene) ?? reachingVerb(place, scene);
  return said === null ? null : withSubject(wording, said);
};

/** 北交所｜21家: the body that is counted in. */
const countedBody: Finder = ({ place, scene, before }) =>
  isCounted(place.match) ? ofItself(bodyOf(before.subject, scene)) : null;

/** 全村｜1736人: the noun that goes without saying with the unit. */
const impliedByUnit: Finder = (wording) => {
  const { place, scene, subject } = wording;
  const noun = nounOfUnit(place.match, subject, scene);
  return noun === null ? null : withSubject(wording, noun);
};

/** 二线城市｜环比下降0.4%: what was spoken of, of another area. */
const ofAnotherArea: Finder = (wording) => {
  const { place, area } = wording;
  if (area === null || place.match.rule.kind === "level") return null;
  const indicator = saidAbove(wording)?.indicator ?? null;
  return indicator === null ? null : { indicator, subject: area, inherited: true };
};

/** 其中｜占比30%: what was spoken of before, with the noun that says what of it is meant. */
const spokenBefore: Finder = (wording) => {
  const { place, scene, subject, own } = wording;
  const above = saidAbove(wording);
  if (above === null) return null;
  return {
    indicator: joinNouns(withoutState(above.indicator, own, scene), own),
    subject: subject ?? above.subject ?? spokenOf(place, scene),
    inherited: true,
  };
};

/** What a number goes on about: for a bare noun, the respect that the statement opened with (净息差方面，…，｜平均值为1.42%). */
const saidAbove = ({ place, scene, own }: Wording) =>
  (own === null ? null : inRespectOf(place, scene)) ?? inherit(place, scene);

/** Applies a finder only where no noun names the figure. */
const ifUnnamed =
  (find: Finder): Finder =>
  (wording) =>
    wording.own === null ? find(wording) : null;

/** The ways to name what is measured by words beside the number, in order: of equals the first counts. */
const FINDERS: readonly { readonly way: IndicatorWay; readonly find: Finder }[] = [
  // First, for it knows when the noun before is only whose or where: 全市｜新增｜1736家｜企业.
  { way: "after-number", find: afterNumber },
  // The other noun that follows; a rate counts nothing, so it never meets the one above.
  { way: "object-after", find: objectAfter },
  // Before the noun alone, which would be taken without the line that it is of.
  { way: "line", find: figureOfLine },
  // The usual case; all below is for numbers with no noun before them or one that is no name (占比, 二线城市).
  { way: "before-number", find: beforeNumber },
  // A price is of the one right before it, so that is asked …
  { way: "price-by-name", find: ifUnnamed(quotedBefore) },
  // … before who was named earlier.
  { way: "price-of-firm", find: ifUnnamed(quotedEarlier) },
  // Words of the clause itself, before anything is concluded from the unit.
  { way: "in-words", find: ifUnnamed(nameInWords) },
  // Before what a unit implies: that is of a place's people and households, this of a body's members.
  { way: "counted-body", find: ifUnnamed(countedBody) },
  // The last that the clause itself gives.
  { way: "implied-by-unit", find: ifUnnamed(impliedByUnit) },
  // Before the next, which would make one name of the area and what was spoken of.
  { way: "of-another-area", find: ofAnotherArea },
  // Last, for something was nearly always spoken of before.
  { way: "said-above", find: spokenBefore },
];

/** An indicator of its own; whose it is may stand earlier in the paragraph. */
function withSubject({ place, scene, subject }: Wording, indicator: string | null): Named {
  if (subject === null && indicator !== null && scene.words.traded.test(indicator))
    return { indicator, subject, inherited: false };
  return { indicator, subject: subject ?? spokenOf(place, scene), inherited: false };
}

/** What is named by itself is nobody's. */
const ofItself = (indicator: string | null): Named | null =>
  indicator === null ? null : { indicator, subject: null, inherited: false };

const joinNouns = (above: string | null, own: string | null) =>
  above === null ? own : own === null || above.endsWith(own) ? above : above + own;
