import { type Candidate, type Choice, choose } from "../choosing/choose.ts";
import type { Named } from "../draft.ts";
import type { Place } from "../place.ts";
import type { Scene } from "../scene.ts";
import { claimConditions } from "./claim-conditions.ts";
import { cleanName } from "./clean-name.ts";
import { splitCoordinated } from "./coordinated.ts";
import { indicatorField } from "./field.ts";
import { findNames } from "./indicators.ts";
import { misfitsUnit } from "./noun-and-unit.ts";
import { WAYS_FROM_CLAIMS } from "./ways/from-claims.ts";
import { WAYS_OF_THE_CLAUSE } from "./ways/of-the-clause.ts";
import type { Proposal } from "./ways/question.ts";
import { conditionsOfWords } from "./word-conditions.ts";

export type IndicatorChoice = Choice<Named>;
type Option = Candidate<Named>;

const { way, condition } = indicatorField;

/** The ways that look at parts of speech and at claims before; the known ways of words come before them. */
const WAYS = [...WAYS_OF_THE_CLAUSE, ...WAYS_FROM_CLAIMS];

/** Chooses what a claim measures among all that its sentence and its paragraph offer. */
export function chooseIndicator(place: Place, scene: Scene): IndicatorChoice {
  const { wording, named } = findNames(place, scene);
  const question = { place, scene, wording };
  const shared = claimConditions(place, wording.own, scene);
  const known = named.map(
    (it, rank): Proposal => ({
      ...it,
      conditions: rank === 0 ? [condition["first-applies"]] : [],
    }),
  );
  const offered = [...known, ...WAYS.flatMap((find) => find(question))].flatMap(cleaned);
  const fitting = offered.filter(({ named: it }) => !misfitsUnit(it.indicator ?? "", place.match, scene));
  // Where nothing fits, the claim is written with its name, and flagged.
  const proposals = fitting.length > 0 ? fitting : offered;
  const counts = new Map<string, number>();
  for (const { named } of proposals)
    counts.set(named.indicator ?? "", (counts.get(named.indicator ?? "") ?? 0) + 1);
  const ofWords = new Map<string, readonly number[]>();
  const candidates = proposals.map((it): Option => {
    const key = it.named.indicator ?? "";
    let own = ofWords.get(key);
    if (own === undefined) {
      own = [...conditionsOfWords(key, place, scene), agreement(counts.get(key) ?? 1)];
      ofWords.set(key, own);
    }
    return {
      value: it.named,
      key,
      way: way[it.way],
      conditions: [...it.conditions, ...own],
      ...(it.settled === true || isListFor(key, place, scene) ? { settled: true } : {}),
    };
  });
  const none: Named = { indicator: null, subject: wording.subject, inherited: false };
  candidates.push({ value: none, key: "", way: way.none, conditions: [] });
  return choose(candidates, scene.weights.indicator, shared);
}

/** 甲、乙、丙产量｜分别为: a list of as many names as numbers is what they are of. */
function isListFor(name: string, { wanted }: Place, scene: Scene): boolean {
  return wanted > 1 && name !== "" && splitCoordinated(name, wanted, scene) !== null;
}

/** A proposal whose name holds no signs or numbers of others at its ends; none where nothing is left. */
function cleaned(proposal: Proposal): Proposal[] {
  const { indicator } = proposal.named;
  if (indicator === null) return [proposal];
  const clean = cleanName(indicator);
  if (clean === indicator) return [proposal];
  return clean === "" ? [] : [{ ...proposal, named: { ...proposal.named, indicator: clean } }];
}

/** How many ways lead to one name. */
function agreement(ways: number): number {
  if (ways === 1) return condition["one-way"];
  return ways === 2 ? condition["two-ways"] : condition["many-ways"];
}
