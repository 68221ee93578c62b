/** Chooses the subject of a claim. */

import { choose } from "../choosing/choose.ts";
import type { Named } from "../draft.ts";
import type { MatchPosition } from "../match-position.ts";
import type { PageContext } from "../page-context.ts";
import type { SubjectChoice } from "./model.ts";
import { ask } from "./question.ts";
import { holdRivals } from "./rivals.ts";
import { WAYS } from "./ways.ts";

/** Chooses whose the figure of a claim is among all that its sentence and its article name. */
export function chooseSubject(named: Named, place: MatchPosition, scene: PageContext): SubjectChoice {
  const question = ask(named, place, scene);
  for (const find of WAYS) find(question);
  const shared = [...question.shared];
  holdRivals(question, shared);
  return choose(question.sheet.take(), scene.weights.subject, shared);
}
