import type { Decision } from "../../../review/decision.ts";
import type { CheckRow, DatasetInfo, DifferenceList, PageDetail, RuleDetail } from "../../api.ts";

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
  readonly checks: readonly CheckRow[];
  readonly rules: readonly RuleDetail[];
  /** Decisions whose claim is gone. */
  readonly lost: readonly { readonly page: string; readonly decision: Decision }[];
  readonly differences: DifferenceList | null;
}

export type EmbeddedPage = Pick<PageDetail, "result" | "lines" | "lineStarts" | "reviews" | "numbers">;
