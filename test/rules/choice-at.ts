import type { Way } from "../../src/rulebook/schema.ts";
import type { Choice, Choices } from "../../src/stages/link/choosing/choose.ts";
import { pipeline } from "../program.ts";
import { readText } from "../read-text.ts";

/** The ways of a field, as the rulebook explains them. */
export const waysOf = (field: keyof Choices) => pipeline.rulebook.ways.filter((it) => it.field === field);

/** How a field of the claim at an example's words was chosen. @throws Error where no claim stands there */
export function choiceAt(
  field: keyof Choices,
  { text, date, at }: Pick<Way["examples"][number], "text" | "date" | "at">,
): Choice<unknown> {
  const found: Choice<unknown>[] = [];
  pipeline.listen(readText(text, { date: date ?? null }), ({ evidence }, choices) => {
    const choice = choices[field];
    if (choice != null && (evidence.text.includes(at) || at.includes(evidence.text))) found.push(choice);
  });
  const [first] = found;
  if (first === undefined) throw new Error(`no claim at ${at}`);
  return first;
}
