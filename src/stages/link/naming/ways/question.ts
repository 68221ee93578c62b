import type { Span } from "../../../../model/span.ts";
import type { Named } from "../../draft.ts";
import type { Place } from "../../place.ts";
import type { Scene } from "../../scene.ts";
import type { IndicatorWay, Wording } from "../indicators.ts";

/** A name for what is measured, before it is weighed. */
export interface Proposal {
  readonly way: IndicatorWay;
  readonly named: Named;
  /** Numbers of what holds of it for the place that it was found at. */
  readonly conditions: readonly number[];
  /** What grammar settles for certain. */
  readonly settled?: boolean;
}

/** What a way to name is asked about. */
export interface Question {
  readonly place: Place;
  readonly scene: Scene;
  readonly wording: Wording;
}

export type WayToName = (question: Question) => Proposal[];

/** A stretch of the text as a name, with whose it is if the words before the number say so. */
export function quote({ scene, wording }: Question, { start, end }: Span, inherited = false): Named {
  return { indicator: scene.extraction.text.slice(start, end), subject: wording.subject, inherited };
}

/** A stretch as the one proposal of a way; none where there is no stretch. */
export function propose(
  question: Question,
  way: IndicatorWay,
  span: Span | null,
  conditions: readonly number[] = [],
): Proposal[] {
  return span === null ? [] : [{ way, named: quote(question, span), conditions }];
}
