import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { rulebook } from "./program.ts";
import { lineAt, literalsOf, type Node, sources, trees } from "./source.ts";

/** The rooms of `src/`, floor by floor: a file imports from its own room and from those before it. */
const floors = [
  "package-folder.ts",
  "version.ts",
  "optional-parts.ts",
  "model",
  "review",
  "rulebook",
  "stages/segment",
  "stages/repair",
  "stages/layout",
  "stages/read",
  "stages/extract",
  "stages/check",
  "stages/link",
  "stages/emit",
  "pipeline.ts",
  "extracting.ts",
  "index.ts",
  "batch",
  "evaluate",
  "library",
  "audit",
  "cli",
];

/** Where types still name each other in a circle; what runs does not. */
const typesInCircles = ["stages/link"];

const files = [...sources.keys()];

/** The files that a file imports; with types also those of which it needs only types. */
function importsOf(path: string, types: boolean): string[] {
  const statements = sources.get(path)!.matchAll(/^(?:import|export)\b([^;'"]*?)\bfrom "(\.[^"]+)";/gm);
  return [...statements]
    .filter(([, names = ""]) => types || !isOfTypes(names))
    .map(([, , target]) => join(dirname(path), target!))
    .filter((target) => sources.has(target));
}

function isOfTypes(names: string): boolean {
  if (/^\s*type\b/.test(names)) return true;
  const inner = /^\s*\{([^}]*)\}\s*$/.exec(names)?.[1]?.split(",") ?? [];
  const given = inner.map((it) => it.trim()).filter((it) => it !== "");
  return given.length > 0 && given.every((it) => it.startsWith("type "));
}

const roomOf = (path: string) => floors.find((room) => path === room || path.startsWith(`${room}/`));

/** The first circle of imports that is found, as files in their order; null where there is none. */
function findCircle(paths: readonly string[], next: (path: string) => readonly string[]): string[] | null {
  const done = new Set<string>();
  const way: string[] = [];
  const follow = (path: string): string[] | null => {
    if (way.includes(path)) return [...way.slice(way.indexOf(path)), path];
    if (done.has(path)) return null;
    way.push(path);
    for (const target of next(path)) {
      const circle = follow(target);
      if (circle !== null) return circle;
    }
    way.pop();
    done.add(path);
    return null;
  };
  for (const path of paths) {
    const circle = follow(path);
    if (circle !== null) return circle;
  }
  return null;
}

describe("the source", () => {
  it("stands in rooms whose floor is known", () => {
    expect(files.filter((path) => roomOf(path) === undefined)).toEqual([]);
  });

  it("imports from its own room and from the floors below", () => {
    const upward = files.flatMap((path) =>
      importsOf(path, true)
        .filter((target) => floors.indexOf(roomOf(target)!) > floors.indexOf(roomOf(path)!))
        .map((target) => `${path} imports ${target}`),
    );
    expect(upward).toEqual([]);
  });

  it("has no files that run each other in a circle", () => {
    expect(findCircle(files, (path) => importsOf(path, false))).toBeNull();
  });

  it("has no files whose types name each other in a circle, but where it is known", () => {
    const isOther = (path: string) => !typesInCircles.includes(roomOf(path)!);
    expect(findCircle(files.filter(isOther), (path) => importsOf(path, true).filter(isOther))).toBeNull();
  });
});

/** Where in `src/` something is found: the file, the line and what stands there. */
function placesOf(find: (tree: Node, path: string) => Iterable<{ start: number; text: string }>): string[] {
  return [...trees].flatMap(([path, tree]) =>
    [...find(tree, path)].map(({ start, text }) => `${path}:${lineAt(sources.get(path)!, start)}: ${text}`),
  );
}

describe("what is known of the language", () => {
  it("names no rule in TypeScript: a trait of the rule says what sets it off", () => {
    const ids = new Set(rulebook.rules.map(({ id }) => id));
    expect(placesOf((tree) => literalsOf(tree).filter(({ text }) => ids.has(text)))).toEqual([]);
  });
});

describe("the circle of imports that is found", () => {
  it.each([
    ["none", { a: ["b", "c"], b: ["c"], c: [] }, null],
    ["of two", { a: ["b"], b: ["c"], c: ["b"] }, ["b", "c", "b"]],
    ["of one", { a: ["a"] }, ["a", "a"]],
  ])("is %s", (_, graph: Readonly<Record<string, string[]>>, circle) => {
    expect(findCircle(Object.keys(graph), (path) => graph[path]!)).toEqual(circle);
  });
});
