/** The table of pages. */

import { type LedgerRole, ledgerRoles, type Result } from "../../model/result.ts";
import type { Column, Table } from "../table.ts";

/** What the columns that count the ledger's rows say. */
const roles: Readonly<Record<LedgerRole, readonly [description: string, chinese: string]>> = {
  claim: ["How many of its numbers claims carry", "数据所载的数字个数"],
  period: ["How many numbers say when", "表示时间的数字个数"],
  condition: ["How many numbers are bounds inside an indicator", "指标限定条件中的数字个数"],
  name: ["How many numbers stand in names", "名称中的数字个数"],
  ordinal: ["How many numbers only order", "序数个数"],
  reference: ["How many numbers refer to documents, articles or issues", "文件、条款、期次的编号个数"],
  contact: ["How many numbers are telephone numbers, addresses and their kin", "电话、地址等数字个数"],
  idiom: ["How many numbers stand in idioms", "成语熟语中的数字个数"],
  unclaimed: ["How many numbers no rule could explain", "没有规则能解释的数字个数"],
};

/** One row a page: what other tables' `page` leads to. */
export const pageTable: Table<Result> = {
  name: "pages",
  title: "One page a row",
  primaryKey: ["id"],
  foreignKeys: [],
  rows: (result) => [result],
  columns: [
    {
      name: "id",
      type: "string",
      description: "The page's id",
      chinese: "版面的编号",
      required: true,
      cell: ({ page }) => page.id,
    },
    {
      name: "source",
      type: "string",
      description: "The input's name, from the folder that all inputs share",
      chinese: "输入文件名，自全部输入共有的文件夹算起",
      required: true,
      cell: ({ page }) => page.source,
    },
    {
      name: "sha256",
      type: "string",
      description: "SHA-256 of the input's bytes",
      chinese: "输入字节的 SHA-256",
      required: true,
      cell: ({ page }) => page.sha256,
    },
    {
      name: "encoding",
      type: "string",
      description: "The encoding the input was read in",
      chinese: "读入时的编码",
      required: true,
      cell: ({ page }) => page.encoding,
    },
    {
      name: "paper",
      type: "string",
      description: "The newspaper",
      chinese: "报名",
      cell: ({ page }) => page.paper,
    },
    {
      name: "date",
      type: "date",
      description: "The day it was printed",
      chinese: "出版日期",
      cell: ({ page }) => page.date,
    },
    {
      name: "number",
      type: "string",
      description: "The page's number in the paper",
      chinese: "版次",
      cell: ({ page }) => page.number,
    },
    {
      name: "articles",
      type: "integer",
      description: "How many articles it has",
      chinese: "文章篇数",
      required: true,
      cell: ({ articles }) => articles.length,
    },
    {
      name: "claims",
      type: "integer",
      description: "How many claims it makes",
      chinese: "数据条数",
      required: true,
      cell: ({ claims }) => claims.length,
    },
    ...ledgerRoles.map((role): Column<Result> => {
      const [description, chinese] = roles[role];
      const cell = ({ ledger }: Result) => ledger.filter((row) => row.role === role).length;
      return { name: columnOf(role), type: "integer", description, chinese, required: true, cell };
    }),
  ],
};

/** How many numbers of a page play a role: `claim_numbers` …, and `unclaimed`. */
function columnOf(role: LedgerRole): string {
  return role === "unclaimed" ? role : `${role}_numbers`;
}
