/** Naive programs that the check scores beside this one. */

import type { BaselineContent } from "./baseline-claim.ts";
import { jiebaBaseline } from "./baseline-jieba.ts";
import { regexBaseline } from "./baseline-regex.ts";
import type { SourceText } from "./locate.ts";

/** Naive programs by name: pages in, what each finds on them out. */
export type Baselines = Readonly<Record<string, (sources: readonly SourceText[]) => BaselineContent[]>>;

/** What anyone would try first, on the same gold, so that a score means something. */
export const baselines: Baselines = {
  jieba: jiebaBaseline,
  regex: (sources) => sources.map(regexBaseline),
};
