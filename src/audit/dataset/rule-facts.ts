/** Rows of rules.csv as the audit page needs them. */

import { addTallies, noTally, type Tally } from "../../model/tally.ts";
import { intervalOf } from "../../review/precision.ts";
import type { Interval } from "../../review/state.ts";
import type { RuleDetail, RuleUse } from "../api.ts";
import { fieldOfWay } from "../ways.ts";
import type { Database } from "./database.ts";

/** A row of `rules.csv`. */
export interface RuleFacts {
  readonly id: string;
  readonly kind: RuleUse["kind"];
  readonly field: RuleUse["field"];
  readonly summary: string;
  readonly pattern: string;
  readonly examples: readonly string[];
  readonly not: RuleDetail["not"];
  /** How often it was right on hand-labelled text. */
  readonly labelled: Tally;
  /** Of a way: of how many claims it decided the field. */
  readonly decided: number;
}

/** The rules and ways that the dataset lists, and the rules of claims that it does not. */
export async function readRules(database: Database): Promise<ReadonlyMap<string, RuleFacts>> {
  const rows = await database.all<Record<string, string | null>>(
    `SELECT coalesce(r.id, c.id) AS id, coalesce(r.kind, c.kind) AS kind, summary, pattern, examples, "not",
      labelled, labelled_right, r.claims
    FROM rules r FULL JOIN (SELECT f_rule AS id, min(f_kind) AS kind FROM claim GROUP BY f_rule) c ON r.id = c.id
    ORDER BY id`,
  );
  const known = rows.filter(({ id, kind }) => kind !== null || fieldOfWay(id!) !== null);
  const rules = known.map(
    (row): RuleFacts => ({
      id: row.id!,
      kind: row.kind as RuleFacts["kind"],
      field: row.kind === null ? fieldOfWay(row.id!) : null,
      summary: row.summary ?? "",
      pattern: row.pattern ?? "",
      examples: JSON.parse(row.examples ?? "[]"),
      not: JSON.parse(row.not ?? "[]"),
      labelled: { right: Number(row.labelled_right ?? 0), total: Number(row.labelled ?? 0) },
      decided: Number(row.claims ?? 0),
    }),
  );
  return new Map(rules.map((rule) => [rule.id, rule]));
}

/** A rule's precision by labels and by decisions together. */
export function precisionOf(rule: RuleFacts | undefined, reviewed: Tally | undefined): Interval {
  return intervalOf(addTallies(rule?.labelled ?? noTally, reviewed ?? noTally));
}
