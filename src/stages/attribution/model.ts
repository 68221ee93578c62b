/** What attribution gives. */

import type { Span } from "../../model/span.ts";

/** Who stands behind a stretch of text. The narrator's own statements have no attribution. */
export interface Attribution {
  /** The text this attribution covers. */
  readonly span: Span;
  /** Index into the page's people, or null. */
  readonly speaker: number | null;
  /** The organisation or document cited, as it should be written, or null. */
  readonly source: string | null;
  /** The parts of `span` inside the speaker's quotation marks. */
  readonly quoted: readonly Span[];
  readonly rule: string;
}

/** A reporting verb with its subject: where the statement begins and who makes it. */
export interface Cue {
  /** From the subject, or its clause, to the end of the verb. */
  readonly start: number;
  readonly end: number;
  readonly speaker: number | null;
  readonly source: string | null;
  /** Whether it reports data (商务部数据显示), which hold for the rest of the paragraph. */
  readonly data: boolean;
  readonly rule: string;
}
