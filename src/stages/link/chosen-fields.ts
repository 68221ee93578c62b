/** The fields that are chosen, by name. */

import type { ChosenField } from "../../model/claim.ts";
import { subjectField } from "./bearing/field.ts";
import type { Bearing } from "./bearing/model.ts";
import type { Choices } from "./choosing/choose.ts";
import type { ChoiceField } from "./choosing/field.ts";
import { Sheet } from "./choosing/sheet.ts";
import type { Weights } from "./choosing/weights.ts";
import type { Draft, Named } from "./draft.ts";
import { indicatorField } from "./naming/field.ts";
import { periodField } from "./timing/field.ts";
import type { Dating } from "./timing/model.ts";

/** A field that is chosen among candidates, and how its choices are told of. */
export interface ChosenFieldFacts {
  readonly field: ChoiceField;
  /** The folder of rules/ that explains its ways. */
  readonly folder: string;
  /** The rule of the expression that an answer is made of; null where it is of none. */
  readonly ruleOf: (value: unknown) => string | null;
}

/** The fields that are chosen, by name. One that is missing here is read without choosing. */
export const fieldFacts: Readonly<Partial<Record<ChosenField, ChosenFieldFacts>>> = {
  period: {
    field: periodField,
    folder: "dating",
    ruleOf: (value) => (value as Dating).period?.mention.rule ?? null,
  },
  indicator: { field: indicatorField, folder: "naming", ruleOf: () => null },
  subject: { field: subjectField, folder: "bearing", ruleOf: () => null },
};

/** The choices that made a draft. */
export const choicesOf = ({ dating, naming, bearing }: Draft): Choices => ({
  period: dating,
  indicator: naming,
  subject: bearing,
});

/** Where the answers to each question are written down. */
export interface Sheets {
  readonly period: Sheet<Dating>;
  readonly indicator: Sheet<Named>;
  readonly subject: Sheet<Bearing>;
}

/** @param keeps whether somebody listens to what holds of each answer */
export const openSheets = (weights: Readonly<Record<keyof Sheets, Weights>>, keeps: boolean): Sheets => ({
  period: new Sheet(weights.period, keeps),
  indicator: new Sheet(weights.indicator, keeps),
  subject: new Sheet(weights.subject, keeps),
});
