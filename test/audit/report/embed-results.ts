import type { CheckRow, DatasetInfo, RuleDetail } from "../../../src/audit/api.ts";
import type { EmbeddedData } from "../../../src/audit/web/source/embedded-data.ts";
import type { Result } from "../../../src/model/result.ts";
import { reviewStatuses } from "../../../src/review/decision.ts";
import { noCounts } from "../../../src/stages/emit/manifest.ts";

/** A report's data straight from result documents, with nothing reviewed and rules known by their claims alone. */
export function embedResults(results: readonly Result[], checks: readonly CheckRow[] = []): EmbeddedData {
  const claims = results.flatMap((result) => result.claims);
  const rules = new Map<string, RuleDetail>();
  for (const { rule, kind, confidence } of claims) {
    const known = rules.get(rule);
    const precision = {
      point: confidence,
      low: Math.max(0, confidence - 0.08),
      high: Math.min(1, confidence + 0.05),
    };
    rules.set(rule, {
      id: rule,
      kind,
      summary: "",
      claims: (known?.claims ?? 0) + 1,
      accepted: 0,
      rejected: 0,
      precision,
      pattern: "(?<n>\\d+)",
      examples: ["同比增长[[8.3%]]"],
      not: [],
    });
  }
  const review = Object.fromEntries(
    reviewStatuses.map((status) => [status, status === "unreviewed" ? claims.length : 0]),
  ) as DatasetInfo["review"];
  const papers = new Set(results.flatMap(({ page }) => (page.paper === null ? [] : [page.paper])));
  return {
    info: {
      name: "output",
      version: "0.1.0",
      rulebook: "0".repeat(64),
      counts: { ...noCounts(), pages: results.length, claims: claims.length },
      generation: "",
      reviewer: null,
      reviewers: [],
      review,
      papers: [...papers].sort(),
      against: null,
    },
    pages: results.map((result) => ({
      result,
      reviews: {},
      numbers: {},
    })),
    claims: null,
    checks,
    rules: [...rules.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    lost: [],
    differences: null,
  };
}
