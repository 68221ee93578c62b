/** Explains how a claim's fields were chosen. */

import { type ChosenField, type Claim, chosenFields } from "../../model/claim.ts";
import { type Candidate, type Choice, type Choices, scoreOf } from "../../stages/link/choosing/choose.ts";
import { strideOf, type Weights } from "../../stages/link/choosing/weights.ts";
import { writeTrace } from "../../stages/link/choosing/write-trace.ts";
import { type ChosenFieldFacts, fieldFacts } from "../../stages/link/chosen-fields.ts";

/** How many of the other answers are told of. */
const MOST_OTHERS = 4;

/** How each field of a claim was chosen, in lines: what was taken with the sum that took it, and what came next with its own. */
export function explainChoices(
  claim: Claim,
  choices: Choices,
  weightsOf: (facts: ChosenFieldFacts) => Weights,
): string[] {
  return [
    `claim ${claim.id}  ${claim.kind} ${claim.value ?? `${claim.low}–${claim.high}`} ${claim.unit}  ${claim.evidence.text}`,
    ...chosenFields.flatMap((name) => explainField(name, claim, choices, weightsOf)),
  ];
}

function explainField(
  name: ChosenField,
  claim: Claim,
  choices: Choices,
  weightsOf: (facts: ChosenFieldFacts) => Weights,
): string[] {
  const [choice, facts] = [choices[name], fieldFacts[name]];
  const trust = `right ${Math.round(100 * claim.field_confidence[name])} % of the time on labels`;
  const head = (text: string) => `  ${name.padEnd(10)} ${text === "" ? "none" : text}`;
  if (choice == null || facts === undefined) {
    const { text, rule } = claim.trace[name];
    return [`${head(text)}  [${rule}]  read from its sentence without choosing; ${trust}`];
  }
  const { text, rule, margin } = writeTrace(choice, facts);
  const weights = weightsOf(facts);
  const how = margin === null ? "settled by its rule" : `${margin.toFixed(2)} above the next`;
  const others = choice.others.slice(0, MOST_OTHERS).flatMap((other) => {
    const told = writeTrace({ ...choice, taken: other, others: [] }, facts);
    return [
      `    instead  ${told.text === "" ? "none" : told.text}  [${told.rule}]`,
      `             ${writeSum(whole(other, choice), weights)}`,
    ];
  });
  return [
    `${head(text)}  [${rule}]  ${how}; ${trust}`,
    ...(margin === null ? [] : [`             ${writeSum(whole(choice.taken, choice), weights)}`]),
    ...others,
  ];
}

/** A candidate with all that holds of it. */
const whole = (it: Candidate<unknown>, { shared }: Choice<unknown>): Candidate<unknown> => ({
  ...it,
  conditions: [...shared, ...it.conditions],
});

/** A candidate's score as a sum, the largest parts first: 2.05 = 0.82 says-now + 0.49 touching - 0.3 year … */
function writeSum(candidate: Candidate<unknown>, weights: Weights): string {
  const { field, table } = weights;
  const parts = candidate.conditions
    .map((condition) => {
      const row = condition * strideOf(field);
      return { name: field.conditions[condition]!, weight: table[row]! + table[row + candidate.way + 1]! };
    })
    .filter(({ weight }) => Math.abs(weight) >= 0.005)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  const terms = parts.map(({ name, weight }, k) => {
    const size = Math.abs(weight).toFixed(2);
    const sign = weight < 0 ? "- " : k === 0 ? "" : "+ ";
    return `${sign}${size} ${name}`;
  });
  return `${scoreOf(candidate, weights).toFixed(2)} = ${terms.length === 0 ? "0" : terms.join(" ")}`;
}
