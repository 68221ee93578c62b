import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseAst } from "vite";

/** A node of a file's syntax tree: its kind, where it stands, and what it holds. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

/** The files of `src/`, by their path in it. */
export const sources: ReadonlyMap<string, string> = new Map(
  readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path))
    .sort()
    .map((path) => [path, readFileSync(join("src", path), "utf8")]),
);

/** The statements of every file, by path. */
export const trees: ReadonlyMap<string, Node> = new Map(
  [...sources].map(([path, text]) => [path, parse(text, path.endsWith("x") ? "tsx" : "ts")]),
);

/** The syntax tree of a text; offsets count UTF-16 units. */
export function parse(text: string, lang: "ts" | "tsx" = "ts"): Node {
  return parseAst(text, { lang }) as unknown as Node;
}

/**
 * Every node of a tree, outer ones first, with those around it, the nearest last. The list of those around is one and the same
 * all along: it holds until the next node.
 */
export function* nodesOf(
  node: Node,
  around: Node[] = [],
): Generator<readonly [node: Node, around: readonly Node[]]> {
  yield [node, around];
  around.push(node);
  for (const key in node) {
    const value = node[key];
    if (typeof value !== "object" || value === null) continue;
    if (Array.isArray(value)) for (const it of value) if (isNode(it)) yield* nodesOf(it, around);
    if (isNode(value)) yield* nodesOf(value, around);
  }
  around.pop();
}

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && typeof (value as Node).type === "string";

/** What strings, templates and regular expressions of a tree say, and where. */
export function literalsOf(tree: Node): { readonly text: string; readonly start: number }[] {
  return [...nodesOf(tree)].flatMap(([node]) => {
    const text = literalOf(node);
    return text === null ? [] : [{ text, start: node.start }];
  });
}

/** What a string, a part of a template, a regular expression or a text of JSX says; null of other nodes. */
export function literalOf({ type, value, regex }: Node): string | null {
  if (type === "TemplateElement") return (value as { cooked: string }).cooked;
  if (type === "JSXText") return value as string;
  if (type !== "Literal") return null;
  if (regex !== undefined) return (regex as { pattern: string }).pattern;
  return typeof value === "string" ? value : null;
}

/** The line of an offset, from 1. */
export const lineAt = (text: string, offset: number) => text.slice(0, offset).split("\n").length;
