/** Differences as one sorted list. */

import type { Claim } from "../../../../model/claim.ts";
import type { DifferenceList } from "../../../api.ts";

export const changeTypes = ["changed", "added", "removed", "moved"] as const;
export type ChangeType = (typeof changeTypes)[number];

/** One claim that is not as it was. */
export interface Entry {
  readonly type: ChangeType;
  /** As it is now; of what is gone, as it was. */
  readonly claim: Claim;
  readonly before: Claim | null;
  readonly fields: readonly string[];
}

/** All differences in one list: what changed first, the rule before other fields. */
export function listEntries({ added, removed, changed, moved }: DifferenceList): Entry[] {
  return [
    ...changed.map(({ before, after, fields }) => ({
      type: "changed" as const,
      claim: after,
      before,
      fields: [...fields].sort((a, b) => Number(b === "rule") - Number(a === "rule")),
    })),
    ...added.map((claim) => ({ type: "added" as const, claim, before: null, fields: [] })),
    ...removed.map((claim) => ({ type: "removed" as const, claim, before: null, fields: [] })),
    ...moved.map(({ before, after }) => ({ type: "moved" as const, claim: after, before, fields: [] })),
  ];
}

export interface RuleChanges {
  readonly rule: string;
  readonly counts: Readonly<Record<ChangeType, number>>;
}

/** How much each rule brought and took; what a claim left goes to the rule it had. Most first. */
export function countByRule(entries: readonly Entry[]): RuleChanges[] {
  const found = new Map<string, Record<ChangeType, number>>();
  for (const { type, claim } of entries) {
    const counts = found.get(claim.rule) ?? { changed: 0, added: 0, removed: 0, moved: 0 };
    counts[type]++;
    found.set(claim.rule, counts);
  }
  const total = (counts: Record<ChangeType, number>) =>
    changeTypes.reduce((sum, type) => sum + counts[type], 0);
  return [...found]
    .sort(([a, x], [b, y]) => total(y) - total(x) || (a < b ? -1 : 1))
    .map(([rule, counts]) => ({ rule, counts }));
}

/** The value of a field, by its path (`period.start`), in a few words; null where there is none. */
export function showField(claim: Claim, path: string): string | null {
  let value: unknown = claim;
  for (const key of path.split(".")) value = (value as Record<string, unknown> | null)?.[key] ?? null;
  const words = sayParts(value);
  return words === "" ? null : words;
}

function sayParts(value: unknown): string {
  if (typeof value !== "object" || value === null) return value === null ? "" : String(value);
  // Whether a period was inferred says little beside its days.
  const parts = Object.values(value).filter((part) => typeof part !== "boolean");
  return parts.map(sayParts).filter(Boolean).join(" · ");
}
