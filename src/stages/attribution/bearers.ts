/** Who bears which role in an article. */

import type { Names } from "../names/model.ts";
import type { Mentions } from "./mentions.ts";
import type { SpeechWords } from "./words.ts";

/** Leads from a role back to who bears it in an article: 这位局长 is the person whom it calls 局长. */
export interface Bearers {
  /**
   * The bearer of a role that is spoken of at a place with 这位, 该 or the like; null where the article names none.
   * @param sign what points back: 这位 points at a person, 该 only at a role.
   */
  whoIs(role: string, sign: string, at: number): number | null;
  /** The person named last before a place whose name begins so and goes on: 钟 is 钟远山, 林郑 is 林郑月华. */
  whoIsCalled(surname: string, at: number): number | null;
}

/**
 * The bearers of an article. The role that fits longest counts (饮料厂厂长 before 厂长), the nearest before the place first;
 * a person who is only pointed at is the one named last.
 */
export function findBearers(
  text: string,
  { people }: Mentions,
  names: Names,
  { pointing, bodies }: SpeechWords,
): Bearers {
  const fitOf = ({ start, end, index }: Mentions["people"][number], role: string): number => {
    for (let length = role.length; length >= SHORTEST; length--) {
      const tail = role.slice(-length);
      const held = names.people[index]!.roles.some((it) => it.role.endsWith(tail));
      if (held || text.endsWith(tail, start) || text.startsWith(tail, end)) return length;
    }
    return 0;
  };
  return {
    whoIs(role, sign, at) {
      if (bodies.longestBefore(role, role.length) !== undefined) return null;
      let best: number | null = null;
      let longest = 0;
      const before = people.filter((it) => it.end <= at).reverse();
      for (const mention of [...before, ...people.filter((it) => it.start > at)]) {
        const length = fitOf(mention, role);
        if (length > longest) [best, longest] = [mention.index, length];
      }
      if (best !== null || !pointing.test(sign)) return best;
      const last = before[0];
      return last !== undefined && at - last.end <= FARTHEST ? last.index : null;
    },
    whoIsCalled: (surname, at) =>
      people.findLast(
        ({ start, end }) =>
          end <= at &&
          surname.length < end - start &&
          (surname.length === 1 || end - start === 2 * surname.length) &&
          text.startsWith(surname, start),
      )?.index ?? null,
  };
}

/** Characters of the shortest role. */
const SHORTEST = 2;
/** A person pointed at without a role was named two or three sentences before. */
const FARTHEST = 120;
