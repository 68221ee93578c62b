/** Opens a dataset as the source of an offline report. */

import { basename, resolve } from "node:path";
import { UsageError } from "../../batch/usage-error.ts";
import { describeDataset } from "../dataset/describe-dataset.ts";
import { describePage } from "../dataset/describe-page.ts";
import { listDifferences } from "../dataset/differences.ts";
import { listClaims } from "../dataset/list-claims.ts";
import { describeRule, listRules } from "../dataset/rules.ts";
import { LiveDataset, type Opened } from "../server/live-dataset.ts";
import type { ReportSource } from "./collect.ts";

/**
 * Lends a folder's dataset with its reviews, as both are now.
 * @param against the folder of a dataset to compare with, if there is one
 * @throws UsageError when a folder holds no dataset
 */
export async function withReportSource<T>(
  folder: string,
  against: string | null,
  use: (source: ReportSource) => Promise<T>,
): Promise<T> {
  const live = await LiveDataset.open(folder);
  try {
    return await live.use((opened) => use(createSource(opened, folder, against)));
  } finally {
    await live.close();
  }
}

function createSource({ dataset, reviews }: Opened, folder: string, against: string | null): ReportSource {
  const session = { reviewer: null, against: against === null ? null : basename(resolve(against)) };
  return {
    info: () => describeDataset(dataset, reviews, session),
    claims: (query) => listClaims(dataset, reviews, query),
    page: async (id) => found(await describePage(dataset, reviews, id), `page ${id}`),
    rules: () => listRules(dataset, reviews),
    rule: async (id) => found(await describeRule(dataset, reviews, id), `rule ${id}`),
    lost: async () => reviews.lost(),
    pageIds: async () => dataset.pages.pages.map(({ id }) => id),
    differences: async () => (against === null ? null : listDifferences(against, folder)),
  };
}

function found<T>(value: T | null, what: string): T {
  if (value === null)
    throw new UsageError(`the dataset lists ${what} and does not hold it: see baoshu verify`);
  return value;
}
