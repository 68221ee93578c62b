import { describe, expect, it } from "vitest";
import { codePointIndex, codePointSlice } from "../../src/model/code-points.ts";

describe("code points", () => {
  it("counts a character beyond U+FFFF once", () => {
    const text = "𠮷野家增长3.4%";
    const index = codePointIndex(text);
    expect([index(0), index(2), index(text.indexOf("3.4")), index(text.length)]).toEqual([0, 1, 5, 9]);
  });

  it("leaves offsets as they are where every character is one unit", () => {
    expect(codePointIndex("增长3.4%")(4)).toBe(4);
  });

  it("puts an offset inside a pair after it", () => {
    expect(codePointIndex("a𠮷b")(2)).toBe(2);
  });

  it("slices by code points and gives back the words", () => {
    expect(codePointSlice("𠮷野家增长3.4%")(5, 9)).toBe("3.4%");
    expect(codePointSlice("增长3.4%")(2, 6)).toBe("3.4%");
    expect(codePointSlice("a𠮷")(1, 2)).toBe("𠮷");
  });

  it("agrees with the language's own idea of code points on every offset", () => {
    const text = "甲𠮷乙🙂丙\ud800丁";
    const index = codePointIndex(text);
    let unit = 0;
    Array.from(text).forEach((character, position) => {
      expect(index(unit)).toBe(position);
      expect(codePointSlice(text)(position, position + 1)).toBe(character);
      unit += character.length;
    });
  });
});
