/** The rules of a dataset, with what they gave and how often they were right. */

import type { RuleDetail, RuleUse } from "../api.ts";
import type { Dataset } from "./dataset.ts";
import type { Reviews } from "./reviews.ts";

/** Every rule with what it gave and what became of that, most used first. */
export async function listRules(dataset: Dataset, reviews: Reviews): Promise<RuleUse[]> {
  const rows = await dataset.database.all<{ id: string; claims: number; accepted: number; rejected: number }>(
    `SELECT f_rule AS id, count(*)::INTEGER AS claims,
      count(*) FILTER (f_review = 'accepted')::INTEGER AS accepted,
      count(*) FILTER (f_review = 'rejected')::INTEGER AS rejected
    FROM claim GROUP BY f_rule`,
  );
  const counts = new Map(rows.map((row) => [row.id, row]));
  const uses = [...dataset.rules.values()].map(({ id, kind, field, summary, decided }) => {
    const none = { claims: field === null ? 0 : decided, accepted: 0, rejected: 0 };
    const { claims, accepted, rejected } = counts.get(id) ?? none;
    return { id, kind, field, summary, claims, accepted, rejected, precision: reviews.precisionOf(id) };
  });
  return uses.sort((a, b) => b.claims - a.claims || (a.id < b.id ? -1 : 1));
}

/** A rule with its pattern and examples; null when no claim and no list names it. */
export async function describeRule(
  dataset: Dataset,
  reviews: Reviews,
  id: string,
): Promise<RuleDetail | null> {
  const facts = dataset.rules.get(id);
  const use = (await listRules(dataset, reviews)).find((rule) => rule.id === id);
  if (facts === undefined || use === undefined) return null;
  const { pattern, examples, not } = facts;
  return { ...use, pattern, examples, not };
}
