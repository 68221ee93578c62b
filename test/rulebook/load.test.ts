import { describe, expect, it } from "vitest";
import { type Files, loadFiles, mistakeIn, soundRule } from "./rules-folder.ts";

const lexicon = [
  "summary: colours",
  "source: a paint box",
  "columns: form code",
  "rows: |",
  "  红|赤 red",
  "  青 blue",
  "",
].join("\n");

const fragments = ["summary: parts", "fragments:", "  thing: 花|叶", ""].join("\n");

/** The sound rule with one line replaced. */
const ruleWith = (line: string, by: string): Files => {
  if (!soundRule.includes(line)) throw new Error(`the sound rule has no line ${line}`);
  return { "colour/red.yaml": soundRule.replace(line, by) };
};

describe("a rules folder without mistakes", () => {
  it("gives its rules, lexicons and fragments by name", () => {
    const rulebook = loadFiles({
      "colour/red.yaml": soundRule.replace(
        "pattern: (?<thing>花|叶)红",
        "pattern: (?<thing>{{thing}}){{shades}}",
      ),
      "colour/words.yaml": fragments,
      "lexicons/shades.yaml": lexicon,
      "colour/more.yaml": lexicon,
      "colour/read-me.txt": "not a rule",
    });
    expect(rulebook.rules.map(({ id, file }) => [id, file])).toEqual([["colour/red", "colour/red.yaml"]]);
    expect([...rulebook.lexicons.keys()].toSorted()).toEqual(["colour/more", "shades"]);
    expect(rulebook.lexicons.get("shades")!.get("赤")).toEqual({ code: "red" });
    expect("一叶青一花赤".match(rulebook.rules[0]!.regex)).toEqual(["叶青", "花赤"]);
  });

  it("orders rules by priority, highest first, then by id", () => {
    const rule = (id: string, priority: number) =>
      soundRule.replace("id: colour/red", `id: ${id}`).replace("priority: 50", `priority: ${priority}`);
    const rulebook = loadFiles({
      "a/b.yaml": rule("a/b", 10),
      "a/c.yaml": rule("a/c", 90),
      "a/a.yaml": rule("a/a", 10),
    });
    expect(rulebook.rules.map(({ id }) => id)).toEqual(["a/c", "a/a", "a/b"]);
  });

  it("is left whole by a rulebook without one of its rules", () => {
    const rulebook = loadFiles({ "colour/red.yaml": soundRule });
    const without = rulebook.without("colour/red");
    expect([rulebook.rules.length, without.rules.length]).toEqual([1, 0]);
    expect(without.hash).not.toBe(rulebook.hash);
  });

  it("says which lexicon it does not have", () => {
    expect(() => loadFiles({ "colour/red.yaml": soundRule }).lexicon("link/heads")).toThrow("link/heads");
  });
});

describe("a mistake in a rules folder is reported with file, line and column", () => {
  const cases: { mistake: string; files: Files; at: string; says: string[] }[] = [
    {
      mistake: "a file that is not YAML",
      files: ruleWith("  thing: {group: thing}", "  thing: {group: thing"),
      at: "colour/red.yaml:8:1",
      says: ["}"],
    },
    {
      mistake: "a key that no rule has",
      files: ruleWith("priority: 50", "priority: 50\nweight: 3"),
      at: "colour/red.yaml:5:9",
      says: ["weight"],
    },
    {
      mistake: "a key that no example has",
      files: ruleWith("  - text: 满山[[叶红]]", "  - text: 满山[[叶红]]\n    note: autumn"),
      at: "colour/red.yaml:11:11",
      says: ["note"],
    },
    {
      mistake: "a fragment that is nowhere",
      files: ruleWith("pattern: (?<thing>花|叶)红", "pattern: (?<thing>{{flower}})红"),
      at: "colour/red.yaml:5:10",
      says: ["flower"],
    },
    {
      mistake: "a fragment that names one that is nowhere",
      files: {
        "colour/red.yaml": soundRule,
        "colour/words.yaml": "summary: parts\nfragments:\n  petal: '{{leaf}}瓣'\n",
      },
      at: "colour/words.yaml:3:10",
      says: ["leaf"],
    },
    {
      mistake: "a field that nothing reads",
      files: ruleWith("kind: colour", "kind: name-alias"),
      at: "colour/red.yaml:7:10",
      says: ["thing", "alias", "letters"],
    },
    {
      mistake: "fragments that name each other in a circle",
      files: {
        ...ruleWith("pattern: (?<thing>花|叶)红", "pattern: (?<thing>{{petal}})红"),
        "colour/words.yaml": "summary: parts\nfragments:\n  petal: '{{leaf}}瓣'\n  leaf: '{{petal}}叶'\n",
      },
      at: "colour/red.yaml:5:10",
      says: ["petal", "leaf", "circle"],
    },
    {
      mistake: "a group that nothing uses",
      files: ruleWith("pattern: (?<thing>花|叶)红", "pattern: (?<thing>花|叶)(?<shade>红)"),
      at: "colour/red.yaml:5:10",
      says: ["shade"],
    },
    {
      mistake: "a field of a group that the pattern lacks",
      files: ruleWith("  thing: {group: thing}", "  thing: {group: thing}\n  shade: {group: shade}"),
      at: "colour/red.yaml:8:10",
      says: ["shade"],
    },
    {
      mistake: "a lookup in a lexicon that is nowhere",
      files: ruleWith("  thing: {group: thing}", "  thing: {group: thing, lookup: shades.code}"),
      at: "colour/red.yaml:7:10",
      says: ["lexicon", "shades"],
    },
    {
      mistake: "a lookup in a column that the lexicon lacks",
      files: {
        ...ruleWith("  thing: {group: thing}", "  thing: {group: thing, lookup: shades.hex}"),
        "lexicons/shades.yaml": lexicon,
      },
      at: "colour/red.yaml:7:10",
      says: ["shades", "hex"],
    },
    {
      mistake: "an id other than the path",
      files: ruleWith("id: colour/red", "id: colour/crimson"),
      at: "colour/red.yaml:1:5",
      says: ["colour/red", "colour/crimson"],
    },
    {
      mistake: "a rule with one example",
      files: ruleWith("  - text: 满山[[叶红]]\n", ""),
      at: "colour/red.yaml:9:3",
      says: ["at least two examples"],
    },
    {
      mistake: "a rule that says nowhere what it must not match",
      files: ruleWith("not:\n  - text: 红花\n    because: the colour stands first\n", ""),
      at: "colour/red.yaml:1:1",
      says: ["not"],
    },
    {
      mistake: "an empty list of what a rule must not match",
      files: ruleWith("not:\n  - text: 红花\n    because: the colour stands first\n", "not: []\n"),
      at: "colour/red.yaml:11:6",
      says: ["at least one text"],
    },
    {
      mistake: "a priority above 100",
      files: ruleWith("priority: 50", "priority: 101"),
      at: "colour/red.yaml:4:11",
      says: ["priority"],
    },
    {
      mistake: "a pattern that is no regular expression",
      files: ruleWith("pattern: (?<thing>花|叶)红", "pattern: (?<thing>花|叶红"),
      at: "colour/red.yaml:5:10",
      says: ["Unterminated group"],
    },
    {
      mistake: "a form that stands twice in a table",
      files: { "lexicons/shades.yaml": `${lexicon}  绿 green\n  赤 scarlet\n` },
      at: "lexicons/shades.yaml:8:",
      says: ["赤"],
    },
    {
      mistake: "a row with too few cells",
      files: { "lexicons/shades.yaml": `${lexicon}  绿\n` },
      at: "lexicons/shades.yaml:7:",
      says: ["expected 2 cells", "got 1"],
    },
    {
      mistake: "a row with too many cells",
      files: { "lexicons/shades.yaml": `${lexicon}  绿 green 3\n` },
      at: "lexicons/shades.yaml:7:",
      says: ["expected 2 cells", "got 3"],
    },
    {
      mistake: "a form that stands twice in a list",
      files: { "lexicons/shades.yaml": "summary: colours\nsource: a paint box\nforms: 红 青 红\n" },
      at: "lexicons/shades.yaml:3:8",
      says: ["红"],
    },
    {
      mistake: "a lexicon with both a list and a table",
      files: { "lexicons/shades.yaml": `${lexicon}forms: 绿\n` },
      at: "lexicons/shades.yaml:1:1",
      says: ["forms", "rows"],
    },
    {
      mistake: "a lexicon that does not name its source",
      files: { "lexicons/shades.yaml": "summary: colours\nforms: 红\n" },
      at: "lexicons/shades.yaml:1:1",
      says: ["source"],
    },
    {
      mistake: "a fragment that two files define",
      files: { "colour/a.yaml": fragments, "colour/b.yaml": fragments },
      at: "colour/b.yaml:3:10",
      says: ["thing", "twice"],
    },
    {
      mistake: "a file that holds nothing",
      files: { "colour/empty.yaml": "" },
      at: "colour/empty.yaml:1:1",
      says: [],
    },
  ];

  for (const { mistake, files, at, says } of cases) {
    it(mistake, () => {
      const error = mistakeIn(files);
      expect(error.message).toContain(at);
      for (const part of says) expect(error.message).toContain(part);
      expect(error.message.startsWith(`${error.file}:${error.line}:${error.column}: `)).toBe(true);
    });
  }
});

describe("the hash of a rules folder", () => {
  const files = { "colour/red.yaml": soundRule, "lexicons/shades.yaml": lexicon };

  it("does not depend on the order in which files were written", () => {
    const backwards = Object.fromEntries(Object.entries(files).toReversed());
    expect(loadFiles(backwards).hash).toBe(loadFiles(files).hash);
  });

  it("changes with any byte of any file, of a comment or a blank too", () => {
    const changed = [
      { ...files, "colour/red.yaml": `${soundRule} ` },
      { ...files, "lexicons/shades.yaml": `# new\n${lexicon}` },
      { ...files, "lexicons/shades.yaml": lexicon.replace("red", "rad") },
      { "colour/red.yaml": soundRule, "lexicons/hues.yaml": lexicon },
      { "colour/red.yaml": soundRule },
    ].map((it) => loadFiles(it).hash);
    expect(new Set([loadFiles(files).hash, ...changed]).size).toBe(changed.length + 1);
  });
});
