/** One thing in a dataset that does not stand, with its place. */
export interface Problem {
  readonly file: string;
  /** From 1. */
  readonly line?: number | undefined;
  readonly claim?: string | undefined;
  readonly field?: string | undefined;
  readonly what: string;
}

/** A problem as one line: `claims.json, line 5, claim c1, value: is "3.5", expected "3.4"`. */
export function describeProblem({ file, line, claim, field, what }: Problem): string {
  const place = [file, line && `line ${line}`, claim && `claim ${claim}`, field].filter(Boolean).join(", ");
  return `${place}: ${what}`;
}

/** Two values that should be one. */
export function differs(actual: unknown, expected: unknown): string {
  return `is ${shorten(actual)}, expected ${shorten(expected)}`;
}

function shorten(value: unknown): string {
  const text = JSON.stringify(value) ?? "missing";
  return text.length > 160 ? `${text.slice(0, 157)}…"` : text;
}

/** The first path at which two JSON values differ, with both sides; null when they are equal. */
export function firstDifference(
  actual: unknown,
  expected: unknown,
  path = "",
): { field: string; actual: unknown; expected: unknown } | null {
  if (Object.is(actual, expected)) return null;
  if (!isNode(actual) || !isNode(expected) || Array.isArray(actual) !== Array.isArray(expected)) {
    return { field: path, actual, expected };
  }
  for (const key of new Set([...Object.keys(expected), ...Object.keys(actual)])) {
    const found = firstDifference(actual[key], expected[key], path === "" ? key : `${path}.${key}`);
    if (found !== null) return found;
  }
  return null;
}

function isNode(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
