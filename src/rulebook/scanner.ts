import { Candidates } from "./candidates.ts";
import { mayBeEmpty } from "./prefix.ts";
import type { Rule } from "./rulebook.ts";

/**
 * Runs many rules over a text in one pass: at each place only those that may begin with the characters there, and of
 * those only the ones whose marks still stand ahead in the line, and none inside a run of digits. But for that, a rule
 * finds what `matchAll` with its pattern would find.
 */
export class Scanner {
  private readonly rules: readonly Rule[];
  private readonly candidates: Candidates;
  /** For each rule the marks that it needs one of, as bits; 0 when it needs none. */
  private readonly needs: Int32Array;
  private readonly anywhere: readonly Rule[];

  constructor(rules: readonly Rule[]) {
    const begins = rules.filter(({ shape }) => shape.units[0] !== null && !mayBeEmpty(shape));
    this.rules = begins;
    this.candidates = new Candidates(begins.map((it) => it.shape));
    this.needs = Int32Array.from(begins, ({ shape }) => bitsOf(shape.needs));
    this.anywhere = rules.filter((it) => !begins.includes(it));
  }

  has(rule: Rule): boolean {
    return this.rules.includes(rule) || this.anywhere.includes(rule);
  }

  /** Calls `visit` with every match of every rule; of one rule in order. Empty matches are passed over. */
  scan(text: string, visit: (rule: Rule, match: RegExpExecArray) => void): void {
    const ahead = this.needs.some((bits) => bits !== 0) ? marksAhead(text) : null;
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
        const needs = this.needs[index]!;
        if (at < free[index]! || (needs !== 0 && (ahead![at]! & needs) === 0)) continue;
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

const FIRST_MARK = 0xe000;
const LINE_END = 0x0a;

/** For each place the marks from it to the end of its line, as bits. */
function marksAhead(text: string): Int32Array {
  const out = new Int32Array(text.length);
  let bits = 0;
  for (let at = text.length - 1; at >= 0; at--) {
    const code = text.charCodeAt(at);
    if (code === LINE_END) bits = 0;
    else if (code >= FIRST_MARK && code < FIRST_MARK + 31) bits |= 1 << (code - FIRST_MARK);
    out[at] = bits;
  }
  return out;
}

/** Marks beyond the bits there are would never be seen ahead: a rule that needs one is not narrowed down. */
function bitsOf(marks: ReadonlySet<number> | null): number {
  if (marks === null || [...marks].some((code) => code >= FIRST_MARK + 31)) return 0;
  return [...marks].reduce((bits, code) => bits | (1 << (code - FIRST_MARK)), 0);
}
