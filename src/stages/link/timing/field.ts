/** Ways and conditions of the period. */

import { choiceField } from "../choosing/field.ts";

/** What a claim is a figure of, as far as dating goes. */
export const claimClasses = [
  "growth",
  "price",
  "stock",
  "flow",
  "people",
  "count",
  "money",
  "other",
] as const;
export type ClaimClass = (typeof claimClasses)[number];

/** How long a candidate is. */
export const lengths = ["day", "days", "span", "years", "since", "until", "undated"] as const;
export type Length = (typeof lengths)[number];

/** What a plain sum cannot say: which lengths suit which figures (a stock an open beginning, people who came a day). */
const fits = claimClasses.flatMap((figure) => lengths.map((length) => `${figure}-of-${length}` as const));

/**
 * How the period of a claim is chosen: the ways to date it, in the order in which they are tried where the weights say
 * nothing, and what is asked of claim and candidate. Each way is explained with examples in `rules/dating/`.
 */
export const periodField = choiceField(
  "period",
  [
    // Inside the words of the claim: 从…到今年6月的…
    "reached",
    // One of as many times as numbers: 2018年和2020年分别…
    "listed",
    // The clause's own words, the statement's, the sentence's.
    "clause",
    "statement",
    "sentence",
    // 20家公司6月11日的收盘价: said after the number, in its clause.
    "after",
    // 2022年…。一季度…: a bare quarter of the year that the text is in.
    "text-year",
    // Two times said together: 今年以来截至6月11日.
    "span",
    // 截至… after a reporting period: a flow keeps its beginning.
    "from-start",
    // 截至午间收盘: up to an hour of the day.
    "session",
    // 报告期内, 2023中报显示: the time that a report is about.
    "reporting",
    // 上年同期: the period that would hold, a year earlier.
    "year-before",
    // 当天: the day said last; 次日: the one after it.
    "that-day",
    "day-beside",
    // The memory of the article, nearest first.
    "paragraph",
    "section",
    "chapter",
    "article",
    "lead",
    "title",
    // The day on which the news was given, of what took place then.
    "dateline",
    // The day of an event whose counts are told.
    "event",
    "none",
  ],
  [
    "always",
    // What the claim is.
    "kind-level",
    "kind-growth",
    "kind-change",
    "kind-share",
    "kind-rank",
    "kind-ratio",
    "class-growth",
    "class-price",
    "class-stock",
    "class-flow",
    "class-people",
    "class-count",
    "class-money",
    "class-other",
    "basis-yoy",
    "basis-mom",
    "basis-since",
    "basis-cagr",
    // What its clause and its sentence say.
    "says-now",
    "opens-now",
    "says-standing",
    "says-lasting",
    "says-placed",
    "says-habit",
    "says-general",
    "says-suppose",
    "says-once",
    "says-finished",
    "says-ahead",
    "says-done",
    "says-total",
    "says-forecast",
    "says-planned",
    "says-projected",
    "says-among",
    "says-elsewhere",
    "says-session",
    "says-event",
    "says-compared",
    "says-personal",
    "goes-on",
    "in-quote",
    "in-speech",
    "in-aside",
    "no-own-time",
    "own-clause-time",
    "own-sentence-time",
    "first-of-paragraph",
    "first-of-sentence",
    "first-paragraph",
    "article-dated",
    "paragraph-dated",
    "lead-day",
    "lead-long",
    "article-reports",
    // What the candidate is.
    "year",
    "half",
    "quarter",
    "month",
    "months",
    "day",
    "days",
    "years",
    "since-open",
    "until-open",
    "unresolved",
    "future",
    "running",
    "past",
    "old",
    // Where it stands.
    "nearest",
    "second",
    "farther",
    "touching",
    "frames",
    "opens-sentence",
    "opens-paragraph",
    "opens-clause",
    "before-semicolon",
    "after-number",
    "sentences-1",
    "sentences-2",
    "sentences-3",
    "sentences-6",
    "paragraphs-1",
    "paragraphs-2",
    "paragraphs-4",
    "unused",
    "unused-frame",
    "used-once",
    "used-often",
    // What it is used for there.
    "is-base",
    "is-same-time",
    "is-attributive",
    "is-record",
    "is-delivery",
    "is-founding",
    "is-dateline",
    "is-document",
    "is-meant",
    "is-titled",
    "is-since",
    "dates-speech",
    "is-aside",
    "is-part",
    "is-shifted",
    "year-here",
    "term-said",
    "was-quoted",
    "was-planned",
    "most-used",
    "is-lead",
    "inside-lead",
    "holds-lead",
    "as-claim-before",
    "as-paragraph-before",
    "as-same-unit",
    // Claim and candidate together.
    "planned-future",
    "planned-past",
    "told-future",
    "event-of-day",
    "speech-of-day",
    "session-of-day",
    ...fits,
  ],
);

/** The numbers of the conditions, by figure and length: a name put together would be looked up anew for each candidate. */
const FITS = Object.fromEntries(
  claimClasses.map((figure) => [
    figure,
    Object.fromEntries(
      lengths.map((length) => [length, periodField.condition[`${figure}-of-${length}`]]),
    ) as Record<Length, number>,
  ]),
) as Record<ClaimClass, Record<Length, number>>;

export const fitOf = (figure: ClaimClass, length: Length): number => FITS[figure][length];
