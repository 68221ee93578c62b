/** The table of articles. */

import { codePointSlice } from "../../model/code-points.ts";
import type { Result } from "../../model/result.ts";
import { type Table, toPage } from "../table.ts";

interface ArticleRow {
  readonly page: string;
  readonly article: Result["articles"][number];
  readonly claims: number;
  readonly text: string;
}

/** One row an article, with its text. */
export const articleTable: Table<ArticleRow> = {
  name: "articles",
  title: "One article a row",
  primaryKey: ["page", "id"],
  foreignKeys: [toPage],
  rows: (result) => {
    const slice = codePointSlice(result.text);
    return result.articles.map((article) => ({
      page: result.page.id,
      article,
      claims: result.claims.filter((claim) => claim.article === article.id).length,
      text: slice(article.start, article.end),
    }));
  },
  columns: [
    {
      name: "page",
      type: "string",
      description: "The page's id",
      chinese: "所在版面的编号",
      required: true,
      cell: (row) => row.page,
    },
    {
      name: "id",
      type: "string",
      description: "The article's id within the page",
      chinese: "版面内文章的编号",
      required: true,
      cell: (row) => row.article.id,
    },
    {
      name: "title",
      type: "string",
      description: "The title, if one was found",
      chinese: "标题（如找到）",
      cell: (row) => row.article.title,
    },
    {
      name: "bylines",
      type: "string",
      description: "The bylines, joined by ;",
      chinese: "署名，以 ; 相连",
      cell: (row) => row.article.bylines.join(";"),
    },
    {
      name: "start",
      type: "integer",
      description: "Where the article starts in the page's text, in code points",
      chinese: "文章在版面文本中的起点（按码点）",
      required: true,
      cell: (row) => row.article.start,
    },
    {
      name: "end",
      type: "integer",
      description: "Where it ends",
      chinese: "文章的终点",
      required: true,
      cell: (row) => row.article.end,
    },
    {
      name: "claims",
      type: "integer",
      description: "How many claims it makes",
      chinese: "文中的数据条数",
      required: true,
      cell: (row) => row.claims,
    },
    {
      name: "text",
      type: "string",
      description: "The repaired text, a block a line",
      chinese: "修复后的文本，一块一行",
      cell: (row) => row.text,
    },
  ],
};
