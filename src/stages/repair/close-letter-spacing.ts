/** A repair: lines set letter by letter. */

import { DIGIT, HAN, kindAt, LATIN, SPACE } from "../../model/characters.ts";
import type { Edit } from "../../model/layer.ts";
import { hasInnerSpace } from "./close-names.ts";
import { eachLine, type RepairStep, replace } from "./step.ts";

interface Token {
  readonly start: number;
  readonly end: number;
  /** Number of Han characters. */
  readonly han: number;
  /** Whether two Han characters stand side by side: then the token is not letter-spaced. */
  readonly dense: boolean;
}

/**
 * Closes letter-spacing. A text layer shows a stretched line as `业 链 供 应 链`, whole or in part (`《报 告》显 示`),
 * and letter-spaced titles as `构 筑 新 优 势`, digits too (`2 0 2 3 年`).
 *
 * Three tokens in a row without two Han characters side by side are letter-spaced, or two that are the whole line
 * (`社 论`). A gap wider than the others parts words and is left as one space. Words in a list (`北京 上海`) are dense
 * and stay apart; so do numbers of more than one digit. Wrong for a list of single characters (甲 乙 丙 as three items).
 */
export const closeLetterSpacing: RepairStep = {
  name: "close-letter-spacing",
  summary: "letter-spaced text closes up",
  examples: [
    ["产 粮 大 县 加 速 扩 种 优 质 稻 ，大 幅 增 收", "产粮大县加速扩种优质稻，大幅增收"],
    ["《公 报》显 示 ，全 县 粮 食", "《公报》显示，全县粮食"],
    ["稻 谷 单 产 达 到 561.3 公 斤 ，同 比 增 长", "稻谷单产达到561.3公斤，同比增长"],
    ["守 好 大 粮 仓", "守好大粮仓"],
    ["守 好 粮 仓   端 牢 饭 碗", "守好粮仓 端牢饭碗"],
    ["2 0 2 3 年 秋 收 过 半", "2023年秋收过半"],
    ["升 级 ， 培 育 龙 头 企 业 、 合 作 社", "升级，培育龙头企业、合作社"],
    ["社 论", "社论"],
    ["平 均 单 产 超 过 亩 均", "平均单产超过亩均"],
    ["社 会 化 服务组织", "社会化服务组织"],
  ],
  unchanged: [
    "抢农时 保丰收",
    "北京 上海 广州",
    "2022 2023 2024",
    "本报记者 欧阳明",
    "Farm and food",
    "产量 561.3 公斤",
  ],
  run(text) {
    const edits: Edit[] = [];
    eachLine(text, (start, end) => {
      // A tab parts cells of a table, not letters.
      const tab = text.indexOf("\t", start);
      if ((tab < 0 || tab >= end) && hasInnerSpace(text, start, end))
        closeLine(this.name, text, start, end, edits);
    });
    return edits;
  },
};

function closeLine(step: string, text: string, start: number, end: number, edits: Edit[]): void {
  const tokens = tokenise(text, start, end);
  for (let from = 0; from < tokens.length; ) {
    if (tokens[from]!.dense) {
      from++;
      continue;
    }
    let to = from;
    let han = 0;
    while (to < tokens.length && !tokens[to]!.dense) han += tokens[to++]!.han > 0 ? 1 : 0;
    const pair = tokens.length === 2 && han === 2 && end - start < 8;
    if (han >= 3 || pair) closeRun(step, text, tokens, from, to, edits);
    from = to;
  }
}

function closeRun(
  step: string,
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  edits: Edit[],
): void {
  let narrowest = Number.POSITIVE_INFINITY;
  for (let k = from; k + 1 < to; k++) narrowest = Math.min(narrowest, tokens[k + 1]!.start - tokens[k]!.end);
  // The run's neighbours belong to the stretched line too: `社 会 化 服务组织`.
  const last = Math.min(to, tokens.length - 1);
  for (let k = Math.max(from - 1, 0); k < last; k++) {
    const left = tokens[k]!;
    const right = tokens[k + 1]!;
    const gap = right.start - left.end;
    if (partsNumbers(text, left, right)) continue;
    const after = gap > narrowest + 1 ? " " : "";
    if (after === "" || gap > 1) edits.push(replace(step, text, left.end, right.start, after));
  }
}

/** Two numbers or two Latin words stay apart, but single digits or letters of a letter-spaced one close up. */
function partsNumbers(text: string, left: Token, right: Token): boolean {
  const before = kindAt(text, left.end - 1);
  const after = kindAt(text, right.start);
  if ((before !== DIGIT && before !== LATIN) || (after !== DIGIT && after !== LATIN)) return false;
  return left.end - left.start > 1 || kindAt(text, right.start + 1) === after;
}

function tokenise(text: string, start: number, end: number): Token[] {
  const tokens: Token[] = [];
  let at = -1;
  let han = 0;
  let dense = false;
  for (let i = start; i <= end; i++) {
    const kind = i < end ? kindAt(text, i) : SPACE;
    if (kind !== SPACE) {
      if (at < 0) {
        at = i;
        han = 0;
        dense = false;
      }
      if (kind === HAN) {
        han++;
        if (i > at && kindAt(text, i - 1) === HAN) dense = true;
      }
    } else if (at >= 0) {
      tokens.push({ start: at, end: i, han, dense });
      at = -1;
    }
  }
  return tokens;
}
