import { describe, expect, it } from "vitest";
import { wantedFragments, wantedLexicons } from "../../src/rulebook/contract.ts";
import { RulebookError } from "../../src/rulebook/error.ts";
import { keepsContract } from "../../src/rulebook/keeps-contract.ts";
import { Lexicon } from "../../src/rulebook/lexicon.ts";
import type { Rulebook } from "../../src/rulebook/rulebook.ts";
import { ruleTraits } from "../../src/rulebook/schema.ts";
import { askedNames } from "../asked-names.ts";
import { rulebook } from "../program.ts";

const lexicons = Object.keys(wantedLexicons);
const fragments = Object.entries(wantedFragments).flatMap(([file, names]) =>
  Object.keys(names).map((name) => [name, file] as const),
);

/** The program's rulebook with one entry of a map under another name. */
function renamed<Value>(map: ReadonlyMap<string, Value>, name: string): ReadonlyMap<string, Value> {
  return new Map([...map].map(([key, value]) => [key === name ? `${key}-renamed` : key, value]));
}

function mistakeOf(changed: Partial<Pick<Rulebook, "lexicons" | "fragments" | "rules">>): RulebookError {
  try {
    const { lexicons, fragments, rules } = rulebook;
    keepsContract({ lexicons, fragments, rules, ...changed });
  } catch (error) {
    if (error instanceof RulebookError) return error;
    throw error;
  }
  throw new Error("expected a RulebookError, but the rulebook keeps the contract");
}

describe("a rulebook without a name that the program asks for is refused", () => {
  it.each(lexicons)("lexicon %s", (name) => {
    const mistake = mistakeOf({ lexicons: renamed(rulebook.lexicons, name) });
    expect(mistake.message).toMatch(`no lexicon is called ${name}: src/`);
    expect(mistake.file).toMatch(new RegExp(`^(?:lexicons/)?${name}\\.yaml$`));
  });

  it.each(fragments)("fragment %s", (name, file) => {
    const mistake = mistakeOf({ fragments: renamed(rulebook.fragments, name) });
    expect(mistake.message).toMatch(`no fragment is called ${name}: src/`);
    expect(mistake.file).toBe(file);
  });

  it.each(ruleTraits)("trait %s", (trait) => {
    const rules = rulebook.rules.map((rule) => ({
      ...rule,
      traits: rule.traits.filter((it) => it !== trait),
    }));
    expect(mistakeOf({ rules }).message).toMatch(`no rule has the trait ${trait}`);
  });

  it("column, and kind of rule", () => {
    const entries = new Map([["同比", { kind: "yoy" }]]);
    const bases = new Lexicon("claims/bases", entries);
    expect(mistakeOf({ lexicons: new Map(rulebook.lexicons).set("claims/bases", bases) }).message).toBe(
      "claims/bases.yaml:1:1: the lexicon claims/bases has no column basis: src/stages/link/timing asks for it",
    );
    const odd = { ...rulebook.rules[0]!, file: "levels/odd.yaml", id: "levels/odd", kind: "levels" };
    expect(mistakeOf({ rules: [...rulebook.rules, odd] }).message).toMatch(
      "levels/odd.yaml:1:1: nothing reads rules of the kind levels, as levels/odd is: expected one of level,",
    );
  });
});

describe("the names that TypeScript asks for", () => {
  it("are those that the contract declares, with the rooms that ask", () => {
    const declared = [
      ...Object.entries(wantedLexicons).map(([name, { by }]) => [name, by] as const),
      ...Object.values(wantedFragments).flatMap((names) => Object.entries<string>(names)),
    ];
    expect(
      Object.fromEntries(askedNames(rulebook.lexicons)),
      "npx tsx test/tools/rewrite-contract.ts writes it",
    ).toEqual(Object.fromEntries(declared));
  });

  it("have in the program's rules the columns that the contract declares", () => {
    const declared = Object.entries(wantedLexicons).map(([name, { columns }]) => [name, columns]);
    const theirs = lexicons.map((name) => {
      const [first] = rulebook.lexicons.get(name)!.entries.values();
      return [name, Object.keys(first ?? {}).join(" ")];
    });
    expect(declared).toEqual(theirs);
  });
});
