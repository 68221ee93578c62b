import { describe, expect, it } from "vitest";
import { namesIn, organisationsIn } from "./page.ts";

describe("organisations", () => {
  it.each([
    ["据商务部对外贸易司介绍，出口增长。", ["商务部对外贸易司"]],
    ["合州市卫生健康委和富岭县农业农村局分别发文。", ["合州市卫生健康委", "富岭县农业农村局"]],
    ["记者从省交通运输厅获悉，公路又添百里。", ["省交通运输厅"]],
    ["中国汽车工业协会发布产销数据。", ["中国汽车工业协会"]],
    ["江澜银行近日公布年报。", ["江澜银行"]],
    ["走进华曜汽车总装车间，机械臂上下翻飞。", ["华曜汽车"]],
    ["合州市第二实验小学和第四十五中学已经开学。", ["合州市第二实验小学", "第四十五中学"]],
    ["中国宏观经济研究院与南方财经大学合作。", ["中国宏观经济研究院", "南方财经大学"]],
    ["国家能源局新能源司负责人到会。", ["国家能源局新能源司"]],
    ["林业局局长夏欣然介绍，造林进度过半。", ["林业局"]],
    ["县委和镇政府都派了人。", ["县委", "镇政府"]],
    ["据中泽恒岳证券统计，成交放大。", ["中泽恒岳证券"]],
    ["中韩渔业联合委员会在釜山开会。", ["中韩渔业联合委员会"]],
    ["洛川县第12中学新楼落成。", ["洛川县第12中学"]],
    ["股票快报：宁海东力（002999）涨停，东力股份没有跟上。", ["宁海东力"]],
    ["截至收盘，朗诗绿园（01999.HK）报1.3港元。", ["朗诗绿园"]],
    ["来稿请寄合州市北京路（102600）。", []],
    ["澧水县文化和旅游局发布消息。", ["澧水县文化和旅游局"]],
  ])("are found whole in %s", (sentence, names) => {
    expect(organisationsIn(sentence)).toEqual(names);
  });

  it.each([
    "有关部门和相关企业要加强管理。",
    "杭州国际博览中心人流如织，体育馆座无虚席。",
    "第二届全球数字贸易博览会在杭州举办。",
    "新一轮科技革命加速演进，构建新发展格局。",
    "中国政府和美国军队都作了表态。",
    "财政部门要优化支出结构。",
    "各教育局要抓好落实。",
    "今年新建学校30所，全国法院审结案件增多。",
    "这套理论和党的路线一致。",
    "努力提高科技贡献率，管理局要改革。",
  ])("are not made up from %s", (sentence) => {
    expect(organisationsIn(sentence)).toEqual([]);
  });

  it("take the short forms that the page defines", () => {
    const { organisations } = namesIn(
      "华星精工股份有限公司（以下简称“华星精工”）发布公告。亚洲开发银行（ADB）随后跟进。",
      "华星精工预计增长两成，ADB也上调了预测。",
    );
    expect(organisations.map(({ name, aliases, kind }) => [name, aliases, kind])).toEqual([
      ["华星精工股份有限公司", ["华星精工"], "company"],
      ["亚洲开发银行", ["ADB"], "bank"],
    ]);
    expect(organisations.map(({ mentions }) => mentions.length)).toEqual([3, 3]);
  });

  it("are one under their short and their full name", () => {
    const { organisations } = namesIn("阿里巴巴集团公布财报。", "今年前三季度，阿里国际数字商业订单增长。");
    expect(organisations.map(({ name, aliases }) => [name, aliases])).toEqual([["阿里巴巴集团", ["阿里"]]]);
  });

  it.each([
    ["岭南精煤化工（以下简称“岭南精化”）公告，产量增长。", "岭南精煤化工", "岭南精化"],
    ["记者从澜州新型轴承（简称“澜州轴承”）获悉，产量增长。", "澜州新型轴承", "澜州轴承"],
    ["近日，中泽恒岳（下称“中泽”）扩产。中泽董事长表示，产量增长。", "中泽恒岳", "中泽"],
  ])("are proved by the short form that the page gives them: %s", (sentence, name, alias) => {
    const { organisations } = namesIn(sentence);
    expect(organisations.map((it) => [it.name, it.aliases])).toEqual([[name, [alias]]]);
  });

  it.each([
    "个人所得税法（以下简称“个税法”）表示，税率不变。",
    "高标准农田建设工程（以下简称“高标工程”）实现增产。",
    "绿色低碳转型（以下简称“绿低转”）意义重大。",
  ])("are not whatever else is shortened: %s", (sentence) => {
    expect(organisationsIn(sentence)).toEqual([]);
  });
});
