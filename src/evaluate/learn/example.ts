import type { Claim } from "../../model/claim.ts";
import type { Candidate } from "../../stages/link/choosing/choose.ts";
import type { ChoiceField } from "../../stages/link/choosing/field.ts";
import { namesTheSame } from "../similar.ts";

/** A choice whose right answer somebody knows. */
export interface Example {
  /** Names the text and the place: an example has the same lot on every machine. */
  readonly id: string;
  readonly genre: string;
  /** The text it is from: of one text all examples are on one side. */
  readonly text: string;
  readonly field: ChoiceField;
  readonly candidates: readonly Candidate<unknown>[];
  /** The right answer, as it was written down; null where there is none. */
  readonly answer: string | null;
  /** Whether each candidate is right. */
  readonly right: readonly boolean[];
}

/** The answer to a field as somebody wrote it down; null where there is none. */
export interface Answers {
  readonly period?: string | null | undefined;
  readonly indicator?: string | null | undefined;
  readonly subject?: string | null | undefined;
}

export type AnswerField = keyof Answers;

/** Whether a candidate's key answers a field rightly, as the contract compares them. */
export function isRight(field: AnswerField, key: string, answer: string | null): boolean {
  if (field === "period") return key === (answer ?? "../..");
  if (answer === null || key === "") return key === (answer ?? "");
  return namesTheSame(answer, key);
}

/** Claims with what was chosen among to make each. */
export type Chosen = ReadonlyMap<
  Claim,
  Readonly<Partial<Record<AnswerField, readonly Candidate<unknown>[]>>>
>;
