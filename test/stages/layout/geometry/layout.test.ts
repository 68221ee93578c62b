import { describe, expect, it } from "vitest";
import type { Box, BoxedLine, BoxedPage } from "../../../../src/model/boxed.ts";
import type { LaidOutPage } from "../../../../src/model/page.ts";
import { layout } from "../../../../src/stages/layout/index.ts";
import { layoutWords } from "../../../../src/stages/layout/words.ts";
import { readBoxedPage } from "../../../../src/stages/read/boxed-page.ts";
import { isReadFailure } from "../../../../src/stages/read/read-page.ts";
import { repair } from "../../../../src/stages/repair/index.ts";
import { rulebook } from "../../../program.ts";

const words = layoutWords(rulebook);

const SIZE = 10;

/** A line with every character as wide as it is high. */
function line(text: string, x: number, y: number, size = SIZE, bold = false): BoxedLine {
  const box = { x, y, width: [...text].length * size, height: size };
  return { text, box, size, bold, words: [{ text, box, confidence: null }], block: null };
}

/** Lines of a column, one below the other; one that begins with a full-width space is indented by two characters. */
function column(x: number, y: number, ...texts: string[]): BoxedLine[] {
  return texts.map((text, k) =>
    text.startsWith("　") ? line(text.slice(1), x + 2 * SIZE, y + 15 * k) : line(text, x, y + 15 * k),
  );
}

function lay(lines: BoxedLine[], about: { pictures?: Box[]; rules?: Box[] } = {}): LaidOutPage {
  const page: BoxedPage = { number: 1, width: 800, height: 1000, pictures: [], rules: [], ...about, lines };
  const read = readBoxedPage(
    page,
    { source: "p.pdf" },
    { sha256: "0".repeat(64), encoding: "pdf", pages: 1 },
  );
  if (isReadFailure(read)) throw new Error(read.reason);
  return layout(repair(read, words), words);
}

/** Every article as its title and its blocks, one a line. */
function show({ articles, text }: LaidOutPage): string[] {
  return articles.flatMap(({ title, blocks }) => [
    `# ${title}`,
    ...blocks
      .filter(({ type }) => type !== "title")
      .map(({ type, start, end }) => `${type} ${text.slice(start, end)}`),
  ]);
}

describe("layout by boxes", () => {
  const title = line("出口稳中有进", 50, 100, 30);
  const left = column(50, 150, "　今年前三季度全国出口", "额同比增长百分之三点四，", "好于年初的预期。");
  const right = column(200, 150, "　进口额则下降百分之一点", "二，主要因为价格下跌。");

  it("reads columns under their title, in whatever order the lines come", () => {
    const expected = [
      "# 出口稳中有进",
      "paragraph 今年前三季度全国出口额同比增长百分之三点四，好于年初的预期。",
      "paragraph 进口额则下降百分之一点二，主要因为价格下跌。",
    ];
    expect(show(lay([title, ...left, ...right]))).toEqual(expected);
    expect(show(lay([...right, ...left, title].reverse()))).toEqual(expected);
    expect(show(lay([right[1]!, left[2]!, title, left[0]!, right[0]!, left[1]!]))).toEqual(expected);
  });

  it("gives each of two titles side by side its own columns", () => {
    const other = line("粮食再获丰收", 420, 100, 30);
    const body = column(420, 150, "　全国粮食产量再创新高，", "比上年增加百分之一。");
    expect(show(lay([...body, ...left, other, ...right, title])).filter((it) => it.startsWith("#"))).toEqual([
      "# 出口稳中有进",
      "# 粮食再获丰收",
    ]);
    const { articles } = lay([...body, ...left, other, ...right, title]);
    expect(articles.map(({ blocks }) => blocks.length)).toEqual([3, 2]);
  });

  it("reads a frame by itself, in the middle of another article's columns too", () => {
    const rules = [{ x: 190, y: 190, width: 160, height: 70 }];
    const inner = [line("链接", 200, 195, 16), ...column(200, 220, "　综合保税区是海关监管的", "特定区域。")];
    expect(show(lay([...inner, ...left, title, ...right], { rules }))).toEqual([
      "# 出口稳中有进",
      "paragraph 今年前三季度全国出口额同比增长百分之三点四，好于年初的预期。",
      "paragraph 进口额则下降百分之一点二，主要因为价格下跌。",
      "# 链接",
      "paragraph 综合保税区是海关监管的特定区域。",
    ]);
  });

  it("puts what goes on in a frame behind the article that the frame names", () => {
    const rules = [{ x: 40, y: 300, width: 350, height: 60 }];
    const box = column(50, 310, "（上接本版《出口稳中有进》）", "　专家预计四季度出口仍将", "保持增长。");
    const page = lay([...box, ...left, ...right, title], { rules });
    expect(show(page).at(-1)).toBe("paragraph 专家预计四季度出口仍将保持增长。");
    expect(page.articles).toHaveLength(1);
    // The line that points is no text of the article, and is not lost.
    expect(page.loose.map(({ start, end }) => page.text.slice(start, end))).toEqual([
      "（上接本版《出口稳中有进》）",
    ]);
  });

  it("takes the small lines under a picture for its caption, and reads on below", () => {
    const pictures = [{ x: 200, y: 185, width: 120, height: 60 }];
    const caption = [line("图为忙碌的港口。", 200, 250, 8), line("本报记者 王珂摄", 200, 260, 8)];
    const below = column(200, 285, "　机电产品占出口的六成。");
    const laid = lay([...below, ...caption, title, ...right, ...left], { pictures });
    expect(show(laid).slice(2)).toEqual([
      "paragraph 进口额则下降百分之一点二，主要因为价格下跌。",
      "paragraph 机电产品占出口的六成。",
      "caption 图为忙碌的港口。",
      "credit 本报记者 王珂摄",
    ]);
    expect(laid.articles[0]!.blocks.at(-2)!.box).toEqual({ page: 1, x: 200, y: 250, width: 64, height: 8 });
  });

  it("keeps every character of the page, once", () => {
    const { text, source } = lay([title, ...left, ...right]);
    const letters = (it: string) => [...it.replace(/\s/g, "")].sort().join("");
    expect(letters(text)).toBe(letters(source));
  });
});
