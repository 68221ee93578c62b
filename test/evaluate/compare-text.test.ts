import { describe, expect, it } from "vitest";
import { compareText } from "../../src/evaluate/compare-text.ts";
import type { ArticleLabel } from "../../src/evaluate/label-schema.ts";
import type { BlockType } from "../../src/model/page.ts";
import type { Result } from "../../src/model/result.ts";

/** A page of articles, each a list of blocks, and loose lines behind them. */
function makePage(
  articles: [title: string | null, ...blocks: [BlockType, string][]][],
  loose: string[] = [],
) {
  let text = "";
  let end = 0;
  const add = (line: string) => {
    const start = end;
    text += `${line}\n`;
    end += [...line].length;
    return { start, end: end++ };
  };
  const made = articles.map(([title, ...blocks], index): Result["articles"][number] => {
    const start = end;
    const placed = blocks.map(([type, line]) => ({ type, ...add(line) }));
    return { id: `a${index}`, title, bylines: [], start, end, blocks: placed };
  });
  loose.forEach(add);
  return { text, articles: made };
}

const label = (title: string | null, ...texts: string[]): ArticleLabel => ({
  title,
  blocks: texts.map((text) => ({ type: "paragraph" as const, text })),
});

describe("compareText", () => {
  it("counts character edits over the labelled length, without spaces and quotation marks", () => {
    const page = makePage([["题", ["title", "题"], ["section", "小 节"], ["paragraph", "“甲乙丙”X"]]]);
    const articles: ArticleLabel[] = [
      {
        title: "题",
        blocks: [
          { type: "section", text: "小节" },
          { type: "paragraph", text: "甲乙 丙丁" },
        ],
      },
    ];
    expect(compareText(page, articles, []).body).toEqual({ edits: 1, length: 6 });
  });

  it("leaves titles, bylines and captions out of the body", () => {
    const page = makePage([["题", ["byline", "本报记者"], ["paragraph", "甲乙丙丁"], ["caption", "图中人"]]]);
    expect(compareText(page, [label("题", "甲乙丙丁")], []).body.edits).toBe(0);
  });

  it("counts code points", () => {
    const page = makePage([[null, ["caption", "𠮷𠮷"], ["paragraph", "𠮷甲乙"]]]);
    expect(compareText(page, [label(null, "𠮷甲丙")], []).body).toEqual({ edits: 1, length: 3 });
  });

  it("matches articles by their bodies, each once, and counts a lost one whole", () => {
    const page = makePage([
      ["二", ["paragraph", "戊己庚辛"]],
      ["一", ["paragraph", "甲乙丙丁"]],
    ]);
    const scores = compareText(
      page,
      [label("一", "甲乙丙丁"), label("二", "戊己庚辛"), label("三", "子丑寅")],
      [],
    );
    expect(scores.body).toEqual({ edits: 3, length: 11 });
    expect(scores.titles).toEqual({ right: 2, of: 3 });
  });

  it("does not count a title over another's body, nor over a body mostly wrong", () => {
    const swapped = makePage([
      ["二", ["paragraph", "甲乙丙丁"]],
      ["一", ["paragraph", "戊己庚辛"]],
    ]);
    expect(compareText(swapped, [label("一", "甲乙丙丁"), label("二", "戊己庚辛")], []).titles.right).toBe(0);
    const merged = makePage([["一", ["paragraph", "甲乙丙丁戊己庚辛壬癸"]]]);
    expect(compareText(merged, [label("一", "甲乙丙丁")], []).titles.right).toBe(0);
  });
});

describe("captions", () => {
  const caption = { label: "图①", text: "展台前的参观者。", credit: "记者 甲某摄" };
  const whole = (page: ReturnType<typeof makePage>) => compareText(page, [], [caption]).captions.right;

  it("are whole in one block or a caption and the credit after it, with or without the label", () => {
    expect(whole(makePage([[null, ["caption", "图①展台前的参观者。"], ["credit", "（记者 甲某摄）"]]]))).toBe(
      1,
    );
    expect(whole(makePage([[null, ["caption", "展台前的参观者。记者甲某摄"]]]))).toBe(1);
  });

  it("may stand loose, outside every article", () => {
    expect(whole(makePage([["题", ["paragraph", "甲乙"]]], ["展台前的参观者。", "记者甲某摄"]))).toBe(1);
  });

  it("are not whole when cut, doubled, without their credit, or inside a paragraph", () => {
    expect(whole(makePage([[null, ["caption", "展台前的参观"], ["credit", "记者甲某摄"]]]))).toBe(0);
    expect(
      whole(makePage([[null, ["caption", "展台前的参观者。展台前的参观者。"], ["credit", "记者甲某摄"]]])),
    ).toBe(0);
    expect(whole(makePage([[null, ["caption", "展台前的参观者。"], ["caption", "别的"]]]))).toBe(0);
    expect(whole(makePage([[null, ["paragraph", "展台前的参观者。记者甲某摄"]]]))).toBe(0);
  });
});
