import type { Result } from "../../../model/result.ts";
import { codePointSlice } from "../code-points.ts";
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
    { name: "page", type: "string", description: "The page's id", required: true, cell: (row) => row.page },
    {
      name: "id",
      type: "string",
      description: "The article's id within the page",
      required: true,
      cell: (row) => row.article.id,
    },
    {
      name: "title",
      type: "string",
      description: "The title, if one was found",
      cell: (row) => row.article.title,
    },
    {
      name: "bylines",
      type: "string",
      description: "The bylines, joined by ;",
      cell: (row) => row.article.bylines.join(";"),
    },
    {
      name: "start",
      type: "integer",
      description: "Where the article starts in the page's text, in code points",
      required: true,
      cell: (row) => row.article.start,
    },
    {
      name: "end",
      type: "integer",
      description: "Where it ends",
      required: true,
      cell: (row) => row.article.end,
    },
    {
      name: "claims",
      type: "integer",
      description: "How many claims it makes",
      required: true,
      cell: (row) => row.claims,
    },
    {
      name: "text",
      type: "string",
      description: "The repaired text, a block a line",
      cell: (row) => row.text,
    },
  ],
};
