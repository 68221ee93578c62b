import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { repair } from "../../../src/stages/repair/index.ts";
import { sourcePage } from "../layout/score.ts";
import { words } from "../layout/words.ts";

const repaired = (text: string) => repair(sourcePage(text), words);

/** Bits that damaged pages are made of, glued at random. */
const pieces = fc.constantFrom(
  "稻谷",
  "丰收",
  "增 长",
  "业 链 供 应",
  "3727.1",
  "2022",
  " ",
  "  ",
  "　",
  "\n",
  "\r\n",
  "\n\n",
  "\u00a0",
  "\u200b",
  "，",
  "。",
  "（",
  "）",
  "“",
  "”",
  "图图①①",
  "①①",
  "会于会于 1111 月月",
  "谢谢",
  "Wind AI",
  "3D 引擎",
  "本报记者 王 珂",
  "新华社记者新华社记者 徐徐 昱昱摄摄",
  "%",
  "\f",
  "eco-",
  "\u00ad",
  "𠮷",
  "👩\u200d🌾",
);
const pages = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(""));

describe("repair", () => {
  it("undoubles a caption before it closes the spaces that doubling left", () => {
    const page = repaired(
      "图图②② 农机手农机手在田间检修在田间检修\n设备设备。。\n新华社记者新华社记者 王王 珂珂摄摄\n",
    );
    expect(page.text).toBe("图②农机手在田间检修\n设备。\n新华社记者 王珂摄\n");
  });

  it("closes a stretched line whole, digits and punctuation too", () => {
    expect(repaired("产 量 达 到 1.7 万 亿 斤 ，同 比 增 长").text).toBe("产量达到1.7万亿斤，同比增长");
  });

  it("keeps every line, empty ones too", () => {
    expect(repaired("上 半 年 增 收\r\n\r\n下 半 年 丰 收\r\n").text).toBe("上半年增收\n\n下半年丰收\n");
  });

  it("keeps an ideographic indent, which shows layout where a paragraph starts", () => {
    expect(repaired("　　今年 3 月，春耕开始").text).toBe("　　今年3月，春耕开始");
  });

  it("keeps English words and lists of numbers apart", () => {
    expect(repaired("Wind AI and 2022 2023 2024").text).toBe("Wind AI and 2022 2023 2024");
  });

  it("reports one repair a line and step, with the slice of the source it stands for", () => {
    const source = "春 耕 开 始 了\n面积 120 万亩";
    const page = repaired(source);
    expect(page.repairs).toEqual([
      { step: "close-letter-spacing", source: { start: 1, end: 8 }, before: " 耕 开 始 ", after: "耕开始" },
      { step: "close-mixed-spacing", source: { start: 12, end: 17 }, before: " 120 ", after: "120" },
    ]);
    for (const { source: at, before } of page.repairs) expect(source.slice(at.start, at.end)).toBe(before);
  });

  it("works in linear time on one very long line", () => {
    const line = "稻谷丰收 1111 月，".repeat(100_000);
    const start = performance.now();
    const page = repaired(line);
    expect(performance.now() - start).toBeLessThan(5000);
    expect(page.text.startsWith("稻谷丰收1111月，稻谷")).toBe(true);
  });

  it("leads every character back to itself, spaces aside", () => {
    fc.assert(
      fc.property(pages, (source) => {
        const page = repaired(source);
        for (let i = 0; i < page.text.length; i++) {
          const [at] = page.map.toSource({ start: i, end: i + 1 });
          if (at === undefined || /\s/.test(page.text[i]!)) continue;
          expect(source.slice(at.start, at.end)).toBe(page.text[i]);
        }
      }),
    );
  });

  it("loses no character that its repairs do not name", () => {
    fc.assert(
      fc.property(pages, (source) => {
        const page = repaired(source);
        const kept = new Set<number>();
        for (const { start, end } of page.map.toSource({ start: 0, end: page.text.length })) {
          for (let i = start; i < end; i++) kept.add(i);
        }
        for (let i = 0; i < source.length; i++) {
          if (kept.has(i)) continue;
          expect(page.repairs.some(({ source: at }) => at.start <= i && i < at.end)).toBe(true);
        }
      }),
    );
  });
});
