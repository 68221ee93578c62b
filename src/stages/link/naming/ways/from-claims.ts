import { CLAUSE_END } from "../../clauses.ts";
import type { Draft } from "../../draft.ts";
import type { Scene } from "../../scene.ts";
import { indicatorField } from "../field.ts";
import { isOpen } from "../from-earlier-claim.ts";
import type { IndicatorWay } from "../indicators.ts";
import { goesOn, isOf } from "../lists.ts";
import { withoutBearer } from "../without-bearer.ts";
import type { Proposal, WayToName } from "./question.ts";

const { condition } = indicatorField;

/** What claims before it measured. */
const claims: WayToName = ({ place, scene }) => {
  const { drafts, memory, match } = place;
  const own = drafts.filter((it) => it.named.indicator !== null && isOpen(it, place, scene));
  const unit = unitOf(match.marks.amount?.[0]);
  const offer = (name: IndicatorWay, draft: Draft | undefined | null): Proposal[] => {
    if (draft == null || draft.named.indicator === null) return [];
    const conditions = [draft.amount.unit === unit ? condition["same-unit"] : condition["other-unit"]];
    if (draft.kind === match.rule.kind) conditions.push(condition["same-kind"]);
    conditions.push(draft.kind === "level" ? condition["source-level"] : condition["source-growth"]);
    return [{ way: name, named: { ...draft.named, inherited: true }, conditions }];
  };
  return [
    ...offer("last-claim", own.at(-1)),
    ...offer("first-claim", own.length > 1 ? own[0] : undefined),
    ...offer("claim-of-unit", own.length > 1 ? own.findLast((it) => it.amount.unit === unit) : undefined),
    ...offer("paragraph-claim", memory),
  ];
};

const unitOf = (mark: { type: string; quantity?: { unit: string } } | undefined) =>
  mark?.type === "quantity" ? mark.quantity?.unit : undefined;

/** 国有企业增加值增长4.8%，集体企业｜增长13.7%: what the last claim measured, of what stands before this number. */
const another: WayToName = ({ place, scene, wording }) => {
  const { own } = wording;
  const last =
    place.drafts.findLast((it) => it.named.indicator !== null && isOpen(it, place, scene)) ?? place.memory;
  if (own === null || last?.named.indicator == null) return [];
  const indicator = withoutBearer(last.named.indicator, scene);
  const conditions = [
    last.kind === place.match.rule.kind ? condition["same-kind"] : condition["source-level"],
  ];
  const subject = wording.subject === null ? own : wording.subject + own;
  const settled = goesOn(place, own, indicator, scene);
  return [{ way: "of-another-bearer", named: { indicator, subject, inherited: true }, conditions, settled }];
};

/** 从主要工业产品产量看，单晶硅｜增长90.8%: what the sentence looks at, of what stands before the number. */
const viewpoint: WayToName = ({ place, scene, wording }) => {
  const said = viewpointOf(place.sentence.start, place.match.span.start, scene);
  if (said === null) return [];
  const length = scene.readWords(said).at(-1)?.text.length ?? said.length;
  const subject = wording.own ?? wording.subject;
  const name = (indicator: string): Proposal => ({
    way: "viewpoint",
    named: { indicator, subject, inherited: true },
    conditions: [],
    settled: isOf(said, place, wording.own, scene),
  });
  const head = said.slice(said.length - length);
  return said.length <= LONGEST_VIEW && head !== said ? [name(said), name(head)] : [name(head)];
};

/** A point of view that is short enough to be a name (募资金额). */
const LONGEST_VIEW = 6;

/** The point of view that a sentence, or the clause before its last, opens with. */
function viewpointOf(start: number, to: number, { extraction, words }: Scene): string | null {
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
