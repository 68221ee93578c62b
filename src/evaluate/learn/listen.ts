/** Runs the program and keeps what each choice was made among. */

import { type ChosenField, type Claim, chosenFields } from "../../model/claim.ts";
import type { SourcePage } from "../../model/page.ts";
import type { Result } from "../../model/result.ts";
import type { Pipeline } from "../../pipeline.ts";
import { type Candidate, type Choices, candidatesOf } from "../../stages/link/choosing/choose.ts";
import { type ChosenFieldFacts, fieldFacts } from "../../stages/link/chosen-fields.ts";
import { isReadFailure, readPage } from "../../stages/read/read-page.ts";
import type { ClaimComparison } from "../compare-claims.ts";
import type { PageDescription } from "../labels.ts";
import { type Answers, type Example, isRight, type Outcome } from "./example.ts";

/** What a page gave, with the choices that made each claim. */
export interface Heard {
  readonly result: Result;
  readonly choices: ReadonlyMap<string, Choices>;
}

/** What can be learnt of a text. */
export interface Lesson {
  readonly examples: readonly Example[];
  /** How it went where nothing was weighed. */
  readonly outcomes: readonly Outcome[];
}

/** A labelled or decided text, which teaches what the program makes of it. */
export interface Teacher {
  readonly genre: string;
  /** The text: of one text all lessons are on one side. */
  readonly text: string;
  readonly lesson: (pipeline: Pipeline) => Lesson;
}

/** Runs the program on a page and keeps what each claim was chosen among. */
export function listenTo(pipeline: Pipeline, page: SourcePage): Heard {
  const choices = new Map<string, Choices>();
  const result = pipeline.listen(page, (claim, made) => choices.set(claim.id, made));
  return { result, choices };
}

/** @throws Error when the text cannot be read as a page */
export function sourceOf(
  bytes: Uint8Array,
  facts: Partial<PageDescription> & { id: string; source: string },
): SourcePage {
  const page = readPage(bytes, facts as Parameters<typeof readPage>[1]);
  if (isReadFailure(page)) throw new Error(`${facts.id} cannot be read: ${page.reason}`);
  return page;
}

/** What a text's labels teach: for each claim found, the fields whose right answer the label gives. */
export function lessonOf(
  genre: string,
  text: string,
  { pairs }: ClaimComparison<Claim>,
  choices: Heard["choices"],
): Lesson {
  const lessons = pairs.flatMap(({ label, claim }) =>
    claim === null
      ? []
      : [
          teach({ genre, text, weight: 1, decided: false }, claim, choices.get(claim.id) ?? {}, {
            period: label.period,
            indicator: label.indicator,
            subject: label.subject,
          }),
        ],
  );
  return joinLessons(lessons);
}

/** What one claim teaches, field by field; an answer that nobody knows is left out. */
export function teach(
  about: Pick<Example, "genre" | "text" | "weight" | "decided">,
  claim: Claim,
  choices: Choices,
  answers: Answers,
): Lesson {
  const examples: Example[] = [];
  const outcomes: Outcome[] = [];
  for (const name of chosenFields) {
    const answer = answers[name];
    if (answer === undefined) continue;
    const [choice, facts] = [choices[name], fieldFacts[name]];
    if (choice == null || facts === undefined || choice.margin === null) {
      const right = isRight(name, writtenIn(claim, name), answer);
      const form = choice == null ? "unchosen" : "settled";
      const way = choice == null || facts === undefined ? null : wayOf(choice.taken, facts);
      outcomes.push({ field: name, genre: about.genre, text: about.text, form, way, right });
      continue;
    }
    const candidates = candidatesOf(choice);
    const right = candidates.map(({ key }) => isRight(name, key, answer));
    const id = `${about.text} ${claim.id} ${name}`;
    const { key, way } = choice.taken;
    const taken = { way, margin: choice.margin, right: isRight(name, key, answer) };
    examples.push({ ...about, id, name, field: facts.field, candidates, answer, right, taken });
  }
  return { examples, outcomes };
}

/** The rule of the way that a candidate came by. */
export function wayOf(
  { way }: Pick<Candidate<unknown>, "way">,
  { field, folder }: Pick<ChosenFieldFacts, "field" | "folder">,
): string {
  return `${folder}/${field.ways[way]}`;
}

function writtenIn(claim: Claim, field: ChosenField): string {
  if (field !== "period") return claim[field] ?? "";
  return `${claim.period?.start ?? ".."}/${claim.period?.end ?? ".."}`;
}

export function joinLessons(lessons: readonly Lesson[]): Lesson {
  return {
    examples: lessons.flatMap(({ examples }) => examples),
    outcomes: lessons.flatMap(({ outcomes }) => outcomes),
  };
}
