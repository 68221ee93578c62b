/** Which field a way chooses, by its name. */

import type { ChosenField } from "../model/claim.ts";

/** The folders of the rulebook that hold the ways to choose a field of a claim. */
const folders: Readonly<Record<string, ChosenField>> = {
  naming: "indicator",
  bearing: "subject",
  dating: "period",
};

/** What a way chooses: `dating/clause` a period; null of a rule that is no way. */
export function fieldOfWay(id: string): ChosenField | null {
  return folders[id.split("/")[0]!] ?? null;
}
