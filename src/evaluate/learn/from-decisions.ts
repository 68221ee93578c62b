/** What reviewers' decisions teach. */

import { type ChosenField, type Claim, chosenFields } from "../../model/claim.ts";
import type { SourcePage } from "../../model/page.ts";
import type { Result } from "../../model/result.ts";
import type { Pipeline } from "../../pipeline.ts";
import type { ClaimRecord, Decision } from "../../review/decision.ts";
import { saysRight } from "../../review/precision.ts";
import { standing } from "../../review/state.ts";
import { hashText } from "../drawn-claims.ts";
import type { Answers, Example } from "./example.ts";
import { joinLessons, listenTo, type Teacher, teach } from "./listen.ts";
import { learnable } from "./tuning-only.ts";

/**
 * What a decision weighs beside a label, which weighs 1. A field that a reviewer corrected was looked at by itself, as a
 * label is: it weighs as much. A record that was accepted was accepted as a whole, with one key and the program's answer before
 * the eyes: each of its fields weighs half. Tried on ten genres, each learnt from fifty such decisions and scored on its other
 * tuning texts: of 463 periods 44 more came out right so, 41 with half of these weights; twice of them gained 55 there, and
 * took a quarter more away from the other genres.
 */
export const decisionWeight = { corrected: 1, accepted: 0.5 } as const;

/** A page of a dataset that reviewers have decided on, as its `pages.jsonl` has it. */
export type DecidedPage = Pick<Result, "page" | "text" | "input">;

/** What was decided on the claims of one page. */
export interface PageDecisions {
  /** Where the dataset is from; decisions are reported under it. */
  readonly genre: string;
  readonly page: DecidedPage;
  readonly decisions: readonly Decision[];
}

/** The pages of datasets on which reviewers have decided. */
export function decisionTeachers(pages: readonly PageDecisions[], heldOut: ReadonlySet<string>): Teacher[] {
  return pages.map((it) => ({
    genre: it.genre,
    text: textOf(it),
    lesson: (pipeline) => ({ examples: learnDecisions(pipeline, it, heldOut), outcomes: [] }),
  }));
}

const textOf = ({ genre, page }: PageDecisions) => `${genre} ${page.page.sha256}`;

/**
 * What reviewers' decisions on a page teach: the page is run again from its input, and its claims found by id, else by
 * their words.
 * @param heldOut hashes of texts that nothing may be learnt from
 * @throws HeldOutError for a page that is one of them
 */
export function learnDecisions(
  pipeline: Pipeline,
  decided: PageDecisions,
  heldOut: ReadonlySet<string>,
): Example[] {
  const { genre, page, decisions } = decided;
  const { id } = page.page;
  const split = isHeldOut(page, heldOut) ? "held-out" : "tuning";
  learnable({ split }, `the page ${id}`);
  const { result, choices } = listenTo(pipeline, sourceAgain(page));
  const lessons = [...verdictsByClaim(decisions).values()].flatMap((verdicts) => {
    const { target } = verdicts[0]!;
    if (target.type !== "claim") return [];
    const claim = result.claims.find((it) => it.id === target.claim) ?? sameWords(result.claims, target);
    const made = claim === undefined ? undefined : choices.get(claim.id);
    if (claim === undefined || made === undefined) return [];
    return answersOf(verdicts, target.record).map(({ weight, answers }) =>
      teach({ genre, text: textOf(decided), weight, decided: true }, claim, made, answers),
    );
  });
  return [...joinLessons(lessons).examples];
}

export function isHeldOut({ page, input }: DecidedPage, heldOut: ReadonlySet<string>): boolean {
  return heldOut.has(page.sha256) || heldOut.has(hashText(input.text));
}

/** The page as it was read. Of a page with places on paper its repaired text, in reading order: its boxes are not kept whole. */
function sourceAgain({ page, text, input }: DecidedPage): SourcePage {
  return { facts: page, text: input.sheet === undefined ? input.text : text, messages: [] };
}

/** The last verdict of each reviewer on each claim, of those that say what is right. */
function verdictsByClaim(decisions: readonly Decision[]): Map<string, Decision[]> {
  const claims = new Map<string, Map<string, Decision>>();
  for (const decision of standing(decisions)) {
    const { target, reviewer, decision: action } = decision;
    if (target.type !== "claim" || action.action === "comment") continue;
    const own = claims.get(target.claim) ?? new Map<string, Decision>();
    claims.set(target.claim, own.set(reviewer, decision));
  }
  return new Map([...claims].map(([id, verdicts]) => [id, [...verdicts.values()]]));
}

/** The answers that all reviewers of a claim agree on, those corrected apart from those accepted. */
function answersOf(verdicts: readonly Decision[], said: ClaimRecord): { weight: number; answers: Answers }[] {
  // A rejected claim, or one of another kind, value or unit, is another claim: what it is about says nothing of this one.
  if (!verdicts.every((it) => saysRight(it) === true)) return [];
  const corrected: Partial<Record<ChosenField, string | null>> = {};
  const accepted: Partial<Record<ChosenField, string | null>> = {};
  for (const field of chosenFields) {
    const answers = verdicts.map(({ decision }) => {
      const corrections = decision.action === "correct" ? decision.corrections : {};
      const record = { ...said, ...corrections } as ClaimRecord;
      return { isNew: field in corrections, answer: answerOf(record, field) };
    });
    const [first] = answers;
    if (first === undefined || answers.some(({ answer }) => answer !== first.answer)) continue;
    // Words without dates say nothing of which time is meant.
    if (field === "period" && first.answer === "../..") continue;
    (answers.some(({ isNew }) => isNew) ? corrected : accepted)[field] = first.answer;
  }
  return [
    { weight: decisionWeight.corrected, answers: corrected },
    { weight: decisionWeight.accepted, answers: accepted },
  ];
}

function answerOf(record: ClaimRecord, field: ChosenField): string | null {
  if (field === "indicator") return record.indicator;
  if (field === "subject") return record.subject;
  const { period } = record;
  return period === null ? null : `${period.start ?? ".."}/${period.end ?? ".."}`;
}

/** The claim with the same words nearest to where they stood. */
function sameWords(
  claims: readonly Claim[],
  { evidence }: Extract<Decision["target"], { type: "claim" }>,
): Claim | undefined {
  const same = claims.filter((it) => it.evidence.text === evidence.text);
  const distance = (claim: Claim) => Math.abs(claim.evidence.start - evidence.start);
  return same.sort((a, b) => distance(a) - distance(b))[0];
}
