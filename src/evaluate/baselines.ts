import type { BaselineContent } from "./baseline-claim.ts";
import { jiebaBaseline } from "./baseline-jieba.ts";
import { regexBaseline } from "./baseline-regex.ts";
import type { SourceText } from "./locate.ts";

/** What anyone would try first, on the same gold, so that a score means something. */
export const baselines: Readonly<Record<string, (sources: readonly SourceText[]) => BaselineContent[]>> = {
  jieba: jiebaBaseline,
  regex: (sources) => sources.map(regexBaseline),
};
