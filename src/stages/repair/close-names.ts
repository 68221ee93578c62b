/** A repair: names set wide in bylines. */

import { HAN, kindAt, SPACE } from "../../model/characters.ts";
import type { Edit } from "../../model/layer.ts";
import { eachLine, type RepairStep, replace } from "./step.ts";

/**
 * Closes the space inside a two-character name in a byline or credit, where print sets it as wide as a name of three
 * (`徐 昱摄`). Single characters pair up from the left, so `王 珂 李 娜` is two people and no letter-spaced word. The
 * space between 记者 and the name, and between names, stays. Wrong where a byline gives only a surname and an initial.
 */
export const closeNames: RepairStep = {
  name: "close-names",
  summary: "a two-character name set wide in a byline closes up",
  examples: [
    ["新华社记者 徐 昱摄", "新华社记者 徐昱摄"],
    ["本报记者 王 珂 李 娜 欧阳明", "本报记者 王珂 李娜 欧阳明"],
    ["（本报记者 王　珂 摄）", "（本报记者 王珂 摄）"],
  ],
  unchanged: ["本报记者 欧阳明", "记者 王珂 李娜", "构 筑 新 优 势"],
  run(text, { byline, creditAfterName }) {
    const edits: Edit[] = [];
    eachLine(text, (start, end) => {
      if (end - start > 80 || !hasInnerSpace(text, start, end)) return;
      const line = text.slice(start, end);
      if (!byline.test(line)) return;
      for (const [from, to] of gapsInsideNames(line, creditAfterName)) {
        edits.push(replace(this.name, text, start + from, start + to, ""));
      }
    });
    return edits;
  },
};

export function hasInnerSpace(text: string, start: number, end: number): boolean {
  for (let i = start + 1; i < end - 1; i++) if (kindAt(text, i) === SPACE) return true;
  return false;
}

function gapsInsideNames(line: string, credit: RegExp): [number, number][] {
  const gaps: [number, number][] = [];
  const tokens = [...line.matchAll(/[^\s、，,]+/g)];
  for (let k = 0; k + 1 < tokens.length; k++) {
    const first = tokens[k]!;
    const second = tokens[k + 1]!;
    const end = first.index + first[0].length;
    if (!endsInSurname(first[0]) || !isSpace(line, end, second.index)) continue;
    const given = second[0];
    if (kindAt(given, 0) !== HAN || !(isAlone(given) || credit.test(given))) continue;
    gaps.push([end, second.index]);
    k++;
  }
  return gaps;
}

/** One Han character, perhaps after a bracket or a colon: what can be a surname set apart. */
function endsInSurname(token: string): boolean {
  const last = token.length - 1;
  return kindAt(token, last) === HAN && (last === 0 || (last < 3 && kindAt(token, last - 1) !== HAN));
}

/** One Han character, perhaps before a closing bracket. */
function isAlone(token: string): boolean {
  return token.length === 1 || (token.length < 3 && kindAt(token, 1) !== HAN);
}

function isSpace(line: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (kindAt(line, i) !== SPACE) return false;
  return end > start;
}
