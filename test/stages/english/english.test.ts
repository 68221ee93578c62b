import { describe, expect, it } from "vitest";
import { findPassages } from "../../../src/stages/english/passages.ts";
import { foldText } from "../../../src/stages/segment/fold.ts";
import { claimsOf, linkParagraphs } from "../link/link-paragraphs.ts";

/** Kind, value (or range) and unit of every claim of a text. */
const amounts = (text: string, date?: string) =>
  claimsOf(text, date).map((it) => [it.kind, it.value ?? `${it.low}..${it.high}`, it.unit].join(" "));

describe("numbers with their units", () => {
  it.each([
    [
      "Car exports climbed 11.3 percent to 6.4 million units in 2024.",
      ["growth 11.3 %", "level 6400000 units"],
    ],
    ["The port handled nearly 40 million tonnes of cargo last year.", ["level 40000000 t"]],
    ["Steel output slipped by 2 to 3 percent in the third quarter of 2023.", ["growth -3..-2 %"]],
    ["The bond sale raised between $2 and $3 billion for the lender.", ["level 2000000000..3000000000 USD"]],
    ["Investment came to 1.2 billion to 1.5 billion yuan in 2023.", ["level 1200000000..1500000000 CNY"]],
    ["Output was ten to twelve million tonnes in 2023.", ["level 10000000..12000000 t"]],
    ["House prices doubled in the decade to 2019.", ["growth 100 %"]],
    ["Wheat imports halved to 3 million tons in 2021.", ["growth -50 %", "level 3000000 t"]],
    [
      "Inflation eased to 2.1 percent in May, 0.3 percentage points lower than in April.",
      ["level 2.1 %", "change -0.3 pp"],
    ],
    ["Coal still makes up 55 percent of the energy mix in the region.", ["share 55 %"]],
    ["The airline carried more than 3.1 million passengers in July.", ["level 3100000 passengers"]],
    [
      "The company's revenue rose from 20 million euros in 2019 to 35 million euros in 2023.",
      ["level 35000000 EUR"],
    ],
    ["The province ranked fifth in the country in tea output in 2022.", ["rank 5 位"]],
    [
      "The central bank cut its key rate by 25 basis points to 3.5 percent on Thursday.",
      ["change -25 bp", "level 3.5 %"],
    ],
  ])("%s", (text, expected) => {
    expect(amounts(text)).toEqual(expected);
  });
});

describe("what is no claim", () => {
  it.each([
    "Readers may call 400-810-1234 or +86 21 5555 0000 for more details about the show.",
    "The release of version 2.14.3 fixes a bug that was found in the editor.",
    "The visitors lost 2-1 to the league leaders after a late goal in the second half.",
    "The hearing on the case was moved from Monday to 3 pm on 14 August 2023.",
    "Flight 370 left from Gate 12 of the new terminal at 7:45 in the evening.",
    "Article 27 and Chapter 4 of the law set out the duties of the board.",
    "Zhao, 38, has lived on the seventh floor of Building 5 for most of her life.",
    "Windows 11 and the iPhone 15 were on the desk of the editor for the week.",
    "The five-year plan and the 100-day campaign are to be reviewed in the spring.",
  ])("%s", (text) => {
    expect(amounts(text)).toEqual([]);
  });
});

describe("what is said around a number", () => {
  const only = (text: string, date?: string | null) => claimsOf(text, date)[0]!;

  it("reads period, basis and direction", () => {
    const claim = only("Retail sales of drinks rose 4.2 percent year on year in the first half of 2024.");
    expect(claim).toMatchObject({
      kind: "growth",
      direction: "up",
      basis: "yoy",
      indicator: "Retail sales of drinks",
    });
    expect(claim.period).toMatchObject({ start: "2024-01-01", end: "2024-06-30", inferred: false });
  });

  it("takes the year of a month from the page's date", () => {
    const { period } = only("Factory output grew 5 percent in December.", "2024-02-10");
    expect(period).toMatchObject({ start: "2023-12-01", end: "2023-12-31", inferred: true });
  });

  it("leaves a relative period open without a date", () => {
    expect(only("Factory output grew 5 percent last year.", null).flags).toContain("period-unresolved");
  });

  it.each([
    ["For the year ended 31 May 2024, revenue was 12 million yuan.", "2023-06-01", "2024-05-31"],
    ["For the six months ended June 30, 2024, revenue was 12 million yuan.", "2024-01-01", "2024-06-30"],
    ["Next Monday, the firm will issue 32 million shares.", "2024-07-22", "2024-07-22"],
    ["Last summer, the park received 32,000 visitors.", "2023-06-01", "2023-08-31"],
    ["The week before last, the firm hired 320 workers.", "2024-07-01", "2024-07-07"],
    ["Five years ago, the village had 3,200 residents.", undefined, undefined],
    ["Over the next three years, the firm will invest 12 million yuan.", undefined, undefined],
    ["During the Dragon Boat Festival, the park received 32,000 visitors.", undefined, undefined],
  ])("dates or flags: %s", (text, start, end) => {
    const { period, flags } = only(text, "2024-07-18");
    expect([period?.start ?? undefined, period?.end ?? undefined]).toEqual([start, end]);
    expect(flags.includes("period-unresolved")).toBe(start === undefined);
  });

  it("keeps vagueness", () => {
    const said = (text: string) => only(text).approximation;
    expect(said("The plant turns out at least 30,000 cars a year.")).toBe("at_least");
    expect(said("The plant will employ up to 1,200 workers.")).toBe("at_most");
    expect(said("Losses came to almost 7 billion yen in 2020.")).toBe("nearly");
    expect(said("Losses came to around 7 billion yen in 2020.")).toBe("about");
  });

  it("tells plans and forecasts from reports", () => {
    expect(only("The group aims to sell 50,000 tickets by 2026.").modality).toBe("planned");
    expect(only("Analysts expect steel demand to shrink 3 percent next year.").modality).toBe("forecast");
  });

  it("names who says it", () => {
    const claim = only("“Our sales fell 12 percent in 2023,” said Anna Keller, head of the dealership.");
    expect(claim.speaker).toMatchObject({ name: "Anna Keller", role: "head of the dealership" });
    expect(claim.quoted).toBe(true);
    const cited = only("Rice stocks stood at 12 million tons in May 2023, according to the farm ministry.");
    expect(cited.source).toBe("the farm ministry");
  });

  it("keeps where a level came from", () => {
    const { from, direction } = only("Staff costs dropped from $14 million in 2020 to $9 million in 2022.");
    expect(direction).toBe("down");
    expect(from).toMatchObject({ value: "14000000", period: { start: "2020-01-01", end: "2020-12-31" } });
  });
});

describe("pages of two languages", () => {
  const text = "😀据统计，进口增长3.5%。Exports of tea rose 8 percent in 2022. 其中，红茶出口1.2万吨。";

  it("gives the claims of both in page order", () => {
    expect(amounts(text)).toEqual(["growth 3.5 %", "growth 8 %", "level 12000 t"]);
  });

  it("counts code points and quotes slices", () => {
    const page = linkParagraphs(text);
    const points = [...page.text];
    for (const { evidence, sentence } of page.claims) {
      expect(points.slice(evidence.start, evidence.end).join("")).toBe(evidence.text);
      expect(points.slice(sentence.start, sentence.end).join("")).toBe(sentence.text);
    }
  });

  it("puts every number in one ledger row", () => {
    const rows = linkParagraphs(text).ledger.map(({ text, value, role }) => [text, value, role]);
    expect(rows).toEqual([
      ["3.5", "3.5", "claim"],
      ["8", "8", "claim"],
      ["2022", "2022", "period"],
      ["1.2万", "12000", "claim"],
    ]);
  });

  it("reads no English where Latin words are names", () => {
    const folded = foldText("公司推出DeepSeek V3 Pro Max Plus模型，增长5%。");
    expect(findPassages(folded, [{ type: "paragraph", start: 0, end: folded.length }])).toEqual([]);
  });
});
