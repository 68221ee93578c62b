import type { Claim } from "../../../src/model/claim.ts";
import { OffsetMap } from "../../../src/model/offset-map.ts";
import type { LaidOutPage } from "../../../src/model/page.ts";
import type { Result } from "../../../src/model/result.ts";
import { findAttributions } from "../../../src/stages/attribution/index.ts";
import { extract, extractRules } from "../../../src/stages/extract/index.ts";
import { link } from "../../../src/stages/link/index.ts";
import { linkWords } from "../../../src/stages/link/prepare-words.ts";
import { findNames } from "../../../src/stages/names/index.ts";
import { rulebook } from "../../program.ts";

const rules = extractRules(rulebook);
const words = linkWords(rulebook);

/** The page's date of all sentences below that do not give their own. */
export const pageDate = "2023-11-30";

/** The result of one article of these paragraphs, as layout would hand it on: nothing repaired, nothing moved. */
export function linkParagraphs(
  paragraphs: string | readonly string[],
  date: string | null = pageDate,
): Result {
  const lines = [paragraphs].flat().map((it) => `${it}\n`);
  const text = lines.join("");
  const starts = lines.map((_, k) => lines.slice(0, k).join("").length);
  const blocks = lines.map((line, k) => ({
    type: "paragraph" as const,
    start: starts[k]!,
    end: starts[k]! + line.length,
  }));
  const article = { id: "a1", title: null, bylines: [], start: 0, end: text.length, blocks };
  const page: LaidOutPage = {
    facts: { id: "p", source: "p.txt", sha256: "0", encoding: "utf-8", paper: null, date, number: null },
    source: text,
    text,
    map: OffsetMap.identity(text.length),
    articles: lines.length === 0 ? [] : [article],
    loose: [],
    repairs: [],
    messages: [],
  };
  const extraction = extract(page, rules);
  const names = findNames(extraction, { rulebook });
  const attributions = findAttributions(extraction, names, { rulebook });
  return link({ page, extraction, names, attributions }, words);
}

/** The claims of an article, in order. */
export function claimsOf(paragraphs: string | readonly string[], date?: string | null): Claim[] {
  return linkParagraphs(paragraphs, date).claims;
}

/** The claim whose evidence holds these words; there must be one. */
export function claimAt(words: string, paragraphs: string | readonly string[], date?: string | null): Claim {
  const all = claimsOf(paragraphs, date);
  const found = all.filter((it) => it.evidence.text.includes(words));
  if (found.length !== 1) {
    const claims = all.map((it) => `${it.kind} ${it.value} ${it.unit} in ${it.evidence.text}`);
    throw new Error(`expected one claim in ${words}, got ${found.length} among: ${claims.join("; ")}`);
  }
  return found[0]!;
}
