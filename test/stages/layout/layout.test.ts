import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LaidOutPage } from "../../../src/model/page.ts";
import { layOut } from "./score.ts";

/** The blocks of a page, article by article, as `type: text`. */
function outline(page: LaidOutPage): string[][] {
  const show = (block: { type: string; start: number; end: number }) =>
    `${block.type}: ${page.text.slice(block.start, block.end)}`;
  return [...page.articles.map((article) => article.blocks.map(show)), page.loose.map(show)];
}

const wrapped = `春播在即，全县农资储备进
展顺利。截至目前，已到位化肥 12
万吨、种子 3200 吨，基本满足春耕
用肥用种需要。
县农业农村局组织技术人员
下到田间地头，指导农户选种晒种，
检修农机具 860 台。
田管抓得早
“苗情比去年好。”种粮大户
田守信说，他家的 500 亩小麦一类
苗占八成以上。
`;

describe("paragraphs", () => {
  it("start where a first line lost its indent, and headings stand alone", () => {
    expect(outline(layOut(wrapped))).toEqual([
      [
        "paragraph: 春播在即，全县农资储备进展顺利。截至目前，已到位化肥12万吨、种子3200吨，基本满足春耕用肥用种需要。",
        "paragraph: 县农业农村局组织技术人员下到田间地头，指导农户选种晒种，检修农机具860台。",
        "section: 田管抓得早",
        "paragraph: “苗情比去年好。”种粮大户田守信说，他家的500亩小麦一类苗占八成以上。",
      ],
      [],
    ]);
  });

  it("are the same when every line is followed by an empty one", () => {
    expect(outline(layOut(wrapped.replaceAll("\n", "\n\n")))).toEqual(outline(layOut(wrapped)));
  });

  it("start at an ideographic indent where the page kept it", () => {
    const page = layOut(
      "　　渠首枢纽今天开闸放水，今年\n春灌由此全面启动。灌区管理局\n安排首轮供水 2.4 亿立方米。\n　　下游五县已清淤渠道 310 公\n里。沿渠群众早早守在斗口。\n　　水量比去年多两成。\n",
    );
    expect(outline(page)[0]).toEqual([
      "paragraph: 渠首枢纽今天开闸放水，今年春灌由此全面启动。灌区管理局安排首轮供水2.4亿立方米。",
      "paragraph: 下游五县已清淤渠道310公里。沿渠群众早早守在斗口。",
      "paragraph: 水量比去年多两成。",
    ]);
  });

  it("go on beside a picture, where the lines are narrow", () => {
    const page = layOut(
      "山下的冷库今年扩容到 2.6 万立方\n米，够存全乡一季的鲜果。采摘期一到，\n果农把蜜桃送进库\n里预冷，十小时后\n装车，两天内就能\n摆上千里之外的货\n架。合作社负责人说，损耗由原来的两\n成降到了百分之五，价钱也卖得更高。\n",
    );
    expect(outline(page)[0]).toHaveLength(1);
  });

  it("stay as they are in clean text, one a line", () => {
    const text =
      "老码头换新颜\n本报记者 江一帆\n\n清晨六点，老码头的第一班渡轮准时离岸，船上坐满了去对岸上班的人们，甲板上飘着豆浆的香味。\n\n改造后的码头新增泊位三个，日均客流比三年前翻了一番，周边的老仓库也变成了书店和咖啡馆。\n";
    expect(outline(layOut(text))).toEqual([
      [
        "title: 老码头换新颜",
        "byline: 本报记者 江一帆",
        "paragraph: 清晨六点，老码头的第一班渡轮准时离岸，船上坐满了去对岸上班的人们，甲板上飘着豆浆的香味。",
        "paragraph: 改造后的码头新增泊位三个，日均客流比三年前翻了一番，周边的老仓库也变成了书店和咖啡馆。",
      ],
      [],
    ]);
  });
});

describe("line joins", () => {
  it("put a space between Latin words and take the hyphen out of a broken one", () => {
    const page = layOut(
      "The county opened a new cold store on Monday, and grow-\ners from nine villages brought the first peaches before\ndawn. It holds 26,000 cubic metres and runs on eco-\nnomic night power.\n",
    );
    expect(outline(page)[0]).toEqual([
      "paragraph: The county opened a new cold store on Monday, and growers from nine villages brought the first peaches before dawn. It holds 26,000 cubic metres and runs on economic night power.",
    ]);
  });

  it("put nothing inside a number, and nothing between a number and its unit", () => {
    const page = layOut(
      "全县今年计划造林面积达到 12,\n400 亩，投资规模约为人民币 10\n亿元，比上年增加近两成左右。\n",
    );
    expect(outline(page)[0]).toEqual([
      "paragraph: 全县今年计划造林面积达到12,400亩，投资规模约为人民币10亿元，比上年增加近两成左右。",
    ]);
  });

  it("are reported with their place in the source", () => {
    const source = "渠首枢纽今天开闸放水，今年春\n\n灌由此全面启动，万亩良田解渴。\n\n";
    const joins = layOut(source).repairs.filter(({ step }) => step === "join-lines");
    expect(joins).toEqual([
      { step: "join-lines", source: { start: 14, end: 16 }, before: "\n\n", after: "" },
    ]);
  });
});

describe("titles", () => {
  const bodies = `湖区今年开展增殖放流活动
八次，投放鲢鳙鱼苗三千二百万尾。
渔政人员日夜巡湖，非法捕捞案件
比上年下降四成。
古城墙修缮工程昨日通过
专家组验收。工匠们按传统
工艺烧制青砖十二万块，城
楼木构件全部原位归安。
`;

  it("go to the text they share words with, wherever they stand", () => {
    const page = layOut(`${bodies}\n老 城 墙 里 的 新 手 艺\n本报记者 石磊\n\n一 湖 鱼 欢\n本报记者 于 淼\n`);
    expect(page.articles.map(({ title, bylines }) => [title, bylines])).toEqual([
      ["一湖鱼欢", ["本报记者 于淼"]],
      ["老城墙里的新手艺", ["本报记者 石磊"]],
    ]);
  });

  it("may split their byline: the noun above, the name below", () => {
    const page = layOut(`${bodies.split("\n").slice(0, 4).join("\n\n")}\n\n本报记者\n 一湖鱼欢\n于淼\n`);
    expect(page.articles.map(({ title, bylines }) => [title, bylines])).toEqual([
      ["一湖鱼欢", ["本报记者 于淼"]],
    ]);
    expect(outline(page)[0]![1]).toBe("byline: 本报记者 于淼");
  });
});

describe("captions", () => {
  it("stand whole with their credits after the article they share words with, and picture marks are set aside", () => {
    const page = layOut(
      `${wrapped} 图图②② 技术员技术员在田间在田间\n查看苗情查看苗情。。\n新华社记者新华社记者 田田 禾摄禾摄\n①①\n②②\n▲农户抢抓晴好天气晒种。 王珂摄\n`,
    );
    expect(outline(page)[0]!.slice(-4)).toEqual([
      "caption: 图②技术员在田间查看苗情。",
      "credit: 新华社记者 田禾摄",
      "caption: ▲农户抢抓晴好天气晒种。",
      "credit: 王珂摄",
    ]);
    expect(page.messages.map(({ severity, reason }) => [severity, reason])).toEqual([
      ["info", "picture mark ① (line 15 of print) set aside"],
      ["info", "picture mark ② (line 16 of print) set aside"],
    ]);
  });

  it("do not swallow running text that ends with 摄", () => {
    const page = layOut(
      "今年以来，来这座小镇取景拍摄\n的剧组已有 21 个。镇上的老街、\n石桥和渡口，成了常见的画面。\n",
    );
    expect(page.loose).toEqual([]);
  });
});

describe("a whole article in one line", () => {
  const article = `${"渔港今年卸鱼3万吨，比去年多了一成，码头上的冷库也新添了两座。".repeat(8)}`;

  it("stays running text when a picture's credit ends the line or stands under it", () => {
    const inLine = outline(layOut(`${article}（田禾 摄）`));
    expect(inLine).toEqual([[`paragraph: ${article}（田禾 摄）`], []]);
    const [blocks] = outline(layOut(`${article}\n（田禾 摄）`));
    expect(blocks![0]).toBe(`paragraph: ${article}`);
  });
});

describe("columns", () => {
  it("that alternate line by line are put one behind the other", () => {
    const left = [
      "湖区今年开展增殖放流活动八",
      "次，投放鲢鳙鱼苗三千二百万尾，",
      "较上年增加一成。渔政人员日夜",
      "巡湖，非法捕捞案件比上年下降",
      "四成，放流的鱼苗成活率提高。",
    ];
    const right = [
      "古城墙修缮工程",
      "昨日通过验收。工",
      "匠们按传统工艺烧",
      "制青砖十二万块，",
      "城墙面貌一新。",
    ];
    const page = layOut(`${left.flatMap((line, i) => [line, right[i]!]).join("\n")}\n`);
    expect(outline(page).flat().sort()).toEqual(
      [`paragraph: ${left.join("")}`, `paragraph: ${right.join("")}`].sort(),
    );
  });
});

describe("odd pages", () => {
  it("without lines are empty", () => {
    for (const text of ["", "\n\n \n", "　"]) {
      expect(layOut(text)).toMatchObject({ text: "", articles: [], loose: [] });
    }
  });

  it("that recognition garbled keep their print order, with a warning", () => {
    const text =
      "湖区今年开展增殖放流\nRA SHR BEAR eh\n活动八次，投放鱼苗\nPBA MH: SRA tes\n三千二百万尾。\n\n".repeat(
        4,
      );
    const page = layOut(text);
    expect(page.articles).toHaveLength(1);
    expect(page.articles[0]!.blocks).toHaveLength(4);
    expect(page.messages.map(({ severity }) => severity)).toEqual(["warning"]);
  });

  it("in vertical setting keep their print order, with a warning", () => {
    const page = layOut([..."湖区今年开展增殖放流活动八次"].join("\n"));
    expect(page.text).toBe("湖区今年开展增殖放流活动八次\n");
    expect(page.messages[0]?.reason).toContain("vertical");
  });

  it("take linear time when a line is very long", () => {
    const start = performance.now();
    const page = layOut(`${"稻谷丰收，仓廪充实。".repeat(100_000)}\n`);
    expect(performance.now() - start).toBeLessThan(5000);
    expect(page.articles).toHaveLength(1);
  });

  it("take linear time when there are very many lines", () => {
    const start = performance.now();
    layOut(wrapped.repeat(1500));
    expect(performance.now() - start).toBeLessThan(8000);
  });
});

describe("positions", () => {
  const line = fc.constantFrom(
    "春播在即，全县农资储备进",
    "展顺利。截至目前，已到位化肥 12",
    "万吨。",
    "田管抓得早",
    "本报记者 石磊",
    "本报记者",
    "于淼",
    "①①",
    "图① 农户晒种。",
    "新华社记者 田 禾摄",
    " 一湖鱼欢",
    "",
    "",
    "eco-",
    "nomic growth",
    "　　渠首枢纽今天开闸",
    "2023 年 11 月 30 日 星期四",
    "守 好 大 粮 仓",
    "，",
    "“",
    "。",
    "古城墙修缮工程昨日通过专家组验收。工匠们按传统工艺烧制青砖十二万块，城楼木构件全部原位归安，城墙内侧的排水暗沟也已疏通。",
  );
  const pages = fc.array(line, { maxLength: 40 }).map((lines) => lines.join("\n"));

  it("lead every character back to itself", () => {
    fc.assert(
      fc.property(pages, (source) => {
        const page = layOut(source);
        for (let i = 0; i < page.text.length; i++) {
          const [at] = page.map.toSource({ start: i, end: i + 1 });
          if (at !== undefined) expect(source.slice(at.start, at.end)).toBe(page.text[i]);
          else expect(page.text[i]).toMatch(/\s/);
        }
      }),
    );
  });

  it("lose no character that no repair and no message names", () => {
    fc.assert(
      fc.property(pages, (source) => {
        const page = layOut(source);
        const kept = new Set<number>();
        for (const { start, end } of page.map.toSource({ start: 0, end: page.text.length })) {
          for (let i = start; i < end; i++) kept.add(i);
        }
        const named = page.messages.map(({ reason }) => reason).join("");
        for (let i = 0; i < source.length; i++) {
          if (kept.has(i) || /\s/.test(source[i]!)) continue;
          const repaired = page.repairs.some(({ source: at }) => at.start <= i && i < at.end);
          expect(repaired || named.includes(source[i]!)).toBe(true);
        }
      }),
    );
  });

  it("are blocks that follow each other, each with its newline", () => {
    fc.assert(
      fc.property(pages, (source) => {
        const page = layOut(source);
        const blocks = [...page.articles.flatMap((article) => article.blocks), ...page.loose];
        let at = 0;
        for (const block of blocks) {
          expect(block.start).toBe(at);
          expect(page.text[block.end]).toBe("\n");
          at = block.end + 1;
        }
        expect(at).toBe(page.text.length);
        page.articles.forEach((article, i) => {
          expect(article.id).toBe(`a${i + 1}`);
          expect([article.start, article.end]).toEqual([
            article.blocks[0]!.start,
            article.blocks.at(-1)!.end,
          ]);
        });
      }),
    );
  });
});
