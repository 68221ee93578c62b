/** Finds times, quantities and rule matches on a page. */

import { memoOf } from "../../model/memo.ts";
import type { Numeral, PeriodMention, Protected, Quantity } from "../../model/mention.ts";
import type { Block, LaidOutPage } from "../../model/page.ts";
import type { Span } from "../../model/span.ts";
import { firstMeeting, meeting } from "../../model/spans.ts";
import type { Rulebook } from "../../rulebook/rulebook.ts";
import { Scanner } from "../../rulebook/scanner.ts";
import { type EnglishRules, englishRules, findEnglish } from "../english/index.ts";
import type { English } from "../english/model.ts";
import { merged, outside, partSentences } from "../english/part.ts";
import { foldText } from "../segment/fold.ts";
import { type Sentence, splitSentences } from "../segment/sentences.ts";
import { buildView, type View } from "./marked-text.ts";
import { CLAIM_KINDS, matchRules, type Settled } from "./match.ts";
import { findProtected, PROTECTING } from "./non-statistical-spans.ts";
import { findPeriods, type PeriodRules, periodRules } from "./periods/scan.ts";
import { type CurrencyWords, currencyWords, settleCurrency } from "./quantities/currency.ts";
import type { NumeralWords } from "./quantities/numeral-words.ts";
import { findNumerals } from "./quantities/numerals.ts";
import { findQuantities } from "./quantities/scan.ts";
import { wholeNumerals } from "./quantities/whole.ts";
import { type QuantityWords, quantityWords } from "./quantities/words.ts";
import { tellRegion } from "./region.ts";
import { readTables } from "./tables/index.ts";
import type { Tables } from "./tables/model.ts";
import { unitReader } from "./tables/units.ts";
import { type TableWords, tableWords } from "./tables/words.ts";

/** Everything that rules found on a page, before it is linked into claims. */
export interface Extraction {
  readonly text: string;
  readonly folded: string;
  /** Where the page was printed, as far as anything tells. */
  readonly region: string | null;
  /** All blocks in reading order, those of no article last. */
  readonly blocks: readonly Block[];
  readonly sentences: readonly Sentence[];
  readonly protected: readonly Protected[];
  readonly periods: readonly PeriodMention[];
  readonly quantities: readonly Quantity[];
  /** Every number there is, whatever became of it. */
  readonly numerals: readonly Numeral[];
  readonly view: View;
  readonly matches: Settled;
  /** The figures of tables. */
  readonly tables: Tables;
  /** What stands in English: its sentences, periods and numbers are also among those above. */
  readonly english: English;
}

/** The rulebook, made ready once for many pages. */
export interface ExtractRules {
  readonly rulebook: Rulebook;
  readonly protecting: Scanner;
  readonly periods: PeriodRules;
  /** By region: a 斤 is not the same everywhere. */
  readonly quantities: (region: string) => QuantityWords;
  readonly currency: CurrencyWords;
  readonly claims: Scanner;
  readonly numberless: RegExp;
  readonly bareScale: RegExp;
  readonly reached: RegExp;
  readonly timesCounted: RegExp;
  readonly casualties: RegExp;
  readonly english: () => EnglishRules;
  readonly tables: TableWords;
}

export function extractRules(rulebook: Rulebook): ExtractRules {
  return {
    rulebook,
    protecting: new Scanner(rulebook.ofKind(...PROTECTING)),
    periods: periodRules(rulebook),
    quantities: memoOf((region) => quantityWords(rulebook, region === "" ? null : region)),
    currency: currencyWords(rulebook),
    claims: new Scanner(rulebook.ofKind(...CLAIM_KINDS).filter((it) => it.language === undefined)),
    numberless: rulebook.compile("{{numberless}}", ""),
    bareScale: rulebook.compile("^{{bare-scale}}$", ""),
    reached: rulebook.compile("{{reached}}", ""),
    timesCounted: rulebook.compile("{{times-counted}}", ""),
    casualties: rulebook.compile("{{casualties}}", "y"),
    english: englishRules(rulebook),
    tables: tableWords(rulebook),
  };
}

/** Finds names, periods, quantities and the claim rules' matches on a page. Pure. */
export function extract(
  page: Pick<LaidOutPage, "text" | "articles" | "loose" | "facts">,
  rules: ExtractRules,
): Extraction {
  const { text } = page;
  const blocks = [...page.articles.flatMap((article) => article.blocks), ...page.loose].sort(
    (a, b) => a.start - b.start,
  );
  const folded = partCells(foldText(text), blocks);
  // Chinese rules have no say inside English: its passages are cut out of what they read.
  const articleStarts = page.articles.map((it) => it.start);
  const english = findEnglish(
    folded,
    blocks,
    { date: page.facts.date, articles: articleStarts },
    rules.english,
  );
  const { passages } = english;
  const sentences = partSentences(splitSentences(text, blocks), english);
  const names = merged(outside(findProtected(folded, rules.protecting), passages), english.protected);
  const breaks = sentences.map((sentence) => sentence.start);
  const paper = page.facts.paper === null ? null : foldText(page.facts.paper);
  const given = { paper, region: page.facts.region ?? null };
  const { region, assumed } = tellRegion(text, folded, given, rules.currency);
  const said = findPeriods(folded, page.facts.date, breaks, articleStarts, rules.periods, region);
  const times = merged(outside(said, passages), english.periods);
  const told = times.filter((it) => !meeting(names, it).some((name) => length(name) > length(it)));
  const shielded = names.filter((name) => firstMeeting(told, name) === undefined);
  const words = rules.quantities(region ?? "");
  const numerals = wholeNumerals(
    folded,
    findNumerals(folded, words.numerals),
    { protected: shielded, periods: told },
    words,
  );
  // 6月1 7日: a date that begins inside a number is none.
  const broken = numerals.filter((it) => it.broken === true);
  const periods = told.filter((it) => !meeting(broken, it).some(({ start }) => start < it.start));
  const settle = (said: string, found: readonly Quantity[]) =>
    settleCurrency(said, found, { paper, region }, rules.currency, assumed, articleStarts);
  const tables = readTables(blocks, {
    text,
    folded,
    periods,
    numerals,
    words: rules.tables,
    unitOf: unitReader(words, settle),
  });
  const taken = [...shielded, ...periods].sort((a, b) => a.start - b.start);
  const quantities = settle(folded, outside(findQuantities(folded, taken, words, numerals), passages)).map(
    ofOneShape,
  );
  const statements: Span[] = [];
  for (const it of sentences) if (isProse(blocks[it.block]!)) statements.push(...it.statements);
  const view = buildView(
    folded,
    statements,
    quantities.filter(
      (it) => !isIdle(it, rules.casualties, words.numerals, folded) && !isClassName(it, folded, rules),
    ),
    periods,
    rules.numberless,
  );
  return {
    text,
    folded,
    region,
    blocks,
    sentences,
    protected: merged(shielded, tables.protected),
    periods: merged(periods, tables.periods),
    quantities,
    numerals: merged(outside(numerals, passages), english.numerals),
    view,
    matches: matchRules(view, folded, rules.claims, rules.rulebook),
    tables,
    english,
  };
}

/** What stands between two cells of a table, and behind a row, in the text that rules read: nothing is read across it. */
const CELL_END = "\u001f";

function partCells(folded: string, blocks: readonly Block[]): string {
  let out = "";
  let kept = 0;
  for (const { type, start, end } of blocks) {
    if (type !== "table") continue;
    out += folded.slice(kept, start) + folded.slice(start, end).replaceAll("\t", CELL_END) + CELL_END;
    kept = end + 1;
  }
  return kept === 0 ? folded : out + folded.slice(kept);
}

/**
 * The same quantity with its fields in one order: the ways to read one put it together in fifteen, and every later look
 * at a field would be a search among those.
 */
const ofOneShape = (it: Quantity): Quantity => ({
  start: it.start,
  end: it.end,
  dimension: it.dimension,
  numerals: it.numerals,
  unit: it.unit,
  unitSpan: it.unitSpan,
  value: it.value,
  low: it.low,
  high: it.high,
  approximation: it.approximation,
  isAssumed: it.isAssumed === true,
});

/** Claims are read from the body; titles repeat it and captions say what a picture shows. */
const isProse = (block: Block) => block.type === "paragraph";

/** A number set in characters without a unit is a part of a word, no quantity, unless it is said how exact it is: 逾百万. */
const isIdle = (it: Quantity, casualties: RegExp, words: NumeralWords, folded: string) =>
  it.numerals[0]?.style === "characters" &&
  !isCasualty(it, folded, casualties) &&
  ((it.dimension === "none" && !isCounted(it)) || isGeneric(it, words, folded));

/** 一死三伤: each of the two is a figure, however small. */
function isCasualty({ end, dimension }: Quantity, folded: string, casualties: RegExp): boolean {
  casualties.lastIndex = end;
  return dimension === "none" && casualties.test(folded);
}

/** 逾百万, 人口十二亿六千万: a number in characters that is no part of a word though it has no unit. */
function isCounted({ value, approximation, numerals }: Quantity): boolean {
  const number = Number(value ?? 0);
  if (approximation !== "exact") return number >= LEAST_BARE;
  const { start, end } = numerals[0]!;
  return number >= LEAST_SPELLED && end - start > 2;
}

/** The least number in characters that is a quantity without a unit. */
const LEAST_BARE = 100;
/** The least that needs no such word: 十四万 and above. */
const LEAST_SPELLED = 10_000;

/** 一个, 两家, 十里: fewer than eleven set in characters count in passing; newspapers set statistics in figures. */
const isGeneric = (it: Quantity, words: NumeralWords, folded: string) =>
  isSpelledPair(it, words, folded) ||
  ((it.dimension === "count" || it.dimension === "measure") &&
    it.approximation === "exact" &&
    isSmall(it, words, folded));

/** Below eleven and whole: 三点六平方米 and 六吨半 are measured, not counted in passing. */
function isSmall({ value, numerals, unitSpan }: Quantity, words: NumeralWords, folded: string): boolean {
  const said = value === null ? null : numerals[0]?.value;
  if (said == null || said.includes(".") || Number(said) > 10) return false;
  return words.numerals.get(folded[unitSpan.end - 1] ?? "")?.type !== "digit";
}

/** 三七片, 二八年华: two digits spelled side by side are a name, not 37; before ％ they are a number. */
const isSpelledPair = ({ numerals, value, dimension }: Quantity, words: NumeralWords, folded: string) =>
  dimension !== "percent" &&
  words.numerals.get(folded[numerals[0]!.start]!)?.value?.length === 1 &&
  /^[1-9]\d$/.test(value ?? "") &&
  numerals[0]!.end - numerals[0]!.start === 2 &&
  numerals[0]!.value === value &&
  !/0$/.test(value!) &&
  Number(value) > 19;

/** 千亿斤粮食行动, 百亿级企业: a bare scale names a class, unless something says that it was reached (突破万亿元). */
const isClassName = (it: Quantity, folded: string, { bareScale, reached, timesCounted }: ExtractRules) => {
  const [numeral] = it.numerals;
  if (numeral === undefined || it.approximation !== "exact" || numeral.end - numeral.start > 2) return false;
  // 十元五角: what goes on in a smaller unit is an amount.
  if (it.dimension === "money" && it.value !== numeral.value) return false;
  const counted = timesCounted.test(folded.slice(it.unitSpan.start, it.unitSpan.end));
  return (
    bareScale.test(folded.slice(numeral.start, numeral.end)) &&
    !counted &&
    !reached.test(folded.slice(Math.max(0, it.start - LONGEST_VERB), it.start))
  );
};

const LONGEST_VERB = 4;

const length = (it: Span) => it.end - it.start;
