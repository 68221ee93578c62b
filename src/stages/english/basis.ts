/** What an English change is measured against. */

import { addDays } from "../../model/calendar.ts";
import type { Basis } from "../../model/claim.ts";
import type { PeriodMention } from "../../model/mention.ts";
import type { Span } from "../../model/span.ts";

import type { Event } from "./events.ts";
import type { EnglishClaim } from "./model.ts";
import type { Statement } from "./states.ts";
import { isAside, isBase } from "./when.ts";
import type { EnglishWords } from "./words.ts";

/** A phrase that says what a change is measured against, where it stands. */
export type BasisMention = Span & { readonly basis: Basis };

export function findBases(
  text: string,
  span: Span,
  periods: readonly Span[],
  { bases, words }: { readonly bases: RegExp; readonly words: EnglishWords },
): BasisMention[] {
  const seasons = periods.some((it) => text.slice(it.start, it.end).includes("season"));
  const said = [...text.slice(span.start, span.end).matchAll(bases)].filter(
    // the season before is the quarter before only where the year has four of them
    (it) => seasons || !it[0].includes("season"),
  );
  return said.map((it) => {
    const start = span.start + it.index;
    const end = start + it[0].length;
    // from the same period last year, of 2023
    const year = periods.find(
      (time) =>
        time.start > end && time.start - end <= 4 && /^\s(?:of|in)?\s?$/.test(text.slice(end, time.start)),
    );
    const joined = /(?:same|corresponding)\s(?:[a-z-]+\s)?[a-z-]+$/i.test(it[0]) && year !== undefined;
    const basis = (words.bases.get(it[0]) ?? "yoy") as Basis;
    return { start, end: joined ? year.end : end, basis };
  });
}

/** 5 percent annually: against the year before in news of a month, in each year of a longer time. */
const isEveryYear = (text: string, { start, end }: Span, when: PeriodMention | null) =>
  /^annually$/i.test(text.slice(start, end)) &&
  (when?.from == null || when.to === null || when.to.slice(0, 4) !== when.from.slice(0, 4));

const isInFront = (text: string, span: Span, { start, end }: Span) =>
  /^(?:[A-Z][a-z]+,\s)?$/.test(text.slice(span.start, start)) && text[end] === ",";

/** quickening from the growth of the months before: the pace, not the figure, is held against that time. */
const PACE = /\b(?:quicken|slow|accelerat|eas)\w*\sfrom\b/;

/** So many characters behind a change are looked at for what it is held against. */
const BESIDE = 80;
/** Where a statement stands, and when it was. */
export interface BasisPlace {
  readonly text: string;
  readonly sentence: { readonly span: Span; readonly periods: readonly PeriodMention[] };
  readonly timely: readonly PeriodMention[];
  readonly when: PeriodMention | null;
}

type FoundBasis = { readonly basis: Basis | null; readonly end: number | null };

/** What a change is measured against: said beside it, else a time it is compared with, else what the clause before had. */
export function basisOf(
  state: Statement,
  event: Event,
  stretch: Span,
  bases: readonly BasisMention[],
  before: readonly EnglishClaim[],
  place: BasisPlace,
): FoundBasis {
  if ((state.kind !== "growth" && state.kind !== "change") || state.start !== null)
    return { basis: null, end: null };
  const { text, sentence, when } = place;
  const last = before.at(-1);
  // 11 percent or 614 million yuan more than a year earlier: the words stand in both
  if (last !== undefined && isChange(last) && last.evidence.end >= state.evidence.end)
    return { basis: last.basis, end: null };
  const taken = last?.evidence.end ?? 0;
  const from = Math.max(taken, Math.min(state.evidence.start, stretch.start));
  const said = bases.find((it) => it.start >= from && it.start < stretch.end);
  if (said !== undefined && !isEveryYear(text, said, when)) {
    const joined = said.start - state.evidence.end <= 2 && said.start >= state.evidence.end;
    return { basis: said.basis, end: joined ? said.end : null };
  }
  // Compared with the month before, rents rose …, wages … and debts …: what opens the sentence holds for all of it.
  const [front] = bases;
  if (front !== undefined && isInFront(text, sentence.span, front)) return { basis: front.basis, end: null };
  return basisBehind(state, event, stretch, before, place);
}

/** rose 9 percent from 2022: a time behind the change that it is held against, in the same clause. */
function isAgainst(text: string, span: Span, { evidence }: Statement, it: PeriodMention): boolean {
  const between = text.slice(evidence.end, it.start);
  return (
    it.start >= evidence.end &&
    isBase(text, span, it, []) &&
    !PACE.test(between) &&
    // rose 9 percent as prices were higher than in 2022: another clause
    !/\b(?:while|because|whereas|as(?!\s(?:against|compared|of)))\s/.test(between)
  );
}

/** up 2 percent from the last expo, larger than the old one */
const isBesideAnother = (behind: string) =>
  /^,?\s(?:from|than|compared\s(?:with|to)|over)\s(?:the|its|their|that|those|an?)\s(?!(?:of|for)\s)(?!(?:[a-z-]+\s){0,2}(?:estimates?|targets?|goals?|quotas?|forecasts?|projections?|plans?|expectations?|average)\b)(?!(?:an?\s)?(?:total|combined|month|half|quarter|day|number|course|next|past|last\s(?:two|three|four|five|few))\b)(?!(?:[\w-]+\s){0,2}[$€£]?\d)/i.test(
    behind,
  );

/** The basis that the words behind a figure say, or the claim before it had. */
function basisBehind(
  state: Statement,
  event: Event,
  stretch: Span,
  before: readonly EnglishClaim[],
  { text, sentence, timely, when }: BasisPlace,
): FoundBasis {
  const last = before.at(-1);
  const against = sentence.periods.find(
    (it) => !timely.includes(it) && it.end <= stretch.end && isAgainst(text, sentence.span, state, it),
  );
  const since = sentence.periods.some(
    (it) =>
      !isAside(text, sentence.span, it) &&
      it.to === null &&
      it.from !== null &&
      it.start >= state.evidence.start &&
      it.end <= stretch.end,
  );
  const beside = isBesideAnother(
    text.slice(state.evidence.end, Math.min(sentence.span.end, state.evidence.end + BESIDE)),
  );
  const paced =
    /\b(?:(?<month>monthly|quarterly|weekly)|annual|yearly)\s(?:drop|fall|rise|gain|increase|decline|decrease|jump|growth)\b/.exec(
      text.slice(state.evidence.end, stretch.end),
    );
  // their biggest monthly drop
  if (paced !== null && against === undefined)
    return { basis: paced.groups!.month === undefined ? "yoy" : "mom", end: null };
  const twin = /^,?\sor\s$/.test(text.slice(last?.amount.end ?? 0, event.start));
  if (twin && against === undefined && last !== undefined) return { basis: last.basis, end: null };
  if (against !== undefined || since || beside)
    return {
      basis:
        against === undefined
          ? "since"
          : isMonthBefore(against, when)
            ? "mom"
            : isYearBefore(against, when)
              ? "yoy"
              : "since",
      end: null,
    };
  // climbed 1.4 percent monthly
  if (/^\s(?:monthly|quarterly)\b/.test(text.slice(state.evidence.end, stretch.end)))
    return { basis: "mom", end: null };
  const earlier = before.filter((it) => it.kind === "growth").at(-1);
  const carried =
    state.kind === "growth" &&
    !state.traits.includes("multiple") &&
    earlier !== undefined &&
    earlier.basis !== "since";
  return { basis: carried ? earlier.basis : null, end: null };
}

/** up 18 percent over 2002, in 2003 */
function isYearBefore(base: PeriodMention, when: PeriodMention | null): boolean {
  if (base.from === null || base.to === null || when?.from == null || when.to === null) return false;
  const year = (day: string) => Number(day.slice(0, 4));
  return (
    base.from.slice(4) === when.from.slice(4) &&
    base.to.slice(4) === when.to.slice(4) &&
    year(base.from) + 1 === year(when.from) &&
    year(base.to) + 1 === year(when.to)
  );
}

/** lower than that of September, in October */
function isMonthBefore(base: PeriodMention, when: PeriodMention | null): boolean {
  if (
    base.from === null ||
    base.to === null ||
    when?.from == null ||
    base.from.slice(0, 7) !== base.to.slice(0, 7)
  )
    return false;
  return addDays(base.to, 1) === when.from && base.from.endsWith("-01");
}
const isChange = ({ kind }: Pick<EnglishClaim, "kind">) => kind === "growth" || kind === "change";
