import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Claim } from "../../src/model/claim.ts";
import type { Result } from "../../src/model/result.ts";
import { createRandom } from "../tools/print-page.ts";
import { writeDataset } from "../tools/write-dataset.ts";
import { root } from "./pages.ts";

const places = [..."京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新"];
const papers = ["日报", "晚报", "经济报", "商报"];
const sectors = ["", "第一产业", "第二产业", "规模以上", "民营", "外资", "县域", "城镇"];
const surnames = [..."赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨"];

/**
 * Writes a dataset of at least so many claims, as far as an audit reads it: the pages of the fixtures' dataset again and
 * again, by many papers on many days, their claims about many indicators and by many people. What stands on the pages
 * stays, but every sentence is another.
 */
export async function makeDataset(folder: string, claims: number): Promise<void> {
  await writeDataset(folder, alterPages(claims), {});
}

function* alterPages(claims: number): Generator<Result> {
  const random = createRandom(7);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const originals = readOriginals();
  for (let at = 0, made = 0; made < claims; at++) {
    const original = originals[at % originals.length]!;
    const place = pick(places);
    const date = new Date(Date.UTC(2014, 0, 1 + Math.floor(random() * 4000))).toISOString().slice(0, 10);
    const page = { paper: `${place}${pick(papers)}`, date, number: String(1 + Math.floor(random() * 16)) };
    const result = alter(original, at, page, (claim) => ({
      indicator: `${pick(sectors)}${random() < 0.3 ? pick(places) : ""}${claim.indicator}`,
      subject: claim.subject === null ? null : `${place}${claim.subject}`,
      speaker: claim.speaker && { ...claim.speaker, name: `${pick(surnames)}${claim.speaker.name.slice(1)}` },
      sentence: { ...claim.sentence, text: `${place}${at % 9973}${claim.sentence.text}` },
    }));
    made += result.claims.length;
    yield result;
  }
}

function readOriginals(): Result[] {
  const lines = readFileSync(join(root, "output/pages.jsonl"), "utf8").trimEnd().split("\n");
  return lines.map((line) => JSON.parse(line) as Result).filter(({ claims }) => claims.length > 0);
}

function alter(
  original: Result,
  at: number,
  page: Pick<Result["page"], "paper" | "date" | "number">,
  change: (claim: Claim) => Partial<Claim>,
): Result {
  const sha256 = hash(`${original.page.sha256} ${at}`);
  const id = `page-${sha256.slice(0, 12)}`;
  return {
    ...original,
    page: { ...original.page, ...page, id, sha256, source: `${at}/page.txt` },
    claims: original.claims.map((claim, k) => ({
      ...claim,
      ...change(claim),
      page: id,
      id: `c${hash(`${sha256} ${k}`).slice(0, 15)}`,
    })),
  };
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
