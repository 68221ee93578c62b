/** How often choices are right by their margin. */

import { type ChosenField, chosenFields } from "../../../model/claim.ts";
import type { Rulebook } from "../../../rulebook/rulebook.ts";
import type { Choice } from "./choose.ts";

/**
 * How often a choice is right, by its margin: `rules/weights/calibration.yaml`, a row for each margin from which on its
 * shares hold, and two for choices without a margin.
 */
export const calibrationLexicon = "weights/calibration";

/** The row of what a rule settled, and of fields that were read without choosing. */
export const SETTLED = "settled";
export const UNCHOSEN = "unchosen";

/** Below this a choice is called unclear. */
export const CLEAR = 0.6;

/** Of a rulebook that nobody has calibrated: nothing is called unclear then. */
const uncalibrated = 0.9;

/** How often a field chosen so is right, 0 to 1. */
export type Calibration = (field: ChosenField, choice: Pick<Choice<unknown>, "margin"> | null) => number;

export function readCalibration(rulebook: Rulebook): Calibration {
  const rows = rulebook.lexicons.get(calibrationLexicon)?.entries ?? new Map();
  const share = (cell: string | undefined) =>
    cell === undefined || cell === "" ? uncalibrated : Number(cell);
  const steps = [...rows.keys()]
    .filter((form) => form !== SETTLED && form !== UNCHOSEN)
    .map(Number)
    .sort((a, b) => b - a);
  const forms = new Map([...rows.keys()].map((form) => [Number(form), form]));
  const tables = new Map(
    chosenFields.map((field) => [
      field,
      {
        settled: share(rows.get(SETTLED)?.[field]),
        unchosen: share(rows.get(UNCHOSEN)?.[field]),
        steps: steps.map((from) => ({ from, right: share(rows.get(forms.get(from)!)?.[field]) })),
      },
    ]),
  );
  return (field, choice) => {
    const table = tables.get(field)!;
    if (choice === null) return table.unchosen;
    const { margin } = choice;
    if (margin === null) return table.settled;
    return table.steps.find(({ from }) => margin >= from)?.right ?? uncalibrated;
  };
}
