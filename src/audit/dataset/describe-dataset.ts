/** What a dataset is, for the header of the audit page. */

import type { DatasetInfo } from "../api.ts";
import type { Dataset } from "./dataset.ts";
import type { Reviews } from "./reviews.ts";

/** What a dataset is, and how far its review has come. */
export async function describeDataset(
  dataset: Dataset,
  reviews: Reviews,
  session: { readonly reviewer: string | null; readonly against: string | null },
): Promise<DatasetInfo> {
  const { version, rulebook, counts, generation } = dataset.manifest;
  const papers = new Set(dataset.pages.pages.flatMap(({ paper }) => (paper === null ? [] : [paper])));
  return {
    name: dataset.name,
    version,
    rulebook,
    counts,
    generation,
    reviewer: session.reviewer,
    reviewers: reviews.reviewers(),
    review: reviews.count(),
    papers: [...papers].sort(),
    against: session.against,
  };
}
