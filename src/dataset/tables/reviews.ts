/** The table of reviews. */

import type { CarriedReviews } from "../../review/carry.ts";
import { type Decision, reviewStatuses } from "../../review/decision.ts";
import type { ClaimReview } from "../../review/state.ts";
import type { Column } from "../table.ts";

/** What was decided on one claim, or on a number that no claim carries. */
export interface ReviewRow {
  readonly id: string;
  /** Null when it is not in this dataset any more. */
  readonly claim: string | null;
  readonly review: ClaimReview;
}

/** What reviewers decided, beside what was extracted. */
export const reviewTable: {
  readonly name: "reviews";
  readonly title: string;
  readonly primaryKey: readonly string[];
  readonly foreignKeys: readonly { readonly field: string; readonly resource: string; readonly to: string }[];
  readonly columns: readonly Column<ReviewRow>[];
} = {
  name: "reviews",
  title: "One claim or number a row that reviewers decided on, from decisions.jsonl",
  primaryKey: ["id"],
  foreignKeys: [{ field: "claim", resource: "claims", to: "id" }],
  columns: [
    {
      name: "id",
      type: "string",
      description: "The claim's id; of a number that no claim carries, page:start-end",
      chinese: "数据的编号；未成数据的数字则为“版面:起-止”",
      required: true,
      cell: ({ id }) => id,
    },
    {
      name: "claim",
      type: "string",
      description: "The claim; empty for a number, and for a claim that is not in this dataset any more",
      chinese: "数据的编号；数字，或已不在本数据集中的数据则空",
      cell: ({ claim }) => claim,
    },
    {
      name: "status",
      type: "string",
      description:
        "accepted, rejected, corrected, flagged; disputed: reviewers differ; conflict: what was decided on has changed since; unreviewed: only comments",
      chinese:
        "状态：采纳、否决、更正、存疑；disputed 复核人意见不一；conflict 所复核者此后有变；unreviewed 仅有评论",
      required: true,
      enum: reviewStatuses,
      cell: ({ review }) => review.status,
    },
    {
      name: "reviewer",
      type: "string",
      description: "Who decided, joined by ;",
      chinese: "复核人，以 ; 相连",
      cell: ({ review }) => review.verdicts.map(({ reviewer }) => reviewer).join(";"),
    },
    {
      name: "reason",
      type: "string",
      description: "The reasons given, joined by ;",
      chinese: "所述理由，以 ; 相连",
      cell: ({ review }) => review.verdicts.map(reasonOf).filter(Boolean).join(";"),
    },
    {
      name: "corrected",
      type: "string",
      description:
        "The corrected fields with their new values: a JSON object; of a claim made by hand, all of it",
      chinese: "更正的字段及新值（JSON 对象）；人工补录的数据则为全部字段",
      cell: ({ review }) =>
        Object.keys(review.corrected).length > 0 ? JSON.stringify(review.corrected) : null,
    },
    {
      name: "comments",
      type: "string",
      description: "The comments: a JSON array of {reviewer, comment}",
      chinese: "评论（JSON 数组）",
      cell: ({ review }) =>
        review.comments.length > 0 ? JSON.stringify(review.comments.map(commentOf)) : null,
    },
    {
      name: "conflict",
      type: "string",
      description:
        "claim-changed: the program says something else now; page-changed: the page's content is another; claim-gone: nothing carries these words any more",
      chinese: "冲突：claim-changed 程序现有不同结果；page-changed 版面内容已变；claim-gone 已无此依据",
      enum: ["claim-changed", "page-changed", "claim-gone"],
      cell: ({ review }) => review.conflict?.kind ?? null,
    },
    {
      name: "changes",
      type: "string",
      description: "What has changed since it was decided on: a JSON array of {field, before, after}",
      chinese: "复核之后的变化（JSON 数组）",
      cell: ({ review }) =>
        review.conflict !== null && review.conflict.changes.length > 0
          ? JSON.stringify(review.conflict.changes)
          : null,
    },
    {
      name: "decisions",
      type: "string",
      description: "The decisions' ids in decisions.jsonl, joined by ;",
      chinese: "decisions.jsonl 中的编号，以 ; 相连",
      required: true,
      cell: ({ review }) => [...review.verdicts, ...review.comments].map(({ id }) => id).join(";"),
    },
  ],
};

/** Claims first, then numbers, then what is gone, each in the order in which they were first decided on. */
export function listReviews({ claims, numbers, lost }: CarriedReviews): ReviewRow[] {
  return [
    ...[...claims].map(([id, review]) => ({ id, claim: id, review })),
    ...[...numbers].map(([id, review]) => ({ id, claim: null, review })),
    ...lost.map(({ target, review }) => {
      const id =
        target.type === "claim"
          ? target.claim
          : `${target.page.id}:${target.number.start}-${target.number.end}`;
      return { id, claim: null, review };
    }),
  ];
}

function reasonOf({ decision }: Decision): string {
  return "reason" in decision ? (decision.reason ?? "") : "";
}

function commentOf({ reviewer, decision }: Decision): { reviewer: string; comment: string } {
  return { reviewer, comment: decision.action === "comment" ? decision.comment : "" };
}
