/** Industries and groups of firms that open a name. */

import type { LinkWords } from "../words.ts";
import type { Bearing } from "./model.ts";

/** 专用设备制造业｜净利润, 国有企业｜进出口: the industry or group of firms that opens a name, and the rest. Null where none does. */
export function industryOf(
  indicator: string,
  words: Pick<LinkWords, "readWords" | "industry" | "notParted" | "needsNoun" | "possessive">,
): Bearing | null {
  const read = words.readWords(indicator);
  let length = 0;
  let at = 0;
  for (const [k, { text }] of read.entries()) {
    length += text.length;
    if (k < read.length - 1 && words.industry.test(text)) at = length;
  }
  if (at < SHORTEST || words.notParted.test(indicator.slice(0, at))) return null;
  const rest = indicator.slice(at);
  if (words.needsNoun.test(rest)) return null;
  return {
    subject: indicator.slice(0, at),
    indicator: rest.startsWith(words.possessive) ? rest.slice(1) : rest,
  };
}

const SHORTEST = 2;
