/** Ways that name by earlier claims. */

import { CLAUSE_END } from "../../clauses.ts";
import type { Draft } from "../../draft.ts";
import type { PageContext } from "../../page-context.ts";
import { indicatorField } from "../field.ts";
import { openDrafts } from "../from-earlier-claim.ts";
import type { IndicatorWay } from "../indicators.ts";
import { goesOn, isOf } from "../lists.ts";
import { withoutBearer } from "../without-bearer.ts";
import { propose, type WayToName } from "./question.ts";

const { condition } = indicatorField;

/** What claims before it measured. */
const claims: WayToName = (question) => {
  const { place, scene, sheet } = question;
  const { memory, match } = place;
  const own = openDrafts(place, scene).filter((it) => it.named.indicator !== null);
  const unit = unitOf(match.marks.amount?.[0]);
  const offer = (way: IndicatorWay, draft: Draft | undefined | null) => {
    if (draft == null || draft.named.indicator === null) return;
    sheet.hold(condition[draft.amount.unit === unit ? "same-unit" : "other-unit"]);
    if (draft.kind === match.rule.kind) sheet.hold(condition["same-kind"]);
    sheet.hold(condition[draft.kind === "level" ? "source-level" : "source-growth"]);
    const { indicator, subject } = draft.named;
    propose(question, way, { indicator, subject, inherited: true });
  };
  offer("last-claim", own.at(-1));
  if (own.length > 1) {
    offer("first-claim", own[0]);
    offer(
      "claim-of-unit",
      own.findLast((it) => it.amount.unit === unit),
    );
  }
  offer("paragraph-claim", memory);
};

const unitOf = (mark: { type: string; quantity?: { unit: string } } | undefined) =>
  mark?.type === "quantity" ? mark.quantity?.unit : undefined;

/** 国有企业增加值增长4.8%，集体企业｜增长13.7%: what the last claim measured, of what stands before this number. */
const another: WayToName = (question) => {
  const { place, scene, wording, sheet } = question;
  const { own } = wording;
  if (own === null) return;
  const last = openDrafts(place, scene).findLast((it) => it.named.indicator !== null) ?? place.memory;
  if (last?.named.indicator == null) return;
  const indicator = withoutBearer(last.named.indicator, scene);
  sheet.hold(condition[last.kind === place.match.rule.kind ? "same-kind" : "source-level"]);
  const subject = wording.subject === null ? own : wording.subject + own;
  const settled = goesOn(place, own, indicator, scene);
  propose(question, "of-another-bearer", { indicator, subject, inherited: true }, settled);
};

/** 从主要工业产品产量看，单晶硅｜增长90.8%: what the sentence looks at, of what stands before the number. */
const viewpoint: WayToName = (question) => {
  const { place, scene, wording } = question;
  const said = viewpointOf(place.sentence.start, place.match.span.start, scene);
  if (said === null) return;
  const length = scene.readWords(said).at(-1)?.text.length ?? said.length;
  const subject = wording.own ?? wording.subject;
  const settled = isOf(said, place, wording.own, scene);
  const offer = (indicator: string) =>
    propose(question, "viewpoint", { indicator, subject, inherited: true }, settled);
  const head = said.slice(said.length - length);
  if (said.length <= LONGEST_VIEW && head !== said) offer(said);
  offer(head);
};

/** A point of view that is short enough to be a name (募资金额). */
const LONGEST_VIEW = 6;

/** The point of view that a sentence, or the clause before its last, opens with. */
function viewpointOf(start: number, to: number, { extraction, words }: PageContext): string | null {
  const said = extraction.folded.slice(start, to);
  if (!words.viewpointMark.test(said)) return null;
  const clauses = said.split(CLAUSE_END);
  for (const [k, clause] of [
    [0, clauses[0]],
    [clauses.length - 2, clauses.at(-2)],
  ] as const) {
    const found = clause === undefined || clauses.length < 2 ? null : words.viewpointOf.exec(clause.trim());
    if (found?.[1] === undefined) continue;
    const before = clauses.slice(0, k).reduce((sum, it) => sum + it.length + 1, 0);
    const at = start + extraction.folded.slice(start + before).indexOf(found[1]) + before;
    return extraction.text.slice(at, at + found[1].length);
  }
  return null;
}

/** The ways that look at claims before and at what the sentence is about. */
export const WAYS_FROM_CLAIMS: readonly WayToName[] = [another, viewpoint, claims];
