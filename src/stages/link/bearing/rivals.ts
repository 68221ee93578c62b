/** Rivals of an offered subject. */

import { subjectField } from "./field.ts";
import type { Question } from "./way.ts";

const { way, condition } = subjectField;

/** Who else could bear the figure: an article's place counts for less where an industry opens the noun. */
const RIVALS: readonly {
  readonly way: number;
  readonly condition: number;
  /** Asked before the answer is offered, of what was said to hold of it. */
  readonly holds?: (sheet: Question["sheet"]) => boolean;
}[] = [
  { way: way.industry, condition: condition["beside-industry"] },
  {
    way: way["clause-place"],
    condition: condition["beside-collective"],
    holds: (it) => it.holds(condition["is-collective"]),
  },
  {
    way: way["clause-place"],
    condition: condition["beside-clause-place"],
    holds: (it) => it.holds(condition["is-place"]),
  },
  { way: way["clause-body"], condition: condition["beside-clause-body"] },
  {
    way: way["clause-nouns"],
    condition: condition["beside-opening-nouns"],
    holds: (it) => !OF_INDICATOR.some((one) => it.holds(one)),
  },
  {
    way: way["earlier-nouns"],
    condition: condition["beside-earlier-nouns"],
    holds: (it) => it.holds(condition["since-last-claim"]),
  },
  { way: way.person, condition: condition["beside-person"] },
];

const OF_INDICATOR = [
  condition["inside-indicator"],
  condition["names-indicator"],
  condition["ends-in-indicator"],
  condition["direct-of-own"],
];

/** Notes which rivals an answer is, before it is offered. */
export function noteRivals(question: Question, which: number): void {
  for (let k = 0; k < RIVALS.length; k++) {
    const rival = RIVALS[k]!;
    if (rival.way === which && rival.holds?.(question.sheet) !== false) question.rivals |= 1 << k;
  }
}

/** Adds the conditions of the rivals that were noted. */
export function holdRivals({ rivals }: Question, out: number[]): void {
  for (let k = 0; k < RIVALS.length; k++) if ((rivals & (1 << k)) !== 0) out.push(RIVALS[k]!.condition);
}
