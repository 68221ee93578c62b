/** What stages have to say about their input. */

import type { Span } from "./span.ts";

export type Severity = "info" | "warning" | "error";

/** What a stage has to say about its input. Bad data makes messages with a place; only a programmer's mistake throws. */
export interface Message {
  readonly severity: Severity;
  readonly stage: string;
  readonly rule: string | null;
  readonly reason: string;
  /** Where in the text the stage works on; null when it concerns the page as a whole. */
  readonly span: Span | null;
}
