import type { PeriodMention } from "../../model/mention.ts";
import type { Basis } from "../../model/claim.ts";
import type { Span } from "../../model/span.ts";
import type { Extraction } from "../extract/index.ts";
import type { RuleMatch } from "../extract/claims/match.ts";
import { inside, type Scene } from "./scene.ts";
import type { LinkWords } from "./words.ts";

/** The period of a claim, with where it was taken from. */
export interface LinkedPeriod {
  readonly mention: PeriodMention;
  /** Taken from an earlier sentence, or resolved by the page's date. */
  readonly inferred: boolean;
}

/** Longest stretch after a day that is searched for the words that make it a dateline. */
const LOOKAHEAD = 24;

/**
 * The periods that say when: without those a change is measured against (较2020年), those a change starts from
 * (从2015年的1%) and the days on which news was announced.
 */
export function timelyPeriods(extraction: Extraction, words: LinkWords): PeriodMention[] {
  const { folded, matches } = extraction;
  const bases = matches.kept.flatMap((match) => [match.groups.since, match.groups.startPeriod]);
  const based = bases.filter((it): it is Span => it !== undefined).sort((a, b) => a.start - b.start);
  return extraction.periods.filter((period) => {
    if (based.some((base) => base.start <= period.start && period.end <= base.end)) return false;
    if (words.sameTime.test(folded.slice(period.start, period.end))) return false;
    if (/[较比]/.test(folded[period.start - 1] ?? "")) return false;
    return !(isDay(period) && words.datelines.test(folded.slice(period.end, period.end + LOOKAHEAD)));
  });
}

const isDay = (it: PeriodMention) => it.from !== null && it.from === it.to;

/**
 * The period of a claim: the one inside the match that leads to its value, else the nearest before it in the sentence,
 * else the one carried from earlier in the paragraph, unless the sentence speaks of now.
 */
export function linkPeriod(
  match: RuleMatch,
  evidence: Span,
  sentence: Span,
  carried: PeriodMention | null,
  scene: Scene,
): LinkedPeriod | null {
  const own = match.marks.endPeriod?.find((it) => it.type === "period");
  if (own?.type === "period") return { mention: own.period, inferred: own.period.inferred };
  const before = inside(scene.periods, { start: sentence.start, end: evidence.end }).at(-1);
  if (before !== undefined) return { mention: before, inferred: before.inferred };
  const said = scene.extraction.folded.slice(sentence.start, evidence.start);
  if (carried === null || scene.words.now.test(said)) return null;
  return { mention: carried, inferred: true };
}

/** What a change is measured against: the rule's word, or the period it names. 上年 and 去年同期 are a year before. */
export function linkBasis(match: RuleMatch, period: LinkedPeriod | null, scene: Scene): Basis | null {
  if (match.fields.basis !== undefined) return match.fields.basis as Basis;
  const since = match.groups.since;
  if (since === undefined) return null;
  const mark = match.marks.since?.[0];
  if (mark?.type !== "period") return "since";
  const { folded } = scene.extraction;
  const text = folded.slice(mark.period.start, mark.period.end);
  if (scene.words.basePeriods.has(text)) return "yoy";
  const year = Number((mark.period.to ?? mark.period.from ?? "").slice(0, 4));
  const claimed = Number((period?.mention.to ?? period?.mention.from ?? "").slice(0, 4));
  return scene.words.sameTime.test(text) && year === claimed - 1 ? "yoy" : "since";
}
