import { createHash, randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Span } from "../../model/span.ts";

/**
 * Words by nodejieba. Loaded on the first call only: nodejieba reads its main dictionary twice (once for a keyword
 * extractor that nobody here uses), 1.2 s for 349 000 words, so it gets a shorter copy without its rarest words, made
 * once and kept in a cache folder. Its idf dictionary, also only for keywords, is replaced by one line.
 */

/** A word, its nodejieba tag (n, v, nr, ns…), and its place in the text that was cut. */
export interface Word extends Span {
  readonly word: string;
  readonly tag: string;
}

const require = createRequire(import.meta.url);
const own = join(dirname(fileURLToPath(import.meta.url)), "../../../rules/segment");

let loaded: typeof import("nodejieba") | undefined;

function loadWords(): typeof import("nodejieba") {
  if (loaded !== undefined) return loaded;
  const jieba = require("nodejieba") as typeof import("nodejieba");
  jieba.load({
    dict: cachedFile("words.utf8", () => Buffer.from(readMainDictionary().filter(isWorthKeeping).join("\n"))),
    userDict: join(own, "user.dict.utf8"),
    idfDict: join(own, "idf.utf8"),
    stopWordDict: join(own, "stop-words.utf8"),
  });
  loaded = jieba;
  return jieba;
}

/** The words of a text with their tags, in order and without gaps. About 0.8 µs a character. */
export function tagWords(text: string): Word[] {
  let at = 0;
  return loadWords()
    .tag(text)
    .map(({ word, tag }) => {
      const start = at;
      at += word.length;
      return { word, tag, start, end: at };
    });
}

/** The words of a text, in order and without gaps. About 0.3 µs a character. */
export function cutWords(text: string): string[] {
  return loadWords().cut(text);
}

/** The rows (`word frequency tag`) of nodejieba's own main dictionary. */
export function readMainDictionary(): string[] {
  const file = join(dictionaryFolder(), "jieba.dict.utf8");
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((row) => row !== "");
}

/** Endings (校长) that words of four characters and more come apart before: 小学校长 is a school and its head. */
export function readSplitEndings(): string[] {
  return readFileSync(join(own, "split.endings"), "utf8")
    .split("\n")
    .filter((row) => row !== "");
}

/** The rows of the user dictionary, with a frequency that keeps them whole. */
export function readUserDictionary(): string[] {
  const rows = readFileSync(join(own, "user.dict.utf8"), "utf8").split("\n");
  return rows.filter((row) => row !== "").map((row) => row.replace(" ", " 3000 "));
}

function dictionaryFolder(): string {
  return join(dirname(require.resolve("nodejieba/package.json")), "submodules/cppjieba/dict");
}

/**
 * What is dropped: words seen fewer than four times in nodejieba's corpus, and longer names and set phrases seen
 * fewer than ten times. A long word that is missing comes out in its parts (上市公司 → 上市｜公司).
 */
function isWorthKeeping(row: string): boolean {
  const [word = "", frequency = "0", tag = ""] = row.split(" ");
  const least = word.length > 2 && /^(nr|nt|i|l)/.test(tag) ? 10 : 4;
  return word.length === 1 || Number(frequency) >= least;
}

/**
 * The path of a file made from nodejieba's dictionaries: in `node_modules/.cache`, or in the system's folder for
 * temporary files where that cannot be written. Made when missing; named after what it was made from.
 */
export function cachedFile(name: string, make: () => Uint8Array): string {
  const version = (require("nodejieba/package.json") as { version: string }).version;
  const user = Buffer.concat(
    ["user.dict.utf8", "split.endings"].map((file) => readFileSync(join(own, file))),
  );
  const key = createHash("sha256").update(`${version}\0${FORMAT}\0`).update(user).digest("hex").slice(0, 12);
  const modules = dirname(dirname(require.resolve("nodejieba/package.json")));
  const folders = [join(modules, ".cache/baoshu"), join(tmpdir(), "baoshu-cache")];
  const found = folders.map((folder) => join(folder, `${key}-${name}`)).find((path) => existsSync(path));
  if (found !== undefined) return found;
  const content = make();
  let failure: unknown;
  for (const folder of folders) {
    try {
      const path = join(folder, `${key}-${name}`);
      mkdirSync(folder, { recursive: true });
      const fresh = `${path}.${randomUUID()}`;
      writeFileSync(fresh, content);
      renameSync(fresh, path);
      return path;
    } catch (error) {
      failure = error;
    }
  }
  throw new Error(`no folder to keep ${name} in: tried ${folders.join(" and ")}`, { cause: failure });
}

/** Raise it when what the cached files hold changes. */
const FORMAT = 6;
