import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readLabelledPage } from "../../src/evaluate/labels.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "labels-"));
  writeFileSync(join(folder, "page.txt"), "28个");
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, content: unknown) =>
  writeFileSync(join(folder, name), typeof content === "string" ? content : JSON.stringify(content));
const claim = { evidence: "28个", line: 1, kind: "level", value: "28", unit: "个", indicator: "地区" };

describe("readLabelledPage", () => {
  it("judges nothing that the folder does not hold", () => {
    const page = readLabelledPage(folder);
    expect(page).toMatchObject({ claims: null, articles: null, people: null, captions: [], split: "tuning" });
    expect(new TextDecoder().decode(page.bytes)).toBe("28个");
  });

  it("takes the date from the sidecar, and before it from whoever asks", () => {
    write("page.meta.json", { date: "2024-05-01", number: 7 });
    expect(readLabelledPage(folder).facts).toMatchObject({ date: "2024-05-01", number: "7", paper: null });
    expect(readLabelledPage(folder, { date: "2023-11-30", paper: null }).facts.date).toBe("2023-11-30");
  });

  it("reads the split", () => {
    write("about.yaml", "split: held-out\ntopic: rivers\n");
    expect(readLabelledPage(folder).split).toBe("held-out");
  });

  it("reads numbers as decimals and keeps null apart from what is left out", () => {
    write("claims.json", [{ ...claim, value: 28, person: null }]);
    const label = readLabelledPage(folder).claims?.[0];
    expect(label?.value).toBe("28");
    expect(label?.person).toBeNull();
    expect(label?.source).toBeUndefined();
  });

  const mistakes: [what: string, file: string, content: unknown, message: RegExp][] = [
    ["a misspelt key", "claims.json", [claim, { ...claim, perod: null }], /claims\.json at \[1\]: .*perod/],
    [
      "a period of another form",
      "claims.json",
      [{ ...claim, period: "2022" }],
      /at \[0\]\.period: expected YYYY/,
    ],
    [
      "a value that is no decimal",
      "claims.json",
      [{ ...claim, value: "1e3" }],
      /at \[0\]\.value: expected a decimal/,
    ],
    ["a number that JSON has rounded", "claims.json", [{ ...claim, value: 2 ** 60 }], /at \[0\]\.value/],
    [
      "neither value nor range",
      "claims.json",
      [{ ...claim, value: null, low: "1" }],
      /expected either value, or low and high/,
    ],
    ["broken JSON", "names.json", "{", /names\.json: /],
    ["broken YAML", "about.yaml", "a: [", /about\.yaml at line 1, column/],
  ];
  it.each(mistakes)("names file and place of %s", (_, file, content, message) => {
    write(file, content);
    expect(() => readLabelledPage(folder)).toThrow(message);
  });

  it("says so when there is no page", () => {
    expect(() => readLabelledPage(join(folder, "none"))).toThrow(/page\.txt: expected the page's text here/);
  });
});
