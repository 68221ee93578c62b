import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { loadRulebook, parseRules } from "../../src/rulebook/load.ts";
import { hashOfText, type ParsedRules } from "../../src/rulebook/parsed.ts";
import { soundRule } from "./rules-folder.ts";

const folder = mkdtempSync(join(tmpdir(), "baoshu-parsed-"));
const write = (path: string, text: string) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};
const shades = (forms: string) => `summary: colours\nsource: a paint box\nforms: ${forms}\n`;
const rule = soundRule.replace("(?<thing>花|叶)红", "(?<thing>花|叶){{shades}}");

write("colour/red.yaml", rule);
write("lexicons/shades.yaml", shades("红 𠀀"));
/** As the build keeps them. */
const parsed = JSON.parse(JSON.stringify(parseRules(folder))) as ParsedRules;

afterAll(() => rmSync(folder, { recursive: true }));

describe("rules that the build has read", () => {
  it("are those of the files", () => {
    const [anew, kept] = [loadRulebook(folder), loadRulebook(folder, undefined, parsed)];
    expect(kept.hash).toBe(anew.hash);
    expect(kept.rules).toEqual(anew.rules);
    expect(kept.lexicons).toEqual(anew.lexicons);
  });

  it("give way to a file that was changed since, and to all that follows from it", () => {
    write("lexicons/shades.yaml", shades("青"));
    const [anew, kept] = [loadRulebook(folder), loadRulebook(folder, undefined, parsed)];
    expect(kept.hash).not.toBe(parsed.hash);
    expect(kept.rules).toEqual(anew.rules);
    expect("花青").toMatch(kept.rules[0]!.regex);
  });

  it("leave the place of a mistake as it is", () => {
    const wrong = rule.replace("group: thing", "group: nothing");
    write("colour/red.yaml", wrong);
    const held = parsed.files["colour/red.yaml"]!.value as object;
    const value = { ...held, value: { thing: { group: "nothing" } } };
    const files = { "colour/red.yaml": { hash: hashOfText(wrong), value } };
    expect(() => loadRulebook(folder, undefined, { ...parsed, files })).toThrow(
      /colour\/red\.yaml:7:10: the pattern has no group called nothing/,
    );
  });
});
