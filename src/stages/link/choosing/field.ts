/** A field that is chosen: its ways and conditions. */

import type { ChosenField } from "../../../model/claim.ts";

/**
 * A field of a claim that is chosen among candidates. A candidate comes by one of the ways; conditions say what holds of
 * it. Its score is the sum of the weights of its conditions, those of any way and those of its own.
 */
export interface ChoiceField<Way extends string = string, Condition extends string = string> {
  readonly name: ChosenField;
  readonly ways: readonly Way[];
  readonly conditions: readonly Condition[];
  /** The number of a way or a condition, by its name. */
  readonly way: Readonly<Record<Way, number>>;
  readonly condition: Readonly<Record<Condition, number>>;
}

export function choiceField<const Way extends string, const Condition extends string>(
  name: ChosenField,
  ways: readonly Way[],
  conditions: readonly Condition[],
): ChoiceField<Way, Condition> {
  return { name, ways, conditions, way: numbered(ways), condition: numbered(conditions) };
}

function numbered<Name extends string>(names: readonly Name[]): Readonly<Record<Name, number>> {
  return Object.fromEntries(names.map((name, index) => [name, index])) as Record<Name, number>;
}
