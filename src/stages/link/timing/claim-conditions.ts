/** What holds of a claim whose period is chosen. */

import { kinds } from "../../../model/claim.ts";
import { isDay } from "../../../model/period.ts";
import type { Sentence } from "../../segment/sentences.ts";
import { asideOf } from "../compared-clauses.ts";
import type { PageContext } from "../page-context.ts";
import { isQuote } from "../quotations.ts";
import type { ArticleTimes } from "./article-times.ts";
import type { Dated } from "./dated-claim.ts";
import { type ClaimClass, claimClasses, periodField } from "./field.ts";
import type { Time } from "./model.ts";

const { condition } = periodField;

/** What holds of a sentence, and so of all its claims. */
export function sentenceConditions({ start, end }: Sentence, { extraction, words }: PageContext): number[] {
  const { folded } = extraction;
  const said = folded.slice(start, end);
  const holds: readonly [number, boolean][] = [
    [condition["says-elsewhere"], words.elsewhere.test(said.slice(0, LONGEST_OPENING))],
    [condition["says-session"], words.session.test(said)],
    [condition["goes-on"], words.goesOn.test(said)],
    [condition["in-quote"], isQuote(folded, start)],
    [condition["says-suppose"], words.timing.suppose.test(said)],
  ];
  return holds.flatMap(([which, does]) => (does ? [which] : []));
}

const LONGEST_OPENING = 24;

/** What a claim is a figure of. */
export function classOf(
  { match, amount, evidence, clause }: Dated,
  { extraction, words }: PageContext,
): ClaimClass {
  const { kind } = match.rule;
  if (kind === "growth" || kind === "change") return "growth";
  const mark = match.marks.amount?.[0];
  const dimension = mark?.type === "quantity" ? mark.quantity.dimension : "none";
  const said = extraction.folded.slice(clause.start, evidence.end);
  if (dimension !== "count" && words.timing.priceOf.test(said)) return "price";
  if (words.stocks.test(said)) return "stock";
  if (words.timing.flows.test(said)) return "flow";
  if (dimension === "count") return words.attending.test(amount.unit) ? "people" : "count";
  return dimension === "money" ? "money" : "other";
}

/** The numbers of conditions whose names are put together. */
const OF_KIND = new Map<string, number>(kinds.map((kind) => [kind, condition[`kind-${kind}`]]));
const OF_CLASS = Object.fromEntries(
  claimClasses.map((figure) => [figure, condition[`class-${figure}`]]),
) as Record<ClaimClass, number>;

/** What holds of a claim, whatever may date it. */
export function conditionsOf(
  claim: Dated,
  figure: ClaimClass,
  own: readonly Time[],
  memory: ArticleTimes,
  scene: PageContext,
): number[] {
  const { match, evidence, sentence, clause } = claim;
  const { words, extraction } = scene;
  const { timing } = words;
  const { folded } = extraction;
  const out: number[] = [condition.always, OF_KIND.get(match.rule.kind)!, OF_CLASS[figure], ...claim.told];
  const basis = match.fields.basis;
  if (basis !== undefined) out.push(condition[`basis-${basis}` as "basis-yoy"] ?? condition["basis-since"]);
  const before = folded.slice(sentence.start, evidence.start);
  const here = folded.slice(clause.start, evidence.start);
  const whole = folded.slice(clause.start, evidence.end);
  const around = folded.slice(clause.start, clause.end);
  const last = own.at(-1)?.mention;
  const since = before.slice(Math.max(0, Math.min(last?.end ?? 0, evidence.start) - sentence.start));
  const say = (holds: boolean, which: number) => {
    if (holds) out.push(which);
  };
  say(words.now.test(since), condition["says-now"]);
  say(words.nowFirst.test(before), condition["opens-now"]);
  say(words.standing.test(here), condition["says-standing"]);
  say(words.lasting.test(here), condition["says-lasting"]);
  say(timing.placed.test(here), condition["says-placed"]);
  say(words.habit.test(before) || words.habit.test(whole), condition["says-habit"]);
  say(timing.general.test(around), condition["says-general"]);
  say(timing.once.test(here), condition["says-once"]);
  say(words.finished.test(before), condition["says-finished"]);
  say(words.ahead.test(whole), condition["says-ahead"]);
  say(words.done.test(here), condition["says-done"]);
  say(timing.runningTotal.test(here), condition["says-total"]);
  say(words.forecast.test(whole), condition["says-forecast"]);
  say(words.planned.test(whole), condition["says-planned"]);
  say(timing.projected.test(here), condition["says-projected"]);
  say(words.amongThem.test(here), condition["says-among"]);
  say(timing.takesPlace.test(around), condition["says-event"]);
  say(timing.compares.test(whole), condition["says-compared"]);
  say(timing.personal.test(here), condition["says-personal"]);
  say(timing.speaking.test(before), condition["in-speech"]);
  say(asideOf(scene, evidence) !== undefined, condition["in-aside"]);
  out.push(...heldByPlace(claim, own, memory));
  return out;
}

/** What holds of a claim by its place: which times its sentence and its article have. */
function heldByPlace(claim: Dated, own: readonly Time[], memory: ArticleTimes): number[] {
  const { clause } = claim;
  const out: number[] = [];
  const say = (holds: boolean, which: number) => {
    if (holds) out.push(which);
  };
  const timely = own.filter((it) => it.timely);
  if (timely.length === 0) out.push(condition["no-own-time"]);
  else
    out.push(
      timely.at(-1)!.mention.end >= clause.start - 1
        ? condition["own-clause-time"]
        : condition["own-sentence-time"],
    );
  say(claim.inParagraph === 0, condition["first-of-paragraph"]);
  say(claim.inSentence === 0, condition["first-of-sentence"]);
  say(memory.isFirstParagraph, condition["first-paragraph"]);
  say(memory.report !== null, condition["article-reports"]);
  const { lead } = memory;
  if (lead !== null) {
    out.push(condition["article-dated"]);
    out.push(isDay(lead.time.mention) ? condition["lead-day"] : condition["lead-long"]);
  }
  say(
    memory.paragraph.some(({ used }) => used > 0),
    condition["paragraph-dated"],
  );
  return out;
}
