import type { Numeral, PeriodMention } from "../../../model/mention.ts";
import type { Block } from "../../../model/page.ts";
import { contains, overlaps, type Span } from "../../../model/span.ts";
import type { Rulebook } from "../../../rulebook/rulebook.ts";
import type { Protected } from "../protect.ts";
import { type AmountReader, amountReader, readAmounts } from "./amounts.ts";
import { type EventPatterns, eventPatterns, readEvents } from "./events.ts";
import type { English, EnglishClaim } from "./model.ts";
import { findPassages } from "./passages.ts";
import { periodPattern, readPeriods } from "./periods.ts";
import { type ReadPatterns, readClaims, readPatterns } from "./read.ts";
import { statePatterns } from "./states.ts";
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
    made ??= makeRules(englishWords(rulebook));
    return made;
  };
}

function makeRules(words: EnglishWords): EnglishRules {
  return {
    words,
    amounts: amountReader(words),
    periods: periodPattern(words),
    events: eventPatterns(words),
    read: readPatterns(words, statePatterns(words)),
  };
}

const NONE: English = { passages: [], sentences: [], periods: [], numerals: [], protected: [], claims: [] };

/** Reads the English passages of a page's paragraphs. A page without any costs one look for three Latin words. */
export function findEnglish(
  folded: string,
  blocks: readonly Block[],
  date: string | null,
  rules: () => EnglishRules,
): English {
  const passages = findPassages(folded, blocks);
  if (passages.length === 0) return NONE;
  const ready = rules();
  const out = { passages, sentences: [], periods: [], numerals: [], protected: [], claims: [] } as Mutable;
  let block = -1;
  let carried: PeriodMention | null = null;
  for (const passage of passages) {
    const index = blocks.findIndex((it) => contains(it, passage));
    if (index !== block) carried = null;
    block = index;
    for (const { span, words: tagged } of tagSentences(
      folded.slice(passage.start, passage.end),
      passage.start,
    )) {
      if (span.start >= span.end) continue;
      const text = folded.slice(0, span.end);
      const times = readPeriods(text, span, date, ready.periods, ready.words);
      const nots = findNots(text, span, ready.words).filter(
        (it) => !times.some((time) => overlaps(it, time)),
      );
      const amounts = readAmounts(text, span, tagged, ready.amounts);
      const periods = times.filter((it) => !nots.some((not) => overlaps(it, not)));
      const events = readEvents(text, span, amounts, [...nots, ...periods], ready.events);
      const claims = readClaims(text, { span, tagged, periods, events, carried }, ready.read);
      carried = periods.filter((it) => it.from === null || it.from !== it.to).at(-1) ?? carried;
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
  return out;
}

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
  const digits = [...folded.slice(span.start, span.end).matchAll(/\d+(?:,\d{3})*(?:\.\d+)?/g)].map((it) => ({
    start: span.start + it.index,
    end: span.start + it.index + it[0].length,
    value: it[0].replaceAll(",", ""),
    between: null,
    style: "digits" as const,
    printed: null,
    approximation: null,
  }));
  for (const it of [...claims.flatMap((claim) => claim.numerals), ...amounts, ...digits])
    if (!kept.some((other) => overlaps(it, other))) kept.push(it);
  return kept.sort((a, b) => a.start - b.start);
}
