import { describe, expect, it } from "vitest";
import { Lexicon } from "../../src/rulebook/lexicon.ts";
import { Shapes } from "../../src/rulebook/shape.ts";

const colours = new Lexicon("colours", new Map([..."红青"].map((form) => [form, {}])));
const shapes = new Shapes(
  new Map([
    ["leaf", "花|叶子?"],
    ["mark", "[\uE000\uE001]"],
    ["either", "{{mark}}|多"],
  ]),
  new Map([["colours", colours]]),
);
const text = (codes: ReadonlySet<number> | null) =>
  codes === null ? null : [...codes].map((code) => String.fromCodePoint(code)).join("");

describe("the shape of a pattern", () => {
  it.each([
    ["红叶", "红"],
    ["{{colours}}叶", "红青"],
    ["一?{{leaf}}", "一花叶"],
    ["(?<=大)(?<thing>{{leaf}})+", "花叶"],
    ["(?:一|二)?(?:三|四)", "一二三四"],
    ["[一-三]\\d", "一丁丂七丄丅丆万丈三"],
    ["(?!花){{leaf}}", "花叶"],
    ["\\d{1,3}", "0123456789"],
  ])("%s begins with %s", (pattern, first) => {
    expect(text(shapes.of(pattern).first)).toBe(first);
  });

  it.each(["[^，]花", ".花", "\\p{Script=Han}", "(花)?\\1叶"])("%s may begin with anything", (pattern) => {
    expect(shapes.of(pattern).first).toBeNull();
  });

  it.each([
    ["{{colours}}{{mark}}", "\uE000\uE001"],
    ["{{mark}}\uE002", "\uE002"],
    ["(?:{{mark}}|\uE002)多", "\uE000\uE001\uE002"],
    ["{{mark}}+", "\uE000\uE001"],
  ])("%s needs one of its marks", (pattern, needs) => {
    expect(text(shapes.of(pattern).needs)).toBe(needs);
  });

  it.each(["{{mark}}?红", "{{mark}}*红", "{{either}}", "红叶", "(?={{mark}})红"])(
    "%s needs no mark",
    (pattern) => {
      expect(shapes.of(pattern).needs).toBeNull();
    },
  );

  it("says which patterns may match nothing", () => {
    expect(shapes.of("花?").optional).toBe(true);
    expect(shapes.of("花|(?=叶)").optional).toBe(true);
    expect(shapes.of("花?叶").optional).toBe(false);
  });
});
