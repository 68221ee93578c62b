import { describe, expect, it } from "vitest";
import { claimsOf } from "../link/link-paragraphs.ts";

const date = "2024-07-18";
/** Kind, value (or range), unit of every claim. */
const amounts = (text: string) =>
  claimsOf(text, date).map((it) => [it.kind, it.value ?? `${it.low}..${it.high}`, it.unit].join(" "));
/** Value, indicator and subject of every claim. */
const named = (text: string) => claimsOf(text, date).map((it) => [it.value, it.indicator, it.subject]);
const periods = (text: string) =>
  claimsOf(text, date).map(({ period }) =>
    period === null ? null : `${period.start ?? ".."}/${period.end ?? ".."}`,
  );

describe("numbers whose noun was said before", () => {
  it("are counts of it, where the sentence before counted", () => {
    expect(
      named(
        "By the end of Tuesday, a total of 2,410 seals had been tagged on the island. Of them, 2,102 had been set free, and 308 remained in care.",
      ),
    ).toEqual([
      ["2410", "seals", "island"],
      ["2102", "seals", "island"],
      ["308", "seals", "island"],
    ]);
  });

  it("go on in lists of places", () => {
    expect(
      named("Rangers counted 4,100 swans in Hallam, followed by 2,050 in Westport, 1,870 in Norwick.").map(
        ([value, indicator]) => [value, indicator],
      ),
    ).toEqual([
      ["4100", "swans"],
      ["2050", "swans"],
      ["1870", "swans"],
    ]);
  });

  it("are none in names and games", () => {
    expect(amounts("The crew of Apollo 11 was met by the mayor, and line 15 was opened on the day.")).toEqual(
      [],
    );
  });
});

describe("persons, however few", () => {
  it.each([
    ["The slide left four people dead, five missing and 23 injured.", ["4", "5", "23"]],
    ["Three miners died in the shaft.", ["3"]],
    // passing words, no statistics
    ["The two brothers walked to the mill with three friends of the family.", []],
  ])("%s", (text, values) => {
    expect(claimsOf(text, date).map((it) => it.value)).toEqual(values);
  });
});

describe("changes", () => {
  it.each([
    ["Tea exports jumped 12 percent and 9 percent in value, respectively.", ["growth 12 %", "growth 9 %"]],
    [
      "The ferries sub-index fell the most at 1.9 percent, followed by Docks at 1.4 percent and Cranes 0.2 percent.",
      ["growth -1.9 %", "growth -1.4 %", "growth -0.2 %"],
    ],
    ["Spending on parks added 3.5 percent.", ["growth 3.5 %"]],
    ["Rents in the port increased drastically 22 percent.", ["growth 22 %"]],
    ["The new hall is 300 square meters larger than the old one.", ["change 300 m2"]],
    ["Wool sales climbed 7 percent and stood at 5 percent of the total.", ["growth 7 %", "share 5 %"]],
  ])("%s", (text, expected) => {
    expect(amounts(text)).toEqual(expected);
  });

  it("are held against what they are compared with", () => {
    const [claim] = claimsOf("The fair drew 500 firms, up 2.1 percent from the last fair.", date).slice(1);
    expect(claim).toMatchObject({ kind: "growth", basis: "since" });
    const [own] = claimsOf("Sales rose 3 percent compared with the same month in 2023.", date);
    expect(own).toMatchObject({ basis: "yoy", period: null });
  });
});

describe("sizes and bare ranges", () => {
  it.each([
    [
      "The 200,000-hectare Wolf Bay Reserve is old, and its 50-meter tower is new.",
      ["level 200000 har", "level 50 m"],
    ],
    ["She won the 100-meter dash at the school on the hill.", []],
    [
      "The Bay Index traded between 2,689.26 and 2,970.83 for most of the day.",
      ["level 2689.26..2970.83 points"],
    ],
    ["Turnover on the exchange totaled 64.2 billion HK dollars on the day.", ["level 64200000000 HKD"]],
    ["Hallam scored 94.3 out of 100 for clean water.", ["level 94.3 "]],
  ])("%s", (text, expected) => {
    expect(amounts(text)).toEqual(expected);
  });
});

describe("who bears an English figure", () => {
  it.each([
    [
      "the place behind the noun",
      "The survey found 19 new wells on the mainland.",
      ["19", "new wells", "mainland"],
    ],
    [
      "the place behind the verb",
      "12 dormice were seen in Weston County.",
      ["12", "dormice", "Weston County"],
    ],
    ["the place in front", "In Norwick, 430 roofs were torn off.", ["430", "roofs", "Norwick"]],
    [
      "a place by its part of the country",
      "The fleet lost 21 boats in southeast Norland's Weston Province in the storm.",
      ["21", "boats", "Weston Province"],
    ],
    [
      "whom a storm struck",
      "The rainstorm hit the city of Hallam, flooding 754 houses.",
      ["754", "houses", "Hallam"],
    ],
    [
      "the body, not its town",
      "The bird research center in Hallam has bred 49 cranes.",
      ["49", "cranes", "bird research center"],
    ],
    [
      "the name behind what it is",
      "Ferry giant Norline carried 3.1 million passengers to the islands.",
      ["3100000", "passengers", "Norline"],
    ],
    [
      "the main clause behind a phrase with",
      "With 35 reserves, Hallam draws many visitors to the north of the island.",
      ["35", "reserves", "Hallam"],
    ],
    [
      "what became the first to have it",
      "Hallam became the fourth town to report 1,200 nests.",
      ["1200", "nests", "Hallam"],
    ],
    [
      "those who earn it",
      "The average wage of the farmers reached 19,000 yuan.",
      ["19000", "average wage", "farmers"],
    ],
  ])("%s", (_what, text, expected) => {
    expect(named(text)[0]).toEqual(expected);
  });

  it("is no person and no one who only speaks", () => {
    const text = "Hallam built a new pier. Anna Keller said she would plant 300 trees.";
    expect(named(text).at(-1)!.at(2)).not.toMatch(/Keller/);
  });

  it("is the place that an article speaks of, for rates of no one", () => {
    expect(named("Norway's exports grew 4 percent. Consumer prices rose 2 percent.").at(-1)).toEqual([
      "2",
      "Consumer prices",
      "Norway",
    ]);
  });

  it("is the company, for its accounts", () => {
    expect(
      named("Norline sold two ships. Its revenue rose 4 percent. Net profit fell 2 percent.").map(
        (it) => it[2],
      ),
    ).toEqual(["Norline", "Norline"]);
  });
});

describe("what an English figure measures", () => {
  it.each([
    ["The death toll of the fires that swept a forest had risen to 80.", ["death toll of the fires"]],
    ["Barge sales at the port totaled 5,400 units in the spring.", ["Barge sales at the port"]],
    ["The farm had a yield of 750 tons of pears.", ["yield of pears"]],
    [
      "The value of boats, provisionally estimated at 3 million euros, fell by 2 percent.",
      ["value of boats", "value of boats"],
    ],
    [
      "The capacity of wind power, hydropower and biomass reached 30 megawatts, 20 megawatts and 10 megawatts respectively.",
      ["capacity of wind power", "capacity of hydropower", "capacity of biomass"],
    ],
    ["Hallam sold 900 boats, accounting for 14 percent of the total.", ["boats", "boats"]],
    ["The yard sold up to 411 new lamps, tables and machines.", ["new lamps, tables and machines"]],
    [
      "The number of applications to be handled on each day rose from 400 to 500.",
      ["number of applications"],
    ],
    ["Hallam ranked third in clean water. Norwick ranked 16th.", ["clean water", "clean water"]],
    ["This marks a 39 percent increase. The rate is new.", [null]],
  ])("%s", (text, expected) => {
    expect(claimsOf(text, date).map((it) => it.indicator || null)).toEqual(expected);
  });
});

describe("when an English figure held", () => {
  it.each([
    // the time of what it is compared with is not its own
    ["Sales rose 5 percent, 0.8 percentage points higher than the rise in May.", [null, null]],
    [
      "In June, sales added 3 percent, compared with a 2 percent gain in May.",
      ["2024-06-01/2024-06-30", "2024-05-01/2024-05-31"],
    ],
    ["From Friday to Monday, the lines carried 3 million passengers.", ["2024-07-12/2024-07-15"]],
    ["In the January-June period this year, trade totaled 25 million yuan.", ["2024-01-01/2024-06-30"]],
    [
      "Trade in tea fell 2 percent in May. The figure was 3 percent of the total.",
      ["2024-05-01/2024-05-31", "2024-05-01/2024-05-31"],
    ],
    ["Herds grew by 3 percent in the last two decades.", ["2004-07-18/2024-07-18"]],
    [
      "Tea sales grew 4 percent in the first half, compared with a 3 percent rise in the first quarter. Prices rose 2 percent.",
      ["2024-01-01/2024-06-30", "2024-01-01/2024-03-31", "2024-01-01/2024-06-30"],
    ],
  ])("%s", (text, expected) => {
    expect(periods(text)).toEqual(expected);
  });
});

describe("forecasts of a clause", () => {
  it.each([
    ["About 8.5 million trips were expected to be made on Sunday.", ["forecast"]],
    ["Two million trips are expected on Sunday, and the line added 155 trains.", ["forecast", "reported"]],
    ["The park, with a planned capacity of 400 kilowatts, was opened.", ["planned"]],
    ["Growth is expected to reach 3 percent, following a 2 percent rise in May.", ["forecast", "reported"]],
  ])("%s", (text, expected) => {
    expect(claimsOf(text, date).map((it) => it.modality)).toEqual(expected);
  });
});

describe("whom and what a sentence brings together", () => {
  it("gives rates out over the figures before", () => {
    const text =
      "In the first quarter, the ferries made 1,941 trips and moved 174,000 boxes of tea, up 15 percent and 18 percent year on year, respectively.";
    expect(named(text).slice(2)).toEqual([
      ["15", "trips", "ferries"],
      ["18", "boxes of tea", "ferries"],
    ]);
  });

  it.each([
    // a shortened clause is part of the name
    [
      "The number of pupils enrolled in the evening schools totaled 66,900.",
      ["number of pupils enrolled in the evening schools"],
    ],
    [
      "The number of boats entering and leaving via West Harbour has exceeded 4,000.",
      ["number of boats entering and leaving via West Harbour"],
    ],
    ["The barges shipped 927,000 twenty-foot equivalent units of tea to the islands.", ["tea"]],
    [
      "Research spending reached 152 million yuan. Of this total, 8.6 million yuan was used for basic research.",
      ["Research spending", "basic research"],
    ],
    [
      "Of the 900 boats at the fair, 210 were sold, and another 408 were lent to the clubs.",
      ["boats", "boats", "boats"],
    ],
  ])("%s", (text, expected) => {
    expect(claimsOf(text, date).map((it) => it.indicator)).toEqual(expected);
  });

  it.each([
    [
      "At least 26 people were killed and 19 others injured when a bus fell off a road in northern Norland, police said.",
      ["northern Norland", "northern Norland"],
    ],
    ["Weston County built two new dams in May. A total of 62,400 people had been moved.", ["Weston County"]],
    ["A total of 3,548 barges went through the port in the spring of the year.", ["port"]],
    ["The National Museum of Norland received 8,610 visitors in the spring.", ["National Museum of Norland"]],
    ["Museums across the country received 72,000 visits in the spring.", ["Museums across the country"]],
  ])("%s", (text, expected) => {
    expect(claimsOf(text, date).map((it) => it.subject)).toEqual(expected);
  });

  it("reads thousands that are parted by spaces, dozens, and changes of bare numbers", () => {
    expect(
      amounts(
        "The population of the islands was 7 534 200 at the end of 2023, representing an increase of 6 400 or 0.1% from the spring.",
      ),
    ).toEqual(["level 7534200 ", "change 6400 ", "growth 0.1 %"]);
    expect(amounts("Two dozen people were injured in the hall of the club.")).toEqual(["level 24 people"]);
    expect(amounts("The port built a dozen piers in 2019.")).toEqual(["level 12 piers"]);
    expect(() => amounts("The port built half a dozen piers in 2019.")).not.toThrow();
  });

  it("gives counts out over those who have them", () => {
    const text =
      "The island has 11 million trees, while Hallam and Weston have 8.8 million and 5.8 million, respectively.";
    expect(named(text).slice(1)).toEqual([
      ["8800000", "trees", "Hallam"],
      ["5800000", "trees", "Weston"],
    ]);
  });

  it("knows the year before from any other", () => {
    const basis = (text: string) => claimsOf(text, date).map((it) => it.basis);
    expect(basis("In 2003, spending on the parks rose 18 percent over 2002.")).toEqual(["yoy"]);
    expect(basis("In 2003, spending on the parks rose 18 percent over 1998.")).toEqual(["since"]);
  });
});
