/** The table of checks. */

import { type Check, checkKinds } from "../../stages/check/check.ts";
import type { Cell, Column } from "../table.ts";

/** What the data package says of the cross-checks, and how one is written. */
export const checkTable: {
  readonly name: "checks";
  readonly title: string;
  readonly primaryKey: readonly string[];
  readonly foreignKeys: readonly never[];
  readonly columns: readonly Column<Check>[];
} = {
  name: "checks",
  title: "One cross-check between claims a row: those within a page, page by page, then those between pages",
  primaryKey: ["id"],
  foreignKeys: [],
  columns: [
    {
      name: "id",
      type: "string",
      description: "The same kind of check of the same claims has the same id",
      chinese: "核对的编号：同类核对、同样的数据则编号相同",
      required: true,
      cell: (check) => check.id,
    },
    {
      name: "kind",
      type: "string",
      description:
        "sum: a whole is the sum of its parts; part: it is not smaller than one; share: part of whole; growth, change: level against the earlier level; value: one thing stated twice; direction: from and to against the word",
      chinese: "核对类别：总和、部分、占比、增长、变化、同值、方向",
      required: true,
      enum: checkKinds,
      cell: (check) => check.kind,
    },
    {
      name: "pages",
      type: "string",
      description: "The pages of the claims, joined by ;",
      chinese: "所涉数据的版面编号，以 ; 相连",
      required: true,
      cell: (check) => check.pages.join(";"),
    },
    {
      name: "claims",
      type: "string",
      description: "The claims' ids, joined by ; the one that is held against the others first",
      chinese: "所涉数据的编号，以 ; 相连，被核对者居首",
      required: true,
      cell: (check) => check.claims.join(";"),
    },
    {
      name: "statement",
      type: "string",
      description: "The arithmetic in the numbers and units as printed, with ≠ or < where it fails",
      chinese: "以原文数字与单位写出的算式，不成立处以 ≠ 或 < 标出",
      required: true,
      cell: (check) => check.statement,
    },
    {
      name: "expected",
      type: "number",
      description: "What the arithmetic gives, in the base unit",
      chinese: "按算式应得的值（基本单位）",
      required: true,
      cell: (check) => check.expected,
    },
    {
      name: "found",
      type: "number",
      description: "What the claim states",
      chinese: "原文所载的值",
      required: true,
      cell: (check) => check.found,
    },
    {
      name: "difference",
      type: "number",
      description: "found − expected",
      chinese: "所载与应得之差",
      required: true,
      cell: (check) => check.difference,
    },
    {
      name: "tolerance",
      type: "number",
      description: "Half a unit in the last printed place of each number, carried through the arithmetic",
      chinese: "容差：各数末位的半个单位，随算式传递",
      required: true,
      cell: (check) => check.tolerance,
    },
    {
      name: "holds",
      type: "boolean",
      description: "Whether the difference is within the tolerance",
      chinese: "差是否在容差之内",
      required: true,
      cell: (check) => check.holds,
    },
  ],
};

export function checkCells(check: Check): Cell[] {
  return checkTable.columns.map((column) => column.cell(check));
}
