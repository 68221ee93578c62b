/** What reading English gives. */

import type { Approximation, Basis, ClaimKind, Direction, Modality } from "../../model/claim.ts";
import type { Numeral, PeriodMention, Protected } from "../../model/mention.ts";
import type { Span } from "../../model/span.ts";

/** A claim read from an English sentence; offsets in UTF-16 units of the page's text. */
export interface EnglishClaim {
  readonly kind: ClaimKind;
  readonly rule: string;
  readonly evidence: Span;
  readonly sentence: Span;
  /** The words of the number itself. */
  readonly amount: Span;
  readonly numerals: readonly Numeral[];
  readonly value: string | null;
  readonly low: string | null;
  readonly high: string | null;
  readonly unit: string;
  readonly approximation: Approximation;
  readonly direction: Direction | null;
  readonly basis: Basis | null;
  readonly indicator: string | null;
  readonly subject: string | null;
  readonly whole: string | null;
  readonly from: { readonly value: string | null; readonly period: PeriodMention | null } | null;
  readonly period: PeriodMention | null;
  readonly inferred: boolean;
  readonly modality: Modality;
  readonly speaker: {
    readonly name: string;
    readonly role: string | null;
    readonly organisation: string | null;
  } | null;
  readonly source: string | null;
  readonly quoted: boolean;
}

/** A place where somebody is named in full. */
export interface EnglishPerson extends Span {
  readonly name: string;
  readonly role: string | null;
  readonly organisation: string | null;
}

/** All that the English of a page says. */
export interface English {
  readonly passages: readonly Span[];
  /** With the index of the block that each stands in. */
  readonly sentences: readonly (Span & { readonly block: number })[];
  readonly periods: readonly PeriodMention[];
  readonly numerals: readonly Numeral[];
  readonly protected: readonly Protected[];
  readonly claims: readonly EnglishClaim[];
  readonly people: readonly EnglishPerson[];
}

/** A number of an English sentence with its unit; offsets inside the passage's text. */
export interface EnglishAmount extends Span {
  readonly value: string | null;
  readonly low: string | null;
  readonly high: string | null;
  readonly unit: string;
  readonly dimension: string;
  readonly approximation: Approximation;
  /** Without the words of approximation. */
  readonly bare: number;
  readonly numerals: readonly Numeral[];
}
