/** Names without their bearer. */

import type { PageContext } from "../page-context.ts";

/** 制造业｜增加值: a name without the industry, place or body that opens it. */
export function withoutBearer(indicator: string, scene: PageContext): string {
  const read = scene.readWords(indicator);
  const last = read.findLastIndex(({ text }, k) => k < read.length - 1 && scene.words.industry.test(text));
  const length = read.slice(0, last + 1).reduce((sum, { text }) => sum + text.length, 0);
  const rest = indicator.slice(length);
  if (scene.words.needsNoun.test(rest)) return indicator;
  return rest.startsWith(scene.words.possessive) ? rest.slice(1) : rest;
}
