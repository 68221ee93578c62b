import { Decimal } from "decimal.js";
import { describe, expect, it } from "vitest";
import { checkValues } from "../../../src/batch/verify/check-values.ts";
import type { Claim } from "../../../src/model/claim.ts";
import { cells, line, prose, read, readText, rows, table } from "./printed.ts";

const text = prose(
  50,
  60,
  "　　江川市统计局昨日发布消息，上半年全市工业平稳运行，",
  "市场销售继续回升，就业形势总体稳定。",
);

describe("tables on pages with boxes", () => {
  it("gives each figure the unit of the table, the name of its row and of its column, and the title's time", () => {
    const result = read([
      ...text,
      line("2023年末江川市各家银行贷款情况", 170, 130),
      line("单位：万元", 400, 150),
      ...table(
        170,
        [{ left: 60 }, { left: 100 }, { right: 330 }, { right: 450 }],
        [
          ["序号", "银行名称", "贷款余额", "不良贷款余额"],
          ["1", "江川农商银行", "12,300.50", "120.00"],
          ["2", "云山银行江川分行", "8,045.00", "0.00"],
          ["3", "石浦银行", "960.20", "15.30"],
        ],
      ),
    ]);
    expect(cells(result)).toEqual([
      "level | 123005000 CNY | 贷款余额 | 江川农商银行 | ../2023-12-31",
      "level | 1200000 CNY | 不良贷款余额 | 江川农商银行 | ../2023-12-31",
      "level | 80450000 CNY | 贷款余额 | 云山银行江川分行 | ../2023-12-31",
      "level | 0 CNY | 不良贷款余额 | 云山银行江川分行 | ../2023-12-31",
      "level | 9602000 CNY | 贷款余额 | 石浦银行 | ../2023-12-31",
      "level | 153000 CNY | 不良贷款余额 | 石浦银行 | ../2023-12-31",
    ]);
    expect(result.ledger.filter(({ role }) => role === "unclaimed")).toEqual([]);
  });

  it("takes units from a column of units, growth from its head, and the total's part as a name of its own", () => {
    const result = read([
      ...text,
      line("表1 2023年江川市主要经济指标", 180, 130),
      ...table(
        160,
        [{ left: 60 }, { left: 240 }, { right: 350 }, { right: 480 }],
        [
          ["指标", "单位", "绝对数", "比上年增长（%）"],
          ["地区生产总值", "亿元", "5123.4", "5.2"],
          ["其中：第一产业", "亿元", "201.3", "3.1"],
          ["常住人口", "万人", "812.3", "-0.2"],
          ["粮食产量", "万吨", "96.05", "—"],
        ],
      ),
    ]);
    expect(cells(result)).toEqual([
      "level | 512340000000 CNY | 地区生产总值 | – | 2023-01-01/2023-12-31",
      "growth | 5.2 % | 地区生产总值 | – | 2023-01-01/2023-12-31 | yoy",
      "level | 20130000000 CNY | 第一产业 | – | 2023-01-01/2023-12-31",
      "growth | 3.1 % | 第一产业 | – | 2023-01-01/2023-12-31 | yoy",
      "level | 8123000 人 | 常住人口 | – | 2023-01-01/2023-12-31",
      "growth | -0.2 % | 常住人口 | – | 2023-01-01/2023-12-31 | yoy",
      "level | 960500 t | 粮食产量 | – | 2023-01-01/2023-12-31",
    ]);
  });

  it("reads years that head rows, and columns of years with the growth from one to the other", () => {
    const byRow = read([
      ...text,
      ...table(
        140,
        [{ left: 60 }, { right: 250 }, { right: 380 }],
        [
          ["年份", "水产品产量（万吨）", "同比增长（%）"],
          ["2021", "45.2", "2.1"],
          ["2022", "46.0", "1.8"],
          ["2023", "45.1", "-2.0"],
        ],
      ),
    ]);
    expect(cells(byRow)).toEqual([
      "level | 452000 t | 水产品产量 | – | 2021-01-01/2021-12-31",
      "growth | 2.1 % | 水产品产量 | – | 2021-01-01/2021-12-31 | yoy",
      "level | 460000 t | 水产品产量 | – | 2022-01-01/2022-12-31",
      "growth | 1.8 % | 水产品产量 | – | 2022-01-01/2022-12-31 | yoy",
      "level | 451000 t | 水产品产量 | – | 2023-01-01/2023-12-31",
      "growth | -2.0 % | 水产品产量 | – | 2023-01-01/2023-12-31 | yoy",
    ]);
    expect(byRow.ledger.filter(({ text }) => /^20\d\d$/.test(text)).map(({ role }) => role)).toEqual([
      "period",
      "period",
      "period",
    ]);
    const byColumn = read([
      ...text,
      line("单位：元", 420, 125),
      ...table(
        140,
        [{ left: 60 }, { right: 250 }, { right: 380 }, { right: 480 }],
        [
          ["项目", "2023年", "2022年", "增减（%）"],
          ["营业收入", "1,234,500.00", "1,100,000.00", "12.23"],
          ["净利润", "(3,210.50)", "20,000.00", "-116.05"],
        ],
      ),
    ]);
    expect(cells(byColumn)).toEqual([
      "level | 1234500.00 CNY | 营业收入 | – | 2023-01-01/2023-12-31",
      "level | 1100000.00 CNY | 营业收入 | – | 2022-01-01/2022-12-31",
      "growth | 12.23 % | 营业收入 | – | 2023-01-01/2023-12-31",
      "level | 20000.00 CNY | 净利润 | – | 2022-01-01/2022-12-31",
      "growth | -116.05 % | 净利润 | – | 2023-01-01/2023-12-31",
    ]);
    // Brackets may mean a loss: nobody says so.
    expect(byColumn.ledger.find(({ text }) => text === "3,210.50")?.role).toBe("unclaimed");
  });

  it("reads heads of two rows, of which one stands over several columns", () => {
    const result = read([
      ...text,
      line("2024年上半年各县区外贸", 170, 110),
      line("出口", 235, 140),
      line("进口", 425, 140),
      ...table(
        160,
        [{ left: 60 }, { right: 250 }, { right: 340 }, { right: 440 }, { right: 530 }],
        [
          ["县区", "总值(亿元)", "同比(%)", "总值(亿元)", "同比(%)"],
          ["云山县", "12.5", "3.4", "2.10", "-0.8"],
          ["石浦区", "8.25", "-1.0", "0.95", "11.2"],
          ["合计", "20.75", "1.6", "3.05", "2.7"],
        ],
      ),
    ]);
    expect(cells(result).slice(0, 4)).toEqual([
      "level | 1250000000 CNY | 出口总值 | 云山县 | 2024-01-01/2024-06-30",
      "growth | 3.4 % | 出口总值 | 云山县 | 2024-01-01/2024-06-30 | yoy",
      "level | 210000000 CNY | 进口总值 | 云山县 | 2024-01-01/2024-06-30",
      "growth | -0.8 % | 进口总值 | 云山县 | 2024-01-01/2024-06-30 | yoy",
    ]);
    expect(
      cells(result)
        .slice(-4)
        .every((it) => it.includes(" | – | ")),
    ).toBe(true);
  });

  it("takes the unit from the title too, the time from the line of the unit, and points as a change", () => {
    const columns = [{ left: 60 }, { right: 250 }, { right: 400 }];
    const titled = read([
      ...text,
      line("江川市各县区贷款余额（亿元）", 160, 130),
      ...table(160, columns, [
        ["县区", "2023年", "2022年"],
        ["云山县", "12.5", "11.9"],
        ["石浦区", "8.25", "8.30"],
        ["合计", "20.75", "20.2"],
      ]),
    ]);
    expect(cells(titled).slice(0, 2)).toEqual([
      "level | 1250000000 CNY | 江川市各县区贷款余额 | 云山县 | 2023-01-01/2023-12-31",
      "level | 1190000000 CNY | 江川市各县区贷款余额 | 云山县 | 2022-01-01/2022-12-31",
    ]);
    const points = read([
      ...text,
      line("2023年1—6月", 60, 130),
      line("单位：%", 360, 130),
      ...table(150, columns, [
        ["行业", "产能利用率", "同比增减（百分点）"],
        ["渔业加工业", "76.2", "1.5"],
        ["船舶修造业", "71.0", "-0.8"],
        ["纺织业", "79.9", "0.0"],
      ]),
    ]);
    expect(cells(points).slice(0, 4)).toEqual([
      "level | 76.2 % | 产能利用率 | 渔业加工业 | 2023-01-01/2023-06-30",
      "change | 1.5 pp | 产能利用率 | 渔业加工业 | 2023-01-01/2023-06-30 | yoy",
      "level | 71.0 % | 产能利用率 | 船舶修造业 | 2023-01-01/2023-06-30",
      "change | -0.8 pp | 产能利用率 | 船舶修造业 | 2023-01-01/2023-06-30 | yoy",
    ]);
    expect(checkValues(points)).toEqual([]);
    expect(checkValues(titled)).toEqual([]);
  });

  it("makes no claim of figures whose unit nothing says, and says so", () => {
    const result = read([
      ...text,
      ...table(
        140,
        [{ left: 60 }, { right: 250 }, { right: 380 }],
        [
          ["渔港", "登记情况", "参与率"],
          ["东湾", "861", "25%"],
          ["西湾", "614", "31%"],
          ["合计", "1,475", "28%"],
        ],
      ),
    ]);
    expect(cells(result).map((it) => it.split(" | ").slice(0, 4).join(" | "))).toEqual([
      "level | 25 % | 参与率 | 东湾",
      "level | 31 % | 参与率 | 西湾",
      "level | 28 % | 参与率 | –",
    ]);
    expect(result.messages.map(({ reason }) => reason).join()).toMatch(
      /table 1: of its 6 figures 3 are claims/,
    );
    expect(result.ledger.filter(({ role }) => role === "unclaimed").map(({ text }) => text)).toEqual([
      "861",
      "614",
      "1,475",
    ]);
  });

  it("is read a second time: a digit, scale, unit or sign changed in a claim is named", () => {
    const result = read([
      ...text,
      line("单位：万元、%", 400, 120),
      ...table(
        140,
        [{ left: 60 }, { right: 250 }, { right: 380 }],
        [
          ["镇街", "财政收入", "同比增长"],
          ["云山镇", "12,300.5", "3.4"],
          ["石浦街道", "804", "-1.2"],
          ["东湾镇", "96.02", "11.0"],
        ],
      ),
    ]);
    expect(cells(result)).toHaveLength(6);
    expect(checkValues(result)).toEqual([]);
    const changes: ((claim: Claim) => Partial<Claim>)[] = [
      ({ value }) => ({ value: value!.replace(/[1-8]/, (it) => String(Number(it) + 1)) }),
      ({ value }) => ({ value: new Decimal(value!).mul(10).toFixed() }),
      ({ unit }) => ({ unit: unit === "%" ? "pp" : "t" }),
      ({ value }) => ({ value: new Decimal(value!).neg().toFixed() }),
    ];
    const named = result.claims.flatMap((claim) =>
      changes.map((change) => {
        const claims = [{ ...claim, ...change(claim) }];
        return checkValues({ ...result, claims }).length > 0;
      }),
    );
    expect(named).toHaveLength(24);
    expect(named.every(Boolean)).toBe(true);
  });

  it("never joins cells, nor the table with the text around it", () => {
    const result = read([
      ...text,
      ...table(
        140,
        [{ left: 60 }, { right: 200 }, { right: 240 }],
        [
          ["渔船", "艘数", "比例"],
          ["轻型", "764", "37%"],
          ["重型", "339", "24%"],
          ["舢板", "15", "2%"],
        ],
      ),
      ...prose(50, 240, "　　市渔业局说，下半年还将新建渔港两座。"),
    ]);
    expect(rows(result)).toEqual([
      "head: 渔船 | 艘数 | 比例",
      "data: 轻型 | 764 | 37%",
      "data: 重型 | 339 | 24%",
      "data: 舢板 | 15 | 2%",
    ]);
    expect(result.text).not.toMatch(/76437|33924|152%/);
  });

  it("leaves a list of items and figures inside columns of text alone", () => {
    const result = read([
      ...prose(
        50,
        60,
        "　　全市今年新增就业",
        "12300人，同比增长",
        "5.2%，其中城镇占比",
        "61.3%。昨日召开的会",
        "议说，全年目标是两万",
        "人。",
      ),
      ...prose(
        300,
        60,
        "　　市渔业局昨日说，",
        "上半年渔船出海",
        "8610",
        "艘次，比去年同期多",
        "339",
        "艘次。",
      ),
    ]);
    expect(rows(result)).toEqual([]);
  });
});

describe("tables in plain text", () => {
  const rows = [
    ["县区", "贷款余额（亿元）", "同比（%）"],
    ["云山县", "123.5", "3.4"],
    ["石浦区", "80.2", "-1.0"],
    ["合计", "203.7", "1.6"],
  ];
  const claims = [
    "level | 12350000000 CNY | 贷款余额 | 云山县 | –",
    "growth | 3.4 % | 贷款余额 | 云山县 | – | yoy",
    "level | 8020000000 CNY | 贷款余额 | 石浦区 | –",
    "growth | -1.0 % | 贷款余额 | 石浦区 | – | yoy",
    "level | 20370000000 CNY | 贷款余额 | – | –",
    "growth | 1.6 % | 贷款余额 | – | – | yoy",
  ];
  const before = "　　上半年全市金融运行总体平稳，存贷款保持增长，结构继续优化。";
  const after = "　　下半年将新增信贷300亿元，支持渔业生产。";
  const width = (text: string) => [...text].reduce((sum, it) => sum + (it > "\u2e80" ? 2 : 1), 0);
  const aligned = rows.map((row) =>
    row
      .map((it) => it + " ".repeat(20 - width(it)))
      .join("")
      .trimEnd(),
  );

  it.each([
    ["blanks", aligned.join("\n")],
    ["tabs", rows.map((row) => row.join("\t")).join("\n")],
    [
      "upright lines",
      [rows[0]!, ["---", "---:", ":--:"], ...rows.slice(1)].map((row) => `| ${row.join(" | ")} |`).join("\n"),
    ],
  ])("are told by %s between their cells, and part the text around them", (_, written) => {
    const result = readText(`${before}\n\n${written}\n${after}\n`);
    expect(cells(result)).toEqual(claims);
    expect(result.articles.flatMap(({ blocks }) => blocks.map(({ type }) => type))).toEqual([
      "paragraph",
      "paragraph",
      ...rows.map(() => "table"),
    ]);
    expect(result.claims.some(({ value }) => value === "30000000000")).toBe(true);
    expect(checkValues(result)).toEqual([]);
  });

  it("make a page by themselves", () => {
    const result = readText(rows.map((row) => row.join("\t")).join("\n"));
    expect(cells(result)).toEqual(claims);
  });

  it("are none where one line alone has figures apart", () => {
    const result = readText(`${before}\n电话  0571-8800  传真  8801\n${after}\n`);
    expect(result.articles.flatMap(({ blocks }) => blocks.map(({ type }) => type))).not.toContain("table");
  });
});

describe("figures of tables that nobody may get wrong", () => {
  const tabbed = (above: string, ...rows: string[]) =>
    readText([above, ...rows.map((row) => row.split("|").join("\t"))].join("\n"));
  const claims = (above: string, ...rows: string[]) => cells(tabbed(above, ...rows));

  it("three years over columns are each the time of their own", () => {
    expect(
      claims(
        "甲公司简表",
        "项目|2022年|2023年|2024年",
        "营业收入（万元）|88.1|91.2|93.5",
        "营业成本（万元）|70|71|72",
      ).slice(0, 3),
    ).toEqual([
      "level | 881000 CNY | 营业收入 | – | 2022-01-01/2022-12-31",
      "level | 912000 CNY | 营业收入 | – | 2023-01-01/2023-12-31",
      "level | 935000 CNY | 营业收入 | – | 2024-01-01/2024-12-31",
    ]);
    expect(claims("单位：万元", "项目|2019|2020", "税收收入|35.2|34.1", "非税收入|28.1|26.9")[1]).toBe(
      "level | 341000 CNY | 税收收入 | – | 2020-01-01/2020-12-31",
    );
  });

  it("a month or 本期 is not the year of the title, and says that it is not dated", () => {
    const months = claims(
      "2024年全县用电（亿千瓦时）",
      "月份|工业用电量|农业用电量",
      "1月|6.8|3.2",
      "2月|5.1|2.9",
      "3月|7.2|3.0",
    );
    expect(months[0]).toBe("level | 680000000 kW.h | 工业用电量 | – | 2024-01-01/2024-01-31");
    const undated = cells(
      readText("单位：万元\n月份\t货运收入\t客运收入\n1月\t68\t32\n2月\t51\t29\n3月\t72\t30", null),
    );
    expect(undated).toHaveLength(6);
    expect(undated.every((it) => it.endsWith("– | – | period-unresolved"))).toBe(true);
    expect(
      claims("单位：元", "项目|本期金额|上期金额", "营业收入|68000|60100", "营业成本|51000|44900")[0],
    ).toBe("level | 68000 CNY | 营业收入 | – | – | period-unresolved");
  });

  it("equal cells and long figures keep all they have", () => {
    const result = tabbed(
      "单位：股",
      "项目|本年|上年",
      "限售股数|120,000,000|120,000,000",
      "流通股数|280,000,000|280,000,000",
      "全部股数|400,000,000|400,000,000",
    );
    expect(cells(result)).toHaveLength(6);
    expect(result.claims.at(-1)?.value).toBe("400000000");
    expect(checkValues(result)).toEqual([]);
  });

  it.each([
    [
      "a telephone number in a table of people",
      "单位：人",
      ["镇街|人口数量|联系电话", "东镇|3120|88123456", "西镇|2810|88123457", "南镇|1980|88123458"],
      3,
    ],
    [
      "a place in a table of money",
      "单位：元",
      ["地区|人均收入|全省排名", "东县|48210|3", "西县|24180|17", "南县|31020|9"],
      3,
    ],
    [
      "a column whose own unit is not known",
      "单位：万元",
      ["品种|贷款余额|期限（月数）", "小额|312|12", "大额|980|36", "其他|45|6"],
      3,
    ],
    [
      "dollars under a line that counts in 亿",
      "单位：亿元",
      ["地区|出口（美元）|进口（美元）", "东县|31.2|4.5", "西县|20.1|3.9", "南县|11.0|2.2"],
      0,
    ],
    [
      "two tables side by side",
      "价格行情",
      [
        "品种|价格（元/公斤）|品种|价格（元/公斤）",
        "白菜|1.20|猪肉|24.50",
        "萝卜|0.90|牛肉|66.00",
        "土豆|1.50|羊肉|70.00",
      ],
      0,
    ],
    [
      "a change in percent of what is a percentage",
      "单位：%",
      ["指标|2023年|增减", "失业率|2.8|-0.1", "城镇化率|62.1|1.1", "入学率|99.0|0.2"],
      3,
    ],
  ] as const)("%s is no claim", (_, above, rows, others) => {
    const result = tabbed(above, ...rows);
    expect(cells(result)).toHaveLength(others);
    expect(checkValues(result)).toEqual([]);
  });

  it("the first of several names before the figures is whose they are", () => {
    const found = claims(
      "名录",
      "名称|地址|电话|占地面积（亩）",
      "甲厂|东路1号|0571-881|12.5",
      "乙厂|西路2号|0571-882|8.0",
      "丙厂|南路3号|0571-883|9.9",
      "丁厂|北路4号|0571-884|7.7",
    );
    expect(found.filter((it) => it.includes("占地面积"))[0]).toBe("level | 12.5 亩 | 占地面积 | 甲厂 | –");
    expect(found.some((it) => it.includes("0571"))).toBe(false);
  });
});
