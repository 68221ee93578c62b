import { describe, expect, it } from "vitest";
import { splitGlob } from "../../src/batch/glob.ts";

describe("globs", () => {
  it.each([
    ["pages/*.txt", "pages", ["a.txt", "甲.txt"], ["b/a.txt", "a.txt.bak", "a_txt"]],
    ["pages/**/page.txt", "pages", ["page.txt", "a/b/page.txt"], ["a/xpage.txt"]],
    ["/data/[ab]?.txt", "/data", ["a1.txt"], ["c1.txt", "a.txt"]],
    ["[!a].txt", ".", ["b.txt"], ["a.txt"]],
    ["x/{one,two+}.txt", "x", ["one.txt", "two+.txt"], ["twoo.txt"]],
    ["页 (副本)/第?版(二)*.txt", "页 (副本)", ["第3版(二).txt", "第四版(二)a.txt"], ["第3版二.txt"]],
    ["!a*.txt", ".", ["!ab.txt"], ["b.txt"]],
    ["x/.*/*.txt", "x", [".a/.b.txt"], ["a/b.txt"]],
    ["/**", "/", ["a/b"], []],
  ])("%s", (glob, base, matching, other) => {
    const split = splitGlob(glob);
    expect(split.base).toBe(base);
    expect(matching.filter((path) => split.pattern.test(path))).toEqual(matching);
    expect(other.filter((path) => split.pattern.test(path))).toEqual([]);
  });
});
