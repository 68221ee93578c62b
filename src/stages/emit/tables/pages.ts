import type { Result } from "../../../model/result.ts";
import type { Table } from "../table.ts";

/** One row a page: what other tables' `page` leads to. */
export const pageTable: Table<Result> = {
  name: "pages",
  title: "One page a row",
  primaryKey: ["id"],
  foreignKeys: [],
  rows: (result) => [result],
  columns: [
    { name: "id", type: "string", description: "The page's id", required: true, cell: ({ page }) => page.id },
    {
      name: "source",
      type: "string",
      description: "The input's name, from the folder that all inputs share",
      required: true,
      cell: ({ page }) => page.source,
    },
    {
      name: "sha256",
      type: "string",
      description: "SHA-256 of the input's bytes",
      required: true,
      cell: ({ page }) => page.sha256,
    },
    {
      name: "encoding",
      type: "string",
      description: "The encoding the input was read in",
      required: true,
      cell: ({ page }) => page.encoding,
    },
    { name: "paper", type: "string", description: "The newspaper", cell: ({ page }) => page.paper },
    { name: "date", type: "date", description: "The day it was printed", cell: ({ page }) => page.date },
    {
      name: "number",
      type: "string",
      description: "The page's number in the paper",
      cell: ({ page }) => page.number,
    },
    {
      name: "articles",
      type: "integer",
      description: "How many articles it has",
      required: true,
      cell: ({ articles }) => articles.length,
    },
    {
      name: "claims",
      type: "integer",
      description: "How many claims it makes",
      required: true,
      cell: ({ claims }) => claims.length,
    },
    {
      name: "unclaimed",
      type: "integer",
      description: "How many numbers no rule could explain",
      required: true,
      cell: ({ ledger }) => ledger.filter((row) => row.role === "unclaimed").length,
    },
  ],
};
