import { type Check, checkKinds } from "../../check/check.ts";
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
      required: true,
      cell: (check) => check.id,
    },
    {
      name: "kind",
      type: "string",
      description:
        "sum: a whole is the sum of its parts; part: it is not smaller than one; share: part of whole; growth, change: level against the earlier level; value: one thing stated twice; direction: from and to against the word",
      required: true,
      enum: checkKinds,
      cell: (check) => check.kind,
    },
    {
      name: "pages",
      type: "string",
      description: "The pages of the claims, joined by ;",
      required: true,
      cell: (check) => check.pages.join(";"),
    },
    {
      name: "claims",
      type: "string",
      description: "The claims' ids, joined by ; the one that is held against the others first",
      required: true,
      cell: (check) => check.claims.join(";"),
    },
    {
      name: "statement",
      type: "string",
      description: "The arithmetic in the numbers and units as printed, with ≠ or < where it fails",
      required: true,
      cell: (check) => check.statement,
    },
    {
      name: "expected",
      type: "number",
      description: "What the arithmetic gives, in the base unit",
      required: true,
      cell: (check) => check.expected,
    },
    {
      name: "found",
      type: "number",
      description: "What the claim states",
      required: true,
      cell: (check) => check.found,
    },
    {
      name: "difference",
      type: "number",
      description: "found − expected",
      required: true,
      cell: (check) => check.difference,
    },
    {
      name: "tolerance",
      type: "number",
      description: "Half a unit in the last printed place of each number, carried through the arithmetic",
      required: true,
      cell: (check) => check.tolerance,
    },
    {
      name: "holds",
      type: "boolean",
      description: "Whether the difference is within the tolerance",
      required: true,
      cell: (check) => check.holds,
    },
  ],
};

export function checkCells(check: Check): Cell[] {
  return checkTable.columns.map((column) => column.cell(check));
}
