import { describe, expect, it } from "vitest";
import { Lexicon } from "../../src/rulebook/lexicon.ts";
import { mayBeEmpty } from "../../src/rulebook/prefix.ts";
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
const textOfUnits = (units: ReadonlySet<number> | null) =>
  units === null ? null : String.fromCharCode(...[...units].sort((a, b) => a - b));
/** Four or more. */
const LONG = 4;

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
    expect(text(shapes.of(pattern).units[0]!)).toBe(first);
  });

  it.each(["[^，]花", ".花", "\\p{Script=Han}", "(花)?\\1叶"])("%s may begin with anything", (pattern) => {
    expect(shapes.of(pattern).units[0]).toBeNull();
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

  it.each([
    ["红叶", ["红", "叶", "", ""], [2]],
    ["{{leaf}}红", ["叶花", "子红", "红", ""], [2, 3]],
    ["一?二?三", ["一三二", "三二", "三", ""], [1, 2, 3]],
    ["(?:一|二三)四{2}", ["一二", "三四", "四", "四"], [3, LONG]],
    ["{{colours}}+叶", ["红青", "叶红青", "叶红青", "叶红青"], [2, 3, LONG]],
    ["(?:一?){9}", ["一", "一", "一", "一"], [0, 1, 2, 3, LONG]],
    ["红(?=叶)(?!子)花", ["红", "花", "", ""], [2]],
    ["红[^，]", ["红", null, null, ""], [2, 3]],
    ["红.*", ["红", null, null, null], [1, 2, 3, LONG]],
    ["[一𠀀]二", ["一\ud840", "二\udc00", "二", ""], [2, 3]],
  ])("%s has at its first places %j and may be %j long", (pattern, units, lengths) => {
    const shape = shapes.of(pattern);
    expect(shape.units.map(textOfUnits)).toEqual(units);
    expect([0, 1, 2, 3, LONG].filter((length) => shape.lengths & (1 << length))).toEqual(lengths);
  });

  it("says which patterns may match nothing", () => {
    expect(mayBeEmpty(shapes.of("花?"))).toBe(true);
    expect(mayBeEmpty(shapes.of("花|(?=叶)"))).toBe(true);
    expect(mayBeEmpty(shapes.of("(花)?\\1"))).toBe(true);
    expect(mayBeEmpty(shapes.of("花?叶"))).toBe(false);
  });
});
