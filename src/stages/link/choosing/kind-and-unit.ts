/** A claim's kind and unit as conditions. */

import { type ClaimKind, kinds } from "../../../model/claim.ts";
import type { RuleMatch } from "../../extract/match.ts";
import type { LinkWords } from "../words.ts";

const units = ["money", "measure", "percent", "points", "count", "people", "other"] as const;
type Unit = (typeof units)[number];

/** The numbers of the conditions that say what kind of claim it is, and in what it counts. */
type KindsAndUnits = Readonly<Record<`kind-${ClaimKind}` | `of-${Unit}`, number>>;

/** Says of a claim what kind it is and in what it counts, as conditions of a field. */
export function kindAndUnit(
  condition: KindsAndUnits,
): (match: RuleMatch, words: Pick<LinkWords, "attending">) => [kind: number, unit: number] {
  const ofKind = new Map<string, number>(kinds.map((kind) => [kind, condition[`kind-${kind}`]]));
  const ofUnit = new Map<Unit, number>(units.map((unit) => [unit, condition[`of-${unit}`]]));
  return (match, words) => [ofKind.get(match.rule.kind)!, ofUnit.get(unitOf(match, words))!];
}

function unitOf({ marks }: RuleMatch, { attending }: Pick<LinkWords, "attending">): Unit {
  const mark = marks.amount?.at(-1);
  if (mark?.type !== "quantity") return "other";
  const { dimension, unit } = mark.quantity;
  if (dimension === "count") return attending.test(unit) ? "people" : "count";
  if (dimension === "basispoints") return "points";
  return dimension === "money" || dimension === "measure" || dimension === "percent" || dimension === "points"
    ? dimension
    : "other";
}
