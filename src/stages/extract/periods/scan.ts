import type { PeriodMention } from "../../../model/mention.ts";
import type { Span } from "../../../model/span.ts";
import type { Rule, Rulebook } from "../../../rulebook/rulebook.ts";
import { Scanner } from "../../../rulebook/scanner.ts";
import { numeralWords } from "../quantities/numerals.ts";
import { resolvePeriod } from "./resolve.ts";
import type { PeriodContext, PeriodParts, PeriodWords, ResolvedPeriod } from "./resolved.ts";

export interface PeriodRules {
  readonly rules: Scanner;
  readonly words: PeriodWords;
}

export function periodRules(rulebook: Rulebook): PeriodRules {
  return {
    rules: new Scanner(rulebook.ofKind("period")),
    words: {
      relative: rulebook.lexicon("period/relative-years"),
      parts: rulebook.lexicon("period/parts"),
      eras: rulebook.lexicon("period/eras"),
      edges: rulebook.lexicon("period/edges"),
      near: rulebook.lexicon("period/near-words"),
      reviews: rulebook.lexicon("period/reviews"),
      monthToCome: rulebook.compile("{{month-to-come}}", ""),
      sinceLater: rulebook.compile("{{since-later}}", ""),
      beginning: rulebook.compile("^{{beginning}}", ""),
      beforeBase: rulebook.compile("^{{before-base}}", ""),
      yearToCome: rulebook.compile("{{year-to-come}}", ""),
      levelOfTime: rulebook.compile("{{level-of-time}}", ""),
      holidays: rulebook.lexicon("period/holidays"),
      numerals: numeralWords(rulebook),
    },
  };
}

interface Found extends Span {
  readonly rule: Rule;
  readonly parts: PeriodParts;
}

/**
 * Every expression of time in a folded text, in order, resolved against the page's date and against what was said
 * before within the same block.
 * @param breaks offsets where the memory of year and month is dropped (sentence starts), ascending
 * @param articles offsets where an article starts, ascending
 */
export function findPeriods(
  folded: string,
  date: string | null,
  breaks: readonly number[],
  articles: readonly number[],
  { rules, words }: PeriodRules,
): PeriodMention[] {
  let year: number | null = null;
  let month: number | null = null;
  let articleYear: number | null = null;
  let holiday: ResolvedPeriod | null = null;
  let next = 0;
  let nextArticle = 0;
  return settle(matchAll(folded, rules)).flatMap((found): PeriodMention[] => {
    while (next < breaks.length && breaks[next]! <= found.start) {
      year = null;
      month = null;
      next++;
    }
    while (nextArticle < articles.length && articles[nextArticle]! <= found.start) {
      articleYear = null;
      holiday = null;
      nextArticle++;
    }
    const ahead = words.monthToCome.test(folded.slice(found.end - 1, found.end + LOOKAHEAD));
    const toCome = words.yearToCome.test(folded.slice(Math.max(0, found.start - 2), found.start));
    const context: PeriodContext = { date, year, month, articleYear, holiday, toCome, ahead };
    const period = resolvePeriod(withSince(folded, found, words), context, words);
    if (found.parts.holiday !== undefined) holiday = period;
    if (found.parts.again !== undefined && holiday === null) return [];
    if (!isBase(folded, found, words)) {
      year = period.year ?? year;
      month = period.month ?? month;
      if ((found.parts.year ?? found.parts.relative ?? found.parts.review) !== undefined)
        articleYear = year ?? articleYear;
    }
    const { from, to, inferred, resolved } = period;
    return [{ start: found.start, end: found.end, from, to, inferred, resolved, rule: found.rule.id }];
  });
}

/** So many characters after an expression may say that it is still to come. */
const LOOKAHEAD = 12;

/** 自10月10日停火生效以来: the end is said after what began then. */
function withSince(folded: string, { parts, start, end }: Found, words: PeriodWords): PeriodParts {
  if (parts.since !== undefined || !words.beginning.test(folded[start - 1] ?? "")) return parts;
  return words.sinceLater.test(folded.slice(end, end + 24)) ? { ...parts, since: "" } : parts;
}

/** A period that something is compared with (较2020年, 由上年的…, 超过去年全年水平) does not set the time that follows. */
const isBase = (folded: string, { start, end, parts }: Found, { beforeBase, levelOfTime }: PeriodWords) =>
  parts.same !== undefined ||
  beforeBase.test(folded[start - 1] ?? "") ||
  levelOfTime.test(folded.slice(end, end + 8));

function matchAll(folded: string, rules: Scanner): Found[] {
  const out: Found[] = [];
  rules.scan(folded, (rule, match) => {
    out.push({ start: match.index, end: match.index + match[0].length, rule, parts: match.groups ?? {} });
  });
  return out;
}

/** Of overlapping matches the longest stays, then the rule of higher priority, then the earlier id. */
function settle(found: Found[]): Found[] {
  const length = (it: Span) => it.end - it.start;
  const ranked = found.sort(
    (a, b) => length(b) - length(a) || b.rule.priority - a.rule.priority || (a.rule.id < b.rule.id ? -1 : 1),
  );
  const kept: Found[] = [];
  const used = new Set<number>();
  for (const candidate of ranked) {
    let free = true;
    for (let at = candidate.start; at < candidate.end && free; at++) free = !used.has(at);
    if (!free) continue;
    for (let at = candidate.start; at < candidate.end; at++) used.add(at);
    kept.push(candidate);
  }
  return kept.sort((a, b) => a.start - b.start);
}
