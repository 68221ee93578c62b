/**
 * `baoshu/rulebook`: the rules as data, and their examples as tests.
 *
 * ```ts
 * import { openRulebook } from "baoshu/rulebook";
 * const { rules, test } = openRulebook();
 * console.log(rules.length, test());
 * ```
 */

import { type BrokenExample, runExamples } from "../evaluate/rules/examples.ts";
import { RuleRunner } from "../evaluate/rules/hits.ts";
import type { Lexicon } from "../rulebook/lexicon.ts";
import { loadRules } from "../rulebook/program-rules.ts";
import type { Rulebook as LoadedRulebook } from "../rulebook/rulebook.ts";
import type { RuleSource, Way } from "../rulebook/schema.ts";

export type { BrokenExample } from "../evaluate/rules/examples.ts";
export { RulebookError } from "../rulebook/error.ts";
export type { Lexicon, LexiconEntry } from "../rulebook/lexicon.ts";
export type { Way } from "../rulebook/schema.ts";

/** A rule as its file says it, and the file's path in the rulebook. */
export type Rule = Readonly<RuleSource> & { readonly file: string };

/** All that the program knows of the language, loaded and checked. */
export interface Rulebook {
  /** As manifests name it. */
  readonly hash: string;
  /** By priority, highest first, then by id. */
  readonly rules: readonly Rule[];
  /** By name. */
  readonly lexicons: ReadonlyMap<string, Lexicon>;
  /** The files of one's own, by path in the rulebook: added, or in place of the program's. */
  readonly own: ReadonlyMap<string, "added" | "replaced">;
  /** The ways to find fields of a claim that are chosen among candidates. */
  readonly ways: readonly Way[];
  /**
   * Runs the examples of one rule, or of all: those that do not hold.
   * @throws RangeError when no rule has that id
   */
  readonly test: (id?: string) => BrokenExample[];
}

/**
 * Loads the program's rules, and over them those of a folder.
 * @throws RulebookError for the first mistake in the rules, with file, line and column
 */
export function openRulebook({ rulesDir }: { rulesDir?: string | undefined } = {}): Rulebook {
  const rulebook = loadRules(rulesDir);
  const { hash, rules, lexicons, ways, own } = rulebook;
  return { hash, rules, lexicons, ways, own, test: (id) => testRules(rulebook, id) };
}

function testRules(rulebook: LoadedRulebook, id: string | undefined): BrokenExample[] {
  const rules = id === undefined ? rulebook.rules : rulebook.rules.filter((rule) => rule.id === id);
  if (rules.length === 0) throw new RangeError(`no rule is called ${id}`);
  const runner = new RuleRunner(rulebook);
  return rules.flatMap((rule) => runExamples(rule, runner));
}
