import type { Scene } from "../scene.ts";

/**
 * Splits 出口、进口 or 产销量 (分别为…) into its parts, when there are as many as numbers; a head noun said once at the end
 * belongs to all (第三产业、居民生活用电量).
 */
export function splitCoordinated(indicator: string, count: number, { words }: Scene): string[] | null {
  const compound = words.compounds.longestBefore(indicator, indicator.length);
  if (compound !== undefined && count === 2) {
    const { first, second } = words.compounds.get(compound)!;
    const before = indicator.slice(0, -compound.length);
    return [before + first, before + second];
  }
  // 有色、煤炭、电子三大行业｜增加值: a list counted up, then what is measured of each.
  const counted = words.countedList.exec(indicator)?.groups;
  const listed = counted?.list?.split(words.countedJoint);
  if (listed?.length === count) return listed.map((part) => part + counted!.rest);
  const parts = indicator.split(words.joint).filter((part) => part !== "");
  if (parts.length !== count) return null;
  // 国家级、部级创新平台: the noun after the last degree is that of all.
  const graded = words.degree.exec(parts.at(-1)!)?.[1];
  if (graded !== undefined && parts.slice(0, -1).every((part) => words.degreeOnly.test(part)))
    return parts.map((part, k) => (k < count - 1 ? part + graded : part));
  // 电子、汽车、基础化工｜行业的企业数量: what the last part alone is followed by belongs to all.
  const shared = words.sharedClass.exec(parts.at(-1)!)?.[0];
  if (
    shared !== undefined &&
    parts.slice(0, -1).every((part) => !words.sharedClass.test(part) && part.length <= LONGEST_OF_LIST)
  )
    return parts.map((part, k) => (k < count - 1 ? part + shared : part));
  const head = words.heads.longestBefore(indicator, indicator.length);
  const headless = (part: string) => words.heads.longestBefore(part, part.length) === undefined;
  return parts.map((part) => (head !== undefined && headless(part) ? part + head : part));
}

/** Parts of a list that share the end of the last are short themselves. */
const LONGEST_OF_LIST = 6;
