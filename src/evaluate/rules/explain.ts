/** Explains what was seen at a place of a text. */

import type { Span } from "../../model/span.ts";
import type { Rule } from "../../rulebook/rulebook.ts";
import type { Extraction } from "../../stages/extract/index.ts";
import type { Candidate } from "../../stages/extract/match.ts";

/** One thing the rules found at a place, or lost. */
export interface Trace {
  readonly what: string;
  readonly text: string;
  readonly rule: string | null;
}

/** What the program saw at an offset (UTF-16) of a text: protected stretches, periods, quantities, rules kept and lost. */
export function explainOffset(found: Extraction, offset: number): Trace[] {
  const at = (span: Span) => span.start <= offset && offset < span.end;
  const cut = (span: Span) => found.text.slice(span.start, span.end);
  const trace: Trace[] = [];
  const add = (what: string, span: Span, rule: string | null) => trace.push({ what, text: cut(span), rule });
  for (const it of found.sentences.filter(at)) add("sentence", it, null);
  for (const it of found.protected.filter(at)) add(`protected as ${it.role}`, it, it.rule);
  for (const it of found.periods.filter(at)) add(`period ${it.from ?? ".."}/${it.to ?? ".."}`, it, it.rule);
  for (const it of found.quantities.filter(at)) {
    add(`${it.dimension} ${it.value ?? `${it.low}–${it.high}`} ${it.unit} ${it.approximation}`, it, null);
  }
  for (const it of found.matches.kept.filter((match) => at(match.span))) add("kept", it.span, it.rule.id);
  for (const { match, to } of found.matches.lost.filter((it) => at(it.match.span))) {
    add(`lost to ${to.rule.id} (${reasonLost(match, to)})`, match.span, match.rule.id);
  }
  if (trace.length <= 1) trace.push({ what: "no rule of any kind matched here", text: "", rule: null });
  return trace;
}

function reasonLost(match: Candidate, winner: Candidate): string {
  const length = ({ view }: Candidate) => view.end - view.start;
  if (length(match) !== length(winner)) return "shorter";
  return match.rule.priority === winner.rule.priority ? "later id" : "lower priority";
}

/** One line that describes a rule in a list. */
export const describeRule = (rule: Rule) =>
  `${rule.id.padEnd(28)} ${String(rule.priority).padStart(3)}  ${rule.summary}`;
