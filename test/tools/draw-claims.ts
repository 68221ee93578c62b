/**
 * Draws claims at random from texts that others wrote, to be judged by eye against their sentences.
 * As a command: `npx tsx test/tools/draw-claims.ts ITEMS.jsonl SEED [COUNT]` prints each claim drawn in its place, without
 * what the program made of it, so that the judge is not led. A claim's lot depends on the seed, its item and its place
 * only: what is drawn stays drawn while rules change.
 */
import { createHash } from "node:crypto";
import { pathToFileURL } from "node:url";
import { type NewsItem, readNews, runNews } from "../../src/evaluate/drawn-claims.ts";
import type { Claim } from "../../src/model/claim.ts";
import { createPipeline } from "../../src/pipeline.ts";

export interface Drawn {
  readonly item: NewsItem;
  readonly claim: Claim;
  /** Of the evidence, in code points of the item's text. */
  readonly start: number;
  readonly end: number;
}

/** The first `count` of all claims in the order of their lots. */
export function drawClaims(all: readonly Drawn[], seed: number, count: number): Drawn[] {
  const lots = all.map((drawn) => ({ drawn, lot: castLot(seed, drawn) }));
  lots.sort((a, b) => (a.lot < b.lot ? -1 : 1));
  return lots.slice(0, count).map(({ drawn }) => drawn);
}

function castLot(seed: number, { item, start, end }: Drawn): string {
  return createHash("sha256").update(`${seed} ${item.id} ${start}-${end}`).digest("hex");
}

/** Every claim that the program finds in the items, with its place. */
export function listClaims(items: readonly NewsItem[]): Drawn[] {
  const pipeline = createPipeline();
  return items.flatMap((item) =>
    runNews(pipeline, item).claims.map((claim) => ({
      item,
      claim,
      start: claim.evidence.source[0]!.start,
      end: claim.evidence.source.at(-1)!.end,
    })),
  );
}

/** The claim's words in brackets, with the text of its item around them. */
export function showPlace({ item, start, end }: Drawn, before: number, after: number): string {
  const text = [...item.text];
  const slice = (from: number, to: number) =>
    text.slice(Math.max(0, from), to).join("").replaceAll("\n", "⏎");
  return `${slice(start - before, start)}【${slice(start, end)}】${slice(end, end + after)}`;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [file = "", seed = "1", count = "50"] = process.argv.slice(2);
  const drawn = drawClaims(listClaims(readNews(file)), Number(seed), Number(count));
  for (const [index, one] of drawn.entries()) {
    const { item, start, end } = one;
    console.log(`#${index} ${item.id} ${item.date} ${start}-${end} ${item.title}`);
    console.log(`    ${showPlace(one, 160, 30)}`);
  }
}
