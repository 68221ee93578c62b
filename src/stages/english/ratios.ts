/** Ratios in English. */

import type { Numeral } from "../../model/mention.ts";
import type { Span } from "../../model/span.ts";
import type { EnglishAmount } from "./model.ts";
import { readSpelled } from "./tag.ts";

const NUMBER = "\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?";
const SPELLED = "one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty";
const EITHER = `(?:${NUMBER}|${SPELLED})(?![\\w.,]*\\d)`;
/** Some word of these and a plural: men, boys under five. */
const COUNTED = "(?:[A-Za-z][\\w'’-]*\\s){0,3}?[A-Za-z][\\w'’-]*";

/** The word without which "3:1" is a score, a verse or the time of day. */
const ASKED = /\b(?:ratios?|proportions?)\b/i;
const COLON = new RegExp(`(?<![\\w.,:/])(?<a>${NUMBER})\\s?[:∶]\\s?(?<b>${NUMBER})(?![\\w:/]|[.,]\\d)`, "dg");
const WORDED = new RegExp(
  `\\b(?:ratios?|proportions?)\\b(?:\\s(?!from\\b)[\\w'’-]+){0,9}?\\s(?:of|at|was|is|were|to|about|around|nearly)\\s(?:about\\s|around\\s|nearly\\s)?(?<a>${EITHER})(?:\\s|-)to(?:\\s|-)(?<b>${EITHER})`,
  "dgi",
);
const AGAINST = new RegExp(
  `(?<![\\w.,$€£¥-])(?<a>${NUMBER})\\s(?<counted>${COUNTED})\\s(?:to|for)\\s(?:every|each)\\s(?<b>${NUMBER})\\s(?<others>[a-z][a-z-]*)`,
  "dg",
);
/** In a sentence that asks for a ratio: 104 men per 100 women. */
const PER = new RegExp(
  `(?<![\\w.,$€£¥-])(?<a>${NUMBER})\\s(?<counted>${COUNTED})\\sper\\s(?<b>100|1,000|10,000)\\s(?<others>[a-z][a-z-]*)`,
  "dg",
);
const FOR_EVERY = new RegExp(
  `\\b(?:[Ff]or|[Tt]o)\\s(?:every|each)\\s(?<b>${NUMBER})\\s[^,;:.()\\d]{2,40}(?:\\sin\\s(?:19|20)\\d\\d)?,\\s(?:there\\s(?:were|are)\\s)?(?<a>${NUMBER})(?=\\s[a-z])`,
  "dg",
);

/**
 * One number held against another: a ratio of 3.3:1, 97 to 100, 141 men to every 100 women. The value is the first number,
 * the unit `/` and the second.
 */
export function readRatios(text: string, { start, end }: Span): EnglishAmount[] {
  const said = text.slice(start, end);
  const out: EnglishAmount[] = [];
  for (const pattern of ASKED.test(said) ? [COLON, WORDED, AGAINST, PER, FOR_EVERY] : [AGAINST, FOR_EVERY])
    for (const match of said.matchAll(pattern)) {
      const ratio = ratioOf(match, start);
      if (ratio !== null && !out.some((it) => it.start < ratio.end && ratio.start < it.end)) out.push(ratio);
    }
  return out.sort((a, b) => a.start - b.start);
}

function ratioOf(match: RegExpMatchArray, by: number): EnglishAmount | null {
  const { a, b, others } = match.indices!.groups!;
  const [one, other] = [numeralOf(match.groups!.a!, a!, by), numeralOf(match.groups!.b!, b!, by)];
  if (one === null || other === null || Number(other.value) === 0) return null;
  const places = [a!, b!, others ?? a!];
  // What is asked for first is what stands at the value: for every 100 girls, 121 boys.
  const begin = b![0] < a![0] ? a![0] : Math.min(...places.map((it) => it[0]));
  const close = b![0] < a![0] ? a![1] : Math.max(...places.map((it) => it[1]));
  return {
    start: by + begin,
    bare: by + begin,
    end: by + close,
    value: one.value,
    low: null,
    high: null,
    unit: `/${other.value}`,
    dimension: "ratio",
    approximation: "exact",
    numerals: [one, other].sort((x, y) => x.start - y.start),
  };
}

function numeralOf(printed: string, [start, end]: [number, number], by: number): Numeral | null {
  const digits = /^\d/.test(printed);
  const value = digits ? printed.replaceAll(",", "") : readSpelled(printed);
  if (value === null) return null;
  return {
    start: by + start,
    end: by + end,
    value,
    between: null,
    style: digits ? "digits" : "characters",
    printed: null,
    approximation: null,
  };
}
