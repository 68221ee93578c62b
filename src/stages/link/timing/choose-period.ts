/** Chooses the period of a claim. */

import type { PeriodMention } from "../../../model/mention.ts";
import { choose } from "../choosing/choose.ts";
import type { PageContext } from "../page-context.ts";
import type { ArticleTimes } from "./article-times.ts";
import { classOf, conditionsOf } from "./claim-conditions.ts";
import { settled, type WayToDate } from "./dated.ts";
import type { Dated } from "./dated-claim.ts";
import { event, thatDay } from "./days.ts";
import { headed, remembered } from "./earlier-times.ts";
import { periodField } from "./field.ts";
import { fitsOfClaim, holdFits, UNDATED } from "./fits.ts";
import { fromStart, session, span } from "./joined-times.ts";
import type { PeriodChoice } from "./model.ts";
import { afterNumber, heldAgainst, listed, ownTimes, reached, timesBefore } from "./own-times.ts";
import { reporting } from "./reporting.ts";
import { inYear, textYear } from "./text-year.ts";
import { keyOf } from "./time.ts";
import { sameTimeBefore } from "./year-before.ts";

/** The ways to date a claim. Their order only counts where the weights leave two equal. */
const WAYS: readonly WayToDate[] = [
  // What the words of the claim itself settle.
  reached,
  heldAgainst,
  listed,
  thatDay,
  // What its sentence says, nearest first.
  span,
  fromStart,
  session,
  textYear,
  reporting,
  ownTimes,
  afterNumber,
  // What the article said before.
  remembered,
  headed,
  event,
];

/** Chooses the period of a claim among all times that its sentence and its article offer. */
export function choosePeriod(claim: Dated, memory: ArticleTimes, scene: PageContext): PeriodChoice {
  const own = timesBefore(claim, scene);
  const figure = classOf(claim, scene);
  const shared = conditionsOf(claim, figure, own, memory, scene);
  const sheet = scene.sheets.period;
  const fits = fitsOfClaim(claim, figure, shared);
  const question = { claim, own, memory, scene, sheet, fits };
  for (const find of WAYS) find(question);
  const { none } = periodField.way;
  holdFits(sheet, null, UNDATED, none, fits);
  sheet.offer({ period: null, time: null }, UNDATED, none);
  const choice = choose(sheet.take(), scene.weights.period, shared);
  return sameTimeBefore(claim, own, choice, scene) ?? choice;
}

/** One of as many times as numbers: 2018年和2020年分别…; of the year that the text is in where they say none. */
export function settleListed(
  { taken, others, candidates }: PeriodChoice,
  mention: PeriodMention,
): PeriodChoice {
  const { way } = periodField;
  const ofText = candidates.find((it) => it.way === way["text-year"]);
  const year = ofText?.value.period?.mention.from?.slice(0, 4);
  const own = year === undefined ? mention : inYear(mention, year);
  const ownKey = keyOf(own);
  const rest = [taken, ...others].filter(({ key }) => key !== ownKey);
  return {
    taken: settled(own, way.listed, null, own.inferred),
    margin: null,
    others: rest,
    candidates,
    shared: [],
  };
}
