/** Checks that changes go the way their word says. */

import { type Check, makeCheck } from "./check.ts";
import type { Fact } from "./fact.ts";

/** 从…到… against the word that says which way it went. */
export function checkDirections(facts: readonly Fact[]): (Check | null)[] {
  return facts
    .filter(({ direction, from }) => direction !== null && from?.value != null)
    .map((fact) => makeCheck("direction", [fact]));
}
