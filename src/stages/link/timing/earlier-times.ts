/** Ways that date by earlier sentences and headings. */

import type { Said } from "./article-times.ts";
import { offer, type Question, type WayToDate } from "./dated.ts";
import { periodField } from "./field.ts";
import { holds } from "./holds.ts";
import type { Time } from "./model.ts";

const { way, condition } = periodField;

/** The times of earlier sentences: of the paragraph, then of those before it. */
export const remembered: WayToDate = (question) => {
  const { memory } = question;
  offerRecent(question, memory.paragraph, way.paragraph);
  offerRecent(question, memory.earlier, way.article);
  if (memory.lead !== null) offerSaid(question, memory.lead, way.lead, 0);
  if (memory.dateline !== null) offerSaid(question, memory.dateline, way.dateline, 0);
};

/** Offers the last times of a list that say when something was so, the last first. */
function offerRecent(question: Question, list: readonly Said[], which: number): void {
  let rank = 0;
  for (let k = list.length - 1; k >= 0 && rank < MOST_SAID; k--)
    if (list[k]!.time.timely) offerSaid(question, list[k]!, which, rank++);
}

const MOST_SAID = 3;

function offerSaid(question: Question, said: Said, which: number, rank: number): void {
  const { sheet } = question;
  sheet.holdAll(said.time.traits);
  holdDistance(said, question);
  sheet.hold(rank === 0 ? condition.nearest : rank === 1 ? condition.second : condition.farther);
  offer(question, said.time.mention, said.time, which, true);
}

function holdDistance(said: Said, { claim, memory, sheet }: Question): void {
  const sentences = memory.distance(said);
  sheet.hold(
    sentences <= 1
      ? condition["sentences-1"]
      : sentences === 2
        ? condition["sentences-2"]
        : sentences <= 5
          ? condition["sentences-3"]
          : condition["sentences-6"],
  );
  const paragraphs = memory.paragraphs(said, claim.sentence.block);
  if (paragraphs > 0)
    sheet.hold(
      paragraphs === 1
        ? condition["paragraphs-1"]
        : paragraphs <= 3
          ? condition["paragraphs-2"]
          : condition["paragraphs-4"],
    );
  sheet.hold(
    said.used === 0 ? condition.unused : said.used === 1 ? condition["used-once"] : condition["used-often"],
  );
  if (said.quoted) sheet.hold(condition["was-quoted"]);
  if (said.planned) sheet.hold(condition["was-planned"]);
  if (memory.isMostUsed(said.time)) sheet.hold(condition["most-used"]);
  const { lead } = memory;
  if (lead !== null) {
    const first = lead.time.mention;
    const own = said.time.mention;
    if (lead.time.key === said.time.key) sheet.hold(condition["is-lead"]);
    else if (holds(first, own)) sheet.hold(condition["inside-lead"]);
    else if (holds(own, first)) sheet.hold(condition["holds-lead"]);
  }
}

/** The times of headings: of the section, of the title, of a report's chapter. */
export const headed: WayToDate = (question) => {
  const { claim, memory, sheet } = question;
  const offerHeading = (time: Time | null, which: number) => {
    if (time === null || !time.timely) return;
    sheet.holdAll(time.traits);
    offer(question, time.mention, time, which, true);
  };
  offerHeading(memory.section, way.section);
  offerHeading(memory.title, way.title);
  if (claim.chapter !== null) offer(question, claim.chapter, null, way.chapter, true);
};
