/** A repair: line ends. */

import { type RepairStep, replace } from "./step.ts";

const BREAK = /\r\n?|[\f\v\u0085\u2028\u2029]/g;

/**
 * Makes every kind of line end `\n`: CRLF, lone CR, form feed (PDF tools write one between pages), vertical tab, NEL
 * and the Unicode separators. Wrong only where a control character is data, which print never has.
 */
export const normaliseNewlines: RepairStep = {
  name: "normalise-newlines",
  summary: "every line ends with a line feed",
  examples: [
    ["早稻开镰\r\n收购起步\r\n", "早稻开镰\n收购起步\n"],
    ["第一版\f第二版", "第一版\n第二版"],
    ["旧机器\r换行", "旧机器\n换行"],
  ],
  unchanged: ["早稻开镰\n收购起步\n"],
  run(text) {
    const edits = [];
    for (const match of text.matchAll(BREAK)) {
      const end = match.index + match[0].length;
      // Only the carriage return of a CRLF goes, so that the line feed keeps its place.
      if (match[0] === "\r\n") edits.push(replace(this.name, text, match.index, end - 1, ""));
      else edits.push(replace(this.name, text, match.index, end, "\n"));
    }
    return edits;
  },
};
