import { describe, expect, it } from "vitest";
import type { Claim } from "../../../src/model/claim.ts";
import { AcrossPages } from "../../../src/stages/check/across-pages.ts";
import { repeatCheck } from "../../../src/stages/check/check.ts";
import { checkClaims } from "../../../src/stages/check/index.ts";
import { checkWords } from "../../../src/stages/check/words.ts";
import { rulebook } from "../../program.ts";
import { makeClaim } from "./claim.ts";

const words = checkWords(rulebook);
const year = (of: number) => ({
  text: `${of}年`,
  start: `${of}-01-01`,
  end: `${of}-12-31`,
  inferred: false,
});

function outcomes(claims: readonly Claim[]): [string, string, boolean][] {
  return checkClaims(claims, words).checks.map(({ kind, statement, holds }) => [kind, statement, holds]);
}

const parts = { sentence: { text: "其中，出口320.4亿元，进口180.7亿元。", start: 30, end: 52 } };

const trade = (total: string, value: string) => [
  makeClaim("c1", `${total}亿元`, { value }),
  makeClaim("c2", "320.4亿元", { value: "32040000000", indicator: "出口", ...parts }),
  makeClaim("c3", "180.7亿元", { value: "18070000000", indicator: "进口", ...parts }),
];

describe("a whole and its parts", () => {
  it("adds up within half a unit of each printed digit", () => {
    const { checks } = checkClaims(trade("501.2", "50120000000"), words);
    expect(checks).toMatchObject([
      {
        kind: "sum",
        claims: ["c1", "c2", "c3"],
        statement: "320.4 + 180.7 = 501.2亿元",
        expected: "50110000000",
        found: "50120000000",
        difference: "10000000",
        tolerance: "15000000",
        holds: true,
      },
    ]);
  });

  it("does not add up beyond it, and all three claims say so", () => {
    const { checks, flagged } = checkClaims(trade("501.3", "50130000000"), words);
    expect(checks.map(({ statement, holds }) => [statement, holds])).toEqual([
      ["320.4 + 180.7 ≠ 501.3亿元", false],
    ]);
    expect(flagged.map(({ flags }) => flags)).toEqual([["inconsistent"], ["inconsistent"], ["inconsistent"]]);
  });

  it("is not smaller than the one part that is known", () => {
    expect(outcomes(trade("501.2", "50120000000").slice(0, 2))).toEqual([
      ["part", "501.2 ≥ 320.4亿元", true],
    ]);
    expect(outcomes(trade("301.2", "30120000000").slice(0, 2))).toEqual([
      ["part", "301.2 < 320.4亿元", false],
    ]);
  });

  it("is left alone when the parts are of another year, subject or unit, or only about so much", () => {
    const [whole, first, second] = trade("900", "90000000000") as [Claim, Claim, Claim];
    const others: Partial<Claim>[] = [
      { period: year(2023) },
      { subject: "东海省" },
      { unit: "USD" },
      { approximation: "about" },
      { modality: "forecast" },
    ];
    for (const other of others) {
      expect(outcomes([whole, { ...first, ...other }, { ...second, ...other }])).toEqual([]);
    }
  });
});

describe("a share", () => {
  const share = (printed: string, value: string) => [
    makeClaim("c1", "80亿吨", { value: "8000000000", unit: "t", indicator: "货物吞吐量", article: "a1" }),
    makeClaim("c2", "20亿吨", {
      value: "2000000000",
      unit: "t",
      indicator: "货物吞吐量",
      subject: "浙江",
      article: "a2",
    }),
    makeClaim("c3", printed, {
      kind: "share",
      value,
      unit: "%",
      indicator: "货物吞吐量",
      subject: "浙江",
      whole: "全国",
      article: "a2",
    }),
  ];

  it("is the part of the whole, though they stand in two articles", () => {
    expect(outcomes(share("25%", "25"))).toEqual([["share", "20 ÷ 80亿吨 = 25%", true]]);
  });

  it("that part and whole do not give fails", () => {
    expect(outcomes(share("31%", "31"))).toEqual([["share", "20 ÷ 80亿吨 ≠ 31%", false]]);
  });
});

describe("growth and change", () => {
  const ship = (fields: Partial<Claim>) => ({ indicator: "造船完工量", unit: "t", ...fields });
  const levels = [
    makeClaim("c1", "4232万吨", ship({ value: "42320000", period: year(2023) })),
    makeClaim("c2", "4818万吨", ship({ value: "48180000" })),
  ];
  const growth = (printed: string, value: string) =>
    makeClaim("c3", printed, ship({ kind: "growth", value, unit: "%", basis: "yoy", direction: "up" }));

  it("follows from the level and the level a year before", () => {
    expect(outcomes([...levels, growth("同比增长13.8%", "13.8")])).toEqual([
      ["growth", "4818 ÷ 4232万吨 − 1 = 13.8%", true],
    ]);
    expect(outcomes([...levels, growth("同比增长18.3%", "18.3")])).toEqual([
      ["growth", "4818 ÷ 4232万吨 − 1 ≠ 18.3%", false],
    ]);
  });

  it("as an amount is the difference of the levels", () => {
    const change = (printed: string, value: string) =>
      makeClaim("c3", printed, ship({ kind: "change", value, basis: "yoy", direction: "up" }));
    expect(outcomes([...levels, change("增加586万吨", "5860000")])).toEqual([
      ["change", "4818 − 4232万吨 = 586万吨", true],
    ]);
    expect(outcomes([...levels, change("增加856万吨", "8560000")])[0]![2]).toBe(false);
  });

  it("follows from 由…增至… right before it", () => {
    const said = "年产量由40万吨增至50万吨，增长25%";
    const level = makeClaim("c1", "由40万吨增至50万吨", {
      ...ship({ value: "500000", direction: "up", from: { value: "400000", period: null } }),
      said,
    });
    const rate = (printed: string, value: string): Claim => {
      const claim = makeClaim("c2", printed, ship({ kind: "growth", value, unit: "%", direction: "up" }));
      const start = level.evidence.end + 1;
      return { ...claim, sentence: level.sentence, evidence: { ...claim.evidence, start, end: start + 5 } };
    };
    expect(outcomes([level, rate("增长25%", "25")])).toContainEqual([
      "growth",
      "50 ÷ 40万吨 − 1 = 25%",
      true,
    ]);
    expect(outcomes([level, rate("增长52%", "52")])).toContainEqual([
      "growth",
      "50 ÷ 40万吨 − 1 ≠ 52%",
      false,
    ]);
  });

  it("at constant prices does not follow from amounts", () => {
    const gdp = { indicator: "地区生产总值", subject: "浙江" };
    const claims = [
      makeClaim("c1", "100亿元", { ...gdp, value: "10000000000", period: year(2023) }),
      makeClaim("c2", "103亿元", { ...gdp, value: "10300000000" }),
      makeClaim("c3", "同比增长5.1%", { ...gdp, kind: "growth", value: "5.1", unit: "%", basis: "yoy" }),
    ];
    expect(outcomes(claims)).toEqual([]);
  });
});

describe("one thing with two values", () => {
  const sales = (id: string, printed: string, value: string, fields: Partial<Claim> = {}) =>
    makeClaim(id, printed, { value, indicator: "网上零售额", said: `我国网上零售额${printed}`, ...fields });

  it("holds when one is the other rounded", () => {
    expect(
      outcomes([sales("c1", "15.5万亿元", "15500000000000"), sales("c9", "15.52万亿元", "15520000000000")]),
    ).toEqual([["value", "15.5 = 15.52万亿元", true]]);
  });

  it("fails when they differ", () => {
    expect(
      outcomes([sales("c1", "15.5万亿元", "15500000000000"), sales("c9", "15.9万亿元", "15900000000000")]),
    ).toEqual([["value", "15.5 ≠ 15.9万亿元", false]]);
  });

  it("is not asked of counted things, of names taken from before, or inside one sentence", () => {
    const one = sales("c1", "5万亿元", "5000000000000");
    const others = [
      sales("c9", "7万亿元", "7000000000000", { sentence: one.sentence }),
      makeClaim("c9", "7万亿元", { value: "7000000000000", indicator: "网上零售额", said: "同期为7万亿元" }),
    ];
    for (const other of others) expect(outcomes([one, other])).toEqual([]);
    const count = { unit: "家", indicator: "网上商店", said: "我国网上商店" };
    expect(
      outcomes([
        makeClaim("c1", "5家", { ...count, value: "5" }),
        makeClaim("c9", "7家", { ...count, value: "7" }),
      ]),
    ).toEqual([]);
  });
});

describe("a direction", () => {
  const step = (printed: string, from: string, value: string, fields: Partial<Claim>) =>
    makeClaim("c1", printed, { value, from: { value: from, period: null }, unit: "%", ...fields });

  it("agrees with where it came from and went to, or does not", () => {
    expect(outcomes([step("从15%提升至28%", "15", "28", { direction: "up" })])).toEqual([
      ["direction", "15 → 28 % is ↑", true],
    ]);
    expect(outcomes([step("从38%提升至28%", "38", "28", { direction: "up" })])).toEqual([
      ["direction", "38 → 28 % is not ↑", false],
    ]);
  });

  it("of a rank is up when the number gets smaller", () => {
    expect(
      outcomes([step("从第14位升至第12位", "14", "12", { direction: "up", kind: "rank", unit: "位" })]),
    ).toEqual([["direction", "14 → 12 位 is ↑", true]]);
  });
});

describe("across pages", () => {
  it("holds what has one meaning everywhere against other pages, each contradiction once", () => {
    const sales = (page: string, printed: string, value: string, subject = "我国") =>
      makeClaim(`c${page}`, printed, {
        page,
        value,
        subject,
        indicator: "网上零售额",
        said: `${subject}网上零售额${printed}`,
      });
    const across = new AcrossPages(words);
    across.add([sales("1", "15.5万亿元", "15500000000000"), sales("11", "2亿元", "200000000", "全市")]);
    across.add([sales("2", "15.5万亿元", "15500000000000")]);
    across.add([sales("3", "15.9万亿元", "15900000000000"), sales("33", "3亿元", "300000000", "全市")]);
    expect(across.checks().map(({ kind, pages, holds }) => ({ kind, pages, holds }))).toEqual([
      { kind: "value", pages: ["1", "3"], holds: false },
    ]);
  });
});

it("can be repeated from the claims it names", () => {
  const claims = trade("501.3", "50130000000");
  const { checks } = checkClaims(claims, words);
  expect(repeatCheck("sum", claims)).toEqual(checks[0]);
});
