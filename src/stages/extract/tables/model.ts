/** What is read of a page's tables. */
import type { Basis, ClaimKind, Direction, Modality } from "../../../model/claim.ts";
import type { Numeral, PeriodMention, Protected } from "../../../model/mention.ts";
import type { Message } from "../../../model/message.ts";
import type { Span } from "../../../model/span.ts";

/** A figure of a cell with all that its row and column say of it. Offsets in UTF-16 units of the page's text. */
export interface CellClaim {
  readonly kind: ClaimKind;
  readonly rule: string;
  /** The cell. */
  readonly evidence: Span;
  /** Its row. */
  readonly sentence: Span;
  readonly block: number;
  readonly numerals: readonly Numeral[];
  readonly value: string;
  readonly unit: string;
  readonly direction: Direction | null;
  readonly basis: Basis | null;
  readonly indicator: string;
  readonly subject: string | null;
  readonly period: PeriodMention | null;
  /** Whether the time stands in the table's title. */
  readonly inferred: boolean;
  readonly modality: Modality;
  readonly flags: readonly string[];
}

export interface Tables {
  readonly claims: readonly CellClaim[];
  /** Bare years that head a row. */
  readonly periods: readonly PeriodMention[];
  /** Numbers of rows, and scales of units: no claim can be made of them. */
  readonly protected: readonly Protected[];
  readonly messages: readonly Message[];
}
