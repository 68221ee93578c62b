/** Who can bear a figure, and what choosing among them gives. */

import type { Span } from "../../../model/span.ts";
import type { OrganisationKind } from "../../names/model.ts";
import type { Choice } from "../choosing/choose.ts";

/** A place of the text where somebody or something is named that figures can be of. */
export interface Bearer extends Span {
  readonly type:
    | "collective"
    | "self"
    | "group"
    | "place"
    | "company"
    | "government"
    | "media"
    | "institution";
  /** As it is written in a claim. */
  readonly name: string;
  /** What counts as the same: without the ending of its rank. */
  readonly key: string;
}

/** Whom a stretch of articles is about. */
export interface Article extends Span {
  readonly counts: ReadonlyMap<string, number>;
  /** The first and the most often named place and body; null where the article has none. */
  readonly place: Bearer | null;
  readonly body: Bearer | null;
  readonly first: ReadonlySet<string>;
  readonly titled: ReadonlySet<string>;
  /** What the article calls itself: 本行, 公司; null where it does not often. */
  readonly own: Bearer | null;
  /** Whether it is a government's report of its work. */
  readonly isReport: boolean;
  /** Whether most places that it names are one. */
  readonly hasOnePlace: boolean;
}

/** A place where an organisation is named, with its full name. */
export interface NamedPlace extends Span {
  readonly name: string;
  readonly kind: OrganisationKind | null;
}

/** Nouns as a name, with what holds of them whatever claim asks. */
export interface NounFacts {
  readonly text: string;
  readonly conditions: readonly number[];
}

/** Whose a figure is: the name, and what is left of the indicator without it. */
export interface Bearing {
  readonly subject: string | null;
  readonly indicator: string | null;
}

export type SubjectChoice = Choice<Bearing>;

/** What a name says of itself. */
export interface BearerFacts {
  readonly conditions: readonly number[];
  readonly isPlace: boolean;
  readonly isOwnVoice: boolean;
  readonly isIndustry: boolean;
}

/** Who has figures of a name (firms profit, places people, industries added value), and what else holds of it. */
export interface FigureFacts {
  readonly ofFirms: boolean;
  readonly ofPlaces: boolean;
  readonly ofIndustries: boolean;
  readonly conditions: readonly number[];
}
