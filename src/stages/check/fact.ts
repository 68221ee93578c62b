/** Claims as checks compare them. */

import type { Claim } from "../../model/claim.ts";
import { type CheckWords, stemOf } from "./words.ts";

/** As much of a claim as checks need, with its names in the form in which they are compared. */
export interface Fact {
  readonly id: string;
  readonly page: string;
  readonly article: string;
  readonly kind: Claim["kind"];
  /** Without spaces, 的 and quotation marks. */
  readonly indicator: string;
  /** The indicator without its last word when that only says how it is counted. */
  readonly stem: string;
  readonly subject: string;
  /** Where the subject means one thing: everywhere (empty), or in this article. */
  readonly scope: string;
  readonly whole: string | null;
  readonly value: string;
  readonly from: Claim["from"];
  readonly unit: string;
  readonly direction: Claim["direction"];
  readonly basis: Claim["basis"];
  /** `start/end`; empty when neither is known. */
  readonly period: string;
  readonly evidence: string;
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
  /** Where 其中 stands before it in its sentence: it is a part of the figure before the word. */
  readonly among: number | null;
  /** The sentence names indicator and subject itself; neither was taken from before. */
  readonly isNamed: boolean;
}

/** The fact of a claim, or null when nothing can be reckoned with it: vague, planned, a range, of unclear name or time. */
export function readFact(claim: Claim, words: CheckWords): Fact | null {
  const { value, article, period, evidence } = claim;
  if (value === null || article === null || claim.indicator === "") return null;
  if (claim.approximation !== "exact" || claim.modality !== "reported") return null;
  if (claim.flags.includes("period-unresolved")) return null;
  const indicator = cleanName(claim.indicator, words);
  const subject = nameSubject(claim.subject, words);
  return {
    id: claim.id,
    page: claim.page,
    article,
    kind: claim.kind,
    indicator,
    stem: stemOf(indicator, words.measureHeads),
    subject,
    scope: isRelative(subject, words) ? `${claim.page}\0${article}` : "",
    whole: claim.whole === null ? null : cleanName(claim.whole, words),
    value,
    from: claim.from,
    unit: claim.unit,
    direction: claim.direction,
    basis: claim.basis,
    period: period === null || (period.start ?? period.end) === null ? "" : `${period.start}/${period.end}`,
    evidence: evidence.text,
    start: evidence.start,
    end: evidence.end,
    sentence: claim.sentence.start,
    among: amongOf(claim, words),
    isNamed: isNamed(claim, indicator, words),
  };
}

function amongOf({ sentence, evidence }: Claim, { among }: CheckWords): number | null {
  const said = firstPoints(sentence.text, evidence.start - sentence.start);
  if (said.search(among) < 0) return null;
  const last = [...said.matchAll(among)].at(-1);
  return last === undefined ? null : sentence.start + [...said.slice(0, last.index)].length;
}

/** The first code points of a text, so many of them. */
const firstPoints = (text: string, count: number) =>
  SURROGATE.test(text) ? [...text].slice(0, count).join("") : text.slice(0, count);

const SURROGATE = /[\ud800-\udfff]/;

function isNamed({ sentence, subject }: Claim, indicator: string, words: CheckWords): boolean {
  if (subject === null || !sentence.text.includes(subject)) return false;
  return sentence.text.includes(indicator) || cleanName(sentence.text, words).includes(indicator);
}

export function cleanName(name: string, { notCompared, allNotCompared }: CheckWords): string {
  return notCompared.test(name) ? name.replace(allNotCompared, "") : name;
}

/** One name for 我国, 全国 and 中国; empty for none. */
export function nameSubject(subject: string | null, words: CheckWords): string {
  const clean = subject === null ? "" : cleanName(subject, words);
  return words.sameSubjects.get(clean)?.name ?? clean;
}

export function isRelative(subject: string, { relativeSubjects, sameSubjects }: CheckWords): boolean {
  if (subject === "") return true;
  if (sameSubjects.has(subject)) return false;
  return relativeSubjects.longestAt(subject, 0) !== undefined;
}

/** The same days a year earlier; null for days that no calendar has, and for open ends. */
export function yearEarlier(period: string): string | null {
  const match = /^(\d{4})(-\d\d-\d\d)\/(\d{4})(-\d\d-\d\d)$/.exec(period);
  if (match === null || match[2] === "-02-29") return null;
  const leap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const end = Number(match[3]) - 1;
  const isFebruaryEnd = match[4] === "-02-29" || (match[4] === "-02-28" && !leap(end + 1));
  const last = isFebruaryEnd ? (leap(end) ? "-02-29" : "-02-28") : match[4];
  return `${Number(match[1]) - 1}${match[2]}/${end}${last}`;
}
