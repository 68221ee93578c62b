import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findQuantities } from "../../../../src/stages/extract/quantities/scan.ts";
import { quantityWords } from "../../../../src/stages/extract/quantities/words.ts";
import { foldText } from "../../../../src/stages/segment/fold.ts";
import { rulebook } from "../../../program.ts";

const words = quantityWords(rulebook);
const quantitiesOf = (text: string) => findQuantities(foldText(text), [], words);

/** The one quantity of a sentence with the words it stands in. */
function quantity(sentence: string) {
  const found = quantitiesOf(sentence);
  expect(found).toHaveLength(1);
  const [it] = found;
  return { ...it!, text: sentence.slice(it!.start, it!.end) };
}

describe("findQuantities reads the unit", () => {
  const cases: [what: string, text: string, value: string, unit: string][] = [
    ["of money", "3727.1亿美元", "372710000000", "USD"],
    ["of money", "1241.8亿元", "124180000000", "CNY"],
    ["of money", "300万港元", "3000000", "HKD"],
    ["of money", "2万亿日元", "2000000000000", "JPY"],
    ["of money in its smaller part", "5角", "0.5", "CNY"],
    ["of money in both parts", "5元3角", "5.3", "CNY"],
    ["of money in both parts", "五元三毛", "5.3", "CNY"],
    ["after an empty place", "一万零十二个", "10012", "个"],
    ["after a doubled scale", "四万万元", "400000000", "CNY"],
    ["of money in all its parts", "50元6角三分", "50.63", "CNY"],
    ["of money and its part by name", "38英镑50便士", "38.5", "GBP"],
    ["of money and its part by name", "两美元又三美分", "2.03", "USD"],
    ["of money by the currency's name alone", "4175亿人民币", "417500000000", "CNY"],
    ["of money in Taiwan's largest scale", "3兆4500亿元", "3450000000000", "CNY"],
    ["of weight and its part", "3斤2两", "1.6", "kg"],
    ["of weight in ounces", "三十两", "1.5", "kg"],
    ["of weight in ounces", "3.2两", "0.16", "kg"],
    ["of dozens, as pieces", "五十打", "600", "个"],
    ["after a mixed fraction", "一又四分之一英寸", "1.25", "[in_i]"],
    ["of coins", "1.2万个比特币", "12000", "比特币"],
    ["of money with the country behind", "500万元人民币", "5000000", "CNY"],
    ["of a share", "3.4%", "3.4", "%"],
    ["of a share in full-width signs", "１２．５％", "12.5", "%"],
    ["of a share in tenths", "三成", "30", "%"],
    ["of a share in tenths and a half", "三成半", "35", "%"],
    ["of a share in tenths and hundredths", "六成五", "65", "%"],
    ["of a share per thousand", "2.8‰", "0.28", "%"],
    ["of percentage points", "0.6个百分点", "0.6", "pp"],
    ["of basis points", "25个基点", "25", "bp"],
    ["of multiples", "1.7倍", "1.7", "倍"],
    ["of counted things", "165个", "165", "个"],
    ["of counted things", "40万人次", "400000", "人次"],
    ["of counted things", "1,627,520辆", "1627520", "辆"],
    ["of counted things in traditional script", "120個", "120", "个"],
    ["of weight", "52.4万吨", "524000", "t"],
    ["of weight in the base unit", "3斤", "1.5", "kg"],
    ["of length", "350公里", "350", "km"],
    ["of area", "600平方公里", "600", "km2"],
    ["of area kept as it is", "100万亩", "1000000", "亩"],
    ["of area kept as it is", "12公顷", "12", "har"],
    ["of energy", "300亿千瓦时", "30000000000", "kW.h"],
    ["of energy", "300亿度", "30000000000", "kW.h"],
    ["of power after a scale", "3.5万千瓦", "35000", "kW"],
    ["of power", "500千瓦", "500", "kW"],
    ["of power, its thousands counted", "四万六千瓦", "46000", "W"],
    ["of weight, its thousands counted", "四万六千吨", "46000", "t"],
    ["of weight in thousands of tonnes", "六十千吨", "60000", "t"],
    ["of length, its thousands counted", "二万三千米", "23000", "m"],
    ["of weight in thousands as they are said", "五千吨", "5000", "t"],
    ["of volume after a scale", "2.36万千升", "23600000", "L"],
    ["of temperature", "21℃", "21", "Cel"],
    ["of time", "31小时", "31", "h"],
    ["of time", "15分钟", "15", "min"],
    ["of time", "20天", "20", "d"],
    ["of one thing for another with a stroke", "500元/吨", "500", "CNY/t"],
    ["of one thing for another with a stroke", "12.5元/股", "12.5", "CNY/股"],
    ["of one thing for another with 每", "500元每吨", "500", "CNY/t"],
    ["of one thing for another, both in base units", "3.8元/斤", "7.6", "CNY/kg"],
    ["of transport as a product", "12亿吨公里", "1200000000", "t.km"],
  ];
  it.each(cases)("%s: %s is %s %s", (_, text, value, unit) => {
    expect(quantity(`数字是${text}。`)).toMatchObject({
      text,
      value,
      unit,
      low: null,
      high: null,
      approximation: "exact",
    });
  });

  it.each([
    ["5成员", "成员"],
    ["3口岸", "口岸"],
    ["2家长", "家长"],
  ])("but not where it only begins another word: %s", (text) => {
    expect(quantity(text)).toMatchObject({ unit: "", dimension: "none" });
  });

  it("and joins only what is a part of the other", () => {
    expect(quantitiesOf("3月-6月")).toHaveLength(2);
    expect(quantitiesOf("5元3元").map(({ value }) => value)).toEqual(["5", "3"]);
    expect(quantitiesOf("3斤、2两").map(({ value }) => value)).toEqual(["1.5", "0.1"]);
  });

  it("and tells a place in an order from a count", () => {
    expect(quantity("名列第11位")).toMatchObject({ dimension: "ordinal", value: "11" });
    expect(quantity("第5期")).toMatchObject({ dimension: "order", value: "5" });
    expect(quantity("共11位")).toMatchObject({ dimension: "count", value: "11" });
  });
});

describe("findQuantities reads fractions", () => {
  it.each([
    ["百分之三点五", "3.5"],
    ["百分之五十", "50"],
    ["千分之二点八", "0.28"],
    ["三分之一", "33.3333333333"],
    ["三分之二", "66.6666666667"],
    ["五分之一", "20"],
    ["2/3", "66.6666666667"],
  ])("%s as %s %", (text, value) => {
    expect(quantity(`其中${text}的企业`)).toMatchObject({ text, value, unit: "%", dimension: "fraction" });
  });
});

describe("findQuantities takes a stroke for a fraction", () => {
  it.each(["超过1/2", "占1/4", "近2/3"])("where a share is spoken of: %s", (text) => {
    expect(quantity(`${text}。`)).toMatchObject({ unit: "%", dimension: "fraction" });
  });

  it.each(["3/5", "3/4名", "1/8决赛", "1/2/3的", "16/5的"])("but not elsewhere: %s", (text) => {
    for (const { dimension } of quantitiesOf(text)) expect(dimension).not.toBe("fraction");
  });
});

describe("findQuantities reads mixed and negative fractions", () => {
  it.each([
    ["三百五十又三分之一", "350.333333333"],
    ["负一又二分之一", "-1.5"],
    ["三分之负一", "-33.3333333333"],
    ["1 3/5", "1.6"],
  ])("%s as %s", (text, value) => {
    expect(quantity(`，${text}，`)).toMatchObject({ text, value });
  });
});

describe("findQuantities reads discounts as what is left of the price", () => {
  it.each([
    ["八折", "80"],
    ["七五折", "75"],
    ["72折", "72"],
    ["9.9折", "99"],
    ["十折", "100"],
    ["半折", "50"],
    ["0.5折", "5"],
  ])("%s as %s %", (text, value) => {
    expect(quantity(`${text}，`)).toMatchObject({ value, unit: "%", dimension: "discount" });
  });

  it.each(["3折叠", "2折返", "8折扣"])("but not in another word: %s", (text) => {
    expect(quantity(text)).toMatchObject({ dimension: "none" });
  });
});

describe("findQuantities reads 度 by the nearest word that tells what it is", () => {
  it.each([
    ["气温升到40度", "40", "Cel"],
    ["零下18度", "-18", "Cel"],
    ["华氏100度", "100", "[degF]"],
    ["高温天里用电40度", "40", "kW.h"],
    ["用了40度", "40", "kW.h"],
  ])("%s as %s %s", (text, value, unit) => {
    expect(quantity(text)).toMatchObject({ value, unit, dimension: "measure" });
  });
});

describe("findQuantities reads currencies before the number", () => {
  it.each([
    ["人民币500万元", "5000000", "CNY"],
    ["港币3亿元", "300000000", "HKD"],
    ["￥300", "300", "CNY"],
    ["US$300万", "3000000", "USD"],
    ["$500万", "5000000", "USD"],
    ["€20亿", "2000000000", "EUR"],
  ])("%s as %s %s", (text, value, unit) => {
    expect(quantity(`价值${text}，`)).toMatchObject({ text, value, unit, dimension: "money" });
  });
});

describe("findQuantities reads how exactly a number is meant", () => {
  it.each([
    ["约3000吨", "about"],
    ["约为1241.8亿美元", "about"],
    ["大约300公里", "about"],
    ["3000吨左右", "about"],
    ["约3000吨左右", "about"],
    ["超过120个", "over"],
    ["逾4000亿元", "over"],
    ["突破5000亿元", "over"],
    ["500余家", "over"],
    ["3000多万人", "over"],
    ["1万多吨", "over"],
    ["2000人以上", "over"],
    ["上百家", "over"],
    ["近100家", "nearly"],
    ["将近三成", "nearly"],
    ["接近20%", "nearly"],
    ["不足5%", "under"],
    ["不到3000人", "under"],
    ["至少200台", "at_least"],
    ["不低于6%", "at_least"],
    ["不超过10亿元", "at_most"],
    ["最高5000元", "at_most"],
  ])("%s is %s", (text, approximation) => {
    expect(quantity(`，${text}，`)).toMatchObject({ text, approximation });
  });

  it.each(["附近100家商店", "节约5万元", "签约30家"])(
    "but is not misled by words that end alike: %s",
    (text) => {
      expect(quantity(text).approximation).toBe("exact");
    },
  );
});

describe("findQuantities reads ranges", () => {
  it.each([
    ["0—5元", "0", "5", "CNY"],
    ["200—400元", "200", "400", "CNY"],
    ["200元至400元", "200", "400", "CNY"],
    ["5-8个", "5", "8", "个"],
    ["5～8元", "5", "8", "CNY"],
    ["20%—30%", "20", "30", "%"],
    ["20%至30%", "20", "30", "%"],
    ["2至3个百分点", "2", "3", "pp"],
    ["4亿至6亿元", "400000000", "600000000", "CNY"],
    ["5到8万亿元", "5000000000000", "8000000000000", "CNY"],
    ["10—12亿立方米", "1000000000", "1200000000", "m3"],
    ["五六十家", "50", "60", "家"],
    ["百分之二三十", "20", "30", "%"],
    ["5至7折", "50", "70", "%"],
    ["七八成", "70", "80", "%"],
  ])("%s from %s to %s %s", (text, low, high, unit) => {
    expect(quantity(`，${text}，`)).toMatchObject({ text, value: null, low, high, unit });
  });

  it("with the vagueness that stands before them", () => {
    expect(quantity("约200至400元")).toMatchObject({ low: "200", high: "400", approximation: "about" });
  });

  it("but keeps the two ends of 从…到… apart", () => {
    expect(quantitiesOf("从15%到28%").map(({ value }) => value)).toEqual(["15", "28"]);
  });

  it("but joins nothing to a nought below it", () => {
    for (const { low, high } of quantitiesOf("由5到0%")) expect([low, high]).toEqual([null, null]);
  });

  it("but joins no falling pair and no two units", () => {
    expect(quantitiesOf("30%至20%").map(({ value }) => value)).toEqual(["30", "20"]);
    expect(quantitiesOf("5个—8家").map(({ value }) => value)).toEqual(["5", "8"]);
  });
});

describe("findQuantities reads negative numbers", () => {
  it.each([
    ["-3.2%", "-3.2"],
    ["－3.2%", "-3.2"],
    ["−5℃", "-5"],
    ["负0.5%", "-0.5"],
    ["零下5℃", "-5"],
  ])("%s as %s", (text, value) => {
    expect(quantity(`为${text}，`)).toMatchObject({ text, value });
  });

  it.each(["A-3型", "5G-3级", "20%-30%"])("but takes no hyphen inside a word for a sign: %s", (text) => {
    for (const { value, low } of quantitiesOf(text)) expect(value ?? low).not.toMatch(/^-/);
  });
});

describe("findQuantities", () => {
  it("leaves out what stands in taken spans", () => {
    const text = "2022年共有165个";
    const found = findQuantities(text, [{ start: 0, end: 5 }], words);
    expect(found.map(({ value }) => value)).toEqual(["165"]);
  });

  it("gives no value to numbers that have none", () => {
    expect(quantity("数十家企业")).toMatchObject({ value: null, low: null, high: null, unit: "家" });
  });

  it("gives the exact amount of any decimal with any scale in any unit", () => {
    const units = {
      元: ["CNY", "1"],
      美元: ["USD", "1"],
      吨: ["t", "1"],
      斤: ["kg", "0.5"],
      "%": ["%", "1"],
      个: ["个", "1"],
    };
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10 ** 9 }),
        fc.stringMatching(/^(\.[0-9]{1,6})?$/),
        fc.constantFrom(["", 1], ["万", 10 ** 4], ["亿", 10 ** 8], ["万亿", 10 ** 12]),
        fc.constantFrom(...Object.entries(units)),
        (whole, part, [scale, factor], [form, [unit, each]]) => {
          const it = quantity(`，${whole}${part}${scale}${form}。`);
          const expected = new Decimal(`${whole}${part}`).times(factor!).times(each!);
          expect(it.unit).toBe(unit);
          expect(new Decimal(it.value!).equals(expected), `${it.value} for ${expected.toFixed()}`).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("gives numbers in order, each inside its quantity, low below high, on any text", () => {
    const pieces = fc.constantFrom(
      ..."12９.,，。%元人个成倍年月日至—-到约近超过多余以上从由每/第百分之点三五十万亿半负斤吨",
    );
    fc.assert(
      fc.property(fc.string({ unit: pieces, maxLength: 30 }), (text) => {
        let end = 0;
        for (const it of quantitiesOf(text)) {
          expect(it.end).toBeLessThanOrEqual(text.length);
          if (it.low !== null && it.high !== null) expect(new Decimal(it.low).lessThan(it.high)).toBe(true);
          if (it.value !== null) expect(it.value).toMatch(/^-?\d+(\.\d+)?$/);
          for (const numeral of it.numerals) {
            expect(numeral.start).toBeGreaterThanOrEqual(Math.max(end, it.start));
            expect(numeral.end).toBeLessThanOrEqual(it.end);
            end = numeral.end;
          }
        }
      }),
      { numRuns: 1000 },
    );
  });
});
