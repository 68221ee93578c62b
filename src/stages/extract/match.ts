/** Matches claim rules and settles their overlaps. */

import type { Quantity } from "../../model/mention.ts";
import type { Span } from "../../model/span.ts";
import type { Lexicon } from "../../rulebook/lexicon.ts";
import type { Rule, Rulebook } from "../../rulebook/rulebook.ts";
import type { Scanner } from "../../rulebook/scanner.ts";
import { type Marked, toText, type View } from "./marked-text.ts";

/** The kinds of rules that match on the view; the last keeps numbers from becoming claims. */
export const CLAIM_KINDS = ["level", "growth", "change", "share", "rank", "ratio", "condition"] as const;

/** A place where a claim rule matched: `view` in the view, `span` in the text. */
export interface RuleMatch {
  readonly rule: Pick<Rule, "id" | "kind" | "traits">;
  readonly view: Span;
  readonly span: Span;
  /** The marks inside, by group, in order. */
  readonly marks: Readonly<Record<string, readonly Marked[] | undefined>>;
  /** What the rule says of each field: a lexicon's word, a constant, or the text of the group. */
  readonly fields: Readonly<Record<string, string | undefined>>;
  /** Where each group stands in the text. */
  readonly groups: Readonly<Record<string, Span | undefined>>;
}

/** A match before its groups are read: most lose to a longer one and never need them. */
export interface Candidate {
  readonly rule: Rule;
  readonly view: Span;
  readonly span: Span;
}

export interface Settled {
  readonly kept: readonly RuleMatch[];
  /** Matches that lost to a longer or stronger one, for `rules explain`. */
  readonly lost: readonly { readonly match: Candidate; readonly to: Candidate }[];
}

/** Runs the rules over the view and settles overlaps: longest first, then priority, then id. Inside the step of a match others may stand. */
export function matchRules(view: View, folded: string, rules: Scanner, rulebook: Rulebook): Settled {
  const found: Candidate[] = [];
  const whole = [rulebook.lexicon("claims/per"), rulebook.lexicon("claims/both-ways")];
  rules.scan(view.text, (rule, match) => {
    const at = { start: match.index, end: match.index + match[0].length };
    if (rule.traits.includes("bounds") && !isBounded(view, at)) return;
    if (rule.traits.includes("negative") && quantitiesIn(view, at)[0]?.value?.startsWith("-") !== true)
      return;
    if (rule.traits.includes("exchange") && !isExchange(quantitiesIn(view, at))) return;
    if (rule.traits.includes("exchange-behind") && !isExchange(quantitiesIn(view, at).reverse())) return;
    const span = toText(view, at);
    if (!whole.some((words) => opensInside(words, folded, span.start))) found.push({ rule, view: at, span });
  });
  const { kept, lost } = settle(found, view);
  const planned = rulebook.prepared(planReader);
  return { kept: kept.map((it) => readMatch(it, view, folded, planned(it.rule))), lost };
}

/** Whether the first number of a match is said to be over, under or about. */
function isBounded(view: View, at: Span): boolean {
  const [first] = quantitiesIn(view, at);
  return first !== undefined && first.approximation !== "exact";
}

/** Whether 1, 10, 100… of one currency is set against an amount of another. */
function isExchange([each, amount]: readonly Quantity[]): boolean {
  return /^10*$/.test(each?.value ?? "") && each?.unit !== amount?.unit;
}

function quantitiesIn({ marked }: View, { start, end }: Span): Quantity[] {
  const out: Quantity[] = [];
  for (let at = start; at < end; at++) {
    const mark = marked.get(at);
    if (mark?.type === "quantity") out.push(mark.quantity);
  }
  return out;
}

/** 每升9.12元, 起降8.6万架次: the 升 of 每升 is a litre and the 降 of 起降 no verb, so no match opens there. */
function opensInside(words: Lexicon, folded: string, start: number): boolean {
  const form = words.longestBefore(folded, start + 1);
  return form !== undefined && form.length > 1;
}

/** How the groups of a rule become fields, looked up once. */
interface Plan {
  readonly groups: readonly string[];
  readonly fields: readonly {
    readonly field: string;
    readonly constant: string | null;
    readonly group: string;
    /** What the lexicon says of each form, where the field is looked up. */
    readonly says: ((form: string) => string | undefined) | null;
  }[];
  /** Every name that a group or field of these rules has, without a value: matches that begin as this one are alike to look at. */
  readonly blank: Readonly<Record<string, undefined>>;
}

/** The plans of a rulebook's rules, each made when it is first asked for. */
function planReader(rulebook: Rulebook): (rule: Rule) => Plan {
  const plans = new Map<Rule, Plan>();
  const names = rulebook
    .ofKind(...CLAIM_KINDS)
    .flatMap((rule) =>
      rule.language === undefined ? [...namesOfGroups(rule), ...Object.keys(rule.value)] : [],
    );
  const blank = Object.fromEntries([...new Set(names)].map((name) => [name, undefined]));
  return (rule) => {
    const known = plans.get(rule);
    if (known !== undefined) return known;
    const plan = { ...planOf(rule, rulebook), blank };
    plans.set(rule, plan);
    return plan;
  };
}

const namesOfGroups = ({ regex }: Rule): string[] =>
  [...regex.source.matchAll(/\(\?<([A-Za-z]\w*)>/g)].map((it) => it[1]!);

function planOf(rule: Rule, rulebook: Rulebook): Omit<Plan, "blank"> {
  const fields = Object.entries(rule.value).map(([field, from]) => {
    if ("const" in from) return { field, constant: String(from.const), group: "", says: null };
    const says = from.lookup === undefined ? null : lookUp(rulebook, from.lookup);
    return { field, constant: null, group: from.group, says };
  });
  return { groups: namesOfGroups(rule), fields };
}

function lookUp(rulebook: Rulebook, path: string): (form: string) => string | undefined {
  const dot = path.lastIndexOf(".");
  const column = path.slice(dot + 1);
  const entries = rulebook.lexicons.get(path.slice(0, dot))?.entries;
  return (form) => entries?.get(form)?.[column];
}

function readMatch({ rule, view: at, span }: Candidate, view: View, folded: string, plan: Plan): RuleMatch {
  rule.regex.lastIndex = at.start;
  const places = rule.regex.exec(view.text)!.indices!.groups ?? {};
  const marks: Record<string, Marked[] | undefined> = { ...plan.blank };
  const groups: Record<string, Span | undefined> = { ...plan.blank };
  const fields: Record<string, string | undefined> = { ...plan.blank };
  for (const name of plan.groups) {
    const place = places[name];
    if (place === undefined) continue;
    const [start, end] = place;
    const inside: Marked[] = [];
    for (let k = start; k < end; k++) {
      const marked = view.marked.get(k);
      if (marked !== undefined) inside.push(marked);
    }
    const group = toText(view, { start, end });
    groups[name] = group;
    marks[name] = inside;
    fields[name] = folded.slice(group.start, group.end);
  }
  for (const { field, constant, group, says } of plan.fields) {
    if (constant !== null) fields[field] = constant;
    else if (says === null) {
      // A field may have several groups: alternatives of one pattern cannot share a group's name.
      const span = groups[group];
      if (span === undefined || groups[field] !== undefined) continue;
      groups[field] = span;
      marks[field] = marks[group] ?? [];
    } else {
      const text = fields[group];
      fields[field] = text === undefined ? undefined : says(text);
    }
  }
  return { rule, view: at, span, marks, fields, groups };
}

/** 从41%｜提高3个百分点｜到44%: the part of a match that another claim may have, in the view. */
function stepOf({ rule, view: at }: Candidate, view: View): Span | null {
  if (!rule.regex.source.includes(STEP)) return null;
  rule.regex.lastIndex = at.start;
  const place = rule.regex.exec(view.text)?.indices?.groups?.step;
  return place === undefined ? null : { start: place[0], end: place[1] };
}

const STEP = "(?<step>";

function settle(
  found: Candidate[],
  view: View,
): { kept: Candidate[]; lost: { match: Candidate; to: Candidate }[] } {
  const length = (it: Candidate) => it.view.end - it.view.start;
  const ranked = found.sort(
    (a, b) => length(b) - length(a) || b.rule.priority - a.rule.priority || (a.rule.id < b.rule.id ? -1 : 1),
  );
  const kept: Candidate[] = [];
  const lost: { match: Candidate; to: Candidate }[] = [];
  const owner = new Map<number, Candidate>();
  for (const match of ranked) {
    const { start, end } = match.view;
    let winner: Candidate | undefined;
    for (let at = start; at < end && winner === undefined; at++) winner = owner.get(at);
    if (winner !== undefined) {
      lost.push({ match, to: winner });
      continue;
    }
    const step = stepOf(match, view);
    for (let at = start; at < end; at++)
      if (step === null || at < step.start || at >= step.end) owner.set(at, match);
    kept.push(match);
  }
  kept.sort((a, b) => a.view.start - b.view.start || b.view.end - a.view.end);
  return { kept, lost };
}
