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

  it("takes a line in the middle over two columns for their title, whatever its size, and the name under it for who wrote it", () => {
    const expected = [
      "# 渔港见闻",
      "byline 周敏",
      "paragraph 今年前三季度全国出口额同比增长百分之三点四，好于年初的预期。",
      "paragraph 进口额则下降百分之一点二，主要因为价格下跌。",
    ];
    const head = [line("渔港见闻", 160, 100), line("周敏", 170, 120)];
    expect(show(lay([...head, ...left, ...right]))).toEqual(expected);
    expect(lay([...head, ...left, ...right]).articles[0]!.bylines).toEqual(["周敏"]);
    // A line over one column is a line of it.
    const over = line("渔港见闻", 60, 130);
    expect(show(lay([over, ...left, ...right]))[0]).toBe("# null");
  });

  it("puts a byline's noun and its names together over the room between them", () => {
    const byline = [line("本报记者", 110, 135), line("周敏 林海", 180, 135)];
    const page = lay([
      title,
      ...byline,
      ...column(50, 155, "　今年前三季度全国出口", "额同比增长百分之三点四，", "好于年初的预期。"),
    ]);
    expect(page.articles.map(({ bylines }) => bylines)).toEqual([["本报记者 周敏 林海"]]);
  });

  it("sets the numbers of the sheet aside, and says so", () => {
    for (const number of ["第12页", "— 12 —", "12", "页数1/2", "第3页 共12页"]) {
      const page = lay([title, ...left, ...right, line(number, 200, 960)]);
      expect(page.text, number).not.toMatch(/12|1\/2/);
      expect(page.messages.map(({ reason }) => reason)).toContain(`page number ${number} set aside`);
    }
    // What is no number of a sheet, or does not stand at its edge, is text.
    expect(lay([title, ...left, ...right, line("共12页文件", 200, 960)]).text).toContain("共12页文件");
    expect(lay([title, line("12", 60, 140), ...left, ...right]).text).toContain("12");
  });

  it("joins the lines of a title without a blank where a word, a bracket or a number goes on", () => {
    const titled = (...lines: string[]) =>
      lay([...lines.map((text, k) => line(text, 50, 40 + 32 * k, 30)), ...left]).articles[0]!.title;
    expect(titled("一季度渔业生产形势良好消费发", "展势头不减")).toBe(
      "一季度渔业生产形势良好消费发展势头不减",
    );
    expect(titled("渔业生产怎么看（江川", "亮点读数）")).toBe("渔业生产怎么看（江川亮点读数）");
    expect(titled("出口稳中有进", "进口结构优化")).toBe("出口稳中有进 进口结构优化");
  });

  it("gives each item of a numbered list a line of its own", () => {
    const list = column(50, 150, "1.确保渔业稳产", "2.市渔业局局长林海致信周敏", "3.港口扩建提速");
    expect(show(lay([title, ...list])).slice(1)).toEqual([
      "paragraph 1.确保渔业稳产",
      "paragraph 2.市渔业局局长林海致信周敏",
      "paragraph 3.港口扩建提速",
    ]);
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
