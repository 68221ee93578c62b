/** What linking sees of a page. */

import type { PeriodMention } from "../../model/mention.ts";
import type { Span } from "../../model/span.ts";
import type { Signs } from "../../rulebook/signs.ts";
import type { Extraction } from "../extract/index.ts";
import type { Sentence } from "../segment/sentences.ts";
import type { Article, Bearer, NamedPlace, NounFacts } from "./bearing/model.ts";
import type { Sheets } from "./chosen-fields.ts";
import type { Draft } from "./draft.ts";
import type { ClauseNouns, Phrase } from "./naming/model.ts";
import type { Skeleton, Word } from "./skeleton.ts";
import type { Time } from "./timing/model.ts";
import type { LinkWords } from "./words.ts";
import type { Said } from "./writing/words.ts";

/** What linking sees of a page: the extraction, the names' places, the lexicons. */
export interface PageContext {
  readonly extraction: Extraction;
  readonly words: LinkWords;
  /** Where the patterns of `SIGNS` may match. */
  readonly signs: Signs;
  readonly date: string | null;
  /** Where organisations are named, ascending. */
  readonly organisations: readonly NamedPlace[];
  /** Of them, those whose figures the text gives. Ascending. */
  readonly topics: readonly NamedPlace[];
  /** Where places are named with their ending, ascending; looked for when first asked. */
  readonly places: () => readonly Span[];
  /** Where articles begin, ascending. */
  readonly articles: readonly number[];
  /** Every expression of time with what holds of it, ascending. */
  readonly times: readonly Time[];
  /** Names of reports (2023年半年度报告) with the time that each is about, ascending. */
  readonly reports: readonly PeriodMention[];
  readonly weights: LinkWords["weights"];
  /** Everybody and every place named, ascending. */
  readonly bearers: readonly Bearer[];
  /** What was read of nouns, and what stretches open with, by place: filled as claims ask. */
  readonly nouns: Map<number, NounFacts | null>;
  readonly opened: Map<number, Span | null>;
  readonly subjects: Map<number, Span | null>;
  /** What was read of the statements and clauses that claims stand in: filled as claims ask. */
  readonly clauses: Map<Span, readonly Span[]>;
  readonly qualified: Map<Sentence, readonly Said[]>;
  /** Up to where a claim can be gone on with: the bracket that it stands in closes there. */
  readonly openUntil: Map<Draft, number>;
  readonly clauseNouns: Map<Span, ClauseNouns>;
  readonly clauseTopics: Map<Span, Phrase>;
  readonly beside: Map<number, readonly number[]>;
  readonly acts: Map<Bearer, readonly number[]>;
  /** Where the answers are written down that a field is chosen among. */
  readonly sheets: Sheets;
  /** Where people are named, ascending. */
  readonly people: readonly Span[];
  /** Whether nouns end with the name of the person who says what stands in a span. */
  readonly isOfSpeaker: (nouns: string, span: Span) => boolean;
  /** Whom the article is about that an offset stands in. */
  readonly articleAt: (offset: number) => Article;
  /** The words of the page with their parts of speech. */
  readonly skeleton: Skeleton;
  /** The words of a short text, on the page or not, with their parts of speech. */
  readonly readWords: (text: string) => readonly Word[];
  /** The names of all organisations of the page. */
  readonly bodies: ReadonlySet<string>;
  /** Periods that say when something was so: not bases of comparison, not datelines. Ascending. */
  readonly periods: readonly PeriodMention[];
  /** Clauses that hold a figure against another, ascending. */
  readonly asides: readonly Span[];
  /** What the chapters of a report are about, by block. */
  readonly chapters: ReadonlyMap<number, PeriodMention>;
  /** Where headings that run into the text begin and end: the news after them is another. */
  readonly openings: ReadonlySet<number>;
  /** Whether a word begins or ends at an offset of the text. */
  readonly isBoundary: (offset: number) => boolean;
}
