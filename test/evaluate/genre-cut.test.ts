import { describe, expect, it } from "vitest";
import { hashText } from "../../src/evaluate/drawn-claims.ts";
import { fetchTexts } from "../../src/evaluate/fetch-texts.ts";
import { type Cut, cutSchema, cutText } from "../../src/evaluate/genre-cut.ts";
import { genreFileSchema } from "../../src/evaluate/genre-labels.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

describe("a labelled text is cut out of its file", () => {
  it.each<[string, string, Cut, string]>([
    ["a line after a word", "甲\n题 正文：乙丙\r\n丁", { lines: [2, 2], after: "正文：" }, "乙丙\r"],
    ["lines before a word", "甲\n乙\n丙丁", { lines: [2, 3], before: "丁" }, "乙\n丙"],
    ["two keys of a line of JSON", '{}\n{"a":"甲","b":"乙"}', { line: 2, keys: ["a", "b"] }, "甲乙"],
    [
      "one key of lines of a kind",
      '{"t":"x","v":"甲"}\n{"t":"y","v":"乙"}\n{"t":"x","v":""}\n{"t":"x","v":"丙"}',
      { lines: [1, 4], key: "v", where: { t: "x" } },
      "甲\n丙",
    ],
    [
      "lines without their marks",
      "20240102-01-003-004甲\n20240102-01-003-005\n20240102-01-003-006乙",
      { lines: [1, 3], strip: "marks" },
      "甲\n乙",
    ],
  ])("as %s", (_, file, cut, expected) => {
    expect(cutText(bytes(file), cutSchema.parse(cut))).toBe(expected);
  });

  it("from a file in GBK", () => {
    expect(cutText(new Uint8Array([0xbc, 0xd7, 0x0a, 0xd2, 0xd2]), { line: 2, encoding: "gbk" })).toBe("乙");
  });

  it("or not at all, where the file has no such lines or words", () => {
    expect(() => cutText(bytes("甲"), { line: 2 })).toThrow("expected 2 lines, the file has 1");
    expect(() => cutText(bytes("甲"), { line: 1, after: "乙" })).toThrow('expected the words "乙"');
  });

  it("refuses a form that nobody knows", () => {
    expect(cutSchema.safeParse({ line: 1, page: 3 }).success).toBe(false);
    expect(cutSchema.safeParse({ lines: [1, 2], line: 1 }).success).toBe(false);
  });
});

describe("fetching the texts of a genre", () => {
  const text = (id: string, line: number, sha256: string) => ({
    ...{ id, sha256, split: "tuning" as const, date: "2024-01-02", address: "https://example.org/a" },
    ...{ cut: { line }, passages: [[0, 1]] as [number, number][], claims: [] },
  });
  const genre = (texts: ReturnType<typeof text>[]) => ({ genre: "g", corpus: "g", labelled: "2026", texts });

  it("asks for a file once, and keeps what has the hash that was labelled", async () => {
    let asked = 0;
    const labels = genre([text("a", 1, hashText("甲")), text("b", 2, hashText("丙"))]);
    const { items, unfetched } = await fetchTexts(labels, async () => {
      asked++;
      return bytes("甲\n乙");
    });
    expect(asked).toBe(1);
    expect(items.map(({ id, text }) => [id, text])).toEqual([["a", "甲"]]);
    expect(unfetched[0]!.reason).toContain("is not the text that was labelled");
  });

  it("says which address cannot be reached", async () => {
    const labels = genre([text("a", 1, hashText("甲"))]);
    const { unfetched } = await fetchTexts(labels, async (address) => {
      throw new Error(`${address} cannot be reached`);
    });
    expect(unfetched).toEqual([{ text: "a", reason: "https://example.org/a cannot be reached" }]);
  });

  it("names the page of a text that has an address and no cut: it is taken by hand", async () => {
    const { cut: _, ...named } = text("a", 1, hashText("甲"));
    const labels = genreFileSchema.parse({ ...genre([]), texts: [named] });
    const { items, unfetched } = await fetchTexts(labels, async () => bytes("甲"));
    expect(items).toEqual([]);
    expect(unfetched).toEqual([{ text: "a", reason: "is to be taken by hand from https://example.org/a" }]);
  });
});
