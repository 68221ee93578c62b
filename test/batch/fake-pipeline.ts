import { createHash } from "node:crypto";
import type { Claim } from "../../src/model/claim.ts";
import { codePointIndex } from "../../src/model/code-points.ts";
import type { SourcePage } from "../../src/model/page.ts";
import type { Result } from "../../src/model/result.ts";
import type { PagePipeline } from "../../src/pipeline.ts";
import { checkPage } from "../../src/stages/check/index.ts";
import { checkWords } from "../../src/stages/check/words.ts";
import { writeInput } from "../../src/stages/link/input.ts";
import { rulebook } from "../program.ts";
import { unchosen } from "../unchosen.ts";

const words = checkWords(rulebook);

/** A pipeline that knows one sentence, so that what surrounds it can be tested: every line with 同比增长N% is a claim. */
export const fakePipeline: PagePipeline = pipelineOf(readRates);

/** A pipeline that makes of a page what it is told to. */
export function pipelineOf(run: PagePipeline["run"]): PagePipeline {
  return {
    rulebook,
    rulebookHash: "f".repeat(64),
    version: "0.0.0-test",
    run,
    runChecked: (page) => checkPage(run(page), words),
  };
}

function readRates(page: SourcePage): Result {
  const { text } = page;
  const { region: _, ...facts } = page.facts;
  if (text.includes("故障")) throw new Error("no rule for 故障");
  const index = codePointIndex(text);
  const claims = [
    ...text.matchAll(/(?<sentence>[^\n]*?(?<evidence>同比(?<verb>增长|下降)(?<rate>[\d.]+)%)[^\n]*)/g),
  ].map((match) => makeClaim(page, match.groups as Record<string, string>, match.index, index));
  return {
    page: { ...facts },
    text,
    articles: [
      {
        id: "a1",
        title: text.split("\n")[0]!,
        bylines: ["本报记者 冯其予"],
        start: 0,
        end: index(text.length),
        blocks: [{ type: "title", start: 0, end: index(text.indexOf("\n") + 1) }],
      },
    ],
    claims,
    people: [
      {
        id: "p1",
        name: "郭婷婷",
        roles: [
          { organisation: "商务部", role: "副部长" },
          { organisation: null, role: "记者" },
        ],
        mentions: [],
      },
    ],
    organisations: [{ id: "o1", name: "商务部", aliases: [], kind: "government", mentions: [] }],
    ledger: claims.map((claim) => ({
      text: claim.evidence.text,
      value: null,
      start: claim.evidence.start,
      end: claim.evidence.end,
      role: "claim",
      claim: claim.id,
      flags: [],
    })),
    repairs: [],
    messages: page.messages.map(({ severity, stage, rule, reason }) => ({
      severity,
      stage,
      rule,
      reason,
      start: null,
      end: null,
    })),
    input: writeInput(text, page),
  };
}

function makeClaim(
  page: SourcePage,
  groups: Record<string, string>,
  start: number,
  index: (offset: number) => number,
): Claim {
  const { sentence, evidence, verb, rate } = groups as {
    sentence: string;
    evidence: string;
    verb: string;
    rate: string;
  };
  const at = {
    start: index(start + sentence.indexOf(evidence)),
    end: index(start + sentence.indexOf(evidence) + evidence.length),
  };
  const line = page.text.slice(0, start).split("\n").length;
  const id = createHash("sha256").update(`${page.facts.sha256}:${at.start}`).digest("hex").slice(0, 12);
  return {
    id,
    page: page.facts.id,
    article: "a1",
    kind: "growth",
    indicator: sentence.slice(0, sentence.indexOf(evidence)) || "=指标",
    subject: null,
    whole: null,
    value: verb === "下降" ? `-${rate}` : rate,
    low: null,
    high: null,
    unit: "%",
    approximation: "exact",
    direction: verb === "下降" ? "down" : "up",
    basis: "yoy",
    from: null,
    period: { text: "2022年", start: "2022-01-01", end: "2022-12-31", inferred: true },
    modality: "reported",
    speaker: { name: "郭婷婷", role: "副部长", organisation: "商务部" },
    source: null,
    quoted: false,
    evidence: { text: evidence, ...at, source: [{ line, ...at }] },
    sentence: { text: sentence, start: index(start), end: index(start + sentence.length) },
    rule: "growth/year-on-year",
    confidence: 0.9,
    flags: ["period-unresolved", "indicator-unclear"],
    ...unchosen,
  };
}
