/** What holds of a claim whose period is chosen. */

import { kinds } from "../../../model/claim.ts";
import { isDay } from "../../../model/period.ts";
import type { Signs } from "../../../rulebook/signs.ts";
import type { Sentence } from "../../segment/sentences.ts";
import { asideOf } from "../compared-clauses.ts";
import type { PageContext } from "../page-context.ts";
import { isQuote } from "../quotations.ts";
import { SIGNS } from "../signs.ts";
import type { ArticleTimes } from "./article-times.ts";
import type { Dated } from "./dated-claim.ts";
import { type ClaimClass, claimClasses, periodField } from "./field.ts";
import type { Time } from "./model.ts";

const { condition } = periodField;

/** What holds of a sentence, and so of all its claims. */
export function sentenceConditions({ start, end }: Sentence, { extraction, signs }: PageContext): number[] {
  const out: number[] = [];
  const opening = Math.min(end, start + LONGEST_OPENING);
  if (signs.test(SIGNS.elsewhere, start, opening)) out.push(condition["says-elsewhere"]);
  if (signs.test(SIGNS.session, start, end)) out.push(condition["says-session"]);
  if (signs.test(SIGNS.goesOn, start, end)) out.push(condition["goes-on"]);
  if (isQuote(extraction.folded, start)) out.push(condition["in-quote"]);
  if (signs.test(SIGNS.suppose, start, end)) out.push(condition["says-suppose"]);
  return out;
}

const LONGEST_OPENING = 24;

/** What a claim is a figure of. */
export function classOf(
  { match, amount, evidence, clause }: Dated,
  { words, signs }: PageContext,
): ClaimClass {
  const { kind } = match.rule;
  if (kind === "growth" || kind === "change") return "growth";
  const mark = match.marks.amount?.[0];
  const dimension = mark?.type === "quantity" ? mark.quantity.dimension : "none";
  const says = (sign: number) => signs.test(sign, clause.start, evidence.end);
  if (dimension !== "count" && says(SIGNS.priceOf)) return "price";
  if (says(SIGNS.stocks)) return "stock";
  if (says(SIGNS.flows)) return "flow";
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
  const { match, evidence } = claim;
  const out: number[] = [condition.always, OF_KIND.get(match.rule.kind)!, OF_CLASS[figure], ...claim.told];
  const basis = match.fields.basis;
  if (basis !== undefined) out.push(condition[`basis-${basis}` as "basis-yoy"] ?? condition["basis-since"]);
  holdSaid(claim, own, scene.signs, out);
  if (asideOf(scene, evidence) !== undefined) out.push(condition["in-aside"]);
  out.push(...heldByPlace(claim, own, memory));
  return out;
}

/** Where a sign of a claim's time is looked for. */
type Stretch = "before" | "here" | "whole" | "around";

/** What the words about a claim say of its time, in order. */
const SAID: readonly { readonly sign: number; readonly where: Stretch; readonly which: number }[] = [
  { sign: SIGNS.nowFirst, where: "before", which: condition["opens-now"] },
  { sign: SIGNS.standing, where: "here", which: condition["says-standing"] },
  { sign: SIGNS.lasting, where: "here", which: condition["says-lasting"] },
  { sign: SIGNS.placed, where: "here", which: condition["says-placed"] },
  { sign: SIGNS.habit, where: "before", which: condition["says-habit"] },
  { sign: SIGNS.habit, where: "whole", which: condition["says-habit"] },
  { sign: SIGNS.general, where: "around", which: condition["says-general"] },
  { sign: SIGNS.once, where: "here", which: condition["says-once"] },
  { sign: SIGNS.finished, where: "before", which: condition["says-finished"] },
  { sign: SIGNS.ahead, where: "whole", which: condition["says-ahead"] },
  { sign: SIGNS.done, where: "here", which: condition["says-done"] },
  { sign: SIGNS.runningTotal, where: "here", which: condition["says-total"] },
  { sign: SIGNS.forecast, where: "whole", which: condition["says-forecast"] },
  { sign: SIGNS.planned, where: "whole", which: condition["says-planned"] },
  { sign: SIGNS.projected, where: "here", which: condition["says-projected"] },
  { sign: SIGNS.amongThem, where: "here", which: condition["says-among"] },
  { sign: SIGNS.takesPlace, where: "around", which: condition["says-event"] },
  { sign: SIGNS.compares, where: "whole", which: condition["says-compared"] },
  { sign: SIGNS.personal, where: "here", which: condition["says-personal"] },
  { sign: SIGNS.speaking, where: "before", which: condition["in-speech"] },
];

function holdSaid(
  { evidence, sentence, clause }: Dated,
  own: readonly Time[],
  signs: Signs,
  out: number[],
): void {
  const last = own.at(-1)?.mention;
  const since = Math.max(sentence.start, Math.min(last?.end ?? 0, evidence.start));
  if (signs.test(SIGNS.now, since, evidence.start)) out.push(condition["says-now"]);
  for (const { sign, where, which } of SAID) {
    if (out.at(-1) === which) continue;
    const from = where === "before" ? sentence.start : clause.start;
    const to =
      where === "before" || where === "here" ? evidence.start : where === "whole" ? evidence.end : clause.end;
    if (signs.test(sign, from, to)) out.push(which);
  }
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
