import { existsSync } from "node:fs";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { readLabelledPage } from "../src/evaluate/labels.ts";
import { scoreLines } from "../src/evaluate/score-lines.ts";
import { scorePage } from "../src/evaluate/score-page.ts";
import { type Result, resultSchema } from "../src/model/result.ts";
import { createPipeline } from "../src/pipeline.ts";
import { isReadFailure, readPage } from "../src/stages/read/read-page.ts";
import { pipeline } from "./program.ts";
import { readText } from "./read-text.ts";

/** A short page as its print lines: words and numbers broken at line ends, a blank beside digits, a spaced line. */
const page = `河口新区外贸提速

本报记者 周若溪

记者从海关获悉，2022
年，河口新区货物进出口额达 372.5
亿美元，同比增长 8.4%，占全省的 1
1.2%。其中，民营企业出口额 96 亿
美元，较2020年增长 40.9%。
“我们计划到 2025 年建成 120
个海外仓。”河口新区商务局局长陈
望舒说。目前，新区共有跨 境 电 商
企业 3200 家。
`;

const date = "2023-11-30";
const run = (text: string, known = {}) => pipeline.run(readText(text, { date, ...known }));

/** Everything a result quotes must be the slice it names. */
function expectQuotesToStand(result: Result, source: string): void {
  const text = [...result.text];
  const input = [...source];
  const slice = ({ start, end }: { start: number; end: number }) => text.slice(start, end).join("");
  const bare = (it: string) => it.replace(/\s/g, "");
  for (const claim of result.claims) {
    expect(slice(claim.evidence)).toBe(claim.evidence.text);
    expect(slice(claim.sentence)).toBe(claim.sentence.text);
    const printed = claim.evidence.source.map(({ start, end }) => input.slice(start, end).join(""));
    expect(bare(printed.join(""))).toBe(bare(claim.evidence.text));
    for (const { line, start } of claim.evidence.source) {
      expect(input.slice(0, start).filter((it) => it === "\n")).toHaveLength(line - 1);
    }
  }
  for (const row of result.ledger) expect(slice(row)).toBe(row.text);
  for (const person of result.people) for (const it of person.mentions) expect(slice(it)).not.toBe("");
  for (const { source: at, before } of result.repairs) {
    expect(input.slice(at.start, at.end).join("")).toBe(before);
  }
}

describe("the pipeline on a page of broken lines", () => {
  const result = run(page);
  const claim = (value: string) => result.claims.find((it) => it.value === value);

  it("gives a document that fits the contract's schema", () => {
    expect(resultSchema.safeParse(result).error?.issues ?? []).toEqual([]);
  });

  it("makes the text whole again", () => {
    expect(result.text).toContain("2022年，河口新区货物进出口额达372.5亿美元，同比增长8.4%，占全省的11.2%。");
    expect(result.text).toContain("120个海外仓");
    expect(result.text).toContain("跨境电商企业3200家");
    expect(result.text.endsWith("\n")).toBe(true);
  });

  it("finds the article with its title and byline", () => {
    expect(result.articles.map((it) => [it.title, it.bylines])).toEqual([
      ["河口新区外贸提速", ["本报记者 周若溪"]],
    ]);
  });

  it("finds the claims", () => {
    const period = { text: "2022年", start: "2022-01-01", end: "2022-12-31", inferred: false };
    expect(claim("37250000000")).toMatchObject({ kind: "level", unit: "USD", period });
    expect(claim("37250000000")!.indicator).toContain("货物进出口额");
    expect(claim("8.4")).toMatchObject({ kind: "growth", unit: "%", basis: "yoy", direction: "up", period });
    expect(claim("11.2")).toMatchObject({ kind: "share", unit: "%", whole: "全省", period });
    expect(claim("9600000000")).toMatchObject({
      kind: "level",
      unit: "USD",
      indicator: "出口额",
      subject: "民营企业",
    });
    expect(claim("40.9")).toMatchObject({ kind: "growth", basis: "since" });
    expect(claim("120")).toMatchObject({
      unit: "个",
      modality: "planned",
      quoted: true,
      speaker: { name: "陈望舒" },
    });
    expect(claim("3200")).toMatchObject({ kind: "level", unit: "家", period: null });
    expect(result.claims).toHaveLength(7);
  });

  it("leads every quote back to the input, over line ends too", () => {
    expectQuotesToStand(result, page);
    const broken = claim("37250000000")!.evidence;
    expect(broken.source).toHaveLength(2);
    expect(broken.source.map((it) => it.line)).toEqual([6, 7]);
  });

  it("finds the people with their roles", () => {
    const chen = result.people.find((it) => it.name === "陈望舒");
    expect(chen?.roles).toEqual([{ organisation: "河口新区商务局", role: "局长" }]);
  });

  it("gives the same bytes twice, from another pipeline too", () => {
    expect(JSON.stringify(run(page))).toBe(JSON.stringify(result));
    expect(JSON.stringify(createPipeline().run(readText(page, { date })))).toBe(JSON.stringify(result));
  });

  it("gives the same claims the same ids under another file name", () => {
    const other = run(page, { source: "elsewhere/copy of the page.txt", paper: "河口日报" });
    expect(other.claims.map((it) => it.id)).toEqual(result.claims.map((it) => it.id));
    expect(other.people.map((it) => it.id)).toEqual(result.people.map((it) => it.id));
    expect(new Set(result.claims.map((it) => it.id)).size).toBe(result.claims.length);
  });

  it("finds the same with Windows line ends", () => {
    const windows = page.replaceAll("\n", "\r\n");
    const other = run(windows);
    expect(other.text).toBe(result.text);
    expect(other.claims.map((it) => [it.value, it.indicator])).toEqual(
      result.claims.map((it) => [it.value, it.indicator]),
    );
    expectQuotesToStand(other, windows);
  });
});

describe("the pipeline counts code points", () => {
  it("where rare characters and emoji stand before and inside a quote", () => {
    const text = "😀𠮷野家今年在全市开店120家，𠮷田村卖出𠮶果3500吨🍎，同比增长5.2%。\n";
    const result = run(text);
    expect(result.claims.map((it) => it.value)).toEqual(["120", "3500", "5.2"]);
    expect(result.articles.at(-1)?.end ?? 0).toBeLessThanOrEqual([...result.text].length);
    expectQuotesToStand(result, text);
  });

  it("on any text at all", () => {
    const pieces = fc.constantFrom(
      ..."😀 𠮷 2022年 出口额 达 3.4亿元 ， 。 “ ” 同比增长 5.2% \n \n\n ( ） 1 , 个 本报记者 会于会于 1111 月月 a b".split(
        " ",
      ),
    );
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 1, maxLength: 25 }), (parts) => {
        const text = parts.join("");
        fc.pre(text.trim() !== "");
        const result = run(text);
        expect(resultSchema.safeParse(result).error?.issues ?? []).toEqual([]);
        const points = [...result.text];
        for (const it of [...result.claims.map((claim) => claim.evidence), ...result.ledger]) {
          expect(points.slice(it.start, it.end).join("")).toBe(it.text);
        }
        const input = [...text];
        for (const { source, before } of result.repairs) {
          expect(input.slice(source.start, source.end).join("")).toBe(before);
        }
      }),
      { numRuns: 150 },
    );
  });
});

const shared = "../shared/pages/trade-2023";
if (!existsSync(shared)) console.warn(`skipped: the page ${shared} is not at hand`);

describe.skipIf(!existsSync(shared))(
  "the page that started the project (skipped where it is not at hand)",
  () => {
    let page: ReturnType<typeof scorePage>["scores"];
    let scores: ReadonlyMap<string, number | null>;

    beforeAll(() => {
      const labelled = readLabelledPage(shared, { date });
      const outcome = readPage(labelled.bytes, labelled.facts);
      if (isReadFailure(outcome)) throw new Error(outcome.reason);
      page = scorePage(labelled, pipeline.run(outcome)).scores;
      scores = new Map(scoreLines(page).map((it) => [it.name, it.value]));
    });

    it.each([
      ["found.f1", 0.97],
      ["record.f1", 0.88],
      ["people.recall", 1],
      ["organisations.f1", 0.9],
      ["titles", 1],
      ["captions", 1],
    ])("reaches a %s of %s", (name, least) => {
      expect(scores.get(name)).toBeGreaterThanOrEqual(least);
    });

    it.each([
      ["body.errors", 0.001],
      ["people.madeUp", 0],
      ["ledger.missing", 0],
      ["ledger.doubled", 0],
    ])("has no more %s than %s", (name, most) => {
      expect(scores.get(name)).toBeLessThanOrEqual(most);
    });

    it("knows at least 13 roles with their organisation", () => {
      expect(page.roles.right).toBeGreaterThanOrEqual(13);
    });
  },
);
