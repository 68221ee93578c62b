import { runInNewContext } from "node:vm";
import type { RuleRunner } from "../../src/evaluate/rules/hits.ts";
import type { Rule } from "../../src/rulebook/rulebook.ts";

/** The kinds of rules that match on the view, where marks stand for quantities and periods. */
const onView = new Set(["level", "growth", "change", "share", "rank", "ratio", "condition"]);

const numbers = ["7", "一", "7,", "7.", "七百", "2023年", "\uE001", "\uE000、", "\uE00C的"];
const length = 20_000;

/** Long texts made to keep a pattern busy: its own examples and their beginnings over and over, numbers without end. */
export function attacksOn(rule: Rule, runner: RuleRunner): string[] {
  const seen = rule.examples.map(({ text }) =>
    seenBy(rule, text.replace("[[", "").replace("]]", ""), runner),
  );
  const begun = rule.examples.map(({ text }) =>
    seenBy(rule, text.replace("[[", "").replace(/\]\].*$/s, ""), runner),
  );
  const halves = [...seen, ...begun].map((it) => it.slice(0, Math.ceil(it.length / 2)));
  const unparted = seen.map((it) => it.replace(/[，。；：！？\s]/g, ""));
  const pieces = [...new Set([...begun, ...halves, ...unparted])].filter((it) => it !== "");
  return [
    seen
      .join("")
      .repeat(3_000)
      .slice(0, 3 * length),
    ...pieces.slice(0, 12).map((it) => it.repeat(length).slice(0, length)),
    ...numbers.map((it) => it.repeat(length).slice(0, length)),
    ...numbers.slice(0, 4).map((it) => (seen[0] ?? "") + it.repeat(length) + (seen[0] ?? "")),
  ];
}

/** The text that a rule's pattern runs on for a sentence. */
function seenBy(rule: Rule, text: string, runner: RuleRunner): string {
  const { view, folded } = runner.extract(text);
  return onView.has(rule.kind) && view.text !== "" ? view.text.replaceAll("\n", "") : folded;
}

/**
 * Counts the matches of a pattern, in a context that is stopped after `timeout` ms: a test's own time limit cannot stop
 * a regular expression that runs without end.
 * @throws Error when the time is over.
 */
export function countMatches(regex: RegExp, text: string, timeout: number): number {
  return runInNewContext(
    "let n = 0; for (const _ of text.matchAll(regex)) n++; n",
    { regex, text },
    { timeout },
  );
}
