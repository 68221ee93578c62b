/** The table of unclaimed numbers. */

import type { LedgerRow, Result } from "../../model/result.ts";
import { type Table, toPage } from "../table.ts";

interface UnclaimedNumber {
  readonly page: string;
  readonly article: string | null;
  readonly row: LedgerRow;
  readonly sentence: string;
}

/** The numbers that no rule could explain: the queue for whoever writes the next one. */
export const unclaimedTable: Table<UnclaimedNumber> = {
  name: "unclaimed",
  title: "One number a row that no rule could explain",
  primaryKey: ["page", "start"],
  foreignKeys: [toPage],
  rows: listUnclaimed,
  columns: [
    {
      name: "page",
      type: "string",
      description: "The page's id",
      chinese: "所在版面的编号",
      required: true,
      cell: ({ page }) => page,
    },
    {
      name: "article",
      type: "string",
      description: "The article's id within the page; empty for captions without one",
      chinese: "版面内文章的编号；无所属文章的图片说明为空",
      cell: ({ article }) => article,
    },
    {
      name: "text",
      type: "string",
      description: "The number, as printed",
      chinese: "数字，按原文",
      required: true,
      cell: ({ row }) => row.text,
    },
    {
      name: "value",
      type: "number",
      description: "Its value; empty where it has none (数十)",
      chinese: "数值；无确值者（如“数十”）为空",
      exact: true,
      cell: ({ row }) => row.value,
    },
    {
      name: "start",
      type: "integer",
      description: "Where it starts in the page's text, in code points",
      chinese: "在版面文本中的起点（按码点）",
      required: true,
      cell: ({ row }) => row.start,
    },
    {
      name: "end",
      type: "integer",
      description: "Where it ends",
      chinese: "终点",
      required: true,
      cell: ({ row }) => row.end,
    },
    {
      name: "sentence",
      type: "string",
      description: "The sentence it stands in",
      chinese: "所在的句子",
      required: true,
      cell: ({ sentence }) => sentence,
    },
  ],
};

function listUnclaimed({ page, text, articles, ledger }: Result): UnclaimedNumber[] {
  const rows = ledger.filter(({ role }) => role === "unclaimed");
  if (rows.length === 0) return [];
  const points = [...text];
  return rows.map((row) => ({
    page: page.id,
    article: articles.find(({ start, end }) => start <= row.start && row.end <= end)?.id ?? null,
    row,
    sentence: sentenceAround(points, row),
  }));
}

const ends = new Set("。！？；\n");

/** From the sign that ends the sentence before to the one that ends this. */
function sentenceAround(points: readonly string[], { start, end }: LedgerRow): string {
  let from = start;
  while (from > 0 && !ends.has(points[from - 1]!)) from--;
  let to = end;
  while (to < points.length && !ends.has(points[to]!)) to++;
  if (to < points.length && points[to] !== "\n") to++;
  return points.slice(from, to).join("").trim();
}
