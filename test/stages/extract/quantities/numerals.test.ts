import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numeralWords } from "../../../../src/stages/extract/quantities/numeral-words.ts";
import { findNumerals } from "../../../../src/stages/extract/quantities/numerals.ts";
import { foldText } from "../../../../src/stages/segment/fold.ts";
import { rulebook } from "../../../program.ts";

const words = numeralWords(rulebook);
const numeralsOf = (text: string) => findNumerals(foldText(text), words);

/** The one number that a text holds, which must be the whole of it. */
function numeral(text: string) {
  const found = numeralsOf(text);
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([text]);
  return found[0]!;
}

describe("findNumerals reads a number", () => {
  const values: [kind: string, text: string, value: string][] = [
    ["in digits", "2023", "2023"],
    ["in digits with a decimal point", "3727.1", "3727.1"],
    ["with the zeros it is printed with", "3.0", "3.0"],
    ["with commas", "1,627,520", "1627520"],
    ["with commas and decimals", "12,345.67", "12345.67"],
    ["in full-width digits", "１２．５", "12.5"],
    ["with a scale", "3727.1亿", "372710000000"],
    ["with a scale of two characters", "2.5万亿", "2500000000000"],
    ["in full-width digits with a scale", "３亿", "300000000"],
    ["below one", "0.05万", "500"],
    ["of digits and scales in turn", "3亿5000万", "350000000"],
    ["of digits and scales in turn, down to the ones", "3万5000", "35000"],
    ["of digits and scales in turn, down to the ones", "1亿2345万6789", "123456789"],
    ["of nothing", "0万", "0"],
    ["in characters", "十", "10"],
    ["in characters", "十一", "11"],
    ["in characters", "二十", "20"],
    ["in characters", "二百五十", "250"],
    ["in characters", "一百零五", "105"],
    ["in characters", "一千零五十", "1050"],
    ["in characters", "两千三百", "2300"],
    ["in characters up to 万", "三万六千", "36000"],
    ["in characters over an empty place", "两万零三", "20003"],
    ["in characters up to 亿", "十二亿六千万", "1260000000"],
    ["in characters up to 万亿", "三万亿", "3000000000000"],
    ["in characters up to 万亿", "一万二千亿", "1200000000000"],
    ["in characters with decimals", "九十六点七亿", "9670000000"],
    ["in characters with decimals", "三点一四", "3.14"],
    ["in formal characters", "壹佰", "100"],
    ["in formal characters", "叁仟伍佰万", "35000000"],
    ["digit by digit", "二〇二三", "2023"],
    ["digit by digit with 零", "二零零八", "2008"],
    ["digit by digit with ○", "一九九○", "1990"],
    ["in traditional characters", "三萬億", "3000000000000"],
    ["as it is spoken, without its last scale", "一万五", "15000"],
    ["as it is spoken, without its last scale", "一百五", "150"],
    ["as it is spoken, without its last scale", "两千三", "2300"],
    ["as it is spoken, without its last scale, with decimals", "一千五点二", "1500.2"],
    ["of a scale alone", "万亿", "1000000000000"],
    ["of digits and scales over an empty place", "1千零1", "1001"],
    ["in formal characters with decimals", "叁点伍叁", "3.53"],
    ["of a million million", "三兆四千亿", "3400000000000"],
    ["in thousands, as of salaries", "15k", "15000"],
    ["as machines write powers", "1.2e5", "120000"],
    ["as machines write powers", "10^5", "100000"],
    ["as machines write powers", "2^-1", "0.5"],
    ["without its whole part", ".5", "0.5"],
    ["of half a hundred", "半百", "50"],
    ["with 俩 for 两", "俩千三百", "2300"],
  ];
  it.each(values)("%s: %s is %s", (_, text, value) => {
    expect(numeral(text)).toMatchObject({ value, between: null });
  });

  const pairs: [text: string, low: string, high: string][] = [
    ["五六", "5", "6"],
    ["五六十", "50", "60"],
    ["十七八", "17", "18"],
    ["两三百", "200", "300"],
    ["三四万", "30000", "40000"],
    ["三五百", "300", "500"],
  ];
  it.each(pairs)("of two neighbours as lying between them: %s is %s to %s", (text, low, high) => {
    expect(numeral(text)).toMatchObject({ value: null, between: [low, high] });
  });

  it.each(["数十", "几百", "数万", "几千万", "数百亿"])("without a value as having none: %s", (text) => {
    expect(numeral(text)).toMatchObject({ value: null, between: null });
  });

  it.each([
    ["十几万", "110000", "190000"],
    ["二十几万", "210000", "290000"],
    ["一百零几万", "1010000", "1090000"],
    ["30几亿", "3100000000", "3900000000"],
  ])("with a digit left unsaid: %s is %s to %s", (text, low, high) => {
    expect(numeral(text)).toMatchObject({ value: null, between: [low, high], approximation: "exact" });
  });

  it.each([
    ["3000多万", "30000000", "over"],
    ["三十余万", "300000", "over"],
    ["2万余亿", "2000000000000", "over"],
  ])("with a vague word inside: %s is %s, %s", (text, value, approximation) => {
    expect(numeral(text)).toMatchObject({ value, approximation });
  });

  it.each([
    ["12", "digits"],
    ["十二", "characters"],
    ["12万", "mixed"],
  ])("and says how it is written: %s in %s", (text, style) => {
    expect(numeral(text).style).toBe(style);
  });

  it("and does not take the 百 of 百分点 or the 千 of 千瓦 for one", () => {
    const found = (text: string) => numeralsOf(text).map(({ start, end }) => text.slice(start, end));
    expect(found("提高3个百分点")).toEqual(["3"]);
    expect(found("装机60万千瓦")).toEqual(["60万"]);
    expect(found("百分之七十百分位")).toEqual(["百", "七十"]);
  });

  it.each([
    ["4K画质", ["4"]],
    ["3km", ["3"]],
    ["300兆瓦", ["300"]],
    ["1000兆宽带", ["1000"]],
    ["2.5e3f", ["2.5", "3"]],
    ["星期一几百人", ["一", "几百"]],
    ["半成品", []],
    ["对折叠", []],
    ["半百年前", ["百"]],
    ["五十千", ["五十", "千"]],
  ])("and takes nothing for a part of it that is none: %s", (text, expected) => {
    expect(numeralsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });

  it("and does not take a comma between two numbers for one inside a number", () => {
    const text = "第3,12和1,000名";
    expect(numeralsOf(text).map(({ value }) => value)).toEqual(["3", "12", "1000"]);
  });
});

describe("findNumerals", () => {
  it("gives the exact value of any decimal, whatever scale it is printed with", () => {
    const scales = {
      "": 0,
      十: 1,
      百: 2,
      千: 3,
      万: 4,
      十万: 5,
      百万: 6,
      千万: 7,
      亿: 8,
      百亿: 10,
      千亿: 11,
      万亿: 12,
    };
    const whole = fc.bigInt({ min: 1n, max: 10n ** 15n }).map(String);
    const part = fc.option(fc.stringMatching(/^[0-9]{1,8}$/), { nil: null });
    const scale = fc.constantFrom(...Object.entries(scales));
    fc.assert(
      fc.property(whole, part, scale, fc.boolean(), (digits, decimals, [form, zeros], grouped) => {
        const shown = grouped ? digits.replace(/\B(?=(?:\d{3})+$)/g, ",") : digits;
        const point = decimals === null ? "" : `.${decimals}`;
        const expected = new Decimal(`${digits}${point}`).times(new Decimal(10).pow(zeros));
        const { value } = numeral(`${shown}${point}${form}`);
        expect(new Decimal(value!).equals(expected), `${value} for ${expected.toFixed()}`).toBe(true);
        expect(value).toMatch(/^\d+(\.\d+)?$/);
      }),
      { numRuns: 500 },
    );
  });

  it("reads every whole number below a hundred million from its characters", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (value) => {
        expect(numeral(spell(value)).value).toBe(String(value));
      }),
      { numRuns: 500 },
    );
  });

  it("covers every digit and numeral of any text, in order and without overlap", () => {
    const unit = fc.constantFrom(
      ..."0123456789０１２，,.．%％年月日元亿万千百十一二三五零〇点多余来几数第分之—-至约近超瓦 \n甲",
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
        const folded = foldText(text);
        const covered = new Set<number>();
        let end = 0;
        for (const found of findNumerals(folded, words)) {
          expect(found.start).toBeGreaterThanOrEqual(end);
          expect(found.end).toBeGreaterThan(found.start);
          end = found.end;
          for (let at = found.start; at < found.end; at++) covered.add(at);
        }
        const missed = [...folded.matchAll(/\d/g)].filter(({ index }) => !covered.has(index));
        expect(missed.map(({ index }) => folded.slice(Math.max(0, index - 3), index + 3))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it("gives values that are exact decimals or none, for any text at all", () => {
    const unit = fc.constantFrom(..."0123456789,.亿万千百十一二三五九零〇点多余来几数壹佰");
    fc.assert(
      fc.property(fc.string({ unit, minLength: 1, maxLength: 20 }), (text) => {
        for (const { value, between } of findNumerals(text, words)) {
          for (const it of [value, ...(between ?? [])]) if (it !== null) expect(it).toMatch(/^\d+(\.\d+)?$/);
          if (between !== null) expect(new Decimal(between[0]).lessThan(between[1])).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

/** A whole number below a hundred million as it is written in characters: 1050 → 一千零五十. */
function spell(value: number): string {
  const digits = "零一二三四五六七八九";
  const below = (it: number, inner: boolean): string => {
    let out = "";
    let gap = false;
    for (const [scale, name] of [
      [1000, "千"],
      [100, "百"],
      [10, "十"],
      [1, ""],
    ] as const) {
      const digit = Math.floor(it / scale) % 10;
      if (digit === 0) gap = out !== "" || inner;
      else {
        out += (gap ? "零" : "") + digits[digit] + name;
        gap = false;
      }
    }
    return out;
  };
  const [upper, lower] = [Math.floor(value / 10_000), value % 10_000];
  const start = upper === 0 ? "" : `${below(upper, false)}万`;
  const out = start + (lower === 0 ? "" : below(lower, start !== ""));
  return out.startsWith("一十") ? out.slice(1) : out;
}
