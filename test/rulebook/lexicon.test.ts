import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Lexicon, readEntries } from "../../src/rulebook/lexicon.ts";

const lexiconOf = (...forms: string[]) => new Lexicon("test", new Map(forms.map((form) => [form, {}])));

/** Characters that patterns treat specially among Chinese and Latin ones; few, so that forms begin alike. */
const characters = [..."元亿万美港甲乙aB3.*+?^$|()[]{}\\/-,#&~=!:<>"];
const form = fc.string({ unit: fc.constantFrom(...characters), minLength: 1, maxLength: 5 });
const forms = fc.uniqueArray(form, { minLength: 1, maxLength: 25 });
const text = fc.string({ unit: fc.constantFrom(...characters), maxLength: 20 });

const escapeForm = (it: string) => it.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");

describe("Lexicon.longestAt", () => {
  const units = lexiconOf("元", "元人民币", "美元", "港元");

  it("gives the longest form that starts at an offset", () => {
    expect(units.longestAt("5元人民币", 1)).toBe("元人民币");
    expect(units.longestAt("5元人民", 1)).toBe("元");
  });

  it("gives nothing where no form starts", () => {
    expect([units.longestAt("5元", 0), units.longestAt("5元", 2), units.longestAt("", 0)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("finds what trying all forms finds", () => {
    fc.assert(
      fc.property(forms, text, fc.nat(20), (all, where, offset) => {
        const longest = all
          .filter((it) => where.startsWith(it, offset))
          .sort((a, b) => b.length - a.length)[0];
        expect(lexiconOf(...all).longestAt(where, offset)).toBe(longest);
      }),
    );
  });
});

describe("Lexicon.longestBefore", () => {
  const units = lexiconOf("元", "美元", "港元");

  it("gives the longest form that ends at an offset", () => {
    expect(units.longestBefore("百万美元整", 4)).toBe("美元");
    expect(units.longestBefore("百万元整", 3)).toBe("元");
  });

  it("gives nothing where no form ends", () => {
    expect([units.longestBefore("美元", 0), units.longestBefore("美元", 1)]).toEqual([undefined, undefined]);
  });

  it("finds what trying all forms finds", () => {
    fc.assert(
      fc.property(forms, text, fc.nat(20), (all, where, offset) => {
        const at = Math.min(offset, where.length);
        const longest = all
          .filter((it) => where.slice(0, at).endsWith(it))
          .sort((a, b) => b.length - a.length)[0];
        expect(lexiconOf(...all).longestBefore(where, at)).toBe(longest);
      }),
    );
  });
});

describe("Lexicon.alternation", () => {
  it.each(["g", "gu"])("matches as trying every form does, longest first (flags %s)", (flags) => {
    fc.assert(
      fc.property(forms, text, (all, where) => {
        const longestFirst = [...all].sort((a, b) => b.length - a.length).map(escapeForm);
        const subject = where + all.join("") + where;
        const expected = subject.match(new RegExp(longestFirst.join("|"), flags));
        expect(subject.match(new RegExp(lexiconOf(...all).alternation(), flags))).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it("tries the longer form before the shorter one it begins with, in whatever order they stand", () => {
    const pattern = new RegExp(`^(?:${lexiconOf("增", "增长", "增长了").alternation()})`);
    expect(pattern.exec("增长了三成")?.[0]).toBe("增长了");
    expect(pattern.exec("增长三成")?.[0]).toBe("增长");
    expect(pattern.exec("增收")?.[0]).toBe("增");
  });

  it("falls back to a shorter form where the rest of the pattern asks for it", () => {
    const pattern = new RegExp(`^(?:${lexiconOf("美", "美元").alternation()})元$`, "u");
    expect(pattern.test("美元")).toBe(true);
  });
});

describe("Lexicon.alternation outside the Basic Multilingual Plane", () => {
  it("holds characters together", () => {
    const pattern = new RegExp(lexiconOf("𠮷", "𠮷野", "𠮶").alternation(), "gu");
    expect("𠮷野家、𠮷、𠮶".match(pattern)).toEqual(["𠮷野", "𠮷", "𠮶"]);
  });
});

describe("readEntries", () => {
  it("gives every form of a row the row's cells, and an empty cell where - stands", () => {
    const { entries, problems } = readEntries({
      columns: "form unit side",
      rows: "元|圆 CNY -\n\n# a comment\n吨 t left",
    });
    expect(Object.fromEntries(entries)).toEqual({
      元: { unit: "CNY", side: "" },
      圆: { unit: "CNY", side: "" },
      吨: { unit: "t", side: "left" },
    });
    expect(problems).toEqual([]);
  });

  it("keeps the order of the file", () => {
    expect([...readEntries({ forms: " 乙 甲\n丙 " }).entries.keys()]).toEqual(["乙", "甲", "丙"]);
  });

  it("counts the rows with a mistake from 0", () => {
    const { problems } = readEntries({ columns: "form unit", rows: "元 CNY\n元 USD\n吨" });
    expect(problems.map(({ row }) => row)).toEqual([1, 2]);
  });
});
