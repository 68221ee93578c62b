import { describe, expect, it } from "vitest";
import type { BoxedLine, BoxedPage } from "../../../../src/model/boxed.ts";
import { joinTurn } from "../../../../src/stages/read/pdf/turns.ts";

const SIZE = 10;

function line(text: string, x: number, y: number, size = SIZE): BoxedLine {
  const box = { x, y, width: [...text].length * size, height: size };
  return { text, box, size, bold: false, words: [{ text, box, confidence: null }], block: null };
}

function sheet(number: number, ...lines: BoxedLine[]): BoxedPage {
  return { number, width: 300, height: 400, lines, pictures: [], rules: [] };
}

/** Lines of twenty letters, one below the other. */
const column = (...texts: string[]) => texts.map((text, k) => line(text, 50, 60 + 15 * k));
const texts = ({ lines }: BoxedPage) => lines.map((it) => it.text);

const full = "江川市渔业生产平稳增长渔民收入继续提高港";
const begun = "口扩建工程进展顺利渔船贷款利率比上年低2";

describe("the turn of a page", () => {
  it("puts the end of the sentence that a sheet breaks off below that sheet", () => {
    const before = sheet(1, ...column(full, full, begun), line("第1页", 130, 380, 8));
    const after = sheet(
      2,
      ...column("5个基点。渔民的融资需求得到较好满足。", full),
      line("第2页", 130, 380, 8),
    );
    const turn = joinTurn(before, after)!;
    expect(turn.carried).toBe("5个基点。");
    expect(texts(turn.before)).toEqual([full, full, begun, "5个基点。", "第1页"]);
    expect(texts(turn.after)).toEqual(["渔民的融资需求得到较好满足。", full, "第2页"]);
    const [moved] = turn.before.lines.slice(3);
    expect(moved!.box.x).toBe(50);
    expect(moved!.box.y).toBeGreaterThan(before.lines[2]!.box.y);
    // Every letter stands on one of the sheets.
    expect(texts(turn.before).join("") + texts(turn.after).join("")).toHaveLength(
      texts(before).join("").length + texts(after).join("").length,
    );
  });

  it("takes whole lines along, up to the one that ends the sentence", () => {
    const before = sheet(1, ...column(full, full, begun));
    const after = sheet(2, ...column(full, "渔业贷款继续增加。", "全市渔港运行正常。"));
    const turn = joinTurn(before, after)!;
    expect(texts(turn.after)).toEqual(["全市渔港运行正常。"]);
    expect(turn.carried).toBe(`${full}渔业贷款继续增加。`);
  });

  it("leaves sheets alone whose last sentence ends, whose last line is short, that have columns or begin a paragraph", () => {
    const after = sheet(2, ...column("5个基点。渔民的融资需求得到较好满足。", full));
    expect(joinTurn(sheet(1, ...column(full, full, "渔业贷款增加。")), after)).toBeNull();
    expect(joinTurn(sheet(1, ...column(full, full, "渔业贷款增加")), after)).toBeNull();
    const columns = [
      ...column(full, full, begun),
      ...column(full, full, begun).map((it) => ({ ...it, box: { ...it.box, x: 300 } })),
    ];
    expect(joinTurn(sheet(1, ...columns), after)).toBeNull();
    const indented = sheet(
      2,
      line("全市渔港运行正常。", 70, 60),
      ...column(full, full).map((it) => ({ ...it, box: { ...it.box, y: it.box.y + 15 } })),
    );
    expect(joinTurn(sheet(1, ...column(full, full, begun)), indented)).toBeNull();
  });
});
