import { describe, expect, it } from "vitest";
import { suspectNumbers } from "../../../src/stages/repair/suspect-numbers.ts";
import { words } from "../layout/words.ts";

const places = (text: string) =>
  suspectNumbers(text, words).map(({ span }) => text.slice(span!.start, span!.end));

describe("suspectNumbers", () => {
  it.each([
    ["成交额达1■5亿元", "1■5"],
    ["年产值近1Z亿元", "1Z"],
    ["地铁l号线", "l"],
    ["满1O减", "1O"],
    ["定于l0月8日", "l0"],
    ["第五十O条", "十O"],
    ["1998忆当年", "8忆"],
    ["投资l亿元", "l"],
  ])("warns of %s at %s", (text, place) => {
    expect(places(text)).toEqual([place]);
    expect(suspectNumbers(text, words)[0]).toMatchObject({ severity: "warning", stage: "repair" });
  });

  it.each([
    "O型血",
    "O2O模式",
    "CO2捕集",
    "I期临床",
    "B2B平台",
    "5G基站",
    "2GB内存",
    "3Si",
    "LOL联赛",
    "记忆3年",
  ])("says nothing of %s", (text) => expect(places(text)).toEqual([]));
});
