import { describe, expect, it } from "vitest";
import { behind } from "./page.ts";

const nobody = { speaker: null, source: null };

describe("a person's words", () => {
  it("reach from the verb to the end of the sentence and no further", () => {
    const text = "商务部副部长郭云岚介绍，出口增长3%；进口增长5%。全国共有165个综试区。";
    expect(behind("5%", text)).toEqual({ speaker: "郭云岚", source: null });
    expect(behind("165个", text)).toEqual(nobody);
  });

  it("are the quotation before the verb, too", () => {
    const text = "“今年前三季度出口增长超过1倍。这些国家很重要。”商务部副司长肖岚表示，创新是源泉。";
    expect(behind("1倍", text).speaker).toBe("肖岚");
    expect(behind("创新", text).speaker).toBe("肖岚");
  });

  it("are the quotation that runs on after the verb", () => {
    const text = "总经理邱若虚说：“上半年接单4700万美元。海运费降到1900美元。”上半年全县新增200家企业。";
    expect(behind("1900美元", text).speaker).toBe("邱若虚");
    expect(behind("200家", text)).toEqual(nobody);
  });

  it("are those of whom a pronoun means", () => {
    const text = "阿里巴巴集团公共事务总裁闻岚感受颇深，她告诉记者，订单增长28%。该板块服务200个国家。";
    expect(behind("28%", text).speaker).toBe("闻岚");
    expect(behind("200个", text)).toEqual(nobody);
    expect(
      behind("18亿", "董事会秘书程以宁在会上表示，收入41亿元。", "他补充道，研发投入不低于18亿元。").speaker,
    ).toBe("程以宁");
  });

  it("are the items of a list that he announces", () => {
    const text = "国务院总理李明远提出3点建议。一是扩大开放，关税降至5%。二是加强合作。";
    expect(behind("5%", text).speaker).toBe("李明远");
  });

  it("are the teller's, not the paper's that is told", () => {
    const text = "江澜银行行长卜庆远对《证券日报》记者表示，贷款增加200亿元。";
    expect(behind("200亿", text)).toEqual({ speaker: "卜庆远", source: null });
  });

  it("are the whole name's where a title stands before its longer form", () => {
    const paragraphs = ["董事会秘书朱冰至（化名）告诉记者，市场有50亿元。", "朱冰至表示，公司有800台设备。"];
    expect(behind("50亿", ...paragraphs).speaker).toBe("朱冰至");
  });

  it("are not what a word holds that looks like a verb", () => {
    expect(behind("100万册", "作家丁砺的小说名称很长，印数100万册。")).toEqual(nobody);
  });
});

describe("a source", () => {
  it.each([
    ["据商务部统计，进出口总额达2217亿美元。", "商务部"],
    ["海关最新数据显示，进出口额达到2217亿美元。", "海关"],
    ["记者从合州市教育局获悉，经费达2217亿美元。", "合州市教育局"],
    ["国家发展改革委有关负责人表示，投资达2217亿美元。", "国家发展改革委"],
    ["滁口市工业和信息化局发布的《绿色制造白皮书》显示，产值2217亿美元。", "《绿色制造白皮书》"],
    ["江澜银行近日发布的2023年年度报告显示，资产2217亿美元。", "江澜银行2023年年度报告"],
    ["文旅部门统计显示，收入2217亿美元。", "文旅部门"],
    ["业内人士表示，规模达2217亿美元。", "业内人士"],
    ["据了解，规模达2217亿美元。", null],
    ["根据《上市规则》第十章的规定披露，规模达2217亿美元。", null],
  ])("stands behind the figure in %s", (text, source) => {
    expect(behind("2217亿", text)).toEqual({ speaker: null, source });
  });

  it("holds inside a person's words, beside the speaker", () => {
    const text = "世界贸易组织副总干事张向岚表示，根据世界贸易组织统计，出口额年均增长8.1%。";
    expect(behind("8.1%", text)).toEqual({ speaker: "张向岚", source: "世界贸易组织" });
  });

  it("holds to the end of its paragraph, up to the next one who speaks", () => {
    const text = "国家电影局数据显示，票房突破80亿元。其中，国产片占76%。业内预计，全年票房有望达500亿元。";
    expect(behind("76%", text).source).toBe("国家电影局");
    expect(behind("500亿", text)).toEqual(nobody);
  });

  it("is the full title of a report named before, and holds for the list that follows", () => {
    const paragraphs = [
      "《中国数字贸易发展报告2022》正式发布。",
      "《报告》显示，竞争力提升。",
      "一是企业做大，已超200家。",
      "从区域看，东部占91.1%。",
    ];
    expect(behind("200家", ...paragraphs).source).toBe("《中国数字贸易发展报告2022》");
    expect(behind("91.1%", ...paragraphs)).toEqual(nobody);
  });
});

describe("speech in a story", () => {
  it.each([
    "耿立山翻开笔记本，给记者念起了账：“前年收入11万元，去年到了27万元。”",
    "“光运动场就有27万元，都是乡亲凑的。”校长耿立山站在跑道边，话里透着得意。",
  ])("belongs to the person whom it stands beside: %s", (text) => {
    expect(behind("27万元", text).speaker).toBe("耿立山");
  });

  it("is nobody's where it is written on a wall", () => {
    expect(behind("27万元", "耿立山走进村口，墙上写着：“今年增收27万元，大家加油。”").speaker).toBeNull();
  });
});

describe("a role leads back to who bears it", () => {
  it.each([
    ["邱若虚", "造纸厂厂长邱若虚领着大家看车间。“良品率到了98%！”这位厂长笑着说。"],
    ["邱若虚", "造纸厂厂长邱若虚陪着会计夏欣然。“良品率到了98%！”这位造纸厂厂长说。"],
    ["邱若虚", "钢琴调律师邱若虚放下工具。这位调律师介绍，良品率到了98%。"],
    ["邱若虚", "水利局负责人邱若虚到场。该负责人表示，良品率到了98%。"],
    ["邱若虚", "邱若虚刚从车间出来。这位老师傅告诉记者，良品率到了98%。"],
  ])("%s: %s", (speaker, text) => {
    expect(behind("98%", text).speaker).toBe(speaker);
  });

  it.each([
    "水利局有关负责人到场。该负责人表示，良品率到了98%。",
    "厂长邱若虚走了。该公司表示，良品率到了98%。",
    "“良品率到了98%！”这位造纸厂厂长笑着说。",
  ])("and to nobody where the page names none: %s", (text) => {
    expect(behind("98%", text).speaker).toBeNull();
  });
});

describe("the manner of speaking", () => {
  it.each([
    "村支书耿立山掰着指头算，户均增收98元。",
    "村支书耿立山给记者算：户均增收98元。",
    "村支书耿立山算了笔账：“户均增收98元，不少了。”",
    "村支书耿立山翻开账本，高兴地说，户均增收98元。",
    "村支书耿立山放下锄头，说：“户均增收98元。”",
    "村支书耿立山一边倒水一边念叨，户均增收98元。",
  ])("changes nothing about who speaks: %s", (text) => {
    expect(behind("98元", text).speaker).toBe("耿立山");
  });

  it.each(["耿立山家的地，算下来，户均增收98元。", "村里请耿立山算账，会计知道户均增收98元。"])(
    "is no speech without a verb of speech: %s",
    (text) => {
      expect(behind("98元", text).speaker).toBeNull();
    },
  );
});

describe("a quotation whose speaker comes after it", () => {
  const quote = "“今年卖出鲜桃98吨。”";
  it.each([
    ["说这话的，是果品站站长耿立山。"],
    ["说这番话的人叫耿立山，今年五十岁。"],
    ["这番话出自种桃大户耿立山之口。"],
    ["果品站站长耿立山笑着说。"],
  ])("is theirs: %s", (after) => {
    expect(behind("98吨", quote, after).speaker).toBe("耿立山");
  });

  it.each([["他说这话的时候，耿立山不在。"], ["站长耿立山说，明年还要多种。"]])(
    "is not that of somebody who says something else: %s",
    (after) => {
      expect(behind("98吨", quote, after).speaker).toBeNull();
    },
  );
});

describe("a transcript", () => {
  it("belongs to whom its labels name, up to the next label", () => {
    const paragraphs = [
      "夏欣然局長：多謝主席。開支增加3%。",
      "餘額有4億元。",
      "主席：下一位。",
      "邱若虛議員：那5%呢？",
    ];
    expect(behind("3%", ...paragraphs).speaker).toBe("夏欣然");
    expect(behind("4億", ...paragraphs).speaker).toBe("夏欣然");
    expect(behind("下一位", ...paragraphs).speaker).toBeNull();
    expect(behind("5%", ...paragraphs).speaker).toBe("邱若虛");
  });

  it("does not begin with any colon", () => {
    expect(behind("3%", "天气：晴，湿度3%。", "责任编辑：夏欣然").speaker).toBeNull();
  });
});

it("a pronoun means whoever was named since somebody spoke last", () => {
  const text = "“收入11万元。”村支书耿立山算了笔账。果农夏欣然快人快语。她说，卖了9万元。";
  expect(behind("9万元", text).speaker).toBe("夏欣然");
});

describe("who speaks in papers of Hong Kong", () => {
  it.each([
    [
      "by the surname alone",
      "钟远山",
      ["专家组组长钟远山向媒体表示，情况受控。", "钟说，疫情中98%的个案已经痊愈。"],
    ],
    [
      "by the two surnames of a married woman",
      "林郑月华",
      ["行政长官林郑月华今天见记者。", "林郑表示，98%的申请已获批。"],
    ],
    ["right before 指", "耿立山", ["工会主席耿立山指，98%的会员赞成。"]],
    ["with an adverb before 指", "耿立山", ["工会主席耿立山又指，98%的会员赞成。"]],
    ["in the clause before 指", "耿立山", ["工会主席耿立山今早交代情况，指98%的会员赞成。"]],
  ])("is found %s", (_, speaker, paragraphs) => {
    expect(behind("98%", ...paragraphs).speaker).toBe(speaker);
  });

  it("is nobody whose name 指 only follows at a distance, or where 指 is part of another word", () => {
    expect(behind("98%", "耿立山到场指挥，98%的居民已经撤离。").speaker).toBeNull();
    expect(behind("98%", "耿立山的食指被压伤，98%的伤口已经愈合。").speaker).toBeNull();
  });
});
