/** A repair: characters that print nothing. */

import { type RepairStep, replace } from "./step.ts";

const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this step removes
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe]+|\u00ad+(?!\n|$)|(?<![\ud800-\udfff]|\ufe0f)(?:\u200c|\u200d)/g;

/**
 * Drops characters that print shows nothing of: zero-width spaces, byte order marks, direction marks, control
 * characters, and soft hyphens. A soft hyphen at a line's end stays: it says that the word goes on in the next line.
 * Joiners between emoji stay. Wrong for scripts that need joiners (Arabic, Indic), which these pages do not hold.
 */
export const dropInvisible: RepairStep = {
  name: "drop-invisible",
  summary: "characters that show nothing go",
  examples: [
    ["\ufeff出口\u200b增长", "出口增长"],
    ["co\u00adoperation", "cooperation"],
  ],
  unchanged: ["eco\u00ad\nnomic", "👩\u200d🌾丰收"],
  run(text) {
    const edits = [];
    for (const match of text.matchAll(INVISIBLE)) {
      edits.push(replace(this.name, text, match.index, match.index + match[0].length, ""));
    }
    return edits;
  },
};
