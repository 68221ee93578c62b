/** The shape of an offline report's data. */

import type { Result } from "../../../model/result.ts";
import type { LostReview } from "../../../review/carry.ts";
import type { ClaimReview } from "../../../review/state.ts";
import type { Check } from "../../../stages/check/check.ts";
import type { DatasetInfo, DifferenceList, RuleDetail } from "../../api.ts";

/** Where an offline report keeps its data: the id of its JSON script element. */
export const DATA_ELEMENT = "baoshu-data";

/** What an offline report holds. What follows from these is worked out in the page. */
export interface EmbeddedData {
  readonly info: DatasetInfo;
  /** In the order of the dataset. */
  readonly pages: readonly EmbeddedPage[];
  /** The claims that the report is about, where these are not all of its pages' claims. */
  readonly claims: readonly string[] | null;
  /** Of these pages. */
  readonly checks: readonly Check[];
  readonly rules: readonly RuleDetail[];
  /** What was decided on claims and numbers that are not there any more. */
  readonly lost: readonly LostReview[];
  readonly differences: DifferenceList | null;
}

export interface EmbeddedPage {
  readonly result: Result;
  /** By claim id. */
  readonly reviews: Readonly<Record<string, ClaimReview>>;
  /** Decisions on numbers that no claim carries, by `start-end`. */
  readonly numbers: Readonly<Record<string, ClaimReview>>;
}
