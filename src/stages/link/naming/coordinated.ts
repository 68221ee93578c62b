/** Splits coordinated names. */

import { foldText } from "../../segment/fold.ts";
import type { PageContext } from "../page-context.ts";
import { namesFigure } from "./figure-nouns.ts";

/**
 * Splits 出口、进口 or 产销量 (分别为…) into its parts, when there are as many as numbers; what is said once, before the first
 * or after the last, belongs to all (对韩国、美国进出口; 第三产业、居民生活用电量). Names are as printed.
 */
export function splitCoordinated(indicator: string, count: number, scene: PageContext): Part[] | null {
  const { words } = scene;
  const whole = (name: string): Part => ({ indicator: name, subject: null });
  const folded = foldText(indicator);
  const compound = words.compounds.longestBefore(folded, folded.length);
  const named = compound === undefined ? [] : words.compounds.get(compound)!.parts!.split(PART_SIGN);
  if (compound !== undefined && named.length === count) {
    const before = indicator.slice(0, -compound.length);
    return named.map((part) => whole(before + part));
  }
  // 有色、煤炭、电子三大行业｜增加值: a list counted up, then what is measured of each.
  const counted = words.countedList.exec(folded)?.groups;
  if (counted?.list !== undefined && counted.rest !== undefined) {
    const listed = cutAt(indicator.slice(0, counted.list.length), words.countedJoint);
    const rest = indicator.slice(indicator.length - counted.rest.length);
    // 东川、西川两镇｜产量: places that are counted bear what follows.
    const borne = counted.places !== undefined && rest !== "";
    if (listed.length === count)
      return listed.map((part) => (borne ? { subject: part, indicator: rest } : whole(part + rest)));
  }
  const opening = words.beforeList.exec(folded)?.[0].length ?? 0;
  const parts = partsOf(indicator.slice(opening), count, scene);
  if (parts === null) return null;
  const shared = sharedEnd(parts.map(foldText), scene);
  const prefix = indicator.slice(0, opening);
  if (shared === 0) return parts.map((part, k) => whole(k === 0 ? prefix + part : part));
  const end = parts.at(-1)!.slice(-shared);
  return parts.map((part, k) => {
    const own = k === count - 1 ? part.slice(0, -shared) : part;
    if (own === "" || endsWithFigure(own, end, scene)) return whole(prefix + part);
    const bearer = opening === 0 && isBearer(own, scene);
    return bearer ? { subject: own, indicator: withoutDe(end, scene) } : whole(prefix + own + end);
  });
}

/** Between the parts of a compound in its lexicon. */
const PART_SIGN = "+";

/** One of the names that a list makes: 甲市、乙市产值 has two bearers, 原煤、原油产量 two figures. */
export interface Part {
  readonly indicator: string;
  /** Whose it is, where the part is of somebody; null where the list does not say. */
  readonly subject: string | null;
}

/** 甲市, 国有企业, 餐饮业: what has figures, and is none. */
function isBearer(own: string, { readWords, words }: PageContext): boolean {
  const last = readWords(own).at(-1);
  return last !== undefined && (last.part === "place" || words.industry.test(last.text));
}

const withoutDe = (end: string, { words }: PageContext) =>
  end.startsWith(words.possessive) ? end.slice(1) : end;

/** A part that names a figure of its own takes none of the last one's. */
const endsWithFigure = (part: string, end: string, { words }: PageContext) =>
  part.endsWith(end) || words.heads.longestBefore(foldText(part), part.length) !== undefined;

/** The parts of a list, as many as numbers: 和 parts them only where 、 alone does not make as many. */
function partsOf(list: string, count: number, { words }: PageContext): string[] | null {
  const open = withoutBrackets(list);
  for (const joint of [/、/, words.listed, words.countedJoint, words.joint]) {
    const parts = cutAt(open, joint);
    if (parts.length === count) return parts;
  }
  return null;
}

const withoutBrackets = (text: string) => text.replace(/[（(][^（）()]*[）)]/g, "");

/** Cuts at single letters, looked for in simplified script. */
function cutAt(text: string, joint: RegExp): string[] {
  const folded = foldText(text);
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at <= folded.length; at++) {
    if (at < folded.length && !joint.test(folded[at]!)) continue;
    if (at > start) parts.push(text.slice(start, at));
    start = at + 1;
  }
  return parts;
}

/** How many letters at the end of the last part belong to all of them. */
function sharedEnd(parts: readonly string[], scene: PageContext): number {
  const { words } = scene;
  const last = parts.at(-1)!;
  const others = parts.slice(0, -1);
  // 国家级、部级创新平台: the noun after the last degree is that of all.
  const graded = words.degree.exec(last)?.[1];
  if (graded !== undefined && others.every((part) => words.degreeOnly.test(part))) return graded.length;
  // 电子、汽车、基础化工｜行业的企业数量: what the last part alone is followed by.
  const shared = words.sharedClass.exec(last)?.[0];
  if (
    shared !== undefined &&
    others.every((part) => !words.sharedClass.test(part) && part.length <= LONGEST_OF_LIST)
  )
    return shared.length;
  const alike = afterLikeEnd(others, last);
  if (alike > 0) return alike;
  const read = scene.readWords(last);
  const [first] = read;
  // 城镇、农村｜常住居民收入: words of one length, and what follows the last of them.
  const single =
    first !== undefined &&
    read.length > 1 &&
    others.every((part) => part.length === first.text.length && scene.readWords(part).length === 1);
  if (single && others.every((part) => !namesFigure(part, scene)) && namesFigure(last, scene))
    return last.length - first.text.length;
  const head = words.heads.longestBefore(last, last.length);
  if (head !== undefined) return head.length === last.length ? 0 : head.length;
  const end = read.at(-1)?.text.length ?? 0;
  const isShared =
    end >= 2 &&
    end < last.length &&
    namesFigure(last, scene) &&
    others.every((part) => !namesFigure(part, scene));
  return isShared ? end : 0;
}

/** 住宿业、餐饮业｜增加值; 甲市、乙市｜产值: what follows the letter in the last part that all the others end with. */
function afterLikeEnd(others: readonly string[], last: string): number {
  const letter = others[0]?.at(-1);
  if (letter === undefined || !others.every((part) => part.length >= 2 && part.endsWith(letter))) return 0;
  const at = last.lastIndexOf(letter, last.length - 3);
  return at > 0 ? last.length - at - 1 : 0;
}

/** Parts of a list that share the end of the last are short themselves. */
const LONGEST_OF_LIST = 6;
