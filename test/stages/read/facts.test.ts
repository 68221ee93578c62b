import { describe, expect, it } from "vitest";
import { gatherFacts } from "../../../src/stages/read/facts.ts";
import { readFileName } from "../../../src/stages/read/file-name.ts";
import { sidecarName } from "../../../src/stages/read/sidecar.ts";
import { encode, utf8 } from "./encoders.ts";

describe("file names", () => {
  it.each([
    ["经济日报-2023-11-30-05.txt", "经济日报", "2023-11-30", "05"],
    ["a/b/经济日报20231130第05版.txt", "经济日报", "2023-11-30", "05"],
    ["经济日报 2023年11月30日 第5版.txt", "经济日报", "2023-11-30", "5"],
    ["大公报_2024_02_29_A03.txt", "大公报", "2024-02-29", "A03"],
    ["二〇二三年十一月三十日.txt", null, "2023-11-30", null],
    ["人民日报二〇二四年一月二十一日12版.txt", "人民日报", "2024-01-21", "12"],
    ["2023-11-30.txt", null, "2023-11-30", null],
    ["scan-2023-11-30.txt", null, "2023-11-30", null],
    ["page.txt", null, null, null],
    ["页面123456789.txt", null, null, null],
  ])("reads %s", (name, paper, date, number) => {
    expect(readFileName(name)).toEqual({ paper, date, number, impossible: null });
  });

  it("does not take a day the calendar does not have", () => {
    expect(readFileName("经济日报-2023-02-30-05.txt")).toEqual({
      paper: "经济日报",
      date: null,
      number: "05",
      impossible: "2023-02-30",
    });
  });
});

describe("facts of a page", () => {
  const sidecar = (text: string) => ({ name: "page.meta.json", bytes: utf8(text) });

  it("come from options, then the sidecar, then the file name, field by field", () => {
    const facts = gatherFacts(
      "经济日报-2023-11-30-05.txt",
      { date: "2024-01-01" },
      sidecar('{"paper": "大公报", "date": "2023-12-01"}'),
    );
    expect(facts).toMatchObject({
      known: { paper: "大公报", date: "2024-01-01", number: "05" },
      messages: [],
    });
  });

  it("take the region from the option before the sidecar", () => {
    const region = (options: { region?: string }) =>
      gatherFacts("page.txt", options, sidecar('{"region": "hk"}'));
    expect(region({ region: "mo" })).toMatchObject({ known: { region: "mo" } });
    expect(region({})).toMatchObject({ known: { region: "hk" } });
  });

  it("warn of an impossible date in a file name", () => {
    expect(gatherFacts("经济日报-2023-13-45-05.txt", {}, null)).toMatchObject({
      messages: [
        {
          severity: "warning",
          reason:
            "the file name gives the date 2023-13-45, which the calendar does not have: the page has no date. Give one with --date",
        },
      ],
    });
  });

  it.each([
    [
      '{"date":\n  "2023-02-30"}',
      'the sidecar page.meta.json, line 1: date: expected a day of the calendar as YYYY-MM-DD, got "2023-02-30"',
    ],
    ['{\n  "date": \n}', "the sidecar page.meta.json, line 3, character 1: expected JSON, here a value"],
    [
      '{"page": 5}',
      'the sidecar page.meta.json: Unrecognized key: "page"; it may have paper, date, number and region',
    ],
    ["[]", "the sidecar page.meta.json: Invalid input: expected object, received array; it may have"],
  ])("refuse the sidecar %j with its place", (text, reason) => {
    expect((gatherFacts("page.txt", {}, sidecar(text)) as { reason: string }).reason).toContain(reason);
  });

  it("refuse a sidecar that is not UTF-8", () => {
    const bytes = encode('{\n"paper": "经济日报"}', "gb18030");
    expect(gatherFacts("page.txt", {}, { name: "page.meta.json", bytes })).toEqual({
      reason: "the sidecar page.meta.json, line 2: byte 12 is not UTF-8: save it as UTF-8",
    });
  });

  it("look for the sidecar beside the page", () => {
    expect(sidecarName("a.b/经济日报-2023-11-30.txt")).toBe("a.b/经济日报-2023-11-30.meta.json");
  });
});
