import type { ArticleTimes, Said } from "./article-times.ts";
import { type Dated, keyOf, type Option, option, type WayToDate } from "./dated.ts";
import { periodField } from "./field.ts";
import { holds } from "./holds.ts";
import type { Time } from "./time.ts";

const { way, condition } = periodField;

/** The times of earlier sentences: of the paragraph, then of those before it. */
export const remembered: WayToDate = ({ claim, memory }) => {
  const offer = (said: Said, which: number, rank: number): Option => {
    const conditions = [...said.time.traits, ...distanceOf(said, claim, memory)];
    conditions.push(rank === 0 ? condition.nearest : rank === 1 ? condition.second : condition.farther);
    return option(said.time.mention, said.time, which, conditions, true);
  };
  const recent = (list: readonly Said[]) =>
    list
      .filter(({ time }) => time.timely)
      .slice(-MOST_SAID)
      .reverse();
  return [
    ...recent(memory.paragraph).map((said, rank) => offer(said, way.paragraph, rank)),
    ...recent(memory.earlier).map((said, rank) => offer(said, way.article, rank)),
    ...(memory.lead === null ? [] : [offer(memory.lead, way.lead, 0)]),
    ...(memory.dateline === null ? [] : [offer(memory.dateline, way.dateline, 0)]),
  ];
};

const MOST_SAID = 3;

function distanceOf(said: Said, claim: Dated, memory: ArticleTimes): number[] {
  const out: number[] = [];
  const sentences = memory.distance(said);
  out.push(
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
    out.push(
      paragraphs === 1
        ? condition["paragraphs-1"]
        : paragraphs <= 3
          ? condition["paragraphs-2"]
          : condition["paragraphs-4"],
    );
  out.push(
    said.used === 0 ? condition.unused : said.used === 1 ? condition["used-once"] : condition["used-often"],
  );
  if (said.quoted) out.push(condition["was-quoted"]);
  if (said.planned) out.push(condition["was-planned"]);
  if (memory.isMostUsed(said.time)) out.push(condition["most-used"]);
  const { lead } = memory;
  if (lead !== null) {
    const [first, own] = [lead.time.mention, said.time.mention];
    if (keyOf(first) === keyOf(own)) out.push(condition["is-lead"]);
    else if (holds(first, own)) out.push(condition["inside-lead"]);
    else if (holds(own, first)) out.push(condition["holds-lead"]);
  }
  return out;
}

/** The times of headings: of the section, of the title, of a report's chapter. */
export const headed: WayToDate = ({ claim, memory }) => {
  const out: Option[] = [];
  const offer = (time: Time | null, which: number) => {
    if (time?.timely) out.push(option(time.mention, time, which, [...time.traits], true));
  };
  offer(memory.section, way.section);
  offer(memory.title, way.title);
  if (claim.chapter !== null) out.push(option(claim.chapter, null, way.chapter, [], true));
  return out;
};
