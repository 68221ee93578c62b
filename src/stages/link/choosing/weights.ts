/** Weights of conditions, from the rulebook. */

import type { ChosenField } from "../../../model/claim.ts";
import type { LexiconName } from "../../../rulebook/contract.ts";
import type { Rulebook } from "../../../rulebook/rulebook.ts";
import type { ChoiceField } from "./field.ts";

/** What the conditions of a field weigh, as `rules/weights/FIELD.yaml` has it. */
export interface Weights {
  readonly field: ChoiceField;
  /** By condition, then by way; the first column is that of any way. */
  readonly table: Float64Array;
}

/** The column of the weights that hold whatever way a candidate came by. */
export const ANY = "any";

/** The lexicon of each field's weights. */
export const weightsLexicon = {
  period: "weights/period",
  indicator: "weights/indicator",
  subject: "weights/subject",
} as const satisfies Record<ChosenField, LexiconName>;

/** Reads the weights of a field. A condition or way without a weight weighs nothing: the earlier way then wins. */
export function readWeights(field: ChoiceField, rulebook: Rulebook): Weights {
  const weights = emptyWeights(field);
  const entries = rulebook.lexicons.get(weightsLexicon[field.name])?.entries ?? new Map();
  for (const [condition, row] of entries) {
    const at = (field.condition as Record<string, number>)[condition];
    if (at === undefined) continue;
    for (const [way, weight] of Object.entries(row as Record<string, string>)) {
      const column = way === ANY ? 0 : (field.way as Record<string, number>)[way]! + 1;
      if (weight !== "" && !Number.isNaN(column))
        weights.table[at * strideOf(field) + column] = Number(weight);
    }
  }
  return weights;
}

export const emptyWeights = (field: ChoiceField): Weights => ({
  field,
  table: new Float64Array(field.conditions.length * strideOf(field)),
});

/** How many weights a condition has. */
export const strideOf = (field: ChoiceField) => field.ways.length + 1;
