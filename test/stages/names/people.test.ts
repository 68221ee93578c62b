import { describe, expect, it } from "vitest";
import { findNames } from "../../../src/stages/names/index.ts";
import { rulebook } from "../../program.ts";
import { namesIn, pageOf, peopleIn } from "./page.ts";

describe("people", () => {
  it.each([
    ["商务部副部长郭云岚介绍，消费持续回暖。", ["郭云岚"]],
    ["华星精工首席执行官丁砺在会上致辞。", ["丁砺"]],
    ["省农科院研究员欧阳静之告诉记者，今年长势很好。", ["欧阳静之"]],
    ["国际能源署署长法提赫·比罗尔表示，需求还在上升。", ["法提赫·比罗尔"]],
    ["自治区副主席古丽娜尔·艾山说，棉花丰收了。", ["古丽娜尔·艾山"]],
    ["站长扎西顿珠说，18点30分正是用电晚高峰。", ["扎西顿珠"]],
    ["日本首相铃木健太郎表示欢迎。", ["铃木健太郎"]],
    ["分析师沈若川、陶维桢和耿立山表示，利率还会下行。", ["沈若川", "陶维桢", "耿立山"]],
    ["行政長官陳國強表示，經濟會好轉。", ["陳國強"]],
    ["谷歌首席执行官Sundar Pichai表示，投入还会增加。", ["Sundar Pichai"]],
    ["王先生说，生意比去年好。", ["王先生"]],
  ])("are found in %s", (sentence, names) => {
    expect(peopleIn(sentence)).toEqual(names);
  });

  it.each([
    "用电高峰来临，电网平稳运行。",
    "方正字库和安全生产都要抓好，夏季更要小心。",
    "国家安全、文明和智慧是关键词。",
    "中方愿同各方一道推动合作。",
    "储热罐还能让机组运行。",
    "今年高水平开放迈出新步伐。",
  ])("are not made up from %s", (sentence) => {
    expect(peopleIn(sentence)).toEqual([]);
  });

  it("are known on the whole page once one place names them with a title", () => {
    const { people } = namesIn("工程师高峰说，线路已经修好。", "当晚，高峰又去了一趟。用电高峰已过。");
    expect(people.map(({ name }) => name)).toEqual(["高峰"]);
  });

  it("are mentioned by the two family names of a married woman, whatever seems to follow", () => {
    const { people } = namesIn("局長陳李美芳表示，計劃順利。", "陳李指，撥款會增加。陳李笑言，今年較忙。");
    expect(people.map(({ name, mentions }) => [name, mentions.length])).toEqual([["陳李美芳", 3]]);
  });

  it("are mentioned by the last part of a dotted name, and by surname with a title", () => {
    const page = pageOf([
      "秘书长马蒂亚斯·科尔曼表示乐观。",
      "科尔曼说，贸易会恢复。",
      "局长罗承泽到会。罗局长说，就业稳定。",
    ]);
    const { people } = findNames(page, { rulebook });
    const forms = people.map(({ mentions }) => mentions.map(({ start, end }) => page.text.slice(start, end)));
    expect(forms).toEqual([
      ["马蒂亚斯·科尔曼", "科尔曼"],
      ["罗承泽", "罗"],
    ]);
  });

  it("stand in bylines and credits, closed where the print sets them apart", () => {
    const { people } = namesIn("本报记者 徐 昱 冯其予", "（新华社记者刘岭逸摄）", "通讯员 向水生");
    expect(people.map(({ name, roles }) => [name, roles[0]!.organisation, roles[0]!.role])).toEqual([
      ["徐昱", null, "本报记者"],
      ["冯其予", null, "本报记者"],
      ["刘岭逸", "新华社", "记者"],
      ["向水生", null, "通讯员"],
    ]);
  });

  it.each([
    ["县医院护士长闾丘若水介绍，夜班加了人手。", ["闾丘若水"]],
    ["镇长虢明远说，路已经修通。", ["虢明远"]],
    ["会计师濮兰知秋告诉记者，账目已经公开。", ["濮兰知秋"]],
    ["棉农麦麦提艾力说，今年天气好。", ["麦麦提艾力"]],
    ["牧民朝格图巴雅尔告诉记者，草场返青了。", ["朝格图巴雅尔"]],
    ["村民热依拉古丽均表示满意。", ["热依拉古丽"]],
    ["所长罗永年均表示支持。", ["罗永年"]],
  ])("have names that no list holds, between a title and a verb of speech: %s", (sentence, names) => {
    expect(peopleIn(sentence)).toEqual(names);
  });

  it.each([
    "主任语气坚定说，任务一定完成。",
    "专家普遍认为，走势会平稳。",
    "负责人当场表示，马上整改。",
    "乘客纷纷说，候车更舒服了。",
  ])("are not the manner in which somebody speaks: %s", (sentence) => {
    expect(peopleIn(sentence)).toEqual([]);
  });

  it("are named whole wherever the page names them whole once", () => {
    const page = pageOf(["护林员麦麦提艾力说，苗活了。", "天黑了，麦麦提艾力还在浇水。"]);
    const { people } = findNames(page, { rulebook });
    expect(people.map(({ name, mentions }) => [name, mentions.length])).toEqual([["麦麦提艾力", 2]]);
  });

  it.each([
    ["委员有江海潮、孟朗罗承泽苗春程知秋。", ["江海潮", "孟朗", "罗承泽", "苗春", "程知秋"]],
    ["出席的有罗承泽（女，藏族）、孟朗（回族）高澜。", ["罗承泽", "孟朗", "高澜"]],
  ])("stand in lists, with or without signs between them: %s", (sentence, names) => {
    expect(peopleIn(sentence)).toEqual(names);
  });

  it("do not take in the word of a credit, nor the end of a word before a title", () => {
    expect(peopleIn("渔民收网。", "岳远摄")).toEqual(["岳远"]);
    expect(peopleIn("多谢主席，感谢书记关心。")).toEqual([]);
  });
});
