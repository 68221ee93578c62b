/** Find, charts, coverage, rules, changes. */
export const lookWords = {
  "look.coming": ["此视图尚在制作", "This view is being made"],
} as const satisfies Record<string, readonly [string, string]>;
