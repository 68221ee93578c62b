/** Warns of numbers that may be misread. */

import type { Message } from "../../model/message.ts";
import type { RepairWords } from "./words.ts";

/**
 * Warns of what looks like a misread number and was left, since nothing proves what it was. One warning a place.
 * @param text the page after all repairs and layout; spans are of this text
 */
export function suspectNumbers(text: string, { anySuspicion, suspicions }: RepairWords): Message[] {
  if (!anySuspicion.test(text)) return [];
  const messages = suspicions
    .flatMap(([pattern, what]) =>
      Array.from(
        text.matchAll(pattern),
        (found): Message => ({
          severity: "warning",
          stage: "repair",
          rule: null,
          reason: `${found[0]}: ${what}; left as printed`,
          span: { start: found.index, end: found.index + found[0].length },
        }),
      ),
    )
    .sort((a, b) => a.span!.start - b.span!.start);
  return messages.filter((it, k) => k === 0 || messages[k - 1]!.span!.end <= it.span!.start);
}
