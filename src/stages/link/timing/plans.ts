/** Whether a sentence speaks of a plan. */

import type { Span } from "../../../model/span.ts";
import type { PageContext } from "../page-context.ts";

/** Whether a sentence speaks of a plan or a forecast. */
export function isPlanned({ start, end }: Span, { extraction, words }: PageContext): boolean {
  const said = extraction.folded.slice(start, end);
  return words.planned.test(said) || words.forecast.test(said);
}
