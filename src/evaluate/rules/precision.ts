/** Measures how often each rule is right. */

import { join } from "node:path";
import type { Claim } from "../../model/claim.ts";
import { addTallies, noTally, type Tally } from "../../model/tally.ts";
import type { Pipeline } from "../../pipeline.ts";
import { precisionLexicon } from "../../rulebook/precision.ts";
import { type Extract, listCases, listYaml } from "../check-pages.ts";
import { compareExample, extractText } from "../check-sentences.ts";
import type { ClaimComparison } from "../compare-claims.ts";
import { readDrawn, readNews, runNews, scoreDraw } from "../drawn-claims.ts";
import { sentencesFileSchema } from "../label-schema.ts";
import { readFileAs, readLabelledPage } from "../labels.ts";
import { scorePage } from "../score-page.ts";

type Tallies = Map<string, Tally>;

/**
 * How often each rule's claims are right in kind, value and unit: on labelled pages, labelled sentences, and on claims
 * drawn at random from texts of others. Held-out pages are left out: to measure on them is to look at them.
 * @param texts the folder of the texts that claims were drawn from
 */
export async function measureRules(
  pipeline: Pipeline,
  extract: Extract,
  fixtures: string,
  texts: string,
): Promise<Tallies> {
  const tallies: Tallies = new Map();
  for (const path of listCases(join(fixtures, "realistic"))) {
    const page = readLabelledPage(path);
    if (page.split === "held-out" || page.claims === null) continue;
    const { claims } = scorePage(page, await extract(page.bytes, page.facts));
    addComparison(tallies, claims as ClaimComparison<Claim>);
  }
  for (const file of listYaml(join(fixtures, "sentences"))) {
    for (const [at, example] of readFileAs(file, sentencesFileSchema).entries()) {
      const result = await extractText(extract, example, `sentence-${at}`);
      const comparison = compareExample(example.claims, result, example.text, `${file} at [${at}]`);
      addComparison(tallies, comparison as ClaimComparison<Claim>);
    }
  }
  for (const file of listYaml(join(fixtures, "news"))) addDraws(tallies, pipeline, file, texts);
  return tallies;
}

/** As `rules/precision.yaml` has it. */
export function writePrecision(tallies: ReadonlyMap<string, Tally>): string {
  const rows = [...tallies]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([rule, { right, total }]) => `  ${rule} ${right} ${total}\n`);
  return `summary: How often each rule was right in kind, value and unit, of the claims that were compared with labels
source: measured by baoshu rules measure on the labels in fixtures/, held-out pages left out
columns: form right total
rows: |
${rows.join("")}`;
}

export const precisionFile = `${precisionLexicon}.yaml`;

function addComparison(tallies: Tallies, { pairs, extra }: ClaimComparison<Claim>): void {
  for (const { claim } of pairs) if (claim !== null) addTally(tallies, claim.rule, true);
  for (const { rule } of extra) addTally(tallies, rule, false);
}

/** Of a draw each claim was judged: found or not, and all others in these texts were not looked at. */
function addDraws(tallies: Tallies, pipeline: Pipeline, file: string, texts: string): void {
  const { corpus, items, draws } = readDrawn(file);
  const news = readNews(join(texts, `${corpus}.jsonl`)).filter(({ id }) => id in items);
  const textOf = new Map(news.map(({ id, text }) => [id, text]));
  const claimsOf = new Map(news.map((item) => [item.id, runNews(pipeline, item).claims]));
  for (const { claims } of draws) {
    for (const label of claims) {
      const given = claimsOf.get(label.item) ?? [];
      const [start, end] = label.span;
      const here = given.filter(({ evidence }) => {
        const place = evidence.source;
        return place.some((span) => span.start < end && start < span.end);
      });
      if (here.length !== 1) continue;
      const { found } = scoreDraw(
        [label],
        (item) => textOf.get(item) ?? "",
        () => here,
      );
      addTally(tallies, here[0]!.rule, found === 1);
    }
  }
}

function addTally(tallies: Tallies, rule: string, right: boolean): void {
  const tally = { right: right ? 1 : 0, total: 1 };
  tallies.set(rule, addTallies(tallies.get(rule) ?? noTally, tally));
}
