/** Writes how a field was chosen. */

import type { FieldTrace } from "../../../model/claim.ts";
import type { ChosenFieldFacts } from "../chosen-fields.ts";
import type { Candidate, Choice } from "./choose.ts";

/** The most of the other answers that a claim keeps. */
const MOST_OTHERS = 4;
/** Of those after the next, what scores farther below the answer taken is left out: it is hardly ever right. */
const FARTHEST = 1;

/** The origin of a field that was read without choosing. */
const UNCHOSEN = "sentence";

/** How a field was chosen, as a claim has it. */
export function writeTrace(
  { taken, margin, others, behind }: Choice<unknown>,
  facts: ChosenFieldFacts,
): FieldTrace {
  const told: Told[] = [];
  for (let k = 0; k < others.length && k < MOST_OTHERS; k++)
    if (k === 0 || (behind?.[k] ?? Number.POSITIVE_INFINITY) <= FARTHEST)
      told.push(answerOf(others[k]!, facts));
  const { text, origin, rule } = answerOf(taken, facts);
  return { text, origin, rule, margin: margin === null ? null : round2(margin), others: told };
}

type Told = Pick<FieldTrace, "text" | "origin" | "rule">;

/** The trace of a field that the rule of its claim read without choosing. */
export function unchosenTrace(text: string | null, rule: string): FieldTrace {
  return { text: text ?? "", origin: UNCHOSEN, rule, margin: null, others: [] };
}

function answerOf(
  { key, way, value }: Candidate<unknown>,
  { field, folder, ruleOf }: ChosenFieldFacts,
): Told {
  const origin = field.ways[way]!;
  const rule = ruleOf(value);
  const known = `${folder}/${origin}`;
  return { text: origin === "none" ? "" : key, origin, rule: rule === null ? known : `${known};${rule}` };
}

const round2 = (value: number) => Math.round(value * 100) / 100;
