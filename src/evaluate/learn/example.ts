/** A choice whose right answer is known. */

import type { ChosenField } from "../../model/claim.ts";
import type { Weighed } from "../../stages/link/choosing/choose.ts";
import type { ChoiceField } from "../../stages/link/choosing/field.ts";
import { namesTheSame } from "../similar.ts";

/** A choice whose right answer somebody knows. */
export interface Example {
  /** Names the text and the place: an example has the same lot on every machine. */
  readonly id: string;
  readonly genre: string;
  /** The text it is from: of one text all examples are on one side. */
  readonly text: string;
  readonly name: ChosenField;
  readonly field: ChoiceField;
  /** How much it counts beside a label, which counts 1. */
  readonly weight: number;
  /** Whether a reviewer decided it: on what was in doubt, so that it says nothing of how often a choice is right. */
  readonly decided: boolean;
  readonly candidates: readonly Weighed[];
  /** The right answer, as it was written down; null where there is none. */
  readonly answer: string | null;
  /** Whether each candidate is right. */
  readonly right: readonly boolean[];
  /** What was chosen with the weights that stood there: by which way, by what margin, and whether it is right. */
  readonly taken: { readonly way: number; readonly margin: number; readonly right: boolean };
}

/** Whether a field came out right where nothing was weighed: a rule settled it, or it was read without choosing. */
export interface Outcome {
  readonly field: ChosenField;
  readonly genre: string;
  readonly text: string;
  readonly form: "settled" | "unchosen";
  /** The rule of the way that settled it; null where it was read without choosing. */
  readonly way: string | null;
  readonly right: boolean;
}

/** The answers to the fields as somebody wrote them down; null where there is none, left out where nobody knows. */
export type Answers = Readonly<Partial<Record<ChosenField, string | null | undefined>>>;

/** Whether a candidate's key answers a field rightly, as the contract compares them. */
export function isRight(field: ChosenField, key: string, answer: string | null): boolean {
  if (field === "period") return key === (answer ?? "../..");
  if (answer === null || key === "") return key === (answer ?? "");
  return namesTheSame(answer, key);
}
