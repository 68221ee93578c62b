import { expect, it } from "vitest";
import { cutWords, tagWords } from "../../../src/stages/segment/words.ts";

it("cuts a text into words without gaps, whatever stands in it", () => {
  const text = "商务部副部长郭云岚 介绍，\n2022年\0出口额3.4%。";
  const words = tagWords(text);
  expect(words.map(({ word }) => word).join("")).toBe(text);
  expect(words.every(({ word, start, end }) => text.slice(start, end) === word)).toBe(true);
  expect(cutWords(text).join("")).toBe(text);
});

it("keeps the words of the user dictionary whole", () => {
  expect(cutWords("跨境电商进出口额增长")).toEqual(["跨境电商", "进出口额", "增长"]);
});
