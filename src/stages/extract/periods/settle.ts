/** Finds expressions of time, overlaps settled. */

import type { Span } from "../../../model/span.ts";
import type { Rule } from "../../../rulebook/rulebook.ts";
import type { Scanner } from "../../../rulebook/scanner.ts";
import type { PeriodParts } from "./resolved.ts";

/** An expression of time as a rule found it, before it is resolved. */
export interface Found extends Span {
  readonly rule: Rule;
  readonly parts: PeriodParts;
}

/** All expressions of time in a folded text, in order, none overlapping. */
export function findExpressions(folded: string, rules: Scanner): Found[] {
  const out: Found[] = [];
  rules.scan(folded, (rule, match) => {
    out.push({ start: match.index, end: match.index + match[0].length, rule, parts: match.groups ?? {} });
  });
  return settle(out);
}

/** Of overlapping matches the longest stays, then the rule of higher priority, then the earlier id. */
function settle(found: Found[]): Found[] {
  const length = (it: Span) => it.end - it.start;
  const ranked = found.sort(
    (a, b) => length(b) - length(a) || b.rule.priority - a.rule.priority || (a.rule.id < b.rule.id ? -1 : 1),
  );
  const kept: Found[] = [];
  const used = new Set<number>();
  for (const candidate of ranked) {
    let free = true;
    for (let at = candidate.start; at < candidate.end && free; at++) free = !used.has(at);
    if (!free) continue;
    for (let at = candidate.start; at < candidate.end; at++) used.add(at);
    kept.push(candidate);
  }
  return kept.sort((a, b) => a.start - b.start);
}
