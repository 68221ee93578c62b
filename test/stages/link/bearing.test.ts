import { describe, expect, it } from "vitest";
import { pipeline } from "../../program.ts";
import { readText } from "../../read-text.ts";

/** Whose each figure of a text is, in order. */
const subjectsOf = (text: string) =>
  pipeline.run(readText(text, { date: "2024-08-12" })).claims.map(({ subject }) => subject);

describe("whose a figure is", () => {
  it("is the place that opens each item of a list", () => {
    expect(subjectsOf("江川市粮食产量41万吨；石浦县粮食产量9万吨。")).toEqual(["江川市", "石浦县"]);
  });

  it("is never the body that only speaks", () => {
    expect(subjectsOf("江川市统计局数据显示，全省粮食产量为410万吨。")).toEqual(["全省"]);
  });

  it("is never the person who only says it", () => {
    expect(subjectsOf("刑侦科高级警司林晓舟公布，行动中共拘捕81人，另有31人获释。")).not.toContain("林晓舟");
    expect(subjectsOf("果农岳清和说，一季卖了800吨。")).toEqual([null]);
  });

  it("is the firm, whatever bureau the sentence before cites", () => {
    const text = "据市统计局数据，全市工业用电量达41亿千瓦时。江海纺机集团营业收入达32亿元。";
    expect(subjectsOf(text)).toEqual(["全市", "江海纺机集团"]);
  });

  it("is the industry that opens the noun", () => {
    expect(subjectsOf("专用设备制造业净利润12亿元。")).toEqual(["专用设备制造业"]);
  });

  it("is not the field of a rank", () => {
    expect(subjectsOf("远岭省粮食产量410万吨，居全国第三位。")).not.toContain("全国");
  });

  it("is not a place cut out of a word", () => {
    expect(subjectsOf("村容村貌改善，户均增收2300元。")).not.toContain("村容村");
  });

  it("is not the place that news is sent from", () => {
    expect(subjectsOf("本报北京8月2日电 石浦县粮食产量9万吨。")).toEqual(["石浦县"]);
  });

  it("is the province of a government's report where nobody else is named", () => {
    const text =
      "各位代表：现在，我代表江苏省人民政府，向大会报告工作。江苏经济稳步增长，江苏生产总值增长5.8%。\n新增企业320家。";
    expect(subjectsOf(text)).toEqual(["江苏", "江苏"]);
  });
});

describe("公司 after a firm's name", () => {
  it("is the firm that the article names with its code, not the exchange named last", () => {
    const text =
      "江海纺机（834158）今日上市。公司在上海证券交易所公开发行股份。招股书显示，江海纺机一直制造织机。\n招股书显示，公司已获得专利83项。";
    expect(subjectsOf(text)).toEqual(["江海纺机"]);
  });
});

describe("a list of bearers", () => {
  it("is not whose each figure is", () => {
    const text = "江澜银行、海泉银行、合州银行净利润分别为41.2亿元、28.7亿元和9.6亿元。";
    expect(subjectsOf(text)).not.toContain("江澜银行、海泉银行、合州银行");
  });
});

describe("who contributes a share", () => {
  it("bears it, not the place of the whole", () => {
    const [claim] = pipeline.run(
      readText("文旅产业贡献了全县四成以上的税收。", { date: "2024-08-12" }),
    ).claims;
    expect([claim?.kind, claim?.subject, claim?.indicator]).toEqual(["share", "文旅产业", "税收"]);
  });
});
