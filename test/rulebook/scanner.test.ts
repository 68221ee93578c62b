import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mayBeEmpty } from "../../src/rulebook/prefix.ts";
import type { Rule } from "../../src/rulebook/rulebook.ts";
import { Scanner } from "../../src/rulebook/scanner.ts";
import { rulebook } from "../program.ts";
import { tries } from "../tries.ts";

/** What a rule finds by itself; a match inside a run of digits, or one over lines, is not the scanner's. */
function alone(rule: Rule, text: string): string[] {
  const narrowed = rule.shape.units[0] !== null && !mayBeEmpty(rule.shape);
  const found: string[] = [];
  rule.scan.lastIndex = 0;
  for (let match = rule.scan.exec(text); match !== null; match = rule.scan.exec(text)) {
    const inside = /\d/.test(text[match.index - 1] ?? "") && /\d/.test(text[match.index]!);
    if (match[0] === "") rule.scan.lastIndex++;
    else if (inside && narrowed) rule.scan.lastIndex = match.index + 1;
    else found.push(`${match.index} ${match[0]}`);
  }
  return found;
}

function together(text: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  new Scanner(rulebook.rules).scan(text, ({ id }, match) => {
    found.set(id, [...(found.get(id) ?? []), `${match.index} ${match[0]}`]);
  });
  return found;
}

/** Pieces that rules are made of, with marks among them, so that random texts come near to matching. */
const pieces = [
  ..."今去上年月日底同比增长下降至到从由为的了、，。；（）《》“”第号条强大点分时万亿元个家占比重翻番一二三五十半成",
  ..."0123456789.%+-:/ABG",
  ...Array.from({ length: 16 }, (_, k) => String.fromCharCode(0xe000 + k)),
  "𠀀",
  "同比",
  "较上年同期",
  "2023年",
  "1—9月",
  "增速",
  "个百分点",
  "\uE00C",
  "\uE001",
];

describe("rules run together", () => {
  it("find what each finds by itself", () => {
    const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(texts, (text) => {
        const found = together(text);
        for (const rule of rulebook.rules) {
          expect({ [rule.id]: found.get(rule.id) ?? [] }).toEqual({ [rule.id]: alone(rule, text) });
        }
      }),
      { numRuns: tries(300) },
    );
  });

  it("do not reach over the end of a line for the mark they need", () => {
    const line = "同比增长\n\uE001";
    expect([...together(line).keys()].filter((id) => id.startsWith("growth/"))).toEqual([]);
  });
});
