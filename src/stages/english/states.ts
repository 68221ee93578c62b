/** Statements that English rules match. */

import type { ClaimKind, Direction } from "../../model/claim.ts";
import type { PeriodMention } from "../../model/mention.ts";
import type { Span } from "../../model/span.ts";
import type { Rule, Rulebook } from "../../rulebook/rulebook.ts";
import type { RuleTrait } from "../../rulebook/schema.ts";
import type { EnglishView } from "./view.ts";

/** What the words around a number make of it. */
export interface Statement {
  readonly kind: ClaimKind;
  /** The rule's id, and what sets it off from others of its kind. */
  readonly rule: string;
  readonly traits: readonly RuleTrait[];
  readonly direction: Direction | null;
  readonly evidence: Span;
  /** Which of the sentence's amounts. */
  readonly amount: number;
  /** Where it came from: "from 3 percent in May to …". */
  readonly start: { readonly amount: number; readonly period: PeriodMention | null } | null;
  /** Where the word of change stands, if any. */
  readonly change: Span | null;
}

/** The rules of English, highest priority first, with what their groups look up. */
export interface StateRules {
  readonly rules: readonly Rule[];
  readonly lookUp: (lexicon: string, column: string, form: string) => string | undefined;
}

export function stateRules(rulebook: Rulebook): StateRules {
  return {
    rules: rulebook.rules.filter((it) => it.language === "english"),
    lookUp: (lexicon, column, form) => rulebook.lexicons.get(lexicon)?.get(form)?.[column],
  };
}

/** The statements of a sentence: for each amount that of the rule with the highest priority, in order. */
export function readStates(
  view: EnglishView,
  units: readonly string[],
  { rules, lookUp }: StateRules,
): Statement[] {
  const taken = new Map<number, Statement>();
  const starts = new Set<number>();
  for (const rule of rules) {
    for (const match of matchesOf(rule, view.text)) {
      const state = stateOf(match, rule, view, lookUp);
      if (state === null || starts.has(state.amount)) continue;
      const share = taken.get(state.amount);
      // a share of 24 percent, from 20 percent last year
      if (
        share !== undefined &&
        share.kind === "share" &&
        share.start === null &&
        state.start !== null &&
        !taken.has(state.start.amount) &&
        units[state.start.amount] === units[state.amount]
      ) {
        taken.set(state.amount, { ...share, start: state.start });
        starts.add(state.start.amount);
      }
      if (share !== undefined) continue;
      // 1.4 million tourists from 133 countries: a way, not a change.
      if (
        state.start !== null &&
        (taken.has(state.start.amount) || units[state.start.amount] !== units[state.amount])
      )
        continue;
      taken.set(state.amount, state);
      if (state.start !== null) starts.add(state.start.amount);
    }
  }
  return [...taken.values()].filter((it) => !starts.has(it.amount)).sort((a, b) => a.amount - b.amount);
}

/** All matches of a rule, each begun one character behind the last one's beginning: amounts may share words of change. */
function* matchesOf({ regex }: Rule, text: string): Generator<RegExpExecArray> {
  regex.lastIndex = 0;
  for (let match = regex.exec(text); match !== null; match = regex.exec(text)) {
    yield match;
    regex.lastIndex = match.index + Math.max(1, match[0].length);
  }
}

function stateOf(
  match: RegExpExecArray,
  rule: Rule,
  view: EnglishView,
  lookUp: StateRules["lookUp"],
): Statement | null {
  const groups = match.indices!.groups!;
  const place = groups.amount ?? groups.amount2 ?? groups.amount3;
  if (place === undefined) return null;
  const amount = view.amountAt(place[0]);
  if (amount < 0) return null;
  const end = match.index + match[0].length;
  const change = groups.change ?? groups.change2 ?? groups.change3;
  const from = groups.start ?? groups.start2;
  const start = from === undefined ? null : view.amountAt(from[0]);
  if (start !== null && start < 0) return null;
  const evidence = { start: Math.min(match.index, place[0]), end: Math.max(end, place[1]) };
  return {
    kind: rule.kind as ClaimKind,
    rule: rule.id,
    traits: rule.traits,
    direction: directionOf(match, rule, lookUp),
    evidence: view.toText(evidence),
    amount,
    start:
      start === null ? null : { amount: start, period: lastPeriod(view, from![1], Math.max(place[0], end)) },
    change: change === undefined ? null : view.toText({ start: change[0], end: change[1] }),
  };
}

/** The period between the figure it came from and the end, or the figure it came to: "in 2021". */
function lastPeriod(view: EnglishView, from: number, to: number): PeriodMention | null {
  for (let at = from; at < Math.min(to, view.text.length); at++) {
    const period = view.periodAt(at);
    if (period !== null) return period;
  }
  return null;
}

function directionOf(match: RegExpExecArray, rule: Rule, lookUp: StateRules["lookUp"]): Direction | null {
  for (const [name, from] of Object.entries(rule.value)) {
    if (!name.startsWith("direction")) continue;
    if ("const" in from) return from.const as Direction;
    const form = match.groups?.[from.group];
    if (form === undefined || from.lookup === undefined) continue;
    const [lexicon = "", column = ""] = from.lookup.split(".");
    return (lookUp(lexicon, column, form) as Direction | undefined) ?? "up";
  }
  return null;
}
