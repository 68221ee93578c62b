/** Stretches whose numbers count nothing. */

import type { Protected } from "../../model/mention.ts";
import type { LedgerRole } from "../../model/result.ts";
import type { Scanner } from "../../rulebook/scanner.ts";

/** The kinds of rules that keep a stretch out of everything that comes after, in the ledger's words. */
export const PROTECTING = ["name", "contact", "reference", "idiom"] as const;

/** All protected stretches of a folded text, in order, none overlapping: the longest wins, then priority, then id. */
export function findProtected(folded: string, rules: Scanner): Protected[] {
  const found: (Protected & { priority: number })[] = [];
  rules.scan(folded, ({ id, kind, priority }, { index, 0: { length } }) => {
    found.push({ start: index, end: index + length, role: kind as LedgerRole, rule: id, priority });
  });
  found.sort(
    (a, b) => a.start - b.start || b.end - a.end || b.priority - a.priority || (a.rule < b.rule ? -1 : 1),
  );
  const kept: Protected[] = [];
  for (const { priority: _, ...span } of found) {
    const last = kept.at(-1);
    if (last === undefined || last.end <= span.start) kept.push(span);
    else if (span.end - span.start > last.end - last.start) kept[kept.length - 1] = span;
  }
  return kept;
}
