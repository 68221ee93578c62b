import type { Rule } from "./rulebook.ts";

/**
 * Runs many rules over a text in one pass: at each place only those that may begin with its character, and of those
 * only the ones whose marks still stand ahead in the line, and none inside a run of digits. But for that, a rule finds
 * what `matchAll` with its pattern would find.
 */
export class Scanner {
  /** For each UTF-16 unit which of `lists` has the rules that may begin with it; the first, for most, has none. */
  private readonly listOf = new Uint16Array(0x10000);
  private readonly lists: number[][] = [[]];
  private readonly rules: readonly Rule[];
  /** For each rule the marks that it needs one of, as bits; 0 when it needs none. */
  private readonly needs: Int32Array;
  private readonly anywhere: readonly number[];

  constructor(rules: readonly Rule[]) {
    this.rules = rules;
    this.needs = Int32Array.from(rules, ({ shape }) => bitsOf(shape.needs));
    const anywhere: number[] = [];
    rules.forEach(({ shape }, index) => {
      if (shape.first === null || shape.optional) anywhere.push(index);
      else for (const unit of unitsOf(shape.first)) this.list(unit).push(index);
    });
    this.anywhere = anywhere;
  }

  private list(unit: number): number[] {
    if (this.listOf[unit] === 0) this.listOf[unit] = this.lists.push([]) - 1;
    return this.lists[this.listOf[unit]!]!;
  }

  has(rule: Rule): boolean {
    return this.rules.includes(rule);
  }

  /** Calls `visit` with every match of every rule; of one rule in order. Empty matches are passed over. */
  scan(text: string, visit: (rule: Rule, match: RegExpExecArray) => void): void {
    const ahead = this.needs.some((bits) => bits !== 0) ? marksAhead(text) : null;
    const free = new Int32Array(this.rules.length);
    let inNumber = false;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      const list = this.listOf[unit]!;
      const goesOn = inNumber && isDigit(unit);
      inNumber = isDigit(unit);
      if (list === 0 || goesOn) continue;
      for (const index of this.lists[list]!) {
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
    for (const index of this.anywhere) this.scanAnywhere(this.rules[index]!, text, visit);
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

const unitsOf = (codes: ReadonlySet<number>) =>
  new Set([...codes].map((code) => String.fromCodePoint(code).charCodeAt(0)));
