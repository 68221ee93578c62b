/** Links what was found on a page into its result document. */

import { hash } from "node:crypto";
import type { Claim } from "../../model/claim.ts";
import { codePointIndex } from "../../model/code-points.ts";
import type { Message } from "../../model/message.ts";
import type { Block, LaidOutPage, PageFacts, TableRow } from "../../model/page.ts";
import type { Result } from "../../model/result.ts";
import type { Span } from "../../model/span.ts";
import type { Attribution } from "../attribution/index.ts";
import type { Extraction } from "../extract/index.ts";
import type { NamesAndWords } from "../names/index.ts";
import { wordBoundaries } from "../segment/boundaries.ts";
import type { Sentence } from "../segment/sentences.ts";
import { findBearers, readArticles } from "./bearing/bearers.ts";
import type { ChoiceListener } from "./choosing/choose.ts";
import { choicesOf, openSheets } from "./chosen-fields.ts";
import { findAsides } from "./compared-clauses.ts";
import type { Draft } from "./draft.ts";
import { draftClaims } from "./drafts.ts";
import { writeInput } from "./input.ts";
import { placesOf, topicsOf } from "./naming/subjects.ts";
import type { PageContext } from "./page-context.ts";
import { cutHeadings } from "./run-in-headings.ts";
import { readSkeleton } from "./skeleton.ts";
import { chapterPeriods } from "./timing/chapters.ts";
import { timelyPeriods } from "./timing/dating-periods.ts";
import { findReports } from "./timing/reports.ts";
import { readTimes } from "./timing/time.ts";
import type { LinkWords } from "./words.ts";
import { type ClaimWriter, changesOfNumbers, coverageOf, writeClaim } from "./writing/claim.ts";
import { draftEnglish, writeEnglish } from "./writing/english.ts";
import { keepLedger } from "./writing/ledger.ts";
import { sourceFinder } from "./writing/source.ts";
import { draftCell, writeCell } from "./writing/tables.ts";

/** Everything the stages before found on a page. */
export interface Found {
  readonly page: LaidOutPage;
  readonly extraction: Extraction;
  readonly names: NamesAndWords;
  readonly attributions: readonly Attribution[];
  /** What the recogniser was unsure of, in the source text. */
  readonly doubts?: readonly Span[];
  /** Is told of every claim with the choices that made it. */
  readonly listen?: ChoiceListener | undefined;
}

/** Links what was found on a page into its result document. Pure. */
export function link(found: Found, words: LinkWords): Result {
  const { page, extraction, names, attributions, doubts = [], listen } = found;
  const points = codePointIndex(page.text);
  const place = ({ start, end }: Span) => ({ start: points(start), end: points(end) });
  const covering = coverageOf(attributions);
  const { scene, sentences } = setScene(found, covering, words);
  const chinese = draftClaims(sentences, extraction.matches, scene);
  const toSource = sourceFinder(page);
  const desk = { page, scene, names, covering, points, toSource, doubts, changed: changesOfNumbers(page) };
  const written = writeClaims(chinese, extraction, desk);
  const drafts = written.map(({ draft }) => draft);
  const claims = markDuplicates(written.map(({ claim }) => claim));
  if (listen !== undefined) for (const [k, draft] of drafts.entries()) listen(claims[k]!, choicesOf(draft));
  return {
    page: writtenFacts(page.facts),
    text: page.text,
    articles: writeArticles(page, place),
    claims,
    ...writeNames(page, names, place),
    ledger: keepLedger(extraction, drafts, words).map(({ value, role, claim, flags, ...span }) => ({
      text: page.text.slice(span.start, span.end),
      value,
      ...place(span),
      role,
      claim: claim === null ? null : claims[claim]!.id,
      flags: [...flags],
    })),
    repairs: writeRepairs(page),
    messages: [...page.messages, ...extraction.tables.messages].map((message) =>
      writeMessage(message, place),
    ),
    input: writeInput(page.source, page),
  };
}

/** The claims of a page with their drafts, in page order. */
function writeClaims(
  chinese: readonly Draft[],
  { english, tables }: Extraction,
  desk: ClaimWriter,
): { draft: Draft; claim: Claim }[] {
  const written = [
    ...chinese.map((draft, k) => ({ draft, claim: writeClaim(draft, claimBefore(chinese, k), desk) })),
    ...english.claims.map((it) => ({ draft: draftEnglish(it), claim: writeEnglish(it, desk) })),
    ...tables.claims.map((it) => ({ draft: draftCell(it), claim: writeCell(it, desk) })),
  ];
  // In page order; languages and tables never share a sentence. Sorting is stable, so each keeps its own order.
  if (written.length > chinese.length)
    written.sort((a, b) => a.draft.sentence.start - b.draft.sentence.start);
  return written;
}

/** All that linking knows of a page before it drafts claims, and its sentences, headings cut off. */
function setScene(
  { page, extraction, names, listen }: Found,
  covering: ClaimWriter["covering"],
  words: LinkWords,
): { scene: PageContext; sentences: readonly Sentence[] } {
  const organisations = placesOfOrganisations(names);
  const articles = page.articles.map((it) => it.start);
  const periods = timelyPeriods(extraction, words);
  const isBoundary = wordBoundaries(extraction.folded.length, names.words);
  const chapters = chapterPeriods(extraction, periods, words);
  const asides = findAsides(extraction, words);
  const { sentences, openings } = cutHeadings(extraction.sentences, {
    extraction,
    words,
    organisations,
    isBoundary,
  });
  const topics = topicsOf(extraction, organisations, words);
  const skeleton = readSkeleton(extraction.folded, names.words, words);
  const bearers = findBearers(extraction, skeleton, organisations, words);
  const titles = extraction.blocks.filter(({ type }) => type === "title");
  const about = readArticles(bearers, [...articles, ...openings], titles, extraction.folded, words);
  const scene: PageContext = {
    extraction,
    bearers,
    isOfSpeaker: speakerTest(names, covering),
    people: names.people.flatMap(({ mentions }) => mentions).sort((a, b) => a.start - b.start),
    articleAt: (offset: number) => about.findLast(({ start }) => start <= offset) ?? about[0]!,
    words,
    signs: words.signs.over(extraction.folded),
    date: page.facts.date,
    organisations,
    topics,
    places: placesOnce(extraction, words),
    articles,
    times: readTimes(extraction, words, page.facts.date, asides),
    reports: findReports(extraction.folded, words),
    weights: words.weights,
    skeleton,
    readWords: words.readWords,
    bodies: new Set(names.organisations.map(({ name }) => name)),
    periods,
    asides,
    chapters,
    openings,
    nouns: new Map(),
    opened: new Map(),
    subjects: new Map(),
    clauses: new Map(),
    qualified: new Map(),
    openUntil: new Map(),
    clauseNouns: new Map(),
    clauseTopics: new Map(),
    beside: new Map(),
    acts: new Map(),
    sheets: openSheets(words.weights, listen !== undefined),
    isBoundary,
  };
  return { scene, sentences };
}

/** Whether nouns end with the name of somebody who says what stands in a span. */
const speakerTest =
  ({ people }: NamesAndWords, covering: ClaimWriter["covering"]): PageContext["isOfSpeaker"] =>
  (nouns, span) =>
    covering(span).some(({ speaker }) => speaker !== null && nouns.endsWith(people[speaker]!.name));

/** Every place where an organisation is named, in order. */
const placesOfOrganisations = ({ organisations }: NamesAndWords) =>
  organisations
    .flatMap(({ name, kind, mentions }) => mentions.map(({ start, end }) => ({ start, end, name, kind })))
    .sort((a, b) => a.start - b.start);

/** The places that a page names, looked for when they are first asked for. */
function placesOnce(extraction: Extraction, words: LinkWords): () => readonly Span[] {
  let named: readonly Span[] | null = null;
  return () => {
    named ??= placesOf(extraction, words);
    return named;
  };
}

type WritePlace = (span: Span) => Span;

function writeArticles(page: LaidOutPage, place: WritePlace): Result["articles"] {
  const writeRow = ({ table, role, cells }: TableRow) => ({
    table,
    role,
    cells: cells.map(({ column, span, ...at }) => ({ ...place(at), column, span })),
  });
  const writeBlock = (block: Block) => {
    const { type, box, row } = block;
    return {
      type,
      ...place(block),
      ...(box !== undefined && { box: { ...box } }),
      ...(row !== undefined && { row: writeRow(row) }),
    };
  };
  return page.articles.map(({ id, title, bylines, blocks, ...span }) => ({
    id,
    title,
    bylines: [...bylines],
    ...place(span),
    blocks: blocks.map(writeBlock),
  }));
}

function writeNames(
  page: LaidOutPage,
  names: NamesAndWords,
  place: WritePlace,
): Pick<Result, "people" | "organisations"> {
  const idOf = (kind: string, name: string) =>
    `${kind[0]}${hash("sha256", `${page.facts.sha256}\0${kind}\0${name}`).slice(0, 15)}`;
  return {
    people: names.people.map(({ name, roles, mentions }) => ({
      id: idOf("person", name),
      name,
      roles: roles.map((it) => ({ ...it })),
      mentions: mentions.map(place),
    })),
    organisations: names.organisations.map(({ name, aliases, kind, mentions }) => ({
      id: idOf("organisation", name),
      name,
      aliases: [...aliases],
      kind,
      mentions: mentions.map(place),
    })),
  };
}

/** The claim before one in its sentence that another match has made: of a list all have the same. */
function claimBefore(drafts: readonly Draft[], at: number): Draft | null {
  const { match, sentence } = drafts[at]!;
  for (let k = at - 1; k >= 0 && drafts[k]!.sentence === sentence; k--)
    if (drafts[k]!.match !== match) return drafts[k]!;
  return null;
}

/** What the result document says of its page. */
function writtenFacts({ region: _, ...facts }: PageFacts): Result["page"] {
  return facts;
}

/** The same number of the same thing at the same time, said again, is flagged, not dropped. */
function markDuplicates(claims: Result["claims"]): Result["claims"] {
  const seen = new Set<string>();
  return claims.map((claim) => {
    const { kind, indicator, subject, value, low, high, unit, period } = claim;
    const when = `${period?.start}\0${period?.end}`;
    const key = `${kind}\0${indicator}\0${subject}\0${value}\0${low}\0${high}\0${unit}\0${when}`;
    const again = seen.has(key) && indicator !== "";
    seen.add(key);
    return again ? { ...claim, flags: [...claim.flags, "duplicate"] } : claim;
  });
}

function writeRepairs(page: LaidOutPage): Result["repairs"] {
  const points = codePointIndex(page.source);
  return page.repairs.map(({ step, source, before, after }) => ({
    step,
    source: { start: points(source.start), end: points(source.end) },
    before,
    after,
  }));
}

function writeMessage(
  { span, ...message }: Message,
  place: (span: Span) => Span,
): Result["messages"][number] {
  return { ...message, ...(span === null ? { start: null, end: null } : place(span)) };
}
