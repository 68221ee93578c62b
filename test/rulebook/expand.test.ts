import { describe, expect, it } from "vitest";
import { expandPattern } from "../../src/rulebook/expand.ts";

const none = () => undefined;

describe("expandPattern", () => {
  it("strips white space and comments", () => {
    const pattern = `
      # what grows
      (?<thing>花|叶)   # a plant
      红 \t 了
    `;
    expect(expandPattern(pattern, none)).toBe("(?<thing>花|叶)红了");
  });

  it("keeps a # that stands in the middle of a word", () => {
    expect(expandPattern("第\\d+#楼", none)).toBe("第\\d+#楼");
  });

  it("writes every fragment out as one group, so that its alternatives stay together", () => {
    const fragments = new Map([
      ["thing", "花|{{tree/leaf}}"],
      ["tree/leaf", "叶 # of any tree"],
    ]);
    expect(expandPattern("{{thing}}红{{thing}}", (name) => fragments.get(name))).toBe(
      "(?:花|(?:叶))红(?:花|(?:叶))",
    );
  });

  it("lets the same fragment stand twice side by side without taking it for a circle", () => {
    const fragments = new Map([
      ["both", "{{one}}{{one}}"],
      ["one", "一"],
    ]);
    expect(expandPattern("{{both}}", (name) => fragments.get(name))).toBe("(?:(?:一)(?:一))");
  });

  it("names the whole circle of fragments that name each other", () => {
    const fragments = new Map([
      ["a", "{{b}}"],
      ["b", "{{c}}"],
      ["c", "{{a}}"],
    ]);
    expect(() => expandPattern("{{a}}", (name) => fragments.get(name))).toThrow("a → b → c → a");
  });

  it("names the fragment that is missing", () => {
    expect(() => expandPattern("{{nowhere}}", none)).toThrow("nowhere");
  });
});
