import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "acorn";
import { transform } from "esbuild";

/** A pattern of the program's source, with the file it stands in. */
export interface FoundPattern {
  readonly where: string;
  readonly pattern: RegExp;
}

/** Every regular expression literal below a folder of TypeScript, in order of files and places. */
export async function literalsBelow(folder: string): Promise<FoundPattern[]> {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((it) => it.endsWith(".ts"));
  const found = files.sort().map(async (file) => {
    const { code } = await transform(readFileSync(join(folder, file), "utf8"), { loader: "ts" });
    return literalsOf(code).map((pattern): FoundPattern => ({ where: file, pattern }));
  });
  return (await Promise.all(found)).flat();
}

function literalsOf(code: string): RegExp[] {
  const found: RegExp[] = [];
  walk(parse(code, { ecmaVersion: "latest", sourceType: "module" }), ({ regex }) => {
    if (regex !== undefined) found.push(new RegExp(regex.pattern, regex.flags));
  });
  return found;
}

interface Node {
  readonly regex?: { readonly pattern: string; readonly flags: string };
}

function walk(node: object, visit: (node: Node) => void): void {
  visit(node as Node);
  for (const child of Object.values(node))
    if (typeof child === "object" && child !== null) walk(child, visit);
}

/** Every regular expression that is made of strings by the program while `work` runs, each once. */
export async function madeDuring(work: () => Promise<unknown>): Promise<RegExp[]> {
  const made = new Map<string, RegExp>();
  const original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(original, {
    construct(target, given) {
      const pattern = Reflect.construct(target, given) as RegExp;
      // The caller, not the libraries that it calls.
      const caller = new Error().stack?.split("\n")[2] ?? "";
      if (!caller.includes("node_modules")) made.set(String(pattern), pattern);
      return pattern;
    },
  });
  try {
    await work();
  } finally {
    globalThis.RegExp = original;
  }
  return [...made.values()];
}

/** Chinese and English, so that the patterns of both are made. */
const text = `合州市前四月外贸进出口额达12.9亿元，同比增长8.1%。市商务局局长周启明表示，出口占比提高2个百分点。

“Exports rose 8.1 percent from a year earlier to $12.9 billion in the first quarter of 2024,” said Mary Lin, director of
the city's Bureau of Commerce. Between 2 and 3 percent of firms, or half a million, reported a two-thirds fall.
`;

/** Every pattern that the program makes of its rules' words. It must not have been loaded before. */
export function madeByProgram(): Promise<RegExp[]> {
  return madeDuring(async () => {
    const { createPipeline } = await import("../../src/pipeline.ts");
    const { readPage } = await import("../../src/stages/read/read-page.ts");
    const page = readPage(Buffer.from(text), { source: "mixed.txt", date: "2024-05-17" });
    if ("text" in page) createPipeline().run(page);
  });
}

/** Whether a pattern repeats something without bound; one that does not cannot backtrack without end. */
export function repeats({ source }: RegExp): boolean {
  return /[*+]|\{\d+,\}/.test(source.replace(/\\./gu, "").replace(/\[[^\]]*\]/gu, ""));
}
