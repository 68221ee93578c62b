import type { Span } from "../../../model/span.ts";
import type { NameContext, NamePage, Names } from "../names/index.ts";

/** Who stands behind a stretch of text: a person, a document or organisation, or both. */
export interface Attribution {
  readonly span: Span;
  readonly speaker: number | null;
  readonly source: string | null;
  readonly quoted: readonly Span[];
  readonly rule: string;
}

export function findAttributions(_page: NamePage, _names: Names, _context: NameContext): Attribution[] {
  return [];
}
