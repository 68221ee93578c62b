import { describe, expect, it } from "vitest";
import { claimsOf, linkParagraphs } from "../link/link-paragraphs.ts";

/** Indicator and subject of every claim. */
const named = (text: string) => claimsOf(text).map((it) => [it.indicator, it.subject]);

describe("what an English number is about", () => {
  it.each([
    ["The lab kept 400 soil samples gathered from the old quarry.", [["soil samples", "lab"]]],
    [
      "Hallam City has planted more than 1.7 million mu (about 113,333 hectares) of pear trees, with an annual output of over 1 million tonnes.",
      [
        ["pear trees", "Hallam City"],
        ["pear trees", "Hallam City"],
        ["annual output", "Hallam City"],
      ],
    ],
    [
      "The city saw its tea exports increase by 12.5 percent to 640 million yuan.",
      [
        ["tea exports", "city"],
        ["tea exports", "city"],
      ],
    ],
    ["Economists expect ferry traffic to grow 5 percent.", [["ferry traffic", null]]],
    [
      "The Bay Index, a gauge of shipping stocks, fell 86 points, or 0.42 percent, to close at 20,415 points.",
      [
        ["Bay Index", null],
        ["Bay Index", null],
        ["Bay Index", null],
      ],
    ],
    [
      "The 170-meter-long and 21-meter-wide wall is old.",
      [
        ["wall", null],
        ["wall", null],
      ],
    ],
  ])("%s", (text, expected) => {
    expect(named(text)).toEqual(expected);
  });

  it("leads the figure back to what was said before", () => {
    const claims = claimsOf(
      "Port traffic reached 4.3 million tonnes in 2023. The figure was 3 percent higher than a year earlier.",
    );
    expect(claims[1]).toMatchObject({ kind: "growth", indicator: "Port traffic" });
  });

  it("leaves out the bound inside a name", () => {
    expect(
      claimsOf(
        "Firms with revenue of at least 20 million yuan saw profits rise 28.2 percent to 642.9 million yuan.",
      ).map(({ value }) => value),
    ).toEqual(["28.2", "642900000"]);
  });
});

describe("when an English claim holds", () => {
  const periods = (text: string, date = "2024-07-18") =>
    claimsOf(text, date).map(({ period }) =>
      period === null ? null : `${period.start ?? ".."}/${period.end ?? ".."}`,
    );

  it.each([
    ["In the first three quarters, the port handled 86 million tonnes of cargo.", ["2024-01-01/2024-09-30"]],
    ["In the first 10 months of 2023, trade totaled 25 million yuan.", ["2023-01-01/2023-10-31"]],
    ["The Bay Index rose 1.2 percent on Tuesday.", ["2024-07-16/2024-07-16"]],
    ["As of 8 p.m. Wednesday, 400 samples had been taken.", ["../2024-07-17"]],
    ["The 14th Five-Year Plan period will see 13 new parks.", ["2021-01-01/2025-12-31"]],
    ["Visits fell on Nov. 3, 4 and 8, 2023 by 12 percent.", ["2023-11-03/2023-11-08"]],
    ["Rents rose 3 percent, the bureau said on Tuesday.", [null]],
    ["Sales rose 5 percent month on month in June.", ["2024-06-01/2024-06-30"]],
  ])("%s", (text, expected) => {
    expect(periods(text)).toEqual(expected);
  });

  it("counts weekdays from the dateline", () => {
    expect(periods("HALLAM, July 10 (Newswire) -- Fares rose 4 percent on Tuesday.")).toEqual([
      "2024-07-09/2024-07-09",
    ]);
  });

  it("holds the article's time for what was so then, and not for what is", () => {
    expect(
      periods(
        "In 2023, the park received 1.3 million visitors. Their number increased by 17 percent. It has 55 lakes.",
      ),
    ).toEqual(["2023-01-01/2023-12-31", "2023-01-01/2023-12-31", null]);
  });
});

describe("who says it", () => {
  const text =
    "“Sales fell 12 percent in May,” said Daniel Marlowe, manager of Westport Textiles. He expects growth of 4 percent in June.";

  it("knows name, role and organisation, and whom he means", () => {
    const speaker = { name: "Daniel Marlowe", role: "manager", organisation: "Westport Textiles" };
    expect(claimsOf(text).map((it) => it.speaker)).toEqual([speaker, speaker]);
    expect(claimsOf(text)[1]!.modality).toBe("forecast");
  });

  it("lists the person among the page's people", () => {
    expect(linkParagraphs(text).people).toMatchObject([
      { name: "Daniel Marlowe", roles: [{ role: "manager", organisation: "Westport Textiles" }] },
    ]);
  });
});
