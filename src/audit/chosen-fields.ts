/** The names of the chosen fields, for the page alone: the schema they come from is too heavy for a browser. */

import type { ChosenField } from "../model/claim.ts";

/** The fields that are chosen among candidates, for the page: the schema that names them would weigh as much as the page. */
export const chosenFields = ["indicator", "subject", "period"] as const satisfies readonly ChosenField[];

export function isChosen(field: string): field is ChosenField {
  return chosenFields.some((chosen) => chosen === field);
}
