/** What names are found in, and what is found. */

import type { Block } from "../../model/page.ts";
import type { Span } from "../../model/span.ts";
import type { Rulebook } from "../../rulebook/rulebook.ts";
import type { EnglishPerson } from "../english/model.ts";

/** What names are found in: the text, its folded view of the same length, and where its blocks and sentences stand. */
export interface NamePage {
  readonly text: string;
  readonly folded: string;
  readonly blocks: readonly Block[];
  readonly sentences: readonly Span[];
  /** Where the page was printed, as far as anything tells. */
  readonly region?: string | null;
  /** Who is named in passages in English. */
  readonly english?: { readonly people: readonly EnglishPerson[] };
}

export interface NameContext {
  readonly rulebook: Rulebook;
}

/** A place where somebody is named, and the rule that says so. */
export interface NameMention extends Span {
  readonly rule: string;
}

export interface PersonRole {
  readonly organisation: string | null;
  readonly role: string;
}

export interface Person {
  readonly name: string;
  readonly roles: readonly PersonRole[];
  readonly mentions: readonly NameMention[];
}

export type OrganisationKind =
  | "government"
  | "company"
  | "university"
  | "bank"
  | "association"
  | "international"
  | "media"
  | "institution";

export interface Organisation {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: OrganisationKind | null;
  readonly mentions: readonly NameMention[];
}

export interface Names {
  readonly people: readonly Person[];
  readonly organisations: readonly Organisation[];
}

/** A person's name where it stands; `partial` for a surname with a title (江主席), which is no full name. */
export interface PersonSpan extends NameMention {
  readonly partial: boolean;
}
