/** The page beside its claims, decisions and the queue. */
export const reviewWords = {
  "review.title": ["版面与数据", "The page beside its claims"],
} as const satisfies Record<string, readonly [string, string]>;
