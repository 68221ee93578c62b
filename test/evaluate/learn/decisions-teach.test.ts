import { beforeAll, describe, expect, it } from "vitest";
import {
  decisionTeachers,
  learnDecisions,
  type PageDecisions,
} from "../../../src/evaluate/learn/from-decisions.ts";
import { learnWeights } from "../../../src/evaluate/learn/learn.ts";
import { assemblePipeline, type Pipeline } from "../../../src/pipeline.ts";
import type { Decision } from "../../../src/review/decision.ts";
import { Lexicon } from "../../../src/rulebook/lexicon.ts";
import type { Rulebook } from "../../../src/rulebook/rulebook.ts";
import { isReadFailure, readPage } from "../../../src/stages/read/read-page.ts";
import { rulebook } from "../../program.ts";
import { decisionOn } from "./decide.ts";

/** The same as decisions-help.test.ts on texts of our own: a rulebook that is wrong about one thing, and who says so. */

const places = ["临海", "望江", "青川", "合州", "云屿", "沙洲", "柳河", "松岭", "白塔", "石桥"];
const goods = ["带鱼", "茶叶", "陶瓷", "木材", "花卉", "药材"];

/** A paragraph whose second sentence goes on about the time of the first. */
const goesOn = (k: number) =>
  `2023年，${places[k % 10]}市${goods[k % 6]}出口额达${k + 12}.6亿元。${goods[(k + 1) % 6]}出口额达${k + 3}.4亿元。\n`;

/** A paragraph that says the time of each figure. */
const saysEach = (k: number) =>
  `2022年，${places[k % 10]}市${goods[k % 6]}出口额达${k + 12}.6亿元。2023年，${goods[(k + 1) % 6]}出口额达${k + 3}.4亿元。\n`;

const wanted = (which: 0 | 1, each: boolean) => (each && which === 0 ? "2022" : "2023");

function runText(pipeline: Pipeline, text: string, k: number) {
  const page = readPage(new TextEncoder().encode(text), {
    id: `p${k}`,
    source: `p${k}.txt`,
    date: "2024-07-18",
  });
  if (isReadFailure(page)) throw new Error(page.reason);
  return pipeline.run(page);
}

const yearOf = (start: string | null | undefined) => start?.slice(0, 4) ?? "none";

function countRight(pipeline: Pipeline, write: (k: number) => string, from: number): number {
  let right = 0;
  for (let k = from; k < from + 15; k++) {
    const { claims } = runText(pipeline, write(k), k);
    expect(claims).toHaveLength(2);
    for (const which of [0, 1] as const)
      right += Number(yearOf(claims[which]!.period?.start) === wanted(which, write === saysEach));
  }
  return right;
}

/** What a reviewer who knows decides on a text: accepts, or corrects the period. */
function decide(pipeline: Pipeline, k: number): PageDecisions {
  const page = runText(pipeline, goesOn(k), k);
  const decisions: Decision[] = page.claims.map((claim, which) => {
    const year = wanted(which as 0 | 1, false);
    if (yearOf(claim.period?.start) === year) return decisionOn(claim, page.page, { action: "accept" });
    const period = { text: `${year}年`, start: `${year}-01-01`, end: `${year}-12-31`, inferred: true };
    return decisionOn(claim, page.page, { action: "correct", corrections: { period } });
  });
  return { genre: "invented", page, decisions };
}

/** The rulebook, made to take no time from an earlier sentence. */
function forgetful(rulebook: Rulebook): Rulebook {
  const weights = rulebook.lexicon("weights/period");
  const entries = new Map(weights.entries);
  const never = { paragraph: "-3", lead: "-3", article: "-3" };
  entries.set("always", { ...entries.get("always"), ...never });
  return rulebook.withLexicons(new Map([["weights/period", new Lexicon("weights/period", entries)]]));
}

describe("fifty decisions on texts of our own", () => {
  let [before, after]: Pipeline[] = [];
  let decisions: PageDecisions[];
  const teach = (rulebook: Rulebook) => learnWeights(rulebook, decisionTeachers(decisions, new Set()), false);

  beforeAll(() => {
    const wrong = forgetful(rulebook);
    before = assemblePipeline(wrong);
    decisions = Array.from({ length: 25 }, (_, k) => decide(before!, k));
    after = assemblePipeline(teach(wrong));
  }, 120_000);

  it("better other texts of the same kind", () => {
    expect(decisions.flatMap((it) => it.decisions)).toHaveLength(50);
    expect(countRight(before!, goesOn, 40)).toBeLessThanOrEqual(15);
    expect(countRight(after!, goesOn, 40)).toBe(30);
  });

  it("leave texts of another kind as they were", () => {
    expect(countRight(after!, saysEach, 40)).toBe(countRight(before!, saysEach, 40));
  });

  it("teach nothing where reviewers differ, or found another claim", () => {
    const page = decisions[0]!;
    const [first] = page.decisions;
    const other = { ...first!, id: "d-other", reviewer: "林晓舟" };
    const period = { text: "2021年", start: "2021-01-01", end: "2021-12-31", inferred: true };
    const differ = { ...other, decision: { action: "correct" as const, corrections: { period } } };
    const learnt = (given: readonly Decision[]) =>
      learnDecisions(before!, { ...page, decisions: given }, new Set()).filter(
        ({ name }) => name === "period",
      );
    expect(learnt([first!])).toHaveLength(1);
    expect(learnt([first!, differ])).toEqual([]);
    expect(learnt([{ ...first!, decision: { action: "reject", reason: "no claim" } }])).toEqual([]);
    const value = { action: "correct" as const, corrections: { value: "1" } };
    expect(learnt([{ ...first!, decision: value }])).toEqual([]);
  });
});
