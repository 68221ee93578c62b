import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { resultSchema } from "../../../src/model/result.ts";
import { tries } from "../../tries.ts";
import { linkParagraphs } from "./link-paragraphs.ts";

const rolesOf = (text: string) => linkParagraphs(text).ledger.map((it) => [it.text, it.role]);
const valuesOf = (text: string) => linkParagraphs(text).ledger.map((it) => it.value);

describe("the ledger says what became of a number", () => {
  it.each([
    ["去年，全市出口额达1200亿元。", [["1200亿", "claim"]]],
    [
      "去年，原料价格下降3%至5%。",
      [
        ["3", "claim"],
        ["5", "claim"],
      ],
    ],
    [
      "去年，就业率由93%提高到96%。",
      [
        ["93", "claim"],
        ["96", "claim"],
      ],
    ],
    [
      "2022年11月，会议在杭州召开。",
      [
        ["2022", "period"],
        ["11", "period"],
      ],
    ],
    ["过去20年，这里变化很大。", [["20", "period"]]],
    ["产值超过10亿元的企业纷纷来此。", [["10亿", "condition"]]],
    ["第3届博览会开幕。", [["3", "ordinal"]]],
    ["第二次来到这里。", [["二", "ordinal"]]],
    ["根据《办法》第12条规定执行。", [["12", "reference"]]],
    ["服务热线电话12345。", [["12345", "contact"]]],
    [
      "大家千方百计找订单。",
      [
        ["千", "idiom"],
        ["百", "idiom"],
      ],
    ],
    ["数十家企业参展。", [["数十", "unclaimed"]]],
  ] as const)("%s", (text, rows) => {
    expect(rolesOf(text)).toEqual(rows);
  });

  it("names the claim that states it", () => {
    const { claims, ledger } = linkParagraphs("去年，全市出口额达1200亿元，同比增长5%。");
    expect(ledger.map((it) => it.claim)).toEqual(claims.map((it) => it.id));
  });

  it("gives the number itself, scale included and unit left out", () => {
    expect(valuesOf("去年出口3727.1亿美元、十一万辆，占三成，共1,627,520人。")).toEqual([
      "372710000000",
      "110000",
      "0.3",
      "1627520",
    ]);
  });

  it("gives a fraction its value", () => {
    expect(valuesOf("降水减少五分之一。")).toEqual(["0.2"]);
  });

  it("gives a discount and a dozen their value", () => {
    expect(valuesOf("换季的衣服打七五折，鸡蛋买了三打。")).toEqual(["0.75", "36"]);
  });

  it("gives no value to a number that has none", () => {
    expect(valuesOf("数十家企业参展。")).toEqual([null]);
  });

  it("counts code points, so that rare characters and emoji before a number do not move it", () => {
    const { ledger, text } = linkParagraphs("𠮷野家😀去年开店120家。");
    expect([...text].slice(ledger[0]!.start, ledger[0]!.end).join("")).toBe("120");
  });
});

/** What numbers are written with. */
const IN_NUMBERS = /[\d０-９〇零一二三四五六七八九十百千万亿两兩廿卅半叁佰貳拾萬億]/;

describe("the ledger of any text", () => {
  const pieces = fc.constantFrom(
    ..."2023年 去年 前三季度 出口额 达 增长 同比 下降 3.4% 120个 五六十家 三成 1,200 亿元 万 第3位 从15%到28% 数十 （ ） “ ” ， 。 ； 至 约 分别为 和 5 2亿 一 千 𠮷 😀 12345 热线电话 《办法》第12条 占全国的 是上年的1.7倍".split(
      " ",
    ),
  );
  const paragraphs = fc.array(
    fc.array(pieces, { minLength: 1, maxLength: 14 }).map((it) => it.join("")),
    { minLength: 1, maxLength: 3 },
  );

  it("holds each digit in exactly one row, each row equal to the slice it names, in order", () => {
    fc.assert(
      fc.property(paragraphs, (lines) => {
        const { text, ledger } = linkParagraphs(lines);
        const points = [...text];
        const rows = points.map(() => 0);
        let end = 0;
        for (const row of ledger) {
          expect(points.slice(row.start, row.end).join("")).toBe(row.text);
          expect(row.start).toBeGreaterThanOrEqual(end);
          end = row.end;
          for (let at = row.start; at < row.end; at++) rows[at]!++;
        }
        const missed = points.flatMap((it, at) => (/\d/.test(it) && rows[at] !== 1 ? [at] : []));
        expect(missed).toEqual([]);
      }),
      { numRuns: tries(200) },
    );
  });

  /** Numbers in every notation, in brackets, with what stands beside them. */
  const NUMBERS =
    "[2023]年 [二〇二三]年 第[三]位 [十二万三千]吨 [一百二十]家 [三成] [三]成[半] [四分之一]的企业 [三分之二] [百分之十二点五] 降[半]个百分点 [半]成以上 [一个半]小时 [三]块[半] [廿五]人 [卅]户 [五六十]家 [十几]万人 [一百几十]人 [数十]家 [几百]人 [三十多万]户 [１２．５]％ [１，２００]家 [１２]万 [３亿５０００万]元 [叁佰]元 [两万两千]户 [九十六点七亿]元 [三万五] [48·6]亿元 [八]折 [12]点[5]亿 [1/4]的家庭 [２０２４]年 [一二]％ [兩千]戶 [貳拾]萬元 達[三億]元 增长[两]倍 翻[一]番 [８．２]％".split(
      " ",
    );
  const sentences = fc.array(
    fc.tuple(
      fc.constantFrom(...NUMBERS),
      fc.constantFrom("，", "。", "、", "和", "增长", "企业", "；达", ""),
    ),
    { minLength: 1, maxLength: 8 },
  );

  it("holds each numeral in exactly one row too, whatever it is written in", () => {
    fc.assert(
      fc.property(sentences, (parts) => {
        const marked = parts.flat().join("");
        const { ledger } = linkParagraphs(marked.replace(/[[\]]/g, ""));
        const rows: number[] = [];
        for (const { start, end } of ledger)
          for (let at = start; at < end; at++) rows[at] = (rows[at] ?? 0) + 1;
        const missed: string[] = [];
        let at = 0;
        let inside = false;
        for (const it of marked) {
          if (it === "[" || it === "]") inside = it === "[";
          else if (inside && IN_NUMBERS.test(it) && rows[at++] !== 1)
            missed.push(`${it} at ${at - 1} of ${marked}`);
          else if (!(inside && IN_NUMBERS.test(it))) at++;
        }
        expect(missed).toEqual([]);
        expect(rows.every((it) => it === 1)).toBe(true);
      }),
      { numRuns: tries(400) },
    );
  });

  it("lets no heading end inside the words of a claim", () => {
    const { claims } = linkParagraphs("从15%到28%占全国的2023年从15%到28%2023年");
    expect(claims).toHaveLength(2);
    for (const { evidence, sentence } of claims) expect(evidence.end).toBeLessThanOrEqual(sentence.end);
  });

  it("and its result document fit the schema, and its claims stand on their quotes", () => {
    fc.assert(
      fc.property(paragraphs, (lines) => {
        const result = linkParagraphs(lines);
        expect(resultSchema.safeParse(result).error?.issues ?? []).toEqual([]);
        const points = [...result.text];
        const ids = new Set(result.claims.map((it) => it.id));
        expect(ids.size).toBe(result.claims.length);
        for (const { evidence, sentence, value, low, high } of result.claims) {
          expect(points.slice(evidence.start, evidence.end).join("")).toBe(evidence.text);
          expect(points.slice(sentence.start, sentence.end).join("")).toBe(sentence.text);
          expect(sentence.start <= evidence.start && evidence.end <= sentence.end).toBe(true);
          if (value === null) expect(Number(low)).toBeLessThan(Number(high));
          else expect([low, high]).toEqual([null, null]);
        }
        for (const { role, claim } of result.ledger) {
          expect(claim !== null).toBe(role === "claim");
          if (claim !== null) expect(ids).toContain(claim);
        }
      }),
      { numRuns: tries(200) },
    );
  });
});
