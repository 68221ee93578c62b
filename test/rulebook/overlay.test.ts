import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { loadRulebook } from "../../src/rulebook/load.ts";
import { loadRules, RULES } from "../../src/rulebook/program-rules.ts";
import { soundRule } from "./rules-folder.ts";

const made: string[] = [];

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "baoshu-own-rules-"));
  made.push(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true });
});

const shades = (forms: string) => `summary: colours\nsource: a paint box\nforms: ${forms}\n`;
const pattern = "pattern: (?<thing>花|叶)红";
const below = folderOf({
  "colour/red.yaml": soundRule.replace(pattern, "pattern: (?<thing>花|叶){{shades}}"),
  "lexicons/shades.yaml": shades("红"),
});

describe("a folder of rules laid over another", () => {
  it("adds a rule that uses what is below", () => {
    const second = soundRule
      .replace("id: colour/red", "id: colour/second")
      .replace(pattern, "pattern: (?<thing>枝){{shades}}");
    const { rules, own } = loadRulebook(below, folderOf({ "colour/second.yaml": second }));
    expect(rules.map(({ id }) => id)).toEqual(["colour/red", "colour/second"]);
    expect("枝红").toMatch(rules[1]!.regex);
    expect([...own]).toEqual([["colour/second.yaml", "added"]]);
  });

  it("takes the place of a file of the same path, also for the rules below that name it", () => {
    const { rules, own } = loadRulebook(below, folderOf({ "lexicons/shades.yaml": shades("青") }));
    expect(["花红", "花青"].map((text) => text.search(rules[0]!.regex))).toEqual([-1, 0]);
    expect([...own]).toEqual([["lexicons/shades.yaml", "replaced"]]);
  });

  it("has a hash that tells it from others and from what is below", () => {
    const copy = folderOf({});
    cpSync(below, copy, { recursive: true });
    const hashes = [
      loadRulebook(below),
      loadRulebook(below, folderOf({ "lexicons/shades.yaml": shades("青") })),
      loadRulebook(below, folderOf({ "lexicons/shades.yaml": shades("蓝") })),
      loadRulebook(below, folderOf({ "lexicons/tints.yaml": shades("青") })),
    ].map(({ hash }) => hash);
    expect(new Set(hashes).size).toBe(4);
    expect(loadRulebook(below, copy).hash).toBe(hashes[0]);
  });

  it("is refused with its place where it has a mistake, names a lexicon twice, or holds no rules", () => {
    const wrong = soundRule.replace(pattern, "pattern: (?<thing>花|叶){{tints}}");
    expect(() => loadRulebook(below, folderOf({ "colour/red.yaml": wrong }))).toThrow(
      /^colour\/red\.yaml:\d+:\d+: no fragment or lexicon is called tints/,
    );
    expect(() => loadRulebook(below, folderOf({ "shades.yaml": shades("青") }))).toThrow(
      "shades.yaml:1:1: the lexicon shades is there twice",
    );
    expect(() => loadRulebook(below, folderOf({ "read-me.txt": "" }))).toThrow(
      "the folder has no .yaml file",
    );
  });

  it("leaves the program's rules as they are where it is those rules", () => {
    expect(loadRules(RULES).hash).toBe(loadRules().hash);
    expect(loadRules(RULES).own.size).toBe(0);
  });
});
