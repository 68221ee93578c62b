/** Finds everything in the English of a page. */

import type { Numeral, Protected } from "../../model/mention.ts";
import type { Block } from "../../model/page.ts";
import { contains, overlaps, type Span } from "../../model/span.ts";
import type { Rulebook } from "../../rulebook/rulebook.ts";
import { type AmountReader, amountReader } from "./amount-reader.ts";
import { readAmounts } from "./amounts.ts";
import { type EventPatterns, eventPatterns, readEvents } from "./events.ts";
import { ArticleMemory } from "./memory.ts";
import type { English, EnglishClaim } from "./model.ts";
import { findPassages } from "./passages.ts";
import { periodPattern, readPeriods } from "./periods.ts";
import { type ReadPatterns, readClaims, readPatterns } from "./read.ts";
import { speechPatterns } from "./speakers.ts";
import { stateRules } from "./states.ts";
import { tagSentences } from "./tag.ts";
import { type EnglishWords, englishWords } from "./words.ts";

/** What reading English needs; made when the first passage asks for it. */
export interface EnglishRules {
  readonly words: EnglishWords;
  readonly amounts: AmountReader;
  readonly periods: RegExp;
  readonly events: EventPatterns;
  readonly read: ReadPatterns;
}

/** The rules of English, made ready on the first call. */
export function englishRules(rulebook: Rulebook): () => EnglishRules {
  let made: EnglishRules | undefined;
  return () => {
    made ??= makeRules(rulebook);
    return made;
  };
}

function makeRules(rulebook: Rulebook): EnglishRules {
  const words = englishWords(rulebook);
  return {
    words,
    amounts: amountReader(words),
    periods: periodPattern(words),
    events: eventPatterns(words),
    read: readPatterns(words, stateRules(rulebook), speechPatterns(words)),
  };
}

const NONE: English = {
  passages: [],
  sentences: [],
  periods: [],
  numerals: [],
  protected: [],
  claims: [],
  people: [],
};

/** Reads the English passages of a page's paragraphs. A page without any costs one look for two Latin words. */
export function findEnglish(
  folded: string,
  blocks: readonly Block[],
  { date, articles }: { readonly date: string | null; readonly articles: readonly number[] },
  rules: () => EnglishRules,
): English {
  const passages = findPassages(folded, blocks);
  if (passages.length === 0) return NONE;
  const ready = rules();
  const out = {
    passages,
    sentences: [],
    periods: [],
    numerals: [],
    protected: [],
    claims: [],
    people: [],
  } as Mutable;
  let article = -1;
  let memory = new ArticleMemory();
  for (const passage of passages) {
    const index = blocks.findIndex((it) => contains(it, passage));
    const here = articles.findLastIndex((start) => start <= passage.start);
    if (here !== article) {
      out.people.push(...memory.cast.people);
      memory = new ArticleMemory();
    }
    article = here;
    for (const { span, words: tagged } of tagSentences(
      folded.slice(passage.start, passage.end),
      passage.start,
    )) {
      if (span.start >= span.end) continue;
      const text = folded.slice(0, span.end);
      memory.today = readDateline(text, span, date, ready) ?? memory.today;
      const said = readPeriods(
        text,
        span,
        memory.today ?? date,
        ready.periods,
        ready.words,
        date,
        memory.period?.from?.slice(0, 4) ?? null,
      );
      const amounts = readAmounts(text, span, tagged, ready.amounts);
      // a ratio of 1:18 is no time of day
      const ratios = amounts.filter((it) => it.dimension === "ratio");
      const names = findNots(text, span, ready.words).filter(
        (it) => !ratios.some((ratio) => overlaps(it, ratio)),
      );
      // the 1970 UNESCO Convention: a year inside a name is no time.
      const times = said.filter(
        (time) => !names.some((it) => contains(it, time) && it.end - it.start > time.end - time.start),
      );
      const nots = names.filter((it) => !times.some((time) => overlaps(it, time)));
      const periods = times.filter((it) => !nots.some((not) => overlaps(it, not)));
      const events = readEvents(text, span, amounts, [...nots, ...periods], ready.events);
      const claims = readClaims(text, { span, tagged, periods, events }, memory, ready.read);
      out.sentences.push({ ...span, block: index });
      out.periods.push(...periods);
      out.protected.push(...nots);
      out.claims.push(...claims);
      out.numerals.push(
        ...accountFor(
          folded,
          span,
          amounts.flatMap((it) => it.numerals),
          claims,
        ),
      );
    }
  }
  out.people.push(...memory.cast.people);
  return out;
}

/** The day that a dateline names: SEOUL, Nov. 11 (Xinhua) -- */
function readDateline(text: string, span: Span, date: string | null, ready: EnglishRules): string | null {
  const place = DATELINE.exec(text.slice(span.start, span.end))?.indices?.groups?.day;
  if (place === undefined) return null;
  const day = { start: span.start + place[0], end: span.start + place[1] };
  return readPeriods(text, day, date, ready.periods, ready.words)[0]?.from ?? null;
}
const DATELINE =
  /[A-Z]{3,}[A-Z' .-]{0,40},\s(?<day>[A-Z][a-z]{2,8}\.?\s\d{1,2})\s\([A-Z][A-Za-z ]+\)\s?(?:--|—|–|-)/d;

type Mutable = { -readonly [K in keyof English]: English[K][number][] };

function findNots(text: string, span: Span, words: EnglishWords): Protected[] {
  const said = text.slice(span.start, span.end);
  const all = words.nots.flatMap(([role, pattern]) =>
    [...said.matchAll(pattern)].map((it) => ({
      start: span.start + it.index,
      end: span.start + it.index + it[0].length,
      role,
      rule: `english/not-${role}`,
    })),
  );
  const kept: Protected[] = [];
  for (const it of all) if (!kept.some((other) => overlaps(it, other))) kept.push(it);
  return kept.sort((a, b) => a.start - b.start);
}

/** The numbers of a sentence: those that claims state, those read as amounts, and every run of digits besides. */
function accountFor(
  folded: string,
  span: Span,
  amounts: readonly Numeral[],
  claims: readonly EnglishClaim[],
): Numeral[] {
  const kept: Numeral[] = [];
  const digits = [
    ...folded
      .slice(span.start, span.end)
      .matchAll(/\d{1,3}(?:[ \u00a0\u2009]\d{3})+(?![\d,.]*\d)|\d+(?:,\d{3})*(?:\.\d+)?/g),
  ].map((it) => ({
    start: span.start + it.index,
    end: span.start + it.index + it[0].length,
    value: it[0].replace(/[,\s]/g, ""),
    between: null,
    style: "digits" as const,
    printed: null,
    approximation: null,
  }));
  for (const it of [...claims.flatMap((claim) => claim.numerals), ...amounts, ...digits])
    if (!kept.some((other) => overlaps(it, other))) kept.push(it);
  return kept.sort((a, b) => a.start - b.start);
}
