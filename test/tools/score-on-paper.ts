/**
 * Scores a page however it was printed: labels name lines of `page.txt`, which a PDF of the same articles has not, so
 * labels and claims are both brought onto the labelled articles, one block a line. The scorer is the program's own.
 */
import { compareClaims } from "../../src/evaluate/compare-claims.ts";
import { comparePeople } from "../../src/evaluate/compare-names.ts";
import { compareText } from "../../src/evaluate/compare-text.ts";
import type { LabelledPage } from "../../src/evaluate/labels.ts";
import { readSource } from "../../src/evaluate/locate.ts";
import type { Claim } from "../../src/model/claim.ts";
import type { Result } from "../../src/model/result.ts";

interface CleanLine {
  readonly text: string;
  readonly article: string | null;
  /** Its first line in `page.txt`. */
  readonly line: number;
}

export type PaperScores = ReturnType<typeof scoreOnPaper>["scores"];

/** Claims, people and text of a result against the labels of its page. */
export function scoreOnPaper(page: LabelledPage, printed: Result) {
  const lines = cleanLines(page);
  const clean = lines.map(({ text }) => text).join("\n");
  const result = unifyGlyphs(printed, clean);
  const labels = (page.claims ?? []).map((label) => {
    const evidence = squeeze(label.evidence);
    const holding = lines.flatMap(({ text, article, line }, at) =>
      squeeze(text).includes(evidence) && (article === null || article === label.article)
        ? [{ at, line }]
        : [],
    );
    const before = holding.filter(({ line }) => line <= label.line);
    const place = (before.length > 0 ? before.at(-1) : holding[0]) ?? null;
    if (place === null) throw new Error(`${page.folder}: ${label.evidence} stands in no labelled block`);
    return { ...label, line: place.at + 1 };
  });
  const claims = result.claims.map((claim) => ({ ...claim, evidence: onClean(claim, result, clean) }));
  const compared = compareClaims(labels, claims, readSource(clean), page.folder);
  return {
    compared,
    scores: {
      ...compared.scores,
      ...comparePeople(page.people ?? [], page.people === null ? [] : result.people),
      ...compareText(result, page.articles ?? [], page.captions),
    },
  };
}

/**
 * Noto's fonts draw some pairs of characters with one glyph, and Chromium stores one of the two for both: a PDF of 户
 * says 戶. That is the printing's doing, so the character that the article was written with stands again.
 */
function unifyGlyphs(result: Result, clean: string): Result {
  let text = JSON.stringify(result);
  for (const [stored, written] of [
    ["戶", "户"],
    ["―", "—"],
    ["⋯", "…"],
  ] as const) {
    if (!clean.includes(stored)) text = text.replaceAll(stored, written);
  }
  return JSON.parse(text) as Result;
}

function cleanLines(page: LabelledPage): CleanLine[] {
  const bodies = (page.articles ?? []).flatMap(({ blocks, title }, a) => [
    ...(title === null ? [] : [{ text: title, article: `a${a + 1}`, line: 1 }]),
    ...blocks.map(({ text, line }) => ({ text, article: `a${a + 1}`, line: line ?? 1 })),
  ]);
  return [...bodies, ...page.captions.map(({ text }) => ({ text, article: null, line: 1 }))];
}

/** Where a claim's evidence stands in the clean text: by its sentence, and by the words around it where that is torn. */
function onClean(claim: Claim, result: Result, clean: string): Claim["evidence"] {
  const points = [...result.text];
  const { start, end } = claim.evidence;
  const contexts = [
    [claim.sentence.start, claim.sentence.end],
    [start - 12, end],
    [start, end + 12],
    [start - 5, end],
  ];
  const letters = [...clean].map((point, at) => ({ point, at })).filter(({ point }) => /\S/u.test(point));
  const whole = letters.map(({ point }) => point).join("");
  const wanted = squeeze(points.slice(start, end).join(""));
  for (const [from, to] of contexts as [number, number][]) {
    const text = squeeze(points.slice(Math.max(0, from), to).join(""));
    const found = whole.indexOf(text);
    if (found < 0) continue;
    const inside = squeeze(points.slice(Math.max(0, from), start).join("")).length;
    const first = letters[found + inside]!.at;
    const last = letters[found + inside + wanted.length - 1]!.at;
    return { ...claim.evidence, source: [{ line: 1, start: first, end: last + 1 }] };
  }
  return { ...claim.evidence, source: [] };
}

const squeeze = (text: string) => text.replace(/\s/gu, "");
