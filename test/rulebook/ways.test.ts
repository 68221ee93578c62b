import { describe, expect, it } from "vitest";
import { loadFiles, mistakeIn } from "./rules-folder.ts";

const sound = [
  "way: near",
  "field: period",
  "summary: the nearest time",
  "examples:",
  "  - {text: 5月用电3亿度, date: 2024-06-01, at: 3亿度, expect: 2024-05-01/2024-05-31}",
  "  - {text: 6月用电3亿度, at: 3亿度, expect: 2024-06-01/2024-06-30}",
  "not:",
  "  - {text: 用电3亿度, at: 3亿度, because: no time}",
  "",
].join("\n");

describe("a way to find a field", () => {
  it("is loaded with its examples", () => {
    const [way] = loadFiles({ "dating/near.yaml": sound }).ways;
    expect(way).toMatchObject({ way: "near", field: "period", summary: "the nearest time" });
    expect(way?.examples[0]).toMatchObject({ date: "2024-06-01", at: "3亿度" });
  });

  it.each([
    ["way: near", "way: far", "expected the way near, as the file is called; got far"],
    ["field: period", "field: colour", "field: "],
    [
      "  - {text: 6月用电3亿度, at: 3亿度, expect: 2024-06-01/2024-06-30}\n",
      "",
      "a way needs at least two examples",
    ],
    ["at: 3亿度, because", "at: 4亿度, because", "not.0: the text does not hold 4亿度"],
  ])("with %s as %s is a mistake", (from, to, reason) => {
    const { file, message } = mistakeIn({ "dating/near.yaml": sound.replace(from, to) });
    expect(file).toBe("dating/near.yaml");
    expect(message).toContain(reason);
  });

  it("described twice is a mistake", () => {
    const files = { "a/near.yaml": sound, "b/near.yaml": sound };
    expect(mistakeIn(files).message).toContain("the way near to find the period is described twice");
  });
});
