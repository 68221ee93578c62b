/** The baseline that takes nodejieba's tags as they come. */

import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { type BaselineContent, makePlainClaim, runTogether } from "./baseline-claim.ts";
import type { JudgedClaim } from "./fields.ts";
import type { SourceText } from "./locate.ts";

interface TaggedWord {
  readonly word: string;
  readonly tag: string;
}

const script = `
const jieba = require(process.argv[1]);
const texts = JSON.parse(require("node:fs").readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(texts.map((text) => jieba.tag(text))));
`;

/**
 * Tags texts by nodejieba as it comes. In a process of its own, so that nothing of the program's own words is in it.
 */
export function tagByJieba(texts: readonly string[]): TaggedWord[][] {
  const module = createRequire(import.meta.url).resolve("nodejieba");
  const input = JSON.stringify(texts);
  const { status, stdout, stderr, error } = spawnSync(process.execPath, ["-e", script, module], {
    input,
    encoding: "utf8",
    maxBuffer: 1 << 30,
  });
  if (status !== 0) throw new Error(`nodejieba could not tag the page: ${error?.message ?? stderr}`);
  return JSON.parse(stdout) as TaggedWord[][];
}

/** Whether nodejieba is installed and its native part runs. */
export function hasJieba(): boolean {
  try {
    tagByJieba([]);
    return true;
  } catch {
    return false;
  }
}

/** nodejieba's own tags: nr is a person, nt an organisation, a numeral (m) and its measure word (q) a level. */
export function jiebaBaseline(sources: readonly SourceText[]): BaselineContent[] {
  const tagged = tagByJieba(sources.map((source) => runTogether(source).text));
  return sources.map((source, index) => readTags(source, tagged[index]!));
}

function readTags(source: SourceText, words: readonly TaggedWord[]): BaselineContent {
  const { text, letterAt } = runTogether(source);
  const claims: JudgedClaim[] = [];
  const people = new Set<string>();
  const organisations = new Set<string>();
  let numeral = { text: "", start: 0 };
  let at = 0;
  for (const { word, tag } of words) {
    const end = at + word.length;
    if (tag === "nr" && word.length > 1) people.add(word);
    if (tag === "nt") organisations.add(word);
    const number = tag === "m" || (tag === "eng" && /^\d/.test(word));
    if (number) numeral = { text: numeral.text + word, start: numeral.text === "" ? at : numeral.start };
    else {
      const stop = tag === "q" ? end : at;
      const claim = readNumeral(source, letterAt, text.slice(numeral.start, stop), numeral, stop);
      if (claim !== null) claims.push(claim);
      numeral = { text: "", start: end };
    }
    at = end;
  }
  return {
    claims,
    people: [...people].map((name) => ({ name, roles: [] })),
    organisations: [...organisations].map((name) => ({ name, aliases: [] })),
  };
}

function readNumeral(
  source: SourceText,
  letterAt: readonly number[],
  phrase: string,
  numeral: { text: string; start: number },
  stop: number,
): JudgedClaim | null {
  if (numeral.text === "") return null;
  const match = /^(\d+(?:\.\d+)?)([百千万亿]*)(?![年月日时])(\p{L}+)$/u.exec(phrase);
  if (match === null) return null;
  const [, digits = "", scale = "", unit = ""] = match;
  return makePlainClaim(
    source,
    letterAt[numeral.start]!,
    letterAt[stop - 1]! + 1,
    { digits, scale, unit },
    {},
  );
}
