import type { Span } from "../../../model/span.ts";
import { eachMatch } from "../../../rulebook/each-match.ts";
import type { LexiconEntry } from "../../../rulebook/lexicon.ts";
import type { Rule, Rulebook } from "../../../rulebook/rulebook.ts";
import { type Marked, toText, type View } from "../view.ts";

/** A place where a claim rule matched: `view` in the view, `span` in the text. */
export interface RuleMatch {
  readonly rule: Rule;
  readonly view: Span;
  readonly span: Span;
  /** The marks inside, by group, in order. */
  readonly marks: Readonly<Record<string, readonly Marked[]>>;
  /** What the rule says of each field: a lexicon's word, a constant, or the text of the group. */
  readonly fields: Readonly<Record<string, string>>;
  /** Where each group stands in the text. */
  readonly groups: Readonly<Record<string, Span>>;
}

/** A match before its groups are read: most lose to a longer one and never need them. */
export type Candidate = Pick<RuleMatch, "rule" | "view" | "span">;

export interface Settled {
  readonly kept: readonly RuleMatch[];
  /** Matches that lost to a longer or stronger one, for `rules explain`. */
  readonly lost: readonly { readonly match: Candidate; readonly to: Candidate }[];
}

/** Runs the rules over the view and settles overlaps: longest first, then priority, then id. */
export function matchRules(view: View, folded: string, rules: readonly Rule[], rulebook: Rulebook): Settled {
  const found: Candidate[] = [];
  for (const rule of rules) {
    eachMatch(view.text, rule.scan, (match) => {
      const at = { start: match.index, end: match.index + match[0].length };
      found.push({ rule, view: at, span: toText(view, at) });
    });
  }
  const { kept, lost } = settle(found);
  return { kept: kept.map((it) => readMatch(it, view, folded, rulebook)), lost };
}

function readMatch(candidate: Candidate, view: View, folded: string, rulebook: Rulebook): RuleMatch {
  const { rule } = candidate;
  rule.regex.lastIndex = candidate.view.start;
  const match = rule.regex.exec(view.text);
  const marks: Record<string, Marked[]> = {};
  const groups: Record<string, Span> = {};
  const fields: Record<string, string> = {};
  for (const [name, indices] of Object.entries(match?.indices?.groups ?? {})) {
    if (indices === undefined) continue;
    const [start, end] = indices;
    groups[name] = toText(view, { start, end });
    const inside: Marked[] = [];
    for (let k = start; k < end; k++) {
      const marked = view.marked.get(k);
      if (marked !== undefined) inside.push(marked);
    }
    marks[name] = inside;
    fields[name] = folded.slice(groups[name].start, groups[name].end);
  }
  for (const [field, from] of Object.entries(rule.value)) {
    if ("const" in from) fields[field] = String(from.const);
    else if (from.lookup === undefined) {
      // A field may have several groups: alternatives of one pattern cannot share a group's name.
      const span = groups[from.group];
      if (span === undefined || groups[field] !== undefined) continue;
      groups[field] = span;
      marks[field] = marks[from.group] ?? [];
    } else if (from.lookup !== undefined) {
      const text = fields[from.group];
      const value = text === undefined ? undefined : lookUp(rulebook, from.lookup, text);
      if (value === undefined) delete fields[field];
      else fields[field] = value;
    }
  }
  return { ...candidate, marks, fields, groups };
}

function lookUp(rulebook: Rulebook, path: string, text: string): string | undefined {
  const dot = path.lastIndexOf(".");
  const entry: LexiconEntry | undefined = rulebook.lexicon(path.slice(0, dot)).get(text);
  return entry?.[path.slice(dot + 1)];
}

function settle(found: Candidate[]): { kept: Candidate[]; lost: { match: Candidate; to: Candidate }[] } {
  const length = (it: Candidate) => it.view.end - it.view.start;
  const ranked = found.sort(
    (a, b) => length(b) - length(a) || b.rule.priority - a.rule.priority || (a.rule.id < b.rule.id ? -1 : 1),
  );
  const kept: Candidate[] = [];
  const lost: { match: Candidate; to: Candidate }[] = [];
  const owner = new Map<number, Candidate>();
  for (const match of ranked) {
    let winner: Candidate | undefined;
    for (let at = match.view.start; at < match.view.end && winner === undefined; at++) winner = owner.get(at);
    if (winner !== undefined) {
      lost.push({ match, to: winner });
      continue;
    }
    for (let at = match.view.start; at < match.view.end; at++) owner.set(at, match);
    kept.push(match);
  }
  kept.sort((a, b) => a.view.start - b.view.start);
  return { kept, lost };
}
