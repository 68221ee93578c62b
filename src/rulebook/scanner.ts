/** Runs many rules over a text in one pass. */

import { Ahead } from "./ahead.ts";
import { Candidates } from "./candidates.ts";
import { mayBeEmpty } from "./prefix.ts";
import type { Rule } from "./rulebook.ts";

/**
 * Runs many rules over a text in one pass: at each place only those that may begin with the characters there, and of
 * those only the ones whose marks and letters still stand ahead in the line, and none inside a run of digits. But for that,
 * a rule finds what `matchAll` with its pattern would find.
 */
export class Scanner {
  private readonly rules: readonly Rule[];
  private readonly candidates: Candidates;
  private readonly ahead: Ahead;
  /** For each rule the set of marks, and of letters, of which it needs one ahead; -1 where it needs none. */
  private readonly marks: Int32Array;
  private readonly letters: Int32Array;
  private readonly anywhere: readonly Rule[];

  constructor(rules: readonly Rule[]) {
    const begins = rules.filter(({ shape }) => shape.units[0] !== null && !mayBeEmpty(shape));
    this.rules = begins;
    this.candidates = new Candidates(begins.map((it) => it.shape));
    const marks = begins.map(({ shape }) => shape.needs);
    // What a match needs in another line it may still find there.
    const letters = begins.map(({ shape }) => (shape.crossesLines ? null : shape.letters));
    this.ahead = new Ahead([...marks, ...letters].filter((it) => it !== null));
    const numberOf = (set: ReadonlySet<number> | null) => (set === null ? -1 : this.ahead.numberOf(set));
    this.marks = Int32Array.from(marks, numberOf);
    this.letters = Int32Array.from(letters, numberOf);
    this.anywhere = rules.filter((it) => !begins.includes(it));
  }

  has(rule: Rule): boolean {
    return this.rules.includes(rule) || this.anywhere.includes(rule);
  }

  /** Calls `visit` with every match of every rule; of one rule in order. Empty matches are passed over. */
  scan(text: string, visit: (rule: Rule, match: RegExpExecArray) => void): void {
    const standsAhead = this.ahead.over(text);
    const free = new Int32Array(this.rules.length);
    const found = new Uint16Array(this.rules.length);
    let inNumber = false;
    for (let at = 0; at < text.length; at++) {
      const goesOn = inNumber;
      inNumber = isDigit(text.charCodeAt(at));
      if (goesOn && inNumber) continue;
      const count = this.candidates.find(text, at, found);
      for (let k = 0; k < count; k++) {
        const index = found[k]!;
        if (at < free[index]!) continue;
        const marks = this.marks[index]!;
        const letters = this.letters[index]!;
        if (marks >= 0 && !standsAhead(at, marks)) continue;
        if (letters >= 0 && !standsAhead(at, letters)) continue;
        const rule = this.rules[index]!;
        rule.here.lastIndex = at;
        const match = rule.here.exec(text);
        if (match === null || match[0] === "") continue;
        free[index] = at + match[0].length;
        visit(rule, match);
      }
    }
    for (const rule of this.anywhere) this.scanAnywhere(rule, text, visit);
  }

  private scanAnywhere(rule: Rule, text: string, visit: (rule: Rule, match: RegExpExecArray) => void): void {
    rule.scan.lastIndex = 0;
    for (let match = rule.scan.exec(text); match !== null; match = rule.scan.exec(text)) {
      if (match[0] === "") rule.scan.lastIndex++;
      else visit(rule, match);
    }
  }
}

const isDigit = (unit: number) => unit >= 0x30 && unit <= 0x39;
