import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { rulebook } from "./program.ts";
import { lineAt, literalOf, literalsOf, type Node, nodesOf, sources, trees } from "./source.ts";

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
  "stages/english",
  "stages/extract",
  "stages/names",
  "stages/attribution",
  "stages/check",
  "stages/link",
  "pipeline.ts",
  "extracting.ts",
  "index.ts",
  "dataset",
  "batch",
  "evaluate",
  "library",
  "audit",
  "cli",
];

const files = [...sources.keys()];

/** The files that a file imports, those too of which it needs only types. */
function importsOf(path: string): string[] {
  const statements = sources.get(path)!.matchAll(/^(?:import|export)\b[^;'"]*?\bfrom "(\.[^"]+)";/gm);
  return [...statements]
    .map(([, target]) => join(dirname(path), target!))
    .filter((target) => sources.has(target));
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
      importsOf(path)
        .filter((target) => floors.indexOf(roomOf(target)!) > floors.indexOf(roomOf(path)!))
        .map((target) => `${path} imports ${target}`),
    );
    expect(upward).toEqual([]);
  });

  it("has no circle of imports, of types neither", () => {
    expect(findCircle(files, importsOf)).toBeNull();
  });
});

/** Where in `src/` something is found: the file, the line and what stands there. */
function placesOf(find: (tree: Node, path: string) => Iterable<{ start: number; text: string }>): string[] {
  return [...trees].flatMap(([path, tree]) =>
    [...find(tree, path)].map(({ start, text }) => `${path}:${lineAt(sources.get(path)!, start)}: ${text}`),
  );
}

describe("a file", () => {
  it("says on its first line what it is for", () => {
    const silent = [...sources].filter(([, text]) => !/^(?:\/\*\*|\/\/|#!)/.test(text)).map(([path]) => path);
    expect(silent).toEqual([]);
  });
});

describe("what is known of the language", () => {
  it("names no rule in TypeScript: a trait of the rule says what sets it off", () => {
    const ids = new Set(rulebook.rules.map(({ id }) => id));
    expect(placesOf((tree) => literalsOf(tree).filter(({ text }) => ids.has(text)))).toEqual([]);
  });

  /** Files that hold Chinese, and why: nothing there reads the language of a page. */
  const chinese: Readonly<Record<string, string>> = {
    "model/claim.ts": "heads of columns in Chinese",
    "model/unit-codes.ts": "codes of units that the contract names in Chinese",
    "dataset/dictionary.ts": "heads of columns in Chinese",
    "dataset/tables/pages.ts": "heads of columns in Chinese",
    "dataset/tables/unclaimed.ts": "an example in the description of a column",
    "dataset/gather/organisations.ts": "a dataset is gathered without a rulebook",
    "stages/check/printed.ts": "verify repeats checks without a rulebook",
    "stages/read/file-name.ts": "names of files, read before there is a page",
    "stages/repair/restore-radicals.ts": "Unicode's table of radicals",
    "stages/repair/words.ts": "a character named in a message",
    "audit/report/collect.ts": "an example in a message",
    "cli/main.ts": "an example in a message",
    "cli/report.ts": "an example in a message",
    "cli/view/differences-page.ts": "a page for readers of Chinese",
  };
  /** The audit page speaks Chinese, and has no rulebook in the browser; baselines and made-up texts measure the program. */
  const rooms = /^(?:audit\/web|evaluate)\//;
  /** What is for readers: descriptions, and the examples that repairs are tested by. */
  const forReaders = new Set(["chinese", "summary", "examples", "unchanged"]);

  it("stands in rules/: no Chinese word in TypeScript, but for what is no page's language", () => {
    const found = placesOf((tree, path) => {
      if (path in chinese || rooms.test(path)) return [];
      const words: { text: string; start: number }[] = [];
      for (const [node, around] of nodesOf(tree)) {
        const text = literalOf(node);
        if (text === null || !/\p{Script=Han}/u.test(text)) continue;
        if (around.some(({ type, key }) => type === "Property" && forReaders.has(nameOf(key)))) continue;
        words.push({ text, start: node.start });
      }
      return words;
    });
    expect(found).toEqual([]);
  });

  it("has no reason left over for a file without Chinese", () => {
    const without = Object.keys(chinese).filter(
      (path) => !literalsOf(trees.get(path)!).some(({ text }) => /\p{Script=Han}/u.test(text)),
    );
    expect(without).toEqual([]);
  });
});

/** The name of a key that is written as one; else nothing. */
const nameOf = (key: unknown) => (key as { readonly name?: string } | undefined)?.name ?? "";

/** How many lines the functions of the source have, those inside others too, by file and name, longest first. */
const lengths = [...trees]
  .flatMap(([path, tree]) => {
    const starts = lineStarts(sources.get(path)!);
    const found: { lines: number; where: string }[] = [];
    for (const [node, around] of nodesOf(tree)) {
      if (!/^(?:FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(node.type)) continue;
      const named = [node, ...around.slice(-1)].map(({ id, key }) => nameOf(id) || nameOf(key));
      const lines = starts.filter((at) => at > node.start && at < node.end).length + 1;
      found.push({ lines, where: `${path} ${named.find((name) => name !== "") ?? "without a name"}` });
    }
    return found;
  })
  .sort((a, b) => b.lines - a.lines);

/** Where the lines of a text begin, but the first. */
function lineStarts(text: string): number[] {
  return [...text.matchAll(/\n/g)].map(({ index }) => index + 1);
}

describe("a function", () => {
  it("has at most eighty lines", () => {
    expect(lengths.filter(({ lines }) => lines > 80)).toEqual([]);
  });

  it("has at most sixty, but for five", () => {
    expect(lengths.filter(({ lines }) => lines > 60).slice(5)).toEqual([]);
  });
});

describe("what a module keeps between calls", () => {
  /** What is kept on purpose, once for the process, and why. */
  const kept: Readonly<Record<string, string>> = {
    "batch/cache/program-hash.ts known": "the hash of the program's own files",
    "batch/verify/second-reading/tables.ts loaded": "the program's tables, read once",
    "batch/work/thread.ts setClock": "the clock of the task that this thread works on",
    "cli/io.ts gone": "the streams that nobody reads any more",
    "index.ts own": "the extractor of those who make none themselves",
    "dataset/dataset-folder.ts ownPartials": "the folders that this process writes to",
    "stages/english/tag.ts loaded": "a library, loaded with the first English passage",
    "stages/read/articles/main-text.ts libraries": "libraries, loaded with the first web page",
    "stages/read/articles/markdown-events.ts loaded": "a library, loaded with the first Markdown",
    "stages/read/pdf/pdfjs.ts library": "a library, loaded with the first PDF",
    "stages/read/scan/decode-picture.ts library": "a library, loaded with the first scan",
    "stages/read/scan/model/models.ts models": "the recogniser's models, loaded with the first scan",
    "stages/read/scan/pdfium.ts library": "a library, loaded with the first sheet that is drawn",
    "stages/segment/dictionary.ts loaded": "the dictionary, read once",
    "stages/segment/fold.ts forms": "a table of characters, filled once",
  };
  /** The audit page in a browser: what it shows is kept by its modules, and a page is a process. */
  const page = /^audit\/web\//;

  it("is nothing but what is listed with its reason", () => {
    const found = [...trees]
      .filter(([path]) => !page.test(path))
      .flatMap(([path, tree]) => keptBy(tree).map((name) => `${path} ${name}`));
    expect([...new Set(found)].sort()).toEqual(Object.keys(kept).sort());
  });
});

/** The variables of a module that are assigned anew or changed by its functions. */
function keptBy(tree: Node): string[] {
  const own = new Map<string, Node | null>();
  for (const statement of tree.body as readonly Node[]) {
    const declared =
      statement.type === "ExportNamedDeclaration" ? (statement.declaration as Node | null) : statement;
    if (declared?.type !== "VariableDeclaration") continue;
    for (const { id, init } of declared.declarations as readonly { id: Node; init: Node | null }[])
      if (id.type === "Identifier") own.set(id.name as string, init);
  }
  // A sticky pattern remembers where it was, whoever runs it.
  const found = [...own].flatMap(([name, init]) => (flagsOf(init).includes("y") ? [name] : []));
  for (const [node, around] of nodesOf(tree)) {
    if (!around.some(({ type }) => /Function/.test(type))) continue;
    const name = rootOf(changedBy(node, own));
    if (name !== null && own.has(name) && !isLocal(name, around)) found.push(name);
  }
  return found;
}

const changing = new Set([
  "set",
  "add",
  "delete",
  "clear",
  "push",
  "pop",
  "shift",
  "unshift",
  "splice",
  "fill",
  "sort",
]);

/** What a node changes: the target of an assignment, the object of a method that changes it, a pattern that remembers where it was. */
function changedBy(node: Node, own: ReadonlyMap<string, Node | null>): Node | null {
  if (node.type === "AssignmentExpression") return node.left as Node;
  if (node.type === "UpdateExpression") return node.argument as Node;
  if (node.type !== "CallExpression" || (node.callee as Node).type !== "MemberExpression") return null;
  const { object, property } = node.callee as unknown as { object: Node; property: { name?: string } };
  if (changing.has(property.name ?? "")) return object;
  const isGlobal = flagsOf(own.get(object.name as string)).includes("g");
  return /^(?:exec|test)$/.test(property.name ?? "") && isGlobal ? object : null;
}

const flagsOf = (node: Node | null | undefined) =>
  (node?.regex as { flags: string } | undefined)?.flags ?? "";

function rootOf(node: Node | null): string | null {
  let at = node;
  while (at?.type === "MemberExpression" || at?.type === "TSNonNullExpression")
    at = (at.type === "MemberExpression" ? at.object : at.expression) as Node;
  return at?.type === "Identifier" ? (at.name as string) : null;
}

/** Whether a function around declares the name for itself. */
function isLocal(name: string, around: readonly Node[]): boolean {
  const functions = around.filter(({ type }) => /Function/.test(type));
  return functions.some((it) => declares(it, name));
}

/** Whether a function has a parameter or a variable of the name. */
function declares(it: Node, name: string): boolean {
  for (const [node, inside] of nodesOf(it)) {
    if (node.type !== "Identifier" || node.name !== name) continue;
    const outer = inside.at(-1);
    if (outer?.type === "VariableDeclarator" ? outer.id === node : outer === it && it.id !== node)
      return true;
  }
  return false;
}

describe("the circle of imports that is found", () => {
  it.each([
    ["none", { a: ["b", "c"], b: ["c"], c: [] }, null],
    ["of two", { a: ["b"], b: ["c"], c: ["b"] }, ["b", "c", "b"]],
    ["of one", { a: ["a"] }, ["a", "a"]],
  ])("is %s", (_, graph: Readonly<Record<string, string[]>>, circle) => {
    expect(findCircle(Object.keys(graph), (path) => graph[path]!)).toEqual(circle);
  });
});
