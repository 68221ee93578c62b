import { choose } from "../choosing/choose.ts";
import type { Named } from "../draft.ts";
import type { Place } from "../place.ts";
import type { Scene } from "../scene.ts";
import { subjectField } from "./field.ts";
import { ask, type Option, type SubjectChoice } from "./question.ts";
import { WAYS } from "./ways.ts";

export type { SubjectChoice } from "./question.ts";

/** Chooses whose the figure of a claim is among all that its sentence and its article name. */
export function chooseSubject(named: Named, place: Place, scene: Scene): SubjectChoice {
  const question = ask(named, place, scene);
  const found = WAYS.flatMap((find) => find(question));
  return choose(found, scene.weights.subject, [...question.shared, ...rivalsAmong(found)]);
}

const { way, condition } = subjectField;

/** Who else could bear the figure: an article's place counts for less where an industry opens the noun. */
const RIVALS: readonly (readonly [number, (it: Option) => boolean])[] = [
  [condition["beside-industry"], (it) => it.way === way.industry],
  [
    condition["beside-collective"],
    (it) => it.way === way["clause-place"] && it.conditions.includes(condition["is-collective"]),
  ],
  [
    condition["beside-clause-place"],
    (it) => it.way === way["clause-place"] && it.conditions.includes(condition["is-place"]),
  ],
  [condition["beside-clause-body"], (it) => it.way === way["clause-body"]],
  [
    condition["beside-opening-nouns"],
    (it) => it.way === way["clause-nouns"] && !OF_INDICATOR.some((one) => it.conditions.includes(one)),
  ],
  [
    condition["beside-earlier-nouns"],
    (it) => it.way === way["earlier-nouns"] && it.conditions.includes(condition["since-last-claim"]),
  ],
  [condition["beside-person"], (it) => it.way === way.person],
];

const OF_INDICATOR = [
  condition["inside-indicator"],
  condition["names-indicator"],
  condition["ends-in-indicator"],
  condition["direct-of-own"],
];

const rivalsAmong = (found: readonly Option[]) =>
  RIVALS.flatMap(([which, holds]) => (found.some(holds) ? [which] : []));
