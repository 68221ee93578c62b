import { describe, expect, it } from "vitest";
import type { SeriesPoint } from "../../../src/audit/api.ts";
import { findContradicted } from "../../../src/audit/web/charts/contradictions.ts";
import { listMonths, shareUnclaimed, sumCoverage } from "../../../src/audit/web/charts/coverage-grid.ts";
import { arrangeTrend, positionOf } from "../../../src/audit/web/charts/trend.ts";
import { cutAtWords } from "../../../src/audit/web/text/marked.tsx";
import { countByRule, listEntries, showField } from "../../../src/audit/web/views/diff/entries.ts";
import type { Claim } from "../../../src/model/claim.ts";
import { readPage } from "../../review/decisions.ts";

const [level, growth] = readPage("2024年上半年，临江市出口额达12.5亿元，同比增长8.3%。").claims as [
  Claim,
  Claim,
];

function point(claim: Claim, changes: Partial<Claim> = {}): SeriesPoint {
  return { claim: { ...claim, ...changes }, paper: "滨海晨报", date: "2024-07-18", review: "unreviewed" };
}

function period(start: string | null, end: string | null): Claim["period"] {
  return { text: "某时", start, end, inferred: false };
}

describe("an indicator through time", () => {
  it("has levels above growth, each unit on an axis of its own", () => {
    const trend = arrangeTrend([
      point(growth),
      point(level, { id: "b", unit: "t" }),
      point(level),
      point(level, { id: "c" }),
    ]);
    expect(trend.panels.map(({ kind, unit, points }) => [kind, unit, points.length])).toEqual([
      ["level", "CNY", 2],
      ["level", "t", 1],
      ["growth", "%", 1],
    ]);
  });

  it("places a value at the end of its period and keeps what has none apart", () => {
    const trend = arrangeTrend([point(level), point(level, { id: "b", period: null })]);
    const [placed] = trend.panels[0]!.points;
    expect(placed!.at.toISOString().slice(0, 10)).toBe("2024-06-30");
    expect(placed!.since!.toISOString().slice(0, 10)).toBe("2024-01-01");
    expect(placed!.value).toBe(1_250_000_000);
    expect(trend.undated.map(({ claim }) => claim.id)).toEqual(["b"]);
  });

  it("joins years with years and months with months only", () => {
    const at = (id: string, start: string, end: string) => point(level, { id, period: period(start, end) });
    const [panel] = arrangeTrend([
      at("y1", "2022-01-01", "2022-12-31"),
      at("y2", "2023-01-01", "2023-12-31"),
      at("m1", "2023-02-01", "2023-02-28"),
      at("m2", "2023-03-01", "2023-03-31"),
    ]).panels;
    const lines = new Map<string, string[]>();
    for (const { line, source } of panel!.points)
      lines.set(line, [...(lines.get(line) ?? []), source.claim.id]);
    expect([...lines.values()]).toEqual([
      ["y1", "y2"],
      ["m1", "m2"],
    ]);
  });

  it("gives those with the most points a look of their own and draws the others alike", () => {
    const trend = arrangeTrend(
      [..."甲乙丙丁戊己庚辛"].flatMap((subject, at) =>
        Array.from({ length: 9 - at }, (_, n) => point(level, { id: `${subject}${n}`, subject })),
      ),
    );
    expect(trend.series[0]).toBe("甲");
    expect(["甲", "己", "庚", "辛"].map((it) => positionOf(it, trend))).toEqual([0, 5, 6, 6]);
  });
});

describe("contradictions", () => {
  it("are two values for the same thing and period, and what the checks flagged", () => {
    const other = { ...level, id: "other", value: "1290000000" };
    const later = { ...other, id: "later", period: period("2025-01-01", "2025-06-30") };
    const flagged = { ...later, id: "flagged", flags: ["inconsistent"] };
    expect([...findContradicted([level, other, later, flagged])].sort()).toEqual(
      [level.id, "flagged", "other"].sort(),
    );
  });

  it("are not a number and the round one that stands for it", () => {
    const about = { ...level, id: "about", value: "1300000000", approximation: "about" } as const;
    expect(findContradicted([level, about]).size).toBe(0);
    expect(findContradicted([level, { ...about, value: "2000000000" }]).size).toBe(2);
  });
});

describe("coverage", () => {
  const sums = sumCoverage([
    { paper: "乙", month: "", role: "claim", numbers: 3 },
    { paper: "甲", month: "2024-02", role: "claim", numbers: 9 },
    { paper: "甲", month: "2024-02", role: "unclaimed", numbers: 1 },
  ]);

  it("sums the numbers of a paper and month with the share that nothing claims", () => {
    expect(sums.map(({ paper, month, numbers, unclaimed }) => [paper, month, numbers, unclaimed])).toEqual([
      ["乙", "", 3, 0],
      ["甲", "2024-02", 10, 1],
    ]);
    expect(sums.map(shareUnclaimed)).toEqual([0, 0.1]);
  });

  it("lists undated pages after the months", () => {
    expect(listMonths(sums)).toEqual(["2024-02", ""]);
  });
});

describe("differences", () => {
  const changed = {
    before: { ...level, rule: "level/old", period: null },
    after: level,
    fields: ["period", "rule"],
  };
  const entries = listEntries({
    old: "旧",
    now: "新",
    added: [growth],
    removed: [],
    changed: [changed],
    moved: [],
  });

  it("name the rule first, for it is responsible", () => {
    expect(entries[0]).toMatchObject({ type: "changed", fields: ["rule", "period"] });
    expect(countByRule(entries)).toEqual([
      { rule: growth.rule, counts: { changed: 0, added: 1, removed: 0, moved: 0 } },
      { rule: level.rule, counts: { changed: 1, added: 0, removed: 0, moved: 0 } },
    ]);
  });

  it("show a field in words", () => {
    expect(showField(changed.before, "period")).toBeNull();
    expect(showField(level, "period.start")).toBe("2024-01-01");
    expect(showField(level, "period")).toBe("2024年上半年 · 2024-01-01 · 2024-06-30");
  });
});

describe("the words of a search", () => {
  it("are marked wherever they stand, the longer before the shorter, in either case", () => {
    expect(cutAtWords("进出口与出境，SUM", ["出", "出口", "sum"]).filter(({ isMatch }) => isMatch)).toEqual([
      { part: "出口", isMatch: true },
      { part: "出", isMatch: true },
      { part: "SUM", isMatch: true },
    ]);
  });

  it("are no patterns", () => {
    expect(cutAtWords("a.c abc (", [".", "("])).toEqual([
      { part: "a", isMatch: false },
      { part: ".", isMatch: true },
      { part: "c abc ", isMatch: false },
      { part: "(", isMatch: true },
    ]);
  });
});
