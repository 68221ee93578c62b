/** The rulebook in memory. */

import type { Tally } from "../model/tally.ts";
import type { FragmentName, LexiconName } from "./contract.ts";
import { expandPattern } from "./expand.ts";
import { Finder } from "./finder.ts";
import type { Lexicon } from "./lexicon.ts";
import { readPrecision } from "./precision.ts";
import type { RuleSource, RuleTrait, Way } from "./schema.ts";
import { type Shape, Shapes } from "./shape.ts";
import { SignTable } from "./signs.ts";

/** A rule ready to run. */
export interface Rule extends RuleSource {
  readonly file: string;
  /** Flags `d` (places of groups), `g` and `u`. */
  readonly regex: RegExp;
  /** The same pattern without `d`, which costs each match its time again: for finding, before groups are wanted. */
  readonly scan: RegExp;
  /** The same, matching only where its `lastIndex` is. */
  readonly here: RegExp;
  readonly shape: Shape;
}

/** All that the program knows of the language, loaded and checked. Immutable. */
export class Rulebook {
  readonly hash: string;
  readonly rules: readonly Rule[];
  readonly lexicons: ReadonlyMap<string, Lexicon>;
  readonly fragments: ReadonlyMap<string, string>;
  /** The ways to find fields of a claim that are chosen, by field, then by name. */
  readonly ways: readonly Way[];
  /** Files of an overlay, by path: whether one took the place of the program's or was added. */
  readonly own: ReadonlyMap<string, "added" | "replaced">;
  /** How often each rule was right on labelled text. */
  readonly measured: ReadonlyMap<string, Tally>;
  private shapes: Shapes | undefined;
  /** By flags, then by pattern: patterns are looked up many times on a page. */
  private readonly compiled = new Map<string, Map<string, RegExp>>();

  private readonly byKinds = new Map<string, readonly Rule[]>();
  private readonly made = new Map<(rulebook: Rulebook) => unknown, unknown>();

  constructor(parts: {
    hash: string;
    rules: readonly Rule[];
    lexicons: ReadonlyMap<string, Lexicon>;
    fragments: ReadonlyMap<string, string>;
    ways: readonly Way[];
    own?: ReadonlyMap<string, "added" | "replaced">;
  }) {
    this.hash = parts.hash;
    this.rules = parts.rules;
    this.lexicons = parts.lexicons;
    this.fragments = parts.fragments;
    this.ways = parts.ways;
    this.own = parts.own ?? new Map();
    this.measured = readPrecision(parts.lexicons);
  }

  /**
   * A lexicon that the contract of names promises.
   * @throws Error when it is not there: only in a rulebook that was not held against the contract.
   */
  lexicon(name: LexiconName): Lexicon {
    const found = this.lexicons.get(name);
    if (found === undefined) throw new Error(`rules/ has no lexicon ${name}`);
    return found;
  }

  /**
   * A fragment that the contract of names promises, as it is written.
   * @throws Error as `lexicon` does
   */
  fragment(name: FragmentName): string {
    const found = this.fragments.get(name);
    if (found === undefined) throw new Error(`rules/ has no fragment ${name}`);
    return found;
  }

  /** The rules of the given kinds, by priority, highest first, then by id. */
  ofKind(...kinds: readonly string[]): readonly Rule[] {
    const key = kinds.join();
    const known = this.byKinds.get(key) ?? this.rules.filter((rule) => kinds.includes(rule.kind));
    this.byKinds.set(key, known);
    return known;
  }

  /** The ids of the rules with a trait. */
  idsWith(trait: RuleTrait): ReadonlySet<string> {
    return new Set(this.rules.filter((rule) => rule.traits.includes(trait)).map((rule) => rule.id));
  }

  /** This rulebook without one rule, to see what the rule does. */
  without(id: string): Rulebook {
    const rules = this.rules.filter((rule) => rule.id !== id);
    return new Rulebook({
      hash: `${this.hash}-${id}`,
      rules,
      lexicons: this.lexicons,
      fragments: this.fragments,
      ways: this.ways,
      own: this.own,
    });
  }

  /** This rulebook with some lexicons in place of those of their names, and without those given as null. */
  withLexicons(changed: ReadonlyMap<string, Lexicon | null>): Rulebook {
    const lexicons = new Map(this.lexicons);
    for (const [name, lexicon] of changed) {
      if (lexicon === null) lexicons.delete(name);
      else lexicons.set(name, lexicon);
    }
    const { rules, fragments, ways, own } = this;
    return new Rulebook({
      hash: `${this.hash}+${[...changed.keys()].join("+")}`,
      rules,
      lexicons,
      fragments,
      ways,
      own,
    });
  }

  /** What `make` makes of this rulebook, made once: tables and patterns that many pages ask. */
  prepared<Made>(make: (rulebook: Rulebook) => Made): Made {
    const known = this.made.get(make);
    if (known !== undefined) return known as Made;
    const made = make(this);
    this.made.set(make, made);
    return made;
  }

  /** A pattern with its `{{fragments}}` written out, compiled with `flags`; compiled once for each pattern. */
  compile(pattern: string, flags = "g"): RegExp {
    const known = this.compiled.get(flags) ?? new Map<string, RegExp>();
    const found = known.get(pattern);
    if (found !== undefined) return found;
    const regex = new RegExp(expandPattern(pattern, fragmentSource(this.fragments, this.lexicons)), flags);
    this.compiled.set(flags, known.set(pattern, regex));
    return regex;
  }

  /**
   * Patterns to be asked of many stretches of a text, by their place in the list.
   * @param patterns each asked of a stretch as `compile(pattern, "")` is; one that opens with ^ has no other alternative
   */
  signs(patterns: readonly string[]): SignTable {
    this.shapes ??= new Shapes(this.fragments, this.lexicons);
    const { shapes } = this;
    return new SignTable(
      patterns.map((it) => ({
        pattern: this.compile(it, ""),
        prefix: shapes.of(it),
        opens: it.startsWith("^"),
      })),
    );
  }

  /** The same pattern, to be looked for only where it may begin. */
  finder(pattern: string): Finder {
    this.shapes ??= new Shapes(this.fragments, this.lexicons);
    return new Finder(this.compile(pattern).source, this.shapes.of(pattern));
  }
}

/** Fragments first, then lexicons: `{{name}}` may stand for either. */
export function fragmentSource(
  fragments: ReadonlyMap<string, string>,
  lexicons: ReadonlyMap<string, Lexicon>,
): (name: string) => string | undefined {
  return (name) => fragments.get(name) ?? lexicons.get(name)?.alternation();
}
