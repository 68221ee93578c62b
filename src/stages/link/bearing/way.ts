/** What a way to find who may bear a figure is asked. */

import type { Candidate } from "../choosing/choose.ts";
import type { Sheet } from "../choosing/sheet.ts";
import type { Named } from "../draft.ts";
import type { MatchPosition } from "../match-position.ts";
import type { PageContext } from "../page-context.ts";
import type { Article, Bearer, Bearing, FigureFacts } from "./model.ts";

export type Option = Candidate<Bearing>;

/** A claim whose bearer is looked for, with who is named around it. */
export interface Question {
  readonly named: Named;
  readonly place: MatchPosition;
  readonly scene: PageContext;
  readonly article: Article;
  /** Who is named in the clause before the number, and in the sentence before the clause; nearest first. */
  readonly inClause: readonly Bearer[];
  readonly inSentence: readonly Bearer[];
  /** What holds of the claim, whoever bears its figure. */
  readonly shared: readonly number[];
  /** Who has figures of the indicator; null where it has no name. */
  readonly figures: FigureFacts | null;
  /** Whose the claim before was, in the sentence or the paragraph. */
  readonly last: string | null;
  readonly sheet: Sheet<Bearing>;
  /** Which rivals were offered, one bit each. */
  rivals: number;
}

/** One way to find who may bear a figure: it writes them down. */
export type WayToBear = (question: Question) => void;
