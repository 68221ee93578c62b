/** Chooses the indicator of a claim. */

import { type Candidate, type Choice, choose } from "../choosing/choose.ts";
import type { Named } from "../draft.ts";
import type { MatchPosition } from "../match-position.ts";
import type { PageContext } from "../page-context.ts";
import { claimConditions } from "./claim-conditions.ts";
import { splitCoordinated } from "./coordinated.ts";
import { indicatorField } from "./field.ts";
import { findNames } from "./indicators.ts";
import { misfitsUnit } from "./noun-and-unit.ts";
import { WAYS_FROM_CLAIMS } from "./ways/from-claims.ts";
import { WAYS_OF_THE_CLAUSE } from "./ways/of-the-clause.ts";
import { propose } from "./ways/question.ts";
import { columnOf, conditionsInPlace } from "./word-conditions.ts";

export type IndicatorChoice = Choice<Named>;

const { way, condition } = indicatorField;

/** The ways that look at parts of speech and at claims before; the known ways of words come before them. */
const WAYS = [...WAYS_OF_THE_CLAUSE, ...WAYS_FROM_CLAIMS];

/** Chooses what a claim measures among all that its sentence and its paragraph offer. */
export function chooseIndicator(place: MatchPosition, scene: PageContext): IndicatorChoice {
  const { wording, named } = findNames(place, scene);
  const sheet = scene.sheets.indicator;
  const question = { place, scene, wording, sheet };
  const shared = claimConditions(place, wording.own, scene);
  for (let rank = 0; rank < named.length; rank++) {
    if (rank === 0) sheet.hold(condition["first-applies"]);
    propose(question, named[rank]!.way, named[rank]!.named);
  }
  for (const find of WAYS) find(question);
  const candidates = fitting(sheet.take(), place, scene);
  holdWords(candidates, place, scene);
  const none: Named = { indicator: null, subject: wording.subject, inherited: false };
  candidates.push(sheet.offer(none, "", way.none));
  sheet.take();
  return choose(candidates, scene.weights.indicator, shared);
}

/** The names that can be given in the unit; where none fits, the claim is written with its name, and flagged. */
function fitting(
  offered: Candidate<Named>[],
  { match }: MatchPosition,
  scene: PageContext,
): Candidate<Named>[] {
  const misfits = offered.map(({ key }) => misfitsUnit(key, match, scene));
  if (!misfits.includes(true) || !misfits.includes(false)) return offered;
  return offered.filter((_, k) => !misfits[k]);
}

/** Says of each name what its words are, and how many ways lead to it. */
function holdWords(candidates: readonly Candidate<Named>[], place: MatchPosition, scene: PageContext): void {
  const sheet = scene.sheets.indicator;
  const column = columnOf(place.match);
  for (let k = 0; k < candidates.length; k++) {
    const { key } = candidates[k]!;
    let isFirst = true;
    for (let before = 0; before < k && isFirst; before++) isFirst = candidates[before]!.key !== key;
    if (!isFirst) continue;
    let ways = 0;
    for (let one = k; one < candidates.length; one++) if (candidates[one]!.key === key) ways++;
    const facts = scene.words.factsOfNames(key);
    const own = conditionsInPlace(key, facts, column, place, scene);
    own.push(agreement(ways));
    const isList = isListFor(key, place, scene);
    for (let one = k; one < candidates.length; one++) {
      const candidate = candidates[one]!;
      if (candidate.key !== key) continue;
      sheet.addTo(candidate, facts.conditions);
      sheet.addTo(candidate, own);
      if (isList) candidate.settled = true;
    }
  }
}

/** 甲、乙、丙产量｜分别为: a list of as many names as numbers is what they are of. */
function isListFor(name: string, { wanted }: MatchPosition, scene: PageContext): boolean {
  return wanted > 1 && name !== "" && splitCoordinated(name, wanted, scene) !== null;
}

/** How many ways lead to one name. */
function agreement(ways: number): number {
  if (ways === 1) return condition["one-way"];
  return ways === 2 ? condition["two-ways"] : condition["many-ways"];
}
