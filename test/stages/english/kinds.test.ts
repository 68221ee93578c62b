import { describe, expect, it } from "vitest";
import { claimsOf } from "../link/link-paragraphs.ts";

const date = "2024-07-18";
/** Kind, value (or range), unit of every claim. */
const amounts = (text: string) =>
  claimsOf(text, date).map((it) => [it.kind, it.value ?? `${it.low}..${it.high}`, it.unit].join(" ").trim());
/** Value, basis and period of every claim. */
const dated = (text: string) =>
  claimsOf(text, date).map(({ value, basis, period }) => [
    value,
    basis,
    period === null ? null : `${period.start ?? ".."}/${period.end ?? ".."}`,
  ]);
const named = (text: string) => claimsOf(text, date).map((it) => [it.value, it.indicator, it.subject]);

describe("ratios", () => {
  it.each([
    ["The pay ratio between clerks and porters in Norwick was 2.75:1.", ["ratio 2.75 /1"]],
    ["The ratio of nurses to patients stood at 1:4 in the winter.", ["ratio 1 /4"]],
    ["The yield gap narrowed to a ratio of three to one in 2021.", ["ratio 3 /1"]],
    ["In Westport the ratio of men to women was 97 to 100 at the end of 2020.", ["ratio 97 /100"]],
    ["There are 118 boys to every 100 girls in the old town.", ["ratio 118 /100"]],
    ["Rangers counted 62 ewes for every 100 rams on the islands.", ["ratio 62 /100"]],
    ["For every 100 girls born in the county in 2015, 121 boys were born.", ["ratio 121 /100"]],
    ["Hallam has a sex ratio of 104.6 men per 100 women.", ["ratio 104.6 /100"]],
    ["The teacher-student ratio improved from 1:18 in 2012 to 1:14 in 2022.", ["ratio 1 /18", "ratio 1 /14"]],
    ["The ferry left at 10:35 for Hallam, and the visitors won 3:1.", []],
    ["He read Matthew 5:14 aloud, and the match ended 2:1.", []],
  ])("%s", (text, expected) => {
    expect(amounts(text)).toEqual(expected);
  });

  it("say where they were before", () => {
    const [claim] = claimsOf("The ratio fell from 3.1:1 in 2009 to 2.6:1 in 2020.", date);
    expect(claim).toMatchObject({ kind: "ratio", value: "2.6", unit: "/1", direction: "down" });
    expect(claim?.from).toMatchObject({ value: "3.1", period: { start: "2009-01-01" } });
  });
});

describe("two measures of one change", () => {
  it.each([
    [
      "Plum output totaled 4.2 million tonnes, up 2.1 percent or nearly 86,000 tonnes year on year.",
      ["level 4200000 t", "growth 2.1 %", "change 86000 t"],
    ],
    [
      "The town's population stood at 81,402, a drop of 0.7 percent, or 566 people, from a year earlier.",
      ["level 81402", "growth -0.7 %", "change -566 people"],
    ],
    ["Households rose by 2.4 percent, or 1,900 households.", ["growth 2.4 %", "change 1900 households"]],
    [
      "Farm loans were 6.2 billion yuan, 11 percent or 614 million yuan more than a year earlier.",
      ["level 6200000000 CNY", "growth 11 %", "change 614000000 CNY"],
    ],
    [
      "Of the 900 boats at the fair, 210 boats or 23.3 percent were sold.",
      ["level 900 boats", "level 210 boats", "share 23.3 %"],
    ],
  ])("%s", (text, expected) => {
    expect(amounts(text)).toEqual(expected);
  });

  it("are of the same thing, against the same time", () => {
    const claims = claimsOf(
      "Rye output per hectare reached 4,310 kilograms, an increase of 1.8 percent or 76.2 kilograms from last year.",
      date,
    );
    expect(claims.slice(1).map((it) => [it.indicator, it.basis])).toEqual([
      ["Rye output per hectare", "yoy"],
      ["Rye output per hectare", "yoy"],
    ]);
  });
});

describe("how many fold", () => {
  it.each([
    [
      "Hallam recorded 3.1 million visitors, a 1.8-fold increase.",
      ["level 3100000 visitors", "growth 180 %"],
    ],
    ["Exports of kites saw a twofold rise in 2023.", ["growth 200 %"]],
    ["The number of users surged more than 12-fold.", ["growth 1200 %"]],
    ["The old manifold was cast in 2004.", []],
  ])("%s", (text, expected) => {
    expect(amounts(text)).toEqual(expected);
  });
});

describe("spans of the year", () => {
  it.each([
    ["Rents rose 1.2 percent in the May-July period.", "2024-05-01/2024-07-31"],
    ["For the three months to March, sales fell 4 percent.", "2024-01-01/2024-03-31"],
    ["Revenue reached $31 million in the three months ended June 30.", "2024-04-01/2024-06-30"],
    ["Arrivals were 41,000 in the second season of 2019.", "2019-04-01/2019-06-30"],
    ["The rate stayed at 1.2% in the November 2022 - January 2023 period.", "2022-11-01/2023-01-31"],
    ["The rate stayed at 1.2% in the November-January period.", "2023-11-01/2024-01-31"],
    ["Orders for cranes fell 8.7 percent last quarter.", "2024-04-01/2024-06-30"],
    ["In the first half of June, rents rose 3 percent.", "2024-06-01/2024-06-15"],
    ["Over the second quarter, rents rose 3 percent.", "2024-04-01/2024-06-30"],
    ["Over the past year the town lost 3 percent of its oaks.", "2023-07-18/2024-07-18"],
  ])("%s", (text, period) => {
    expect(dated(text).map((it) => it[2])).toEqual([period]);
  });

  it("are no seasons of a game or a harvest", () => {
    expect(
      dated("The club sold 3,100 tickets in his fourth season with the side.").map((it) => it[2]),
    ).toEqual([null]);
  });

  it("count the month before from the month that was named", () => {
    expect(
      dated("Orders rose 3.1 percent last month, after a decline of 2 percent the previous month."),
    ).toEqual([
      ["3.1", null, "2024-06-01/2024-06-30"],
      ["-2", null, "2024-05-01/2024-05-31"],
    ]);
  });

  it("that a superlative reaches back to, or that tell of something else, date no figure", () => {
    expect(
      dated(
        "In May, visits fell by 26 percent to 11,900, marking the sharpest fall since the second quarter of 2003.",
      )[0],
    ).toEqual(["-26", null, "2024-05-01/2024-05-31"]);
    expect(
      dated("The death toll from a blast that struck the mill on Monday has climbed to 31.").map(
        (it) => it[2],
      ),
    ).toEqual([null]);
  });
});

describe("what a change is held against", () => {
  it("may open the sentence", () => {
    expect(
      claimsOf(
        "Compared with the previous month, the catch rose by 1,200 to 31,400, the landed catch by 300 to 12,100, while boats at sea fell by 40 to 2,310.",
        date,
      )
        .filter((it) => it.kind === "change")
        .map((it) => [it.value, it.basis]),
    ).toEqual([
      ["1200", "mom"],
      ["300", "mom"],
      ["-40", "mom"],
    ]);
  });

  it("is each year only where the time is a longer one", () => {
    expect(
      dated("Orders expanded 53.6 percent annually in May, and climbed by 1.4 percent monthly."),
    ).toEqual([
      ["53.6", "yoy", "2024-05-01/2024-05-31"],
      ["1.4", "mom", "2024-05-01/2024-05-31"],
    ]);
  });

  it("is nothing that another clause compares", () => {
    expect(
      dated("Orders for nets rose by 9.8 percent in May as prices were higher than in May 2022.")[0]?.[1],
    ).toBe(null);
  });
});

describe("growth told as a rate", () => {
  it("is that of what grows", () => {
    expect(
      named(
        "Hallam saw the highest rate of population increase over the past year at 6.9 percent, trailed by Lowe County at 1.8 percent.",
      ),
    ).toEqual([
      ["6.9", "population", "Hallam"],
      ["1.8", "population", "Lowe County"],
    ]);
    expect(amounts("Westport had the sharpest rate of population decline at 2.4 percent.")).toEqual([
      "growth -2.4 %",
    ]);
    expect(amounts("Export growth slowed to a 15-month low of 3.57 percent.")).toEqual(["growth 3.57 %"]);
  });

  it("goes on to the average and to others", () => {
    expect(amounts("Wages grew 6.9 percent, compared with the national average of 0.4 percent.")).toEqual([
      "growth 6.9 %",
      "growth 0.4 %",
    ]);
    expect(
      named("Tea output of big farms rose 2.2 percent, while that of small growers rose 7.7 percent.")[1],
    ).toEqual(["7.7", "Tea output", "small growers"]);
  });
});

describe("respectively", () => {
  it("gives rates to the figures of the sentence before", () => {
    expect(
      named(
        "The port handled 41,000 boxes and 3,200 cars in May. The figures were respectively 12.5 percent and 4.3 percent higher than those a year earlier.",
      ).slice(2),
    ).toEqual([
      ["12.5", "boxes", "port"],
      ["4.3", "cars", "port"],
    ]);
  });
});

describe("figures without a unit", () => {
  it.each([
    [
      "The Gini coefficient stood at 0.41 last year, near the warning level of 0.4.",
      ["level 0.41", "level 0.4"],
    ],
    ["The purchasing managers' index came in at 49.2 in May.", ["level 49.2"]],
    ["The Harbour Index closed at 17,204.15.", ["level 17204.15 points"]],
  ])("%s", (text, expected) => {
    expect(amounts(text)).toEqual(expected);
  });
});

describe("what was not so", () => {
  it.each([
    ["Losses did not exceed 3 million yuan in 2021.", ["level 3000000 CNY"]],
    ["The mill failed to reach its target of 40,000 tons last year.", []],
    ["The rate has never risen above 5 percent since 2010.", []],
    ["The town's debt hasn't surpassed 40 million yuan.", []],
    ["The fund lent 3 million yuan instead of 5 million yuan.", ["level 3000000 CNY"]],
    ["Rents are not only 3 percent higher; they reached 1,200 yuan.", ["growth 3 %", "level 1200 CNY"]],
    ["The fee rose no more than 2 percent.", ["growth 2 %"]],
  ])("%s", (text, expected) => {
    expect(amounts(text)).toEqual(expected);
  });
});

describe("words that only look like a figure's", () => {
  it.each([
    ["After three quarters of decline, sales rose 2 percent.", ["growth 2 %"]],
    ["The chain shut down as many as a quarter of its stores.", ["share 25 %"]],
    ["More than half a dozen schools closed.", ["level 6 schools"]],
    ["Takings came to MOP19.7bn (US$97.3m).", ["level 19700000000 MOP", "level 97300000 USD"]],
    ["The proportion of porters aged between 25 and 29 was 37.2 percent.", ["share 37.2 %"]],
    ["Visits came to 77 percent of the 2019 level.", ["ratio 77 %"]],
  ])("%s", (text, expected) => {
    expect(amounts(text)).toEqual(expected);
  });

  it("do not make a forecast of what came about", () => {
    const text =
      "Contrary to the doom and gloom predicted by many, rents in May jumped 3 percent, faster than expected.";
    expect(claimsOf(text, date).map((it) => it.modality)).toEqual(["reported"]);
  });
});

describe("speakers", () => {
  it("are known by what a post or a hyphened name tells", () => {
    const text =
      "Secretary for Labour and Welfare Lam Siu-fung said the jobless rate stood at 3.1 percent. Some 400 nets were torn, said Lam. Karen Wills, a spokesperson for the Harbour Office told reporters that 300 boats were checked. Wills added that 40 boats were held.";
    expect(claimsOf(text, date).map((it) => it.speaker?.name)).toEqual([
      "Lam Siu-fung",
      "Lam Siu-fung",
      "Karen Wills",
      "Karen Wills",
    ]);
  });
});
