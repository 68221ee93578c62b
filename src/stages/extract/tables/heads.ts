/** What the heads over a column, and the name before a row, say of its figures. */
import type { Basis } from "../../../model/claim.ts";
import type { PeriodMention } from "../../../model/mention.ts";
import type { Cell } from "../../../model/page.ts";
import { inside } from "../../../model/spans.ts";
import type { TableWords } from "./words.ts";

/** A unit as tables name it. */
export interface TableUnit {
  readonly code: string;
  readonly factor: string;
  readonly isShare: boolean;
  readonly isAssumed: boolean;
}

/** What a head says: the name that is left when unit, time and words of growth are taken off. */
export interface Head {
  readonly name: string;
  readonly unit: TableUnit | null;
  /** Whether brackets at its end hold something else than a unit that is known: （亿度）, （人民币）. */
  readonly hasOtherUnit: boolean;
  readonly period: PeriodMention | null;
  /** 上期, 期末: a time that only the article's own could date. */
  readonly isUntold: boolean;
  readonly change: "growth" | "fall" | null;
  readonly basis: Basis | null;
  readonly isShare: boolean;
  readonly isPlanned: boolean;
}

/** What reading a table needs of its page. */
export interface TableText {
  /** The page as printed; names are taken from it. */
  readonly text: string;
  readonly folded: string;
  readonly periods: readonly PeriodMention[];
  readonly words: TableWords;
  readonly unitOf: (printed: string) => TableUnit | null;
}

/** The text of a cell without blanks, its brackets and colons as ASCII. */
export function textOf({ start, end }: Cell, { folded }: Pick<TableText, "folded">): string {
  return plain(folded.slice(start, end));
}

const plain = (text: string) =>
  text.replace(/\s/g, "").replaceAll("（", "(").replaceAll("）", ")").replaceAll("：", ":");

/** Reads the cells that stand over a column, or name a row, from the top. */
export function readHead(cells: readonly Cell[], table: TableText): Head {
  let head: Head = NOTHING;
  for (const cell of new Set(cells)) head = joined(head, readCell(cell, table));
  return head;
}

const NOTHING: Head = {
  name: "",
  unit: null,
  hasOtherUnit: false,
  period: null,
  isUntold: false,
  change: null,
  basis: null,
  isShare: false,
  isPlanned: false,
};

function joined(above: Head, below: Head): Head {
  return {
    name: above.name + below.name,
    unit: below.unit ?? above.unit,
    hasOtherUnit: above.hasOtherUnit || below.hasOtherUnit,
    period: below.period ?? above.period,
    isUntold: above.isUntold || below.isUntold,
    change: below.change ?? above.change,
    basis: below.basis ?? above.basis,
    isShare: above.isShare || below.isShare,
    isPlanned: above.isPlanned || below.isPlanned,
  };
}

function readCell(cell: Cell, table: TableText): Head {
  const { words, folded, periods } = table;
  const whole = twinOf(cell, table);
  const said = whole.folded;
  const isFall = words.fall.test(said) && !words.growth.test(said);
  const change = isFall ? "fall" : words.growth.test(said) ? "growth" : null;
  // 比上年: what is held against is no time of the figure.
  const time =
    change === null
      ? inside(periods, cell).findLast(
          ({ start, end }) =>
            !words.heldAgainstTime.test(folded.slice(cell.start, start)) &&
            !words.timeUntold.test(folded.slice(start, end)),
        )
      : undefined;
  const bareYear = yearOf(cell, said, words);
  const { rest, unit } = takeUnit(whole, table);
  const timeless =
    bareYear !== undefined ? NO_WORDS : time === undefined ? rest : withoutTime(rest, time, folded);
  const bare = change === null ? timeless : withoutAll(timeless, words.changeCut);
  const named = withoutAll(bare, words.edgesCut);
  const isPlanned = words.planned.test(named.folded);
  const isUntold =
    bareYear === undefined &&
    time?.resolved !== true &&
    change === null &&
    (words.timeUntold.test(said) || words.timeWord.test(said));
  // 本期金额, 期末余额: which of the figures, and nothing of what is measured.
  const name = isUntold ? withoutAll(named, words.untoldCut) : named;
  const isBare = isPlanned || words.bareHead.test(name.folded) || words.timeWord.test(name.folded);
  return {
    name: isBare ? "" : name.printed,
    unit,
    hasOtherUnit: unit === null && words.otherUnit.test(said),
    period: bareYear ?? (time?.resolved === true ? time : null),
    isUntold,
    change,
    basis: basisOf(said, words),
    isShare: words.share.test(said),
    isPlanned,
  };
}

const BARE_YEAR = /^(?:19|20)\d\d$/;

/** 2019 over a column or before a row as a time; undefined for what is no bare year. */
export function yearOf({ start, end }: Cell, said: string, { cell }: TableWords): PeriodMention | undefined {
  if (!BARE_YEAR.test(said)) return undefined;
  const rule = cell.id;
  return { start, end, from: `${said}-01-01`, to: `${said}-12-31`, inferred: false, resolved: true, rule };
}

/** 总值(亿元), 增长%: the unit at the end of a head, and the head without it. */
function takeUnit(said: Twin, { words, unitOf }: TableText): { rest: Twin; unit: TableUnit | null } {
  const found = words.headUnit.exec(said.folded);
  if (found === null) return { rest: said, unit: null };
  const { bracket, sign } = found.groups ?? {};
  const unit = unitOf(bracket ?? sign ?? "");
  return unit === null ? { rest: said, unit } : { rest: without(said, found.index, found[0].length), unit };
}

/** The same words as rules read them and as they are printed: letter by letter as long. */
interface Twin {
  readonly folded: string;
  readonly printed: string;
}

const NO_WORDS: Twin = { folded: "", printed: "" };

/** A head without the words of its time. */
function withoutTime(said: Twin, { start, end }: PeriodMention, folded: string): Twin {
  const words = plain(folded.slice(start, end));
  return without(said, said.folded.indexOf(words), words.length);
}

function twinOf({ start, end }: Cell, { text, folded }: TableText): Twin {
  const printed = text.slice(start, end).replace(/\s/g, "");
  return { folded: plain(folded.slice(start, end)), printed };
}

function without({ folded, printed }: Twin, at: number, length: number): Twin {
  if (at < 0) return { folded, printed };
  const cut = (it: string) => it.slice(0, at) + it.slice(at + length);
  return { folded: cut(folded), printed: cut(printed) };
}

/** Without all that global patterns match, one after the other. */
function withoutAll(said: Twin, patterns: readonly RegExp[]): Twin {
  let out = said;
  for (const pattern of patterns) {
    const found = out.folded.search(pattern) < 0 ? [] : [...out.folded.matchAll(pattern)].reverse();
    for (const { index, 0: word } of found) out = without(out, index, word.length);
  }
  return out;
}

function basisOf(said: string, { yoy, mom, since }: TableWords): Basis | null {
  if (since.test(said)) return "since";
  if (mom.test(said)) return "mom";
  return yoy.test(said) ? "yoy" : null;
}
